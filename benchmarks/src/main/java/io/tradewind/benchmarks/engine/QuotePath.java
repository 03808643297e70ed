// SPDX-License-Identifier: Apache-2.0
package io.tradewind.benchmarks.engine;

import io.tradewind.benchmarks.book.RecordedTicks;
import io.tradewind.domain.book.OrderBook;
import io.tradewind.domain.instrument.InstrumentRegistry;
import io.tradewind.domain.instrument.RateTable;
import io.tradewind.domain.number.Decimal;
import io.tradewind.simulation.fee.TieredFees;
import io.tradewind.simulation.latency.LatencySpec;
import io.tradewind.simulation.queue.QueueSpec;
import io.tradewind.simulation.venue.BookVenue;
import io.tradewind.simulation.venue.BookVenueSpec;
import io.tradewind.simulation.venue.VenueListener;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** One market event from its encoding to the commands of a market maker: time and, with the GC profiler, bytes allocated. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
        value = 2,
        jvmArgsAppend = {
            "-XX:+UseSerialGC",
            "-Xms256m",
            "-Xmx256m",
            "--add-opens=java.base/jdk.internal.misc=ALL-UNNAMED"
        })
public class QuotePath {
    /** An engine whose orders are accepted, and whose cancels are confirmed, before the next event. */
    @State(Scope.Thread)
    public static class Accepting {
        private final BookTape tape = new BookTape(RecordedTicks.load());
        private final QuotingVenue venue = new QuotingVenue();
        private final EventFeed feed = new EventFeed(
                QuotingEngine.FEED_LENGTH, own -> QuotingEngine.engine(QuotingEngine.registry(), venue, tape.timeNs()));
        private long commandsBefore;

        /** Checks that quotes moved. */
        @TearDown(Level.Iteration)
        public void check() {
            requireMore(commandsBefore, venue.commands());
            commandsBefore = venue.commands();
        }
    }

    /** An engine with the venue of backtests, which fills from the book. */
    @State(Scope.Thread)
    public static class Simulated {
        private static final LatencySpec ORDERS = LatencySpec.logNormal(1.6, 0.3, 1_000_000L);

        private final BookTape tape = new BookTape(RecordedTicks.load());
        private final BookVenue venue;
        private final EventFeed feed;
        private long entriesBefore;

        /** An account at a simulated venue. */
        public Simulated() {
            InstrumentRegistry registry = QuotingEngine.registry();
            this.venue = venue(registry);
            this.feed = new EventFeed(
                    QuotingEngine.FEED_LENGTH, own -> QuotingEngine.engine(registry, venue, tape.timeNs()));
        }

        private static BookVenue venue(InstrumentRegistry registry) {
            BookVenueSpec spec = new BookVenueSpec(
                    TieredFees.flat(Decimal.parse("-0.5"), Decimal.parse("5")),
                    ORDERS,
                    ORDERS,
                    QueueSpec.riskAverse(),
                    1);
            return new BookVenue(
                    registry,
                    new RateTable(registry, Map.of()),
                    spec,
                    QuotingEngine.cashUnits(),
                    new OrderBook.Depth[] {OrderBook.Depth.FULL},
                    VenueListener.NONE);
        }

        private void upTo(long nowNs) {
            long arrivalNs = venue.nextArrivalNs();
            long answerNs = venue.nextAnswerNs();
            while (Math.min(arrivalNs, answerNs) < nowNs) {
                if (arrivalNs <= answerNs) {
                    venue.arrive();
                } else {
                    venue.answer(feed);
                    feed.deliver();
                }
                arrivalNs = venue.nextArrivalNs();
                answerNs = venue.nextAnswerNs();
            }
        }

        private void tick(long nowNs) {
            if (tape.index() == 0) {
                venue.book(0).invalidate();
            }
            venue.onTick(0, tape.ticks(), tape.index(), nowNs);
        }

        /** Checks that the account still trades. */
        @TearDown(Level.Iteration)
        public void check() {
            if (feed.engine().portfolio().equityUnits() < QuotingEngine.cashUnits() / 2) {
                throw new IllegalStateException("the account has lost too much to go on trading");
            }
            long entries = feed.engine().portfolio().ledger().entryCount();
            requireMore(entriesBefore, entries);
            entriesBefore = entries;
        }
    }

    private static void requireMore(long before, long now) {
        if (now <= before) {
            throw new IllegalStateException("nothing was traded in this iteration");
        }
    }

    /**
     * Book event to venue command with a venue that accepts.
     *
     * @param state the engine
     * @return commands sent
     */
    @Benchmark
    public long bookToCommand(Accepting state) {
        state.tape.encode(state.feed);
        state.feed.deliver();
        state.venue.answer(state.feed);
        state.tape.advance();
        return state.venue.commands();
    }

    /**
     * The whole loop: tick at the venue, queues and fills, tick at the core, decision, orders, answers, ledger.
     *
     * @param state the engine and its venue
     * @return events delivered
     */
    @Benchmark
    public long wholeLoop(Simulated state) {
        long nowNs = state.tape.timeNs();
        state.upTo(nowNs);
        state.tick(nowNs);
        state.tape.encode(state.feed);
        state.feed.deliver();
        state.tape.advance();
        return state.feed.engine().sequence();
    }
}
