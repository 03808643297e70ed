// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.inference.sample;

import io.tradewind.quant.distribution.NormalDistribution;
import io.tradewind.quant.inference.Samples;
import java.util.Arrays;

/**
 * The test of Shapiro and Wilk: null hypothesis a normal law, by how straight the order statistics lie.
 *
 * <p>Sources: S. S. Shapiro and M. B. Wilk, An analysis of variance test for normality, Biometrika 52 (1965); P. Royston, A remark on
 * algorithm AS 181: the W-test for normality, Applied Statistics 44 (1995), for the approximate weights and p-values, which hold for 3 to
 * 5,000 values. References: R 4.2 {@code shapiro.test} (beyond 5,000 values it refuses), scipy 1.10 {@code shapiro}.
 *
 * @param w 0 to 1, near 1 for a normal sample
 * @param p Royston's approximation; exact for 3 values
 */
public record ShapiroWilk(double w, double p) {
    private static final double[] LAST_WEIGHT = {0, 0.221157, -0.147981, -2.07119, 4.434685, -2.706056};
    private static final double[] NEXT_WEIGHT = {0, 0.042981, -0.293762, -1.752461, 5.682633, -3.582633};
    private static final double[] SMALL_BOUND = {-2.273, 0.459};
    private static final double[] SMALL_MEAN = {0.544, -0.39978, 0.025054, -6.714e-4};
    private static final double[] SMALL_LOG_DEVIATION = {1.3822, -0.77857, 0.062767, -0.0020322};
    private static final double[] MEAN = {-1.5861, -0.31082, -0.083751, 0.0038915};
    private static final double[] LOG_DEVIATION = {-0.4803, -0.082676, 0.0030302};
    private static final int SMALL = 11;
    private static final double BELOW_ANY = 1e-99;

    /** Precision of the sums. */
    public enum Arithmetic {
        /** Double, as in R. */
        DOUBLE,
        /** Single, as the algorithm was published and as scipy runs it; some digits fewer, and small p move with them. */
        SINGLE
    }

    /**
     * Tests a sample in double precision.
     *
     * @param sample finite values that are not all alike, at least 3
     * @return W and p
     * @throws IllegalArgumentException when the sample is small, constant or not finite
     */
    public static ShapiroWilk of(double[] sample) {
        return of(sample, Arithmetic.DOUBLE);
    }

    /**
     * Tests a sample.
     *
     * @param sample finite values that are not all alike, at least 3
     * @param arithmetic precision of the sums
     * @return W and p
     * @throws IllegalArgumentException when the sample is small, constant, to the given precision, or not finite
     */
    public static ShapiroWilk of(double[] sample, Arithmetic arithmetic) {
        Samples.requireVariation("sample", Samples.requireFinite("sample", sample, 3));
        double[] sorted = sample.clone();
        Arrays.sort(sorted);
        double[] weights = weights(sorted.length);
        double lack = arithmetic == Arithmetic.DOUBLE
                ? lackOfFit(scaled(sorted), weights)
                : SinglePrecisionShapiroWilk.lackOfFit(sorted, weights);
        if (Double.isNaN(lack)) {
            throw new IllegalArgumentException("sample must vary, its range is lost in rounding");
        }
        return new ShapiroWilk(1 - lack, sorted.length == 3 ? ofThree(1 - lack) : royston(lack, sorted.length));
    }

    private static double[] scaled(double[] sorted) {
        double range = sorted[sorted.length - 1] - sorted[0];
        double middle = sorted[sorted.length / 2];
        return Arrays.stream(sorted).map(value -> (value - middle) / range).toArray();
    }

    /** Weights of the upper half, the largest value first; those of the lower half have the other sign. */
    private static double[] weights(int n) {
        double[] weights = new double[n / 2];
        if (n == 3) {
            weights[0] = Math.sqrt(0.5);
            return weights;
        }
        double squares = 0;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = -NormalDistribution.quantile((i + 0.625) / (n + 0.25));
            squares += 2 * weights[i] * weights[i];
        }
        double length = Math.sqrt(squares);
        double inverseRoot = 1 / Math.sqrt(n);
        int corrected = n > 5 ? 2 : 1;
        double left = squares;
        double share = 1;
        for (int i = 0; i < corrected; i++) {
            double weight = polynomial(i == 0 ? LAST_WEIGHT : NEXT_WEIGHT, inverseRoot) + weights[i] / length;
            left -= 2 * weights[i] * weights[i];
            share -= 2 * weight * weight;
            weights[i] = weight;
        }
        double scale = Math.sqrt(left / share);
        for (int i = corrected; i < weights.length; i++) {
            weights[i] /= scale;
        }
        return weights;
    }

    /** {@code 1 - W}, without cancellation where W is near 1. */
    private static double lackOfFit(double[] sorted, double[] weights) {
        int n = sorted.length;
        double[] deviations = Samples.deviations(sorted);
        double weightSquares = 0;
        double squares = 0;
        double products = 0;
        for (int i = 0; i < n; i++) {
            int fromEnd = Math.min(i, n - 1 - i);
            double magnitude = fromEnd < weights.length ? weights[fromEnd] : 0;
            double weight = 2 * i < n ? -magnitude : magnitude;
            weightSquares += weight * weight;
            squares += deviations[i] * deviations[i];
            products += weight * deviations[i];
        }
        double bound = Math.sqrt(weightSquares * squares);
        return (bound - products) * (bound + products) / (weightSquares * squares);
    }

    private static double ofThree(double w) {
        double lowest = StrictMath.asin(Math.sqrt(0.75));
        return Math.max(0, 6 / StrictMath.PI * (StrictMath.asin(Math.sqrt(w)) - lowest));
    }

    private static double royston(double lack, int n) {
        double y = StrictMath.log(lack);
        double logSize = StrictMath.log(n);
        if (n > SMALL) {
            double deviation = StrictMath.exp(polynomial(LOG_DEVIATION, logSize));
            return NormalDistribution.survival((y - polynomial(MEAN, logSize)) / deviation);
        }
        double bound = polynomial(SMALL_BOUND, n);
        if (y >= bound) {
            return BELOW_ANY;
        }
        double deviation = StrictMath.exp(polynomial(SMALL_LOG_DEVIATION, n));
        return NormalDistribution.survival((-StrictMath.log(bound - y) - polynomial(SMALL_MEAN, n)) / deviation);
    }

    private static double polynomial(double[] ascending, double x) {
        double value = 0;
        for (int i = ascending.length - 1; i >= 0; i--) {
            value = value * x + ascending[i];
        }
        return value;
    }
}
