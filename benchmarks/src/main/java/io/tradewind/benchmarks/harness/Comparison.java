// SPDX-License-Identifier: Apache-2.0
package io.tradewind.benchmarks.harness;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A run against a baseline. A figure is worse when it is worse than 110 % of the baseline's: a time more than 1.1 times as long and a
 * rate less than the 1.1th part, both in multiples of the calibration loop beside them; a size more than 1.1 times as large, or, where
 * the baseline is zero, a hundredth and more. A figure that is no number, or that the baseline has and the run has not, is no pass.
 *
 * @param worse figures that got worse
 * @param missing figures of the baseline that the run does not have, one line each
 * @param notes what was not compared, and what the reader should know about those that were
 */
public record Comparison(List<Worse> worse, List<String> missing, List<String> notes) {
    private static final double WORSE = 1.10;
    private static final double ZERO = 0.01;

    /** Copies the lists. */
    public Comparison {
        worse = List.copyOf(worse);
        missing = List.copyOf(missing);
        notes = List.copyOf(notes);
    }

    /**
     * A figure that got worse.
     *
     * @param benchmark whose figure
     * @param key of the figure
     * @param text value, what was allowed, and from what
     */
    public record Worse(String benchmark, String key, String text) {
        private boolean isSameFigureAs(Worse other) {
            return benchmark.equals(other.benchmark) && key.equals(other.key);
        }
    }

    /**
     * Compares.
     *
     * @param baseline earlier run
     * @param now this run
     * @param expected benchmarks that the run was to measure; others of the baseline are left alone
     * @return what is worse or missing
     */
    public static Comparison of(Report baseline, Report now, List<String> expected) {
        Findings found = new Findings();
        for (Measured before : baseline.results()) {
            if (expected.contains(before.name())) {
                now.result(before.name())
                        .ifPresentOrElse(
                                result -> found.compare(before, result),
                                () -> found.missing.add(before.name() + ": the benchmark did not run"));
            }
        }
        for (Measured result : now.results()) {
            found.noteNew(baseline.result(result.name()), result);
        }
        return new Comparison(found.worse, found.missing, found.notes);
    }

    /**
     * Whether the run may pass.
     *
     * @return true when nothing is worse and nothing is missing
     */
    public boolean passes() {
        return worse.isEmpty() && missing.isEmpty();
    }

    /**
     * Benchmarks with a figure that got worse.
     *
     * @return their names, each once
     */
    public List<String> suspects() {
        return worse.stream().map(Worse::benchmark).distinct().toList();
    }

    /**
     * Keeps of what is worse only what is worse in another run too: a slow moment of the machine does not come back, slow code does.
     *
     * @param again comparison of the suspects, measured once more
     * @return with the figures of the first comparison, and what is missing in either
     */
    public Comparison confirmedBy(Comparison again) {
        List<Worse> both = worse.stream()
                .filter(one -> again.worse.stream().anyMatch(one::isSameFigureAs))
                .toList();
        List<String> gone = new ArrayList<>(missing);
        again.missing.stream().filter(line -> !gone.contains(line)).forEach(gone::add);
        return new Comparison(both, gone, notes);
    }

    /**
     * The largest value that is no worse than the baseline's, or the smallest for a rate.
     *
     * @param old the baseline's figure
     * @param rule of the run's figure
     * @param speed time of the calibration loop now, as a multiple of the baseline's
     * @return in the unit of the figure; not a number when it is not compared
     */
    static double allowed(Figure old, Figure.Rule rule, double speed) {
        return switch (rule) {
            case TIME -> old.value() * WORSE * speed;
            case RATE -> old.value() / WORSE / speed;
            case SIZE -> Math.max(ZERO, old.value() * WORSE);
            case NONE -> Double.NaN;
        };
    }

    private static boolean isWithin(double value, double allowed, Figure.Rule rule) {
        return rule == Figure.Rule.RATE ? value >= allowed && Double.isFinite(value) : value <= allowed;
    }

    private static final class Findings {
        private final List<Worse> worse = new ArrayList<>();
        private final List<String> missing = new ArrayList<>();
        private final List<String> notes = new ArrayList<>();

        private void compare(Measured before, Measured now) {
            double speed = now.calibration().ns() / before.calibration().ns();
            for (Figure old : before.figures()) {
                if (old.rule() != Figure.Rule.NONE) {
                    now.figure(old.key())
                            .ifPresentOrElse(
                                    figure -> compare(now.name(), old, figure, speed),
                                    () -> missing.add(now.name() + ", " + old.key() + ": no such figure in this run"));
                }
            }
            if (!now.calibration().steady()) {
                notes.add(String.format(
                        Locale.ROOT,
                        "%s: the machine changed its speed meanwhile: calibration loop %.2f ms before, %.2f ms after",
                        now.name(),
                        now.calibration().beforeNs() / 1e6,
                        now.calibration().afterNs() / 1e6));
            }
        }

        private void compare(String benchmark, Figure old, Figure figure, double speed) {
            if (figure.rule() == Figure.Rule.NONE) {
                missing.add(benchmark + ", " + old.key() + ": this run no longer compares it");
                return;
            }
            double allowed = allowed(old, figure.rule(), speed);
            if (!isWithin(figure.value(), allowed, figure.rule())) {
                String text = String.format(
                        Locale.ROOT,
                        "%.4g %s, at %s %.4g allowed (baseline %.4g, calibration loop at %.3f of the baseline's)",
                        figure.value(),
                        figure.unit(),
                        figure.rule() == Figure.Rule.RATE ? "least" : "most",
                        allowed,
                        old.value(),
                        speed);
                worse.add(new Worse(benchmark, figure.key(), text));
            }
        }

        private void noteNew(Optional<Measured> before, Measured now) {
            if (before.isEmpty()) {
                notes.add(now.name() + ": not in the baseline");
                return;
            }
            for (Figure figure : now.figures()) {
                if (figure.rule() != Figure.Rule.NONE
                        && before.get().figure(figure.key()).isEmpty()) {
                    notes.add(now.name() + ", " + figure.key() + ": not in the baseline");
                }
            }
        }
    }
}
