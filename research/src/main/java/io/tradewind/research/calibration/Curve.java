// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.calibration;

import io.tradewind.quant.performance.SampleMoments;
import java.util.Arrays;

/**
 * Points of a plot.
 *
 * @param x along, increasing
 * @param y up
 */
record Curve(double[] x, double[] y) {
    private static final int POINTS = 160;

    /** The distribution function of values, at evenly spaced probabilities. */
    static Curve cumulative(double[] values) {
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

    /** Share of values above x, down to the last but one, at points evenly spaced in the logarithm of the share. */
    static Curve tail(double[] values) {
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
}
