// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.book;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.domain.book.OrderBook.State;
import io.tradewind.domain.command.Side;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The book and its twin are given the same random updates of one venue: in order, lost, repeated, crossed; new and old snapshots, new
 * and old quotes, lost connections.
 */
class OrderBookDifferentialTest {
    private static final int STEPS = 100_000;

    private record Delta(long first, long last, long previous, List<Level> levels) {}

    private record Snapshot(long id, List<Level> levels) {}

    /** One run. The venue's own book is a twin that loses nothing. */
    private static final class Run {
        private final RandomGenerator random;
        private final boolean hasPrevious;
        private final OrderBook book;
        private final BookTwin twin = new BookTwin();
        private final BookTwin venue = new BookTwin();
        private final Map<State, Integer> states = new EnumMap<>(State.class);
        private final List<Delta> sent = new ArrayList<>();
        private Snapshot oldSnapshot;
        private long newestId;
        private long lastDeltaId = 1_000;
        private long lastId = 1_000;
        private long centre = 100_000;

        Run(long seed, int slots, boolean hasPrevious) {
            random = new SplittableRandom(seed);
            book = new OrderBook(OrderBook.Depth.FULL, slots);
            this.hasPrevious = hasPrevious;
            venue.snapshot(lastId, changes(400));
            oldSnapshot = venueSnapshot();
        }

        private Snapshot venueSnapshot() {
            List<Level> levels = new ArrayList<>(venue.list(Side.BUY));
            levels.addAll(venue.list(Side.SELL));
            return new Snapshot(venue.lastId(), levels);
        }

        boolean step() {
            boolean isSame = act(random.nextInt(100));
            if (random.nextInt(2_000) == 0) {
                book.invalidate();
                twin.invalidate();
                newestId = 0;
            }
            if (random.nextInt(150) == 0) {
                oldSnapshot = venueSnapshot();
            }
            states.merge(book.state(), 1, Integer::sum);
            return isSame;
        }

        private boolean act(int percent) {
            if (percent == 0) {
                return feed(venueSnapshot());
            }
            if (percent == 1) {
                return feed(oldSnapshot);
            }
            if (percent == 2 && !sent.isEmpty()) {
                return feed(sent.get(random.nextInt(sent.size())));
            }
            return percent < 20 ? quote() : delta(random.nextInt(60) == 0);
        }

        private boolean feed(Snapshot snapshot) {
            boolean isTaken = book.beginSnapshot(snapshot.id());
            set(snapshot.levels());
            return isTaken == twin.snapshot(snapshot.id(), snapshot.levels());
        }

        private boolean delta(boolean isLost) {
            centre += random.nextInt(50) == 0 ? random.nextInt(-400, 401) : random.nextInt(-2, 3);
            long first = lastDeltaId + 1 + (hasPrevious ? random.nextInt(3) : 0);
            long last = Math.max(first, lastId) + random.nextInt(4);
            List<Level> changes = changes(random.nextInt(8));
            venue.delta(venue.lastId() + 1, last, -1, changes);
            Delta delta = new Delta(first, last, hasPrevious ? lastDeltaId : OrderBook.NO_ID, changes);
            lastDeltaId = last;
            lastId = last;
            sent.add(delta);
            if (sent.size() > 12) {
                sent.removeFirst();
            }
            return isLost || feed(delta);
        }

        private boolean feed(Delta delta) {
            newestId = Math.max(newestId, delta.last());
            boolean isTaken = book.beginDelta(delta.first(), delta.last(), delta.previous());
            set(delta.levels());
            return isTaken == twin.delta(delta.first(), delta.last(), delta.previous(), delta.levels());
        }

        private void set(List<Level> levels) {
            levels.forEach(level -> book.set(level.side(), level.ticks(), level.lots()));
            book.endUpdate();
        }

        private boolean quote() {
            lastId = Math.max(lastDeltaId, lastId) + random.nextInt(3);
            long id = lastId - (random.nextInt(5) == 0 ? random.nextInt(6) : 0);
            long bid = random.nextInt(40) == 0 ? 0 : centre - random.nextInt(6);
            long ask = random.nextInt(40) == 0 ? 0 : centre + random.nextInt(6);
            BookTwin.Quote quote = new BookTwin.Quote(id, bid, bid == 0 ? 0 : lots(), ask, ask == 0 ? 0 : lots());
            return book.quote(id, bid, quote.bidLots(), ask, quote.askLots()) == twin.quote(quote);
        }

        private long lots() {
            return random.nextLong(1, 100);
        }

        /** Random changes around the centre; most of the time without a level that the centre has passed. */
        private List<Level> changes(int count) {
            List<Level> changes = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                Side side = Side.of(random.nextInt(2));
                long ticks = centre - side.sign() * (random.nextLong(1 + random.nextInt(600)) - 1);
                changes.add(new Level(side, ticks, random.nextInt(5) < 2 ? 0 : lots()));
                if (venue.levels(side).size() > 300) {
                    changes.add(new Level(side, venue.levels(side).lastKey(), 0));
                }
            }
            if (random.nextInt(10) != 0) {
                venue.levels(Side.BUY)
                        .headMap(centre, true)
                        .forEach((ticks, lots) -> changes.add(new Level(Side.BUY, ticks, 0)));
                venue.levels(Side.SELL)
                        .headMap(centre, true)
                        .forEach((ticks, lots) -> changes.add(new Level(Side.SELL, ticks, 0)));
            }
            return changes;
        }

        void assertSame(String where, boolean withLevels) {
            long ticks = centre + random.nextInt(-20, 20);
            assertThat(answers(book, ticks)).as(where).isEqualTo(answers(twin, ticks));
            for (Side side : Side.values()) {
                if (withLevels) {
                    assertThat(Level.walk(book.side(side))).as(where).isEqualTo(twin.list(side));
                }
            }
        }

        private static List<Object> answers(OrderBook book, long ticks) {
            List<Object> answers = new ArrayList<>();
            answers.addAll(List.of(book.state(), book.isQuoted(), book.lastUpdateId(), book.gaps(), book.crossings()));
            for (Side side : Side.values()) {
                answers.addAll(List.of(book.bestTicks(side), book.bestLots(side)));
                answers.addAll(List.of(book.lotsAt(side, ticks), book.nextTicks(side, ticks)));
            }
            return answers;
        }

        private static List<Object> answers(BookTwin twin, long ticks) {
            List<Object> answers = new ArrayList<>();
            answers.addAll(List.of(twin.state(), twin.isQuoted(), twin.lastId(), twin.gaps(), twin.crossings()));
            for (Side side : Side.values()) {
                answers.addAll(List.of(twin.best(side), twin.bestLots(side)));
                answers.addAll(List.of(twin.lotsAt(side, ticks), twin.next(side, ticks)));
            }
            return answers;
        }

        /** A book that is not in resync has every delta that it was given, and is the venue's own when that is all there is. */
        void assertComplete(String where) {
            boolean isInStep = book.state() == State.GOOD || book.state() == State.CROSSED;
            if (isInStep) {
                assertThat(book.lastUpdateId()).as(where).isGreaterThanOrEqualTo(newestId);
            }
            if (isInStep && book.lastUpdateId() == venue.lastId()) {
                for (Side side : Side.values()) {
                    assertThat(Level.walk(book.side(side))).as(where).isEqualTo(venue.list(side));
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"256, false, 21", "256, true, 22", "65536, false, 23", "65536, true, 24"})
    void shouldEqualTheTwinAfterEachOfManyRandomUpdates(int slots, boolean hasPrevious, long seed) {
        Run run = new Run(seed, slots, hasPrevious);
        for (int step = 0; step < STEPS; step++) {
            String where = "seed " + seed + ", step " + step;
            assertThat(run.step()).as(where).isTrue();
            run.assertSame(where, step % 20 == 0);
            if (step % 10 == 0) {
                run.assertComplete(where);
            }
        }

        assertThat(run.states).as("each state is reached often: %s", run.states).hasSize(State.values().length);
        assertThat(run.states.get(State.GOOD)).isGreaterThan(STEPS / 10);
        assertThat(run.states.get(State.RESYNC)).isGreaterThan(STEPS / 100);
        assertThat(run.states.get(State.CROSSED)).isGreaterThan(STEPS / 1_000);
    }
}
