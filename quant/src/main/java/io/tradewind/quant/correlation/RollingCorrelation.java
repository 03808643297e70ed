// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.correlation;

import io.tradewind.quant.inference.Samples;
import java.util.Arrays;

/**
 * Correlations of the last observations of several series, kept by adding the newest and taking away the oldest, shrunk so that the
 * matrix stays positive definite.
 *
 * <p>An update costs one multiplication and addition per pair; sums are recomputed from the window each time it has been replaced
 * entirely, and are taken from its newest observation then, so neither rounding nor a drift of the level adds up.
 */
public final class RollingCorrelation {
    private final double[][] window;
    private final double[] sums;
    private final double[][] products;
    private final double[] origin;
    private int next;
    private int count;

    /**
     * An empty window.
     *
     * @param series how many, 1 to 10,000
     * @param length of the window, 2 or more
     * @throws IllegalArgumentException when a number is out of range
     */
    public RollingCorrelation(int series, int length) {
        Samples.requireRange("series", series, 1, 10_000);
        Samples.requireRange("length", length, 2, 10_000_000);
        this.window = new double[length][series];
        this.sums = new double[series];
        this.products = new double[series][series];
        this.origin = new double[series];
    }

    /**
     * Adds one observation of each series.
     *
     * @param values one per series, finite
     * @throws IllegalArgumentException when the number differs or a value is not finite; nothing is added then
     */
    public void update(double[] values) {
        if (values.length != sums.length) {
            throw new IllegalArgumentException("an update needs " + sums.length + " values, got " + values.length);
        }
        Samples.requireFinite("values", values, 1);
        if (count == 0) {
            System.arraycopy(values, 0, origin, 0, values.length);
        }
        if (count == window.length) {
            accumulate(window[next], -1);
        }
        System.arraycopy(values, 0, window[next], 0, values.length);
        accumulate(window[next], 1);
        count = Math.min(count + 1, window.length);
        next = next + 1 == window.length ? 0 : next + 1;
        if (next == 0) {
            recompute();
        }
    }

    private void accumulate(double[] row, double sign) {
        for (int i = 0; i < row.length; i++) {
            double signed = sign * (row[i] - origin[i]);
            sums[i] += signed;
            double[] products = this.products[i];
            for (int j = 0; j <= i; j++) {
                products[j] += signed * (row[j] - origin[j]);
            }
        }
    }

    private void recompute() {
        System.arraycopy(window[window.length - 1], 0, origin, 0, origin.length);
        Arrays.fill(sums, 0);
        for (double[] row : products) {
            Arrays.fill(row, 0);
        }
        for (int t = 0; t < count; t++) {
            accumulate(window[t], 1);
        }
    }

    /**
     * Observations in the window.
     *
     * @return 0 to the length of the window
     */
    public int count() {
        return count;
    }

    /**
     * Correlations of the window, pulled towards none: {@code (1 - intensity) correlation} off the diagonal.
     *
     * @param intensity 0 (as estimated) to 1 (no correlation); above 0 the matrix is positive definite
     * @return ones on the diagonal
     * @throws IllegalStateException when the window has fewer than two observations or a series has not varied in it
     * @throws IllegalArgumentException when the intensity is out of range
     */
    public double[][] correlations(double intensity) {
        if (!(intensity >= 0 && intensity <= 1)) {
            throw new IllegalArgumentException("intensity must be within 0 to 1, is " + intensity);
        }
        if (count < 2) {
            throw new IllegalStateException("correlations need at least two observations, there are " + count);
        }
        int size = sums.length;
        double[] deviations = new double[size];
        for (int i = 0; i < size; i++) {
            double squares = products[i][i];
            double variance = squares - sums[i] * sums[i] / count;
            if (!(variance > 1e-14 * squares)) {
                throw new IllegalStateException(
                        "series " + i + " has not varied in the last " + count + " observations");
            }
            deviations[i] = Math.sqrt(variance);
        }
        double[][] correlations = new double[size][size];
        for (int i = 0; i < size; i++) {
            correlations[i][i] = 1;
            for (int j = 0; j < i; j++) {
                double covariance = products[i][j] - sums[i] * sums[j] / count;
                double estimate = covariance / (deviations[i] * deviations[j]);
                correlations[i][j] = (1 - intensity) * Math.max(-1, Math.min(1, estimate));
                correlations[j][i] = correlations[i][j];
            }
        }
        return correlations;
    }
}
