// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.report.replay;

import io.tradewind.research.report.page.SeriesSampler;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** What the book replay shows of one instrument, thinned while it is read so that the page and the memory stay small. */
final class InstrumentReplay {
    /** Buckets of best prices on the page, over all instruments. */
    static final int BOOK_BUCKETS = 20_000;

    /** Own quotes on the page, over all instruments. */
    static final int QUOTES = 50_000;

    /** Queue estimates on the page, over all instruments. */
    static final int QUEUE_ROWS = 150_000;

    /** Fills on the page, over all instruments. */
    static final int FILLS = 15_000;

    private static final int BUCKETS = 8_192;
    private static final int SMALL_BUCKETS = 2_048;
    private static final int FEWEST = 40;
    private static final double QUANTITY_STEPS = 1e8;
    private static final Comparator<Quote> BY_WORTH = Comparator.comparing(Quote::filled)
            .thenComparingDouble(Quote::seconds)
            .thenComparing(Comparator.comparingLong(Quote::row).reversed());
    private static final Comparator<Fill> BY_SIZE = Comparator.comparingDouble(Fill::quantity)
            .thenComparing(Comparator.comparingLong(Fill::row).reversed());

    /** Best bid and ask. */
    final SeriesSampler book = new SeriesSampler(2, BUCKETS);

    /** What is held after each fill. */
    final SeriesSampler inventory = new SeriesSampler(1, SMALL_BUCKETS);

    private final QueueTracks bidTracks = new QueueTracks(QUEUE_ROWS / 2);
    private final QueueTracks askTracks = new QueueTracks(QUEUE_ROWS / 2);
    private final PriorityQueue<Quote> quotes = new PriorityQueue<>(BY_WORTH);
    private final PriorityQueue<Fill> fills = new PriorityQueue<>(BY_SIZE);
    private List<Quote> shownQuotes = List.of();
    private List<Fill> shownFills = List.of();
    private long quoteCount;
    private long fillCount;
    private double held;
    private List<double[]> bidQueue = List.of();
    private List<double[]> askQueue = List.of();

    /** A resting order: from when to when, where, and on which side (1 for a bid). */
    record Quote(double fromSeconds, double toSeconds, double price, int side, boolean filled, long row) {
        double seconds() {
            return toSeconds - fromSeconds;
        }
    }

    /** An execution; side 1 buys. */
    record Fill(double seconds, double price, double quantity, int side, boolean maker, long row) {}

    void quote(double from, double to, double price, int side, boolean filled) {
        quotes.add(new Quote(from, Math.max(from, to), price, side, filled, quoteCount++));
        if (quotes.size() > QUOTES) {
            quotes.poll();
        }
    }

    void fill(double seconds, double price, double quantity, int side, boolean maker) {
        if (fillCount == 0) {
            startAtZero(seconds);
        }
        fills.add(new Fill(seconds, price, quantity, side, maker, fillCount++));
        if (fills.size() > FILLS) {
            fills.poll();
        }
        held = Math.rint((held + side * quantity) * QUANTITY_STEPS) / QUANTITY_STEPS;
        inventory.add(seconds, held);
    }

    private void startAtZero(double seconds) {
        double first = book.rows() == 0 ? seconds : book.points().getFirst()[0];
        inventory.add(Math.min(first, seconds), 0);
    }

    /** What is ahead of an order of a side; NaN when it ended. */
    void queue(double seconds, int side, String order, double ahead) {
        (side > 0 ? bidTracks : askTracks).add(seconds, order, ahead);
    }

    /** Everything was read: keeps what the page has room for. */
    void finish(double endSeconds, int instruments) {
        if (fillCount == 0) {
            startAtZero(endSeconds);
        }
        inventory.add(endSeconds, held);
        int room = Math.max(FEWEST, BOOK_BUCKETS / instruments);
        book.compact(room);
        bidQueue = bidTracks.points(QUEUE_ROWS / 2 / instruments);
        askQueue = askTracks.points(QUEUE_ROWS / 2 / instruments);
        inventory.compact(Math.max(FEWEST, room / 2));
        shownQuotes = kept(quotes, QUOTES / instruments, Comparator.comparingLong(Quote::row));
        shownFills = kept(fills, FILLS / instruments, Comparator.comparingLong(Fill::row));
    }

    private static <T> List<T> kept(PriorityQueue<T> queue, int room, Comparator<T> order) {
        while (queue.size() > Math.max(FEWEST, room)) {
            queue.poll();
        }
        List<T> kept = new ArrayList<>(queue);
        kept.sort(order);
        return kept;
    }

    /** Own quotes that are shown, in file order. */
    List<Quote> quotes() {
        return shownQuotes;
    }

    /** Fills that are shown, in file order. */
    List<Fill> fills() {
        return shownFills;
    }

    /** Time and quantity ahead of the own bid; NaN between two orders. */
    List<double[]> bidQueue() {
        return bidQueue;
    }

    /** Time and quantity ahead of the own ask; NaN between two orders. */
    List<double[]> askQueue() {
        return askQueue;
    }

    /** Queue estimates of the run. */
    long queueCount() {
        return bidTracks.rows() + askTracks.rows();
    }

    /** Own quotes of the run. */
    long quoteCount() {
        return quoteCount;
    }

    /** Fills of the run. */
    long fillCount() {
        return fillCount;
    }
}
