// SPDX-License-Identifier: Apache-2.0
package io.tradewind.benchmarks.indicator;

import io.tradewind.benchmarks.harness.AllocatingRuns;
import io.tradewind.benchmarks.harness.BenchmarkCase;
import io.tradewind.benchmarks.harness.Figure;
import io.tradewind.benchmarks.harness.Result;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.openjdk.jmh.runner.RunnerException;

/** Runs {@link IndicatorUpdate} and {@link IndicatorBatch} under JMH, and TA-Lib's C library before and after them. */
public final class IndicatorsCase implements BenchmarkCase {
    @Override
    public String name() {
        return "indicators";
    }

    @Override
    public String description() {
        return "JMH: an update of an indicator, and a million bars at once beside TA-Lib's C library";
    }

    @Override
    public Result run() throws RunnerException, IOException, InterruptedException {
        List<Figure> figures = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        for (AllocatingRuns.Run run : AllocatingRuns.of(IndicatorUpdate.class)) {
            figures.add(new Figure("update " + run.label(), run.ns(), "ns", Figure.Rule.TIME));
            figures.add(new Figure("update " + run.label() + ": bytes", run.bytes(), "B/op", Figure.Rule.SIZE));
        }
        Optional<TaLibPeer> peer = TaLibPeer.find();
        Map<String, TaLibPeer.Round> before = peer.isPresent() ? peer.get().measure() : Map.of();
        List<AllocatingRuns.Run> batches = AllocatingRuns.of(IndicatorBatch.class);
        Map<String, TaLibPeer.Round> after = peer.isPresent() ? peer.get().measure() : Map.of();
        for (AllocatingRuns.Run run : batches) {
            String key = "batch " + run.label();
            figures.add(
                    new Figure(key + ", median", run.medianNs() / IndicatorBatch.BARS, "ns a bar", Figure.Rule.TIME));
            figures.add(new Figure(key + ", best", run.bestNs() / IndicatorBatch.BARS, "ns a bar", Figure.Rule.NONE));
            figures.add(new Figure(key + ", bytes", run.bytes() / IndicatorBatch.BARS, "B a bar", Figure.Rule.NONE));
        }
        if (peer.isEmpty()) {
            notes.add(
                    "no TA-Lib beside: " + TaLibPeer.VARIABLE + " does not name the driver of benchmarks/peers/talib");
        } else {
            compare(batches, before, after, figures);
            notes.add("TA-Lib: the lower one of two runs, before and after ours");
        }
        return new Result(name(), figures, notes);
    }

    private static void compare(
            List<AllocatingRuns.Run> batches,
            Map<String, TaLibPeer.Round> before,
            Map<String, TaLibPeer.Round> after,
            List<Figure> figures) {
        double ofMedians = 0;
        double ofBests = 0;
        for (AllocatingRuns.Run run : batches) {
            String key = "TA-Lib " + run.label();
            TaLibPeer.Round theirs = of(before, run.label()).orLess(of(after, run.label()));
            double byMedian = theirs.median() * IndicatorBatch.BARS / run.medianNs();
            double byBest = theirs.best() * IndicatorBatch.BARS / run.bestNs();
            ofMedians += Math.log(byMedian);
            ofBests += Math.log(byBest);
            figures.add(new Figure(key + ", median", theirs.median(), "ns a bar", Figure.Rule.NONE));
            figures.add(new Figure(key + ", best", theirs.best(), "ns a bar", Figure.Rule.NONE));
            figures.add(new Figure(key + " by ours, medians", byMedian, "times", Figure.Rule.NONE));
            figures.add(new Figure(key + " by ours, bests", byBest, "times", Figure.Rule.NONE));
        }
        int n = batches.size();
        figures.add(new Figure(
                "TA-Lib by ours, geometric mean of medians", Math.exp(ofMedians / n), "times", Figure.Rule.NONE));
        figures.add(new Figure(
                "TA-Lib by ours, geometric mean of bests", Math.exp(ofBests / n), "times", Figure.Rule.NONE));
    }

    private static TaLibPeer.Round of(Map<String, TaLibPeer.Round> measured, String name) {
        return Objects.requireNonNull(measured.get(name), () -> "the driver does not measure " + name);
    }
}
