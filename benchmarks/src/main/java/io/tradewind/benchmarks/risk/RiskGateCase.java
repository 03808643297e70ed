// SPDX-License-Identifier: Apache-2.0
package io.tradewind.benchmarks.risk;

import io.tradewind.benchmarks.harness.AllocatingRuns;
import io.tradewind.benchmarks.harness.BenchmarkCase;
import io.tradewind.benchmarks.harness.Figure;
import io.tradewind.benchmarks.harness.Percentiles;
import io.tradewind.benchmarks.harness.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.HdrHistogram.Histogram;
import org.openjdk.jmh.runner.RunnerException;

/**
 * Time of a pre-trade check over {@value GateRig#INSTRUMENTS} open positions and {@value GateRig#LIVE} live orders.
 *
 * <p>A sample is the time between two readings of the clock around the gate's answer, the clock's own cost included. Between samples the order
 * works, the oldest is cancelled and a mark moves, so the gate always finds what changed since its last answer; in the second series every mark
 * has moved. Each order is approved whole, which takes the longest.
 */
public final class RiskGateCase implements BenchmarkCase {
    private static final int WARM_UP = 500_000;
    private static final int SAMPLES = 1_000_000;
    private static final int ROUND = 5_000_000;
    private static final long HIGHEST_NS = 10_000_000_000L;
    private static final int DIGITS = 3;

    @Override
    public String name() {
        return "risk-gate";
    }

    @Override
    public String description() {
        return "pre-trade check over 50 positions and 200 live orders: latency, checks a second, bytes allocated";
    }

    @Override
    public Result run() throws RunnerException {
        List<Figure> figures = new ArrayList<>();
        for (GateLimits checks : GateLimits.values()) {
            String label = label(checks);
            GateRig rig = new GateRig(checks.limits());
            measure(rig, WARM_UP, false, new Histogram(HIGHEST_NS, DIGITS));
            Histogram one = new Histogram(HIGHEST_NS, DIGITS);
            measure(rig, SAMPLES, false, one);
            figures.addAll(Percentiles.of(label, one, true));
            Histogram all = new Histogram(HIGHEST_NS, DIGITS);
            measure(rig, SAMPLES / 5, true, all);
            figures.addAll(Percentiles.of(label + ", all marks new", all, true));
            figures.add(new Figure(label + ": one core", perSecond(rig), "checks/s", Figure.Rule.NONE));
        }
        List<String> notes = new ArrayList<>();
        for (AllocatingRuns.Run run : AllocatingRuns.of(RiskGateCheck.class)) {
            figures.addAll(run.figures());
            notes.add(run.note());
        }
        notes.add("samples: " + SAMPLES + ", with all marks new " + SAMPLES / 5
                + "; closed loop, nothing is subtracted; every order was approved whole");
        return new Result(name(), figures, notes);
    }

    private static String label(GateLimits checks) {
        return checks.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static void measure(GateRig rig, int samples, boolean allMarks, Histogram histogram) {
        for (int i = 0; i < samples; i++) {
            if (allMarks) {
                rig.moveAllMarks();
            }
            rig.prepare();
            long startNs = System.nanoTime();
            var approved = rig.decide();
            histogram.recordValue(System.nanoTime() - startNs);
            rig.work(approved);
        }
    }

    private static double perSecond(GateRig rig) {
        long startNs = System.nanoTime();
        for (int i = 0; i < ROUND; i++) {
            rig.check();
        }
        return ROUND * 1e9 / (System.nanoTime() - startNs);
    }
}
