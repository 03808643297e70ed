// SPDX-License-Identifier: Apache-2.0
package io.tradewind.benchmarks.engine;

import io.tradewind.domain.instrument.InstrumentRegistry;
import io.tradewind.domain.instrument.RateTable;
import io.tradewind.domain.number.Decimal;
import io.tradewind.simulation.fee.TieredFees;
import io.tradewind.simulation.venue.BarVenue;
import io.tradewind.simulation.venue.BarVenueSpec;
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
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One bar from event to order command: time and, with the GC profiler, bytes allocated. */
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
public class BarToOrder {
    /** An engine whose orders are accepted and filled before the next bar. */
    @State(Scope.Thread)
    public static class Accepting {
        private final SmaCrossEngine market = new SmaCrossEngine();
        private final AcceptingVenue venue = new AcceptingVenue(market.openTicks());
        private final EventFeed feed = new EventFeed(own -> SmaCrossEngine.engine(SmaCrossEngine.registry(), venue));
    }

    /** An engine with the venue that backtests use. */
    @State(Scope.Thread)
    public static class Simulated {
        private final SmaCrossEngine market = new SmaCrossEngine();
        private final BarVenue venue;
        private final EventFeed feed;

        /** An account at a simulated venue. */
        public Simulated() {
            InstrumentRegistry registry = SmaCrossEngine.registry();
            BarVenue[] built = new BarVenue[1];
            this.feed = new EventFeed(own -> {
                built[0] = venue(registry, own);
                return SmaCrossEngine.engine(registry, built[0]);
            });
            this.venue = built[0];
        }

        private static BarVenue venue(InstrumentRegistry registry, EventFeed feed) {
            BarVenueSpec spec = new BarVenueSpec(
                    BarVenueSpec.FillAt.NEXT_OPEN,
                    BarVenueSpec.LimitFill.TOUCH,
                    Decimal.parse("0.5"),
                    BarVenueSpec.SpreadOn.BOTH_SIDES,
                    Decimal.ZERO,
                    false,
                    Decimal.ONE,
                    TieredFees.flat(Decimal.ZERO, Decimal.ZERO));
            return new BarVenue(
                    registry, new RateTable(registry, Map.of()), spec, SmaCrossEngine.cashUnits(), false, feed);
        }

        /** Checks that the account still trades: a benchmark of refusals would be no benchmark. */
        @Setup(Level.Iteration)
        public void check() {
            if (feed.engine().portfolio().equityUnits() < SmaCrossEngine.cashUnits() / 2) {
                throw new IllegalStateException("the account has lost too much to go on trading");
            }
        }
    }

    /**
     * Bar event to order command with a venue that accepts.
     *
     * @param state the engine
     * @return orders sent
     */
    @Benchmark
    public long barToOrder(Accepting state) {
        state.market.encode(state.feed);
        state.feed.deliver();
        state.venue.answer(state.feed);
        state.market.advance();
        return state.venue.orders();
    }

    /**
     * The whole loop: open, bar, decision, order, acceptance, fill, ledger.
     *
     * @param state the engine and its venue
     * @return events delivered
     */
    @Benchmark
    public long wholeLoop(Simulated state) {
        SmaCrossEngine market = state.market;
        state.venue.onOpen(0, market.openNs(), market.openTicks(), market.highTicks(), market.lowTicks());
        state.feed.deliver();
        state.venue.onBar(0, market.closeNs(), market.closeTicks());
        market.encode(state.feed);
        state.feed.deliver();
        state.venue.onClose(market.closeNs());
        state.feed.deliver();
        market.advance();
        return state.feed.engine().sequence();
    }
}
