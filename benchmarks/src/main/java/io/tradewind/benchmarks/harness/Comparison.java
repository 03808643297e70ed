// SPDX-License-Identifier: Apache-2.0
package io.tradewind.benchmarks.harness;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A run against a baseline: a figure is worse when it is above 110 % of the baseline's. Times are taken in multiples of each
 * run's own calibration loop; a size whose baseline is zero must stay below a hundredth.
 */
public final class Comparison {
    private static final double WORSE = 1.10;
    private static final double ZERO = 0.01;

    private Comparison() {}

    /**
     * Compares.
     *
     * @param baseline earlier run
     * @param now this run
     * @return one line for each figure that is worse
     */
    public static List<String> worse(Report baseline, Report now) {
        List<String> lines = new ArrayList<>();
        double speed = (double) now.calibrationNs() / baseline.calibrationNs();
        for (Result result : now.results()) {
            for (Result before : baseline.results()) {
                if (before.name().equals(result.name())) {
                    compare(before, result, speed, lines);
                }
            }
        }
        return lines;
    }

    private static void compare(Result before, Result now, double speed, List<String> lines) {
        for (Figure figure : now.figures()) {
            for (Figure old : before.figures()) {
                if (old.key().equals(figure.key()) && figure.value() > allowed(old, figure.rule(), speed)) {
                    lines.add(String.format(
                            Locale.ROOT,
                            "%s, %s: %.4g %s, at most %.4g allowed (baseline %.4g, machine at %.3f of its time)",
                            now.name(),
                            figure.key(),
                            figure.value(),
                            figure.unit(),
                            allowed(old, figure.rule(), speed),
                            old.value(),
                            speed));
                }
            }
        }
    }

    private static double allowed(Figure old, Figure.Rule rule, double speed) {
        return switch (rule) {
            case TIME -> old.value() * WORSE * speed;
            case SIZE -> Math.max(ZERO, old.value() * WORSE);
            case NONE -> Double.POSITIVE_INFINITY;
        };
    }
}
