// SPDX-License-Identifier: Apache-2.0
package io.tradewind.benchmarks.engine;

import io.tradewind.benchmarks.harness.BenchmarkCase;
import io.tradewind.benchmarks.harness.Figure;
import io.tradewind.benchmarks.harness.Hiccups;
import io.tradewind.benchmarks.harness.PacedLoad;
import io.tradewind.benchmarks.harness.Percentiles;
import io.tradewind.benchmarks.harness.Result;
import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;

/**
 * The order path inside the process: intent, risk verdict, order state, answer deadline, venue command; 10,000 orders in one burst, of
 * which none is answered before the last has left. Then the way back: acknowledgement and fill of each.
 *
 * <p>Then the same orders at a fixed rate: a sample runs from the moment an order was due to its command, so that an order which had to
 * wait behind a slow one counts its wait (see {@link PacedLoad}).
 *
 * <p>In a burst a sample is the time between two readings of the clock around one order, the clock's own cost included. {@code since the burst
 * began} is the time from the burst's beginning to the moment when the order had left: what the last in the queue waits.
 */
public final class OrderPath implements BenchmarkCase {
    private static final int BURST = 10_000;
    private static final int WARM_UP_ROUNDS = 60;
    private static final int ROUNDS = 100;
    private static final int PACED_ROUNDS = 30;
    private static final long PACE_NS = 10_000;
    private static final long HIGHEST_NS = 10_000_000_000L;
    private static final int DIGITS = 3;

    private final OrderPathRig rig = new OrderPathRig();

    @Override
    public String name() {
        return "order-path";
    }

    @Override
    public String description() {
        return "intent to risk verdict, order state and venue command, 10,000 orders in a burst, nanoseconds";
    }

    @Override
    public Result run() {
        for (int i = 0; i < WARM_UP_ROUNDS; i++) {
            round(histogram(), histogram(), histogram());
        }
        Histogram out = histogram();
        Histogram queued = histogram();
        Histogram back = histogram();
        PacedLoad paced = new PacedLoad(PACE_NS);
        Histogram hiccups;
        try (Hiccups watch = new Hiccups()) {
            for (int i = 0; i < ROUNDS; i++) {
                round(out, queued, back);
            }
            for (int i = 0; i < PACED_ROUNDS; i++) {
                pacedRound(paced);
            }
            hiccups = watch.stop();
        }
        List<Figure> figures = new ArrayList<>();
        figures.addAll(Percentiles.of("intent to command", out, true));
        figures.addAll(Percentiles.of("since the burst began", queued, false));
        figures.addAll(Percentiles.of("due to command, 100,000 orders/s", paced.response(), false));
        figures.addAll(Percentiles.of("acknowledgement and fill", back, true));
        figures.addAll(Percentiles.of("pauses beside it, past a sleep of 1 ms", hiccups, false));
        return new Result(
                name(),
                figures,
                List.of(
                        ROUNDS + " bursts of " + BURST + " orders; " + rig.commands() + " commands in all",
                        "closed loop inside a burst: service time of one order, nothing is subtracted",
                        "at 100,000 orders/s: " + paced.response().getTotalCount() + " orders, " + paced.late()
                                + " began behind their schedule; their wait is counted",
                        Percentiles.tail("due to command", paced.response())));
    }

    private static Histogram histogram() {
        return new Histogram(HIGHEST_NS, DIGITS);
    }

    private void pacedRound(PacedLoad paced) {
        long firstId = rig.nextId();
        paced.run(BURST, index -> rig.send());
        for (int i = 0; i < BURST; i++) {
            rig.fill(firstId + i);
        }
    }

    private void round(Histogram out, Histogram queued, Histogram back) {
        long firstId = rig.nextId();
        long beganNs = System.nanoTime();
        for (int i = 0; i < BURST; i++) {
            long startNs = System.nanoTime();
            rig.send();
            long endNs = System.nanoTime();
            out.recordValue(endNs - startNs);
            queued.recordValue(endNs - beganNs);
        }
        for (int i = 0; i < BURST; i++) {
            long startNs = System.nanoTime();
            rig.fill(firstId + i);
            back.recordValue(System.nanoTime() - startNs);
        }
    }
}
