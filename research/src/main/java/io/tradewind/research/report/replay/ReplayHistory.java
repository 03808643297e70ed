// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.report.replay;

import io.tradewind.research.audit.table.TableReader;
import io.tradewind.research.report.page.SeriesSampler;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;

/** What a run on order books left behind for the book replay: best prices, own quotes, fills, queues and inventory. */
public final class ReplayHistory {
    private static final List<String> NEVER_RESTED = List.of("rejected", "failed");
    private static final List<String> OVER = List.of("filled", "cancelled", "expired");

    private final TreeMap<String, InstrumentReplay> instruments = new TreeMap<>();
    private double startSeconds = Double.NaN;
    private double endSeconds = Double.NaN;

    private ReplayHistory() {}

    /**
     * Reads the folder's tables; without {@code quotes.csv} there is nothing to replay.
     *
     * @param folder the run folder
     * @return its history
     */
    public static ReplayHistory read(Path folder) {
        ReplayHistory history = new ReplayHistory();
        if (Files.exists(folder.resolve("quotes.csv"))) {
            readTable(folder.resolve("quotes.csv"), history::readQuotes);
            readTable(folder.resolve("orders.csv"), history::readOrders);
            readTable(folder.resolve("fills.csv"), history::readFills);
            readTable(folder.resolve("venue.csv"), history::readVenue);
            history.finish();
        }
        return history;
    }

    private static void readTable(Path file, Consumer<TableReader> rows) {
        if (Files.exists(file)) {
            try (TableReader table = TableReader.open(file)) {
                rows.accept(table);
            }
        }
    }

    private void readQuotes(TableReader table) {
        int time = table.column("time_ns");
        int instrument = table.column("instrument");
        int bid = table.column("bid");
        int ask = table.column("ask");
        while (table.next()) {
            double seconds = passed(table.whole(time));
            instruments
                    .computeIfAbsent(table.text(instrument), key -> new InstrumentReplay())
                    .book
                    .add(seconds, table.number(bid), table.number(ask));
        }
    }

    /** Seconds of a time, which widens the period that is shown. */
    private double passed(long timeNs) {
        double seconds = SeriesSampler.seconds(timeNs);
        startSeconds = seconds < startSeconds || Double.isNaN(startSeconds) ? seconds : startSeconds;
        endSeconds = seconds > endSeconds || Double.isNaN(endSeconds) ? seconds : endSeconds;
        return seconds;
    }

    private void readOrders(TableReader table) {
        int instrument = table.column("instrument");
        int side = table.column("side");
        int price = table.column("limit_price");
        int flags = table.column("flags");
        int status = table.column("status");
        int filled = table.column("filled_quantity");
        int created = table.column("created_ns");
        int updated = table.column("updated_ns");
        while (table.next()) {
            InstrumentReplay replay = instruments.get(table.text(instrument));
            String state = table.text(status);
            boolean isQuote = List.of(table.text(flags).split(";", -1)).contains("quote");
            if (replay != null && isQuote && !NEVER_RESTED.contains(state)) {
                double from = SeriesSampler.seconds(table.whole(created));
                double to = OVER.contains(state) ? SeriesSampler.seconds(table.whole(updated)) : endSeconds;
                replay.quote(from, to, table.number(price), sign(table.text(side)), table.number(filled) > 0);
            }
        }
    }

    private static int sign(String side) {
        return side.equals("buy") ? 1 : -1;
    }

    private void readFills(TableReader table) {
        int instrument = table.column("instrument");
        int side = table.column("side");
        int quantity = table.column("quantity");
        int price = table.column("price");
        int liquidity = table.column("liquidity");
        int time = table.column("receive_time_ns");
        while (table.next()) {
            InstrumentReplay replay = instruments.get(table.text(instrument));
            if (replay != null) {
                replay.fill(
                        passed(table.whole(time)),
                        table.number(price),
                        table.number(quantity),
                        sign(table.text(side)),
                        table.text(liquidity).equals("maker"));
            }
        }
    }

    private void readVenue(TableReader table) {
        int time = table.column("time_ns");
        int instrument = table.column("instrument");
        int order = table.column("client_order_id");
        int event = table.column("event");
        int side = table.column("side");
        int ahead = table.column("queue_ahead");
        while (table.next()) {
            InstrumentReplay replay = instruments.get(table.text(instrument));
            if (replay != null) {
                boolean rests = !table.text(event).equals("ended");
                double lots = rests ? table.number(ahead) : Double.NaN;
                replay.queue(SeriesSampler.seconds(table.whole(time)), sign(table.text(side)), table.text(order), lots);
            }
        }
    }

    private void finish() {
        instruments.values().forEach(replay -> replay.finish(endSeconds, instruments.size()));
    }

    /**
     * Whether there is anything to replay.
     *
     * @return false for a run over bars
     */
    public boolean isPresent() {
        return !instruments.isEmpty();
    }

    /** First moment that is shown. */
    double startSeconds() {
        return startSeconds;
    }

    /** Last moment that is shown. */
    double endSeconds() {
        return endSeconds;
    }

    /** Instruments in name order. */
    TreeMap<String, InstrumentReplay> instruments() {
        return instruments;
    }
}
