// SPDX-License-Identifier: Apache-2.0
package io.tradewind.benchmarks.control;

import io.tradewind.benchmarks.harness.BenchmarkCase;
import io.tradewind.benchmarks.harness.Figure;
import io.tradewind.benchmarks.harness.Hiccups;
import io.tradewind.benchmarks.harness.Percentiles;
import io.tradewind.benchmarks.harness.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.HdrHistogram.Histogram;

/**
 * Time from the event that trips the kill switch to the last cancel at the venue's port, with 200 live orders.
 *
 * <p>A sample lies between two readings of the clock: before the event is handed to the engine, and in the venue's port when the two
 * hundredth cancel arrives. After each sample a bar lets all 200 strategies want to trade, and nothing may leave; then the switch is reset and the
 * orders are placed anew, which is not measured.
 */
public final class KillSwitchCase implements BenchmarkCase {
    private static final int WARM_UP = 5_000;
    private static final int SAMPLES = 100_000;
    private static final long HIGHEST_NS = 10_000_000_000L;
    private static final int DIGITS = 3;
    private static final long LIMIT_NS = 1_000_000;

    @Override
    public String name() {
        return "kill-switch";
    }

    @Override
    public String description() {
        return "trip to the last of 200 cancels at the venue's port, and silence after it, nanoseconds";
    }

    @Override
    public Result run() {
        KillSwitchRig rig = new KillSwitchRig();
        rig.arm();
        measure(rig, WARM_UP, new Histogram(HIGHEST_NS, DIGITS));
        Histogram trips = new Histogram(HIGHEST_NS, DIGITS);
        Histogram hiccups;
        long late;
        try (Hiccups watch = new Hiccups()) {
            late = measure(rig, SAMPLES, trips);
            hiccups = watch.stop();
        }
        List<Figure> figures = new ArrayList<>();
        figures.addAll(Percentiles.of("trip to the last cancel", trips, true));
        figures.addAll(Percentiles.of("pauses beside it, past a sleep of 1 ms", hiccups, false));
        return new Result(
                name(),
                figures,
                List.of(
                        String.format(
                                Locale.ROOT,
                                "%d trips with %d live orders each; %d of them took %d ns or longer",
                                trips.getTotalCount(),
                                KillSwitchRig.ORDERS,
                                late,
                                LIMIT_NS),
                        "after each trip a bar let every strategy want to trade: no command left but the cancels"));
    }

    private static long measure(KillSwitchRig rig, int count, Histogram trips) {
        long late = 0;
        for (int i = 0; i < count; i++) {
            long elapsedNs = rig.trip();
            trips.recordValue(elapsedNs);
            late += elapsedNs >= LIMIT_NS ? 1 : 0;
            rig.verifyAndReset();
            rig.arm();
        }
        return late;
    }
}
