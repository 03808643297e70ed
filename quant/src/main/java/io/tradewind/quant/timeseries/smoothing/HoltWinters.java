// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.timeseries.smoothing;

import io.tradewind.quant.optimise.Bfgs;
import io.tradewind.quant.optimise.Box;
import io.tradewind.quant.optimise.Minimum;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Exponential smoothing: of a level, of level and trend, of level, trend and seasons.
 *
 * <p>Sources: C. C. Holt, Forecasting seasonals and trends by exponentially weighted averages, 1957; P. R. Winters, Forecasting sales by
 * exponentially weighted moving averages, Management Science 6 (1960). References: R 4.2.2 {@code stats::HoltWinters}, {@code ses} and
 * {@code holt} of {@code forecast} 8.20, see {@link SmoothingModel.Convention}.
 */
public final class HoltWinters {
    private static final double[][] GUESSES = {{0.3, 0.1, 0.1}, {0.9, 0.9, 0.5}, {0.1, 0.02, 0.8}};

    private static final double SMALLEST_LEVEL = 1e-6;
    private static final double TOLERANCE = 1e-8;
    private static final int ITERATIONS = 1000;

    private final double[] series;
    private final SmoothingModel model;
    private final SmoothingStart start;
    private final double[] fitted;
    private double level;
    private double trend;
    private double[] seasons = new double[0];

    private HoltWinters(double[] series, SmoothingModel model) {
        this.series = series;
        this.model = model;
        this.start = SmoothingStart.of(series, model);
        this.fitted = new double[series.length - start.first()];
    }

    /**
     * Smooths a series.
     *
     * @param series finite values, at least 3, with seasons more than two of them; above 0 with multiplied seasons
     * @param model components and conventions
     * @param weights given, or to be fitted
     * @throws IllegalArgumentException when the series does not allow the model
     * @throws io.tradewind.quant.optimise.NotConvergedException when the search for weights does not converge
     */
    public static SmoothingFit fit(double[] series, SmoothingModel model, SmoothingWeights weights) {
        check(series, model);
        HoltWinters smoother = new HoltWinters(series.clone(), model);
        return smoother.smooth(smoother.complete(weights));
    }

    private static void check(double[] series, SmoothingModel model) {
        if (series.length < SmoothingStart.needed(model)) {
            throw new IllegalArgumentException(
                    "series needs at least " + SmoothingStart.needed(model) + " values, got " + series.length);
        }
        boolean multiplied = model.season() == SmoothingModel.Season.MULTIPLICATIVE;
        for (int i = 0; i < series.length; i++) {
            if (!Double.isFinite(series[i]) || multiplied && series[i] <= 0) {
                throw new IllegalArgumentException("series must be finite" + (multiplied ? " and above 0" : "")
                        + ", value " + i + " is " + series[i]);
            }
        }
    }

    /** The weights with the missing ones at the least sum of squares. */
    private SmoothingWeights complete(SmoothingWeights given) {
        double[] values = {given.level(), model.trend() ? given.trend() : 0, model.seasonal() ? given.season() : 0};
        int[] free = IntStream.range(0, values.length)
                .filter(i -> Double.isNaN(values[i]))
                .toArray();
        if (free.length == 0) {
            return new SmoothingWeights(values[0], values[1], values[2], given.damping());
        }
        return filled(values, free, best(x -> filled(values, free, x, given.damping()), free), given.damping());
    }

    private double[] best(Function<double[], SmoothingWeights> weights, int[] free) {
        double[] lower = Arrays.stream(free)
                .mapToDouble(i -> i == 0 ? SMALLEST_LEVEL : 0)
                .toArray();
        double[] upper = new double[free.length];
        Arrays.fill(upper, 1);
        double[] first = guess(0, free);
        double scale = squares(weights.apply(first));
        if (scale == 0) {
            return first;
        }
        Minimum best = null;
        for (int g = 0; g < GUESSES.length; g++) {
            Minimum found = Bfgs.minimise(
                    x -> squares(weights.apply(x)) / scale,
                    new Box(lower, upper),
                    guess(g, free),
                    new Bfgs.Options(TOLERANCE, ITERATIONS, null));
            if (best == null || found.converged() && (!best.converged() || found.value() < best.value())) {
                best = found;
            }
        }
        return Objects.requireNonNull(best).orThrow("exponential smoothing").point();
    }

    private static double[] guess(int number, int[] free) {
        return Arrays.stream(free).mapToDouble(i -> GUESSES[number][i]).toArray();
    }

    private static SmoothingWeights filled(double[] values, int[] free, double[] x, double damping) {
        double[] all = values.clone();
        for (int i = 0; i < free.length; i++) {
            all[free[i]] = x[i];
        }
        return new SmoothingWeights(all[0], all[1], all[2], damping);
    }

    private SmoothingFit smooth(SmoothingWeights weights) {
        double sum = squares(weights);
        double[] residuals = new double[fitted.length];
        for (int i = 0; i < residuals.length; i++) {
            residuals[i] = series[start.first() + i] - fitted[i];
        }
        double[] ahead = new double[model.seasonal() ? seasons.length : 0];
        for (int i = 0; i < ahead.length; i++) {
            ahead[i] = seasons[(fitted.length + i) % ahead.length];
        }
        return new SmoothingFit(model, weights, level, trend, ahead, fitted, residuals, start.first(), sum);
    }

    /** Runs through the series and leaves the last state behind. */
    private double squares(SmoothingWeights weights) {
        level = start.level();
        trend = start.trend();
        seasons = start.seasons().clone();
        double sum = 0;
        for (int i = 0; i < fitted.length; i++) {
            double value = series[start.first() + i];
            fitted[i] = expected(weights, i);
            double error = value - fitted[i];
            sum += error * error;
            update(weights, value, i % seasons.length);
        }
        return sum;
    }

    private double expected(SmoothingWeights weights, int i) {
        double line = level + weights.damping() * trend;
        double season = seasons[i % seasons.length];
        return model.season() == SmoothingModel.Season.MULTIPLICATIVE ? line * season : line + season;
    }

    private void update(SmoothingWeights weights, double value, int season) {
        boolean multiplied = model.season() == SmoothingModel.Season.MULTIPLICATIVE;
        double before = level;
        double line = level + weights.damping() * trend;
        double seasonless = multiplied ? value / seasons[season] : value - seasons[season];
        level = weights.level() * seasonless + (1 - weights.level()) * line;
        if (model.trend()) {
            trend = weights.trend() * (level - before) + (1 - weights.trend()) * weights.damping() * trend;
        }
        if (model.seasonal()) {
            double reference = model.convention() == SmoothingModel.Convention.STATS_HOLT_WINTERS ? level : line;
            double newest = multiplied ? value / reference : value - reference;
            seasons[season] = weights.season() * newest + (1 - weights.season()) * seasons[season];
        }
    }
}
