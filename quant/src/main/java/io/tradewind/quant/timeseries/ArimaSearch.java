// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.timeseries;

import io.tradewind.quant.optimise.Minimum;
import io.tradewind.quant.optimise.NotConvergedException;
import io.tradewind.quant.optimise.Objective;
import io.tradewind.quant.random.Xoshiro256;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Searches the maximum of an exact likelihood: from the reference program's start, from the other of its two, from the best of many
 * random ones, and from around the best end so far.
 */
final class ArimaSearch {
    /** Log-likelihoods as near as this are one maximum: the first start's end is kept, a nearby ridge is not preferred to it. */
    private static final double SAME_MAXIMUM = 0.01;

    private static final long SEED = 1976;
    private static final double WIDTH = 1.5;
    private static final double HOP = 0.4;
    private static final int DRAWS_FOR_A_START = 8;
    private static final int FIRST_ITERATIONS = 100;
    private static final int MORE_ITERATIONS = 2000;

    private final ArimaModel model;
    private final ArimaOptions options;
    private final Objective objective;
    private final double[] plain;
    private final double[] scales;
    private final List<Minimum> ends = new ArrayList<>();
    private int counted;

    ArimaSearch(ArimaModel model, ArimaRegression.Start regression, ArimaOptions options) {
        this.model = model;
        this.options = options;
        this.objective = model.exactObjective();
        this.plain = model.plainStart(regression);
        this.scales = model.scales(regression);
    }

    /** The end that is kept, and how the search went. */
    record Best(Minimum minimum, ArimaSearchReport report) {}

    Best run() {
        boolean plainFirst = options.method() == ArimaMethod.ML;
        int starts = model.order().coefficients() == 0 ? 1 : options.starts();
        double[] conditional = plainFirst && starts == 1 ? plain : conditionalStart();
        descend(plainFirst ? plain : conditional);
        if (starts > 1 || ends.isEmpty()) {
            descend(plainFirst ? conditional : plain);
        }
        Xoshiro256 random = new Xoshiro256(SEED);
        int hops = (starts - 2) / 3;
        for (double[] start : screened(starts - 2 - hops, random)) {
            descend(start);
        }
        for (int hop = 0; hop < hops && !ends.isEmpty(); hop++) {
            descend(around(lowest(), random));
        }
        return best();
    }

    private Best best() {
        Minimum first = ends.isEmpty() ? null : ends.getFirst();
        if (first == null) {
            throw new NotConvergedException(
                    model.order() + " did not converge from any of " + options.starts() + " starts");
        }
        Minimum lowest = lowest();
        Minimum kept = polished(logLikelihood(lowest) > logLikelihood(first) + SAME_MAXIMUM ? lowest : first);
        Minimum highest =
                ends.stream().max(Comparator.comparingDouble(Minimum::value)).orElse(first);
        return new Best(
                kept,
                new ArimaSearchReport(
                        kept.converged(),
                        model.atBound(model.layout().fromUnrestricted(kept.point())),
                        ends.size(),
                        kept.gradientNorm(),
                        Math.max(logLikelihood(kept), logLikelihood(lowest)) - logLikelihood(highest),
                        logLikelihood(kept) - logLikelihood(first)));
    }

    /** The end, or a better one near it, with its own gradient. */
    private Minimum polished(Minimum end) {
        Minimum near = ArimaPolish.of(objective, end, scales);
        Minimum kept = near.converged() ? ArimaPolish.judged(objective, mirrored(near), scales) : near;
        Arima.requireVariance(kept.value());
        if (!kept.converged() && options.end() == ArimaOptions.End.CONVERGED) {
            throw new NotConvergedException(model.order() + " did not converge: the largest slope is "
                    + kept.gradientNorm() + ", above " + ArimaPolish.SLOPE);
        }
        return kept;
    }

    private Minimum lowest() {
        return ends.stream().min(Comparator.comparingDouble(Minimum::value)).orElseThrow();
    }

    private double logLikelihood(Minimum end) {
        return Arima.logLikelihood(end.value(), model.observations());
    }

    /** Keeps the end when the search converged and the likelihood there counts at least as many values as at the first end. */
    private void descend(double[] start) {
        if (!valid(objective.valueAt(start))) {
            return;
        }
        Minimum end = minimise(objective, start, scales, options.end());
        if (end != null) {
            keep(mirrored(end));
        }
    }

    private void keep(Minimum end) {
        int used = model.counted(end.point());
        if (ends.isEmpty() || used >= counted) {
            counted = ends.isEmpty() ? used : counted;
            ends.add(end);
        }
    }

    /** The same model with an invertible moving average. */
    private Minimum mirrored(Minimum end) {
        double[] point = model.layout().invertible(end.point());
        return new Minimum(
                point,
                objective.valueAt(point),
                end.gradientNorm(),
                end.iterations(),
                end.evaluations(),
                end.converged());
    }

    private static boolean valid(double value) {
        return Double.isFinite(value) && value != Double.MAX_VALUE;
    }

    /** The end of a search; null when it has to converge and does not. */
    static @Nullable Minimum minimise(Objective objective, double[] start, double[] scales, ArimaOptions.End end) {
        Minimum found = VariableMetricSearch.minimise(objective, start, scales, FIRST_ITERATIONS);
        if (found.converged() || end == ArimaOptions.End.REPORTED) {
            return found;
        }
        found = VariableMetricSearch.minimise(objective, found.point(), scales, MORE_ITERATIONS);
        return found.converged() ? found : null;
    }

    /** The conditional least squares fit with an invertible moving average; the plain start where that is not stationary. */
    private double[] conditionalStart() {
        Minimum found = VariableMetricSearch.minimise(model.conditionalObjective(), plain, scales, FIRST_ITERATIONS);
        double[] start = found.converged() ? found.point() : plain;
        return model.layout().stationary(start)
                ? model.layout().invertible(model.layout().toUnrestricted(start))
                : plain;
    }

    /** The best of many random starts. */
    private List<double[]> screened(int count, Xoshiro256 random) {
        record Draw(double[] point, double value) {}
        List<Draw> draws = new ArrayList<>();
        for (int i = 0; i < count * DRAWS_FOR_A_START; i++) {
            double[] point = plain.clone();
            for (int k = 0; k < model.order().coefficients(); k++) {
                point[k] = WIDTH * (2 * random.nextDouble() - 1);
            }
            double[] start = model.layout().withInvertibleDraws(point);
            draws.add(new Draw(start, objective.valueAt(start)));
        }
        return draws.stream()
                .filter(draw -> valid(draw.value()))
                .sorted(Comparator.comparingDouble(Draw::value))
                .limit(Math.max(0, count))
                .map(Draw::point)
                .toList();
    }

    private double[] around(Minimum end, Xoshiro256 random) {
        double[] start = end.point().clone();
        for (int k = 0; k < model.order().coefficients(); k++) {
            start[k] += HOP * (2 * random.nextDouble() - 1);
        }
        return model.layout().invertible(start);
    }
}
