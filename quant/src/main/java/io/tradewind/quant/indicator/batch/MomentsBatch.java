// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.batch;

import io.tradewind.quant.indicator.kernel.ZeroTest;
import java.util.Arrays;

/**
 * Standard deviations and the bands made of them, bit for bit those of the streaming form: the same running sums, divided by
 * {@link ConstantDivisor} and so within its range of exactness.
 */
public final class MomentsBatch {

    private MomentsBatch() {}

    /**
     * Fills the population deviation of the last {@code period} values times a factor.
     *
     * @return false when a value is not finite
     */
    public static boolean deviation(double[] x, int period, double factor, double[] out) {
        int first = Math.min(period - 1, x.length);
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < first; i++) {
            sum += x[i];
            squares += x[i] * x[i];
        }
        Arrays.fill(out, 0, first, Double.NaN);
        double reciprocal = 1.0 / period;
        for (int i = first; i < x.length; i++) {
            sum += x[i];
            squares += x[i] * x[i];
            out[i] = deviation(sum, squares, period, reciprocal) * factor;
            double leaving = x[i - first];
            sum -= leaving;
            squares -= leaving * leaving;
        }
        return Double.isFinite(sum + squares);
    }

    /**
     * Fills the mean of the last {@code period} values and the bands at multiples of the deviation above and below it.
     *
     * @return false when a value is not finite
     */
    public static boolean bands(double[] x, int period, double up, double down, double[][] out) {
        double[] upper = out[0];
        double[] middle = out[1];
        double[] lower = out[2];
        int first = Math.min(period - 1, x.length);
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < first; i++) {
            sum += x[i];
            squares += x[i] * x[i];
        }
        for (double[] column : out) {
            Arrays.fill(column, 0, first, Double.NaN);
        }
        double reciprocal = 1.0 / period;
        for (int i = first; i < x.length; i++) {
            sum += x[i];
            squares += x[i] * x[i];
            double mean = ConstantDivisor.quotient(sum, period, reciprocal);
            double deviation = deviation(sum, squares, period, reciprocal);
            upper[i] = mean + deviation * up;
            middle[i] = mean;
            lower[i] = mean - deviation * down;
            double leaving = x[i - first];
            sum -= leaving;
            squares -= leaving * leaving;
        }
        return Double.isFinite(sum + squares);
    }

    private static double deviation(double sum, double squares, double period, double reciprocal) {
        double mean = ConstantDivisor.quotient(sum, period, reciprocal);
        double variance = ConstantDivisor.quotient(squares, period, reciprocal) - mean * mean;
        return ZeroTest.isZeroOrNegative(variance) ? 0 : Math.sqrt(variance);
    }
}
