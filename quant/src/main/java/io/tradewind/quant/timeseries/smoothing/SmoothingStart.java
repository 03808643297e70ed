// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.timeseries.smoothing;

import java.util.Arrays;

/**
 * Where smoothing begins.
 *
 * @param level before the first fitted value
 * @param trend before it
 * @param seasons of it and of the values after it; a single neutral one without seasons
 * @param first index of the first fitted value
 */
record SmoothingStart(double level, double trend, double[] seasons, int first) {

    static SmoothingStart of(double[] series, SmoothingModel model) {
        boolean stats = model.convention() == SmoothingModel.Convention.STATS_HOLT_WINTERS;
        if (model.seasonal()) {
            return stats ? decomposed(series, model) : firstSeasons(series, model);
        }
        double trend = model.trend() ? series[1] - series[0] : 0;
        int known = stats ? model.trend() ? 2 : 1 : 0;
        return new SmoothingStart(series[Math.max(0, known - 1)], trend, new double[] {0}, known);
    }

    static int needed(SmoothingModel model) {
        return model.seasonal() ? 2 * model.period() + 1 : 3;
    }

    private static SmoothingStart firstSeasons(double[] series, SmoothingModel model) {
        int period = model.period();
        double level = mean(series, 0, period);
        double trend = model.trend() ? (mean(series, period, period) - level) / period : 0;
        double[] seasons = new double[period];
        for (int i = 0; i < period; i++) {
            seasons[i] = without(series[i], level, model);
        }
        return new SmoothingStart(level, trend, seasons, 0);
    }

    /** Classical decomposition of the first two seasons: centred moving mean, its line, and mean deviations from it. */
    private static SmoothingStart decomposed(double[] series, SmoothingModel model) {
        int period = model.period();
        int edge = period / 2;
        double[] sums = new double[period];
        int[] counts = new int[period];
        double[] centred = new double[2 * period - 2 * edge];
        for (int i = 0; i < centred.length; i++) {
            centred[i] = centredMean(series, i + edge, period);
            int season = (i + edge) % period;
            sums[season] += without(series[i + edge], centred[i], model);
            counts[season]++;
        }
        double[] seasons = new double[period];
        for (int i = 0; i < period; i++) {
            seasons[i] = sums[i] / counts[i];
        }
        double mean = mean(seasons, 0, period);
        for (int i = 0; i < period; i++) {
            seasons[i] = without(seasons[i], mean, model);
        }
        double[] line = line(centred);
        return new SmoothingStart(line[0], model.trend() ? line[1] : 0, seasons, period);
    }

    private static double centredMean(double[] series, int at, int period) {
        int edge = period / 2;
        double sum = 0;
        for (int i = at - edge; i <= at + edge; i++) {
            boolean half = period % 2 == 0 && (i == at - edge || i == at + edge);
            sum += half ? 0.5 * series[i] : series[i];
        }
        return sum / period;
    }

    /** Intercept at position 0 and slope of the least squares line through positions 1, 2, ... */
    private static double[] line(double[] values) {
        double middle = (values.length + 1) / 2.0;
        double mean = mean(values, 0, values.length);
        double products = 0;
        double squares = 0;
        for (int i = 0; i < values.length; i++) {
            products += (i + 1 - middle) * (values[i] - mean);
            squares += (i + 1 - middle) * (i + 1 - middle);
        }
        double slope = squares > 0 ? products / squares : 0;
        return new double[] {mean - slope * middle, slope};
    }

    private static double without(double value, double level, SmoothingModel model) {
        return model.season() == SmoothingModel.Season.MULTIPLICATIVE ? value / level : value - level;
    }

    private static double mean(double[] values, int from, int count) {
        return Arrays.stream(values, from, from + count).sum() / count;
    }
}
