// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.inference.serial;

import io.tradewind.quant.distribution.NormalDistribution;
import io.tradewind.quant.inference.Samples;

/**
 * The variance ratio test: null hypothesis a random walk with drift, whose variance over q steps is q times that over one.
 *
 * <p>Source: A. W. Lo and A. C. MacKinlay, Stock market prices do not follow random walks, Review of Financial Studies 1 (1988), with
 * overlapping sums and both variances unbiased: divisor T - 1 for one step and {@code q (T - q + 1) (1 - q / T)} for q.
 *
 * @param ratio 1 for a random walk, above 1 for trends, below 1 for reversion
 * @param zHomoskedastic standard normal when increments are independent and alike
 * @param zHeteroskedastic standard normal when increments are uncorrelated, whatever their variances
 * @param steps q
 */
public record VarianceRatio(double ratio, double zHomoskedastic, double zHeteroskedastic, int steps) {
    /**
     * Tests increments.
     *
     * @param increments returns, or differences of log prices: finite and not all alike
     * @param steps q, 2 to half of the increments
     * @return ratio and both statistics
     * @throws IllegalArgumentException when the increments are too few, not finite or constant
     */
    public static VarianceRatio of(double[] increments, int steps) {
        Samples.requireVariation("increments", Samples.requireFinite("increments", increments, 4));
        Samples.requireRange("steps", steps, 2, increments.length / 2);
        double t = increments.length;
        double q = steps;
        double[] deviations = Samples.deviations(increments);
        double squares = Samples.laggedProducts(deviations, 0);
        double overlapping = sumOfSquaredSums(deviations, steps);
        double ratio = overlapping / (q * (t - q + 1) * (1 - q / t)) / (squares / (t - 1));
        double homoskedastic = (ratio - 1) / Math.sqrt(2 * (2 * q - 1) * (q - 1) / (3 * q * t));
        double heteroskedastic = (ratio - 1) / Math.sqrt(robustVariance(deviations, squares, steps));
        return new VarianceRatio(ratio, homoskedastic, heteroskedastic, steps);
    }

    private static double sumOfSquaredSums(double[] deviations, int steps) {
        double total = 0;
        for (int end = steps; end <= deviations.length; end++) {
            double sum = 0;
            for (int i = end - steps; i < end; i++) {
                sum += deviations[i];
            }
            total += sum * sum;
        }
        return total;
    }

    private static double robustVariance(double[] deviations, double squares, int steps) {
        double variance = 0;
        for (int lag = 1; lag < steps; lag++) {
            double products = 0;
            for (int i = lag; i < deviations.length; i++) {
                double product = deviations[i] * deviations[i - lag];
                products += product * product;
            }
            double weight = 2.0 * (steps - lag) / steps;
            variance += weight * weight * products / (squares * squares);
        }
        return variance;
    }

    /**
     * Two-sided p-value of {@link #zHomoskedastic}.
     *
     * @return 0 to 1
     */
    public double pHomoskedastic() {
        return 2 * NormalDistribution.survival(Math.abs(zHomoskedastic));
    }

    /**
     * Two-sided p-value of {@link #zHeteroskedastic}.
     *
     * @return 0 to 1
     */
    public double pHeteroskedastic() {
        return 2 * NormalDistribution.survival(Math.abs(zHeteroskedastic));
    }
}
