// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.calibration;

import io.tradewind.quant.performance.SampleMoments;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * Points of a plot.
 *
 * @param x along, increasing
 * @param y up
 */
public record Curve(double[] x, double[] y) {
    private static final int POINTS = 160;

    /**
     * The distribution function of values, at evenly spaced probabilities.
     *
     * @param values at least one
     * @return the curve
     */
    public static Curve cumulative(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double[] x = new double[POINTS];
        double[] y = new double[POINTS];
        for (int i = 0; i < POINTS; i++) {
            y[i] = (i + 0.5) / POINTS;
            x[i] = SampleMoments.quantileOfSorted(sorted, y[i]);
        }
        return new Curve(x, y);
    }

    /**
     * Share of values above x, down to the last but one, at points evenly spaced in the logarithm of the share.
     *
     * @param values at least three
     * @return the curve
     */
    public static Curve tail(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double least = StrictMath.log(2.0 / sorted.length);
        double[] x = new double[POINTS];
        double[] y = new double[POINTS];
        for (int i = 0; i < POINTS; i++) {
            y[i] = StrictMath.exp(least * i / (POINTS - 1));
            x[i] = SampleMoments.quantileOfSorted(sorted, 1 - y[i]);
        }
        return new Curve(x, y);
    }

    /** Values at 1, 2, 3 and so on. */
    static Curve of(double[] values) {
        double[] x = new double[values.length];
        Arrays.setAll(x, i -> i + 1.0);
        return new Curve(x, values.clone());
    }

    /**
     * A function at the places of another curve.
     *
     * @param function of x
     * @return the curve
     */
    public Curve with(DoubleUnaryOperator function) {
        return new Curve(x, Arrays.stream(x).map(function).toArray());
    }
}
