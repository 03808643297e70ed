// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.rolling;

import io.tradewind.quant.indicator.Parameters;
import io.tradewind.quant.indicator.compose.ComposedReal;

/**
 * Median, or mean, of the absolute deviations from the median of the last n values, or of all values from the n-th on.
 *
 * <p>Reference: runMAD of TTR 0.24.3 without {@code center}. Ties concern the deviations
 * only: the median that they are taken from is the mean of the middle values. The median deviation is multiplied by a constant, 1.4826 makes it
 * estimate the standard deviation of a normal sample; the mean deviation is not multiplied. The mean takes O(n).
 */
public final class MedianDeviation extends ComposedReal {

    private final int n;
    private final Ties ties;
    private final double constant;
    private final boolean mean;
    private final SortedWindow window;

    private MedianDeviation(int n, Ties ties, double constant, boolean mean, boolean cumulative) {
        super(Parameters.requireWindow(n, 1) - 1, 1);
        this.n = n;
        this.ties = ties;
        this.constant = constant;
        this.mean = mean;
        this.window = part(new SortedWindow(cumulative ? 0 : n));
    }

    /** {@code constant} times the median of the absolute deviations; {@code n} is at least 1. */
    public static MedianDeviation median(int n, Ties ties, double constant, boolean cumulative) {
        return new MedianDeviation(n, ties, constant, false, cumulative);
    }

    /** The mean of the absolute deviations; {@code n} is at least 1. */
    public static MedianDeviation mean(int n, boolean cumulative) {
        return new MedianDeviation(n, Ties.MEAN, 1, true, cumulative);
    }

    @Override
    protected void compute(double value) {
        window.add(value);
        set(0, window.size() < n ? Double.NaN : statistic(window.median(Ties.MEAN)));
    }

    private double statistic(double centre) {
        return mean ? meanDistance(centre) : constant * window.medianDistance(centre, ties);
    }

    private double meanDistance(double centre) {
        double sum = 0;
        for (int age = 0; age < window.size(); age++) {
            sum += Math.abs(window.ago(age) - centre);
        }
        return sum / window.size();
    }
}
