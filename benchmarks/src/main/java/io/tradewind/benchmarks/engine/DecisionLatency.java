// SPDX-License-Identifier: Apache-2.0
package io.tradewind.benchmarks.engine;

import io.tradewind.benchmarks.harness.BenchmarkCase;
import io.tradewind.benchmarks.harness.Figure;
import io.tradewind.benchmarks.harness.Hiccups;
import io.tradewind.benchmarks.harness.Percentiles;
import io.tradewind.benchmarks.harness.Result;
import io.tradewind.trading.engine.TradingEngine;
import io.tradewind.trading.risk.limit.RiskLimits;
import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;

/**
 * Time from a bar event to the decision: features, strategy, sizing, risk verdict and, where there is one, the order command at
 * the venue's port.
 *
 * <p>A sample is the time between two readings of the clock around {@link TradingEngine#onEvent}: service time of one event, the
 * clock's own cost included, nothing subtracted. The venue's answers are delivered between samples. Bars that lead to an order
 * are also counted by themselves, since they are the slow ones and only four in a hundred.
 */
public final class DecisionLatency implements BenchmarkCase {
    private static final int WARM_UP = 5_000_000;
    private static final int SAMPLES = 30_000_000;
    private static final long HIGHEST_NS = 10_000_000_000L;
    private static final int DIGITS = 3;

    /** Engine, market and venue of one series. */
    private static final class Series {
        private final SmaCrossEngine market = new SmaCrossEngine();
        private final AcceptingVenue venue = new AcceptingVenue(market.openTicks());
        private final EventFeed feed;
        private final Histogram bars = histogram();
        private final Histogram orders = histogram();

        Series(RiskLimits limits) {
            feed = new EventFeed(own -> SmaCrossEngine.engine(SmaCrossEngine.registry(), venue, limits));
            measure(WARM_UP);
            bars.reset();
            orders.reset();
        }

        void measure(int samples) {
            TradingEngine engine = feed.engine();
            for (int i = 0; i < samples; i++) {
                market.encode(feed);
                int at = feed.next();
                long before = venue.orders();
                long startNs = System.nanoTime();
                engine.onEvent(feed.buffer(), at);
                long elapsedNs = System.nanoTime() - startNs;
                bars.recordValue(elapsedNs);
                if (venue.orders() != before) {
                    orders.recordValue(elapsedNs);
                }
                feed.deliver();
                venue.answer(feed);
                market.advance();
            }
        }

        void addTo(List<Figure> figures, String with) {
            figures.addAll(Percentiles.of("every bar" + with, bars, true));
            figures.addAll(Percentiles.of("bars with an order" + with, orders, true));
        }

        String counts() {
            return bars.getTotalCount() + " bars, " + orders.getTotalCount() + " of them with an order";
        }
    }

    @Override
    public String name() {
        return "decision-latency";
    }

    @Override
    public String description() {
        return "bar event to risk verdict and order command, nanoseconds";
    }

    @Override
    public Result run() {
        Series single = new Series(RiskLimits.preset("research"));
        Series every = new Series(SmaCrossEngine.everyCheck());
        clock(WARM_UP, histogram());
        Histogram hiccups;
        try (Hiccups watch = new Hiccups()) {
            single.measure(SAMPLES);
            every.measure(SAMPLES);
            hiccups = watch.stop();
        }
        Histogram clock = histogram();
        clock(SAMPLES, clock);
        List<Figure> figures = new ArrayList<>();
        single.addTo(figures, "");
        every.addTo(figures, ", every check on");
        figures.addAll(Percentiles.of("empty pair of clock readings", clock, false));
        figures.addAll(Percentiles.of("pauses beside it, past a sleep of 1 ms", hiccups, false));
        return new Result(
                name(),
                figures,
                List.of(
                        "samples: " + single.counts() + "; with every check on " + every.counts() + "; "
                                + clock.getTotalCount() + " empty pairs",
                        "closed loop: service time of one event, no queueing; nothing is subtracted"));
    }

    private static Histogram histogram() {
        return new Histogram(HIGHEST_NS, DIGITS);
    }

    private static void clock(int samples, Histogram pairs) {
        for (int i = 0; i < samples; i++) {
            long startNs = System.nanoTime();
            pairs.recordValue(System.nanoTime() - startNs);
        }
    }
}
