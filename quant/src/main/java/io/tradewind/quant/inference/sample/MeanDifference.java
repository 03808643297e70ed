// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.inference.sample;

import io.tradewind.quant.distribution.StudentT;
import io.tradewind.quant.inference.Samples;

/**
 * The t-tests of two samples: null hypothesis that their laws have the same mean.
 *
 * <p>Sources: B. L. Welch, The generalization of Student's problem when several different population variances are involved, Biometrika 34
 * (1947), with degrees of freedom after F. E. Satterthwaite; Student's test with the pooled variance. Reference: R 4.2 {@code t.test}.
 *
 * @param t above 0 when the first mean is greater
 * @param degreesOfFreedom above 0, not whole by Welch
 * @param difference of the means
 */
public record MeanDifference(double t, double degreesOfFreedom, double difference) {
    /**
     * Welch's test, for variances that may differ.
     *
     * @param first finite values, at least 2
     * @param second finite values, at least 2
     * @return t and its degrees of freedom
     * @throws IllegalArgumentException when a sample is small or not finite, or both are constant
     */
    public static MeanDifference welch(double[] first, double[] second) {
        double ofFirst = variance("first", first) / first.length;
        double ofSecond = variance("second", second) / second.length;
        double sum = requireVariance(ofFirst + ofSecond);
        double freedom =
                sum * sum / (ofFirst * ofFirst / (first.length - 1) + ofSecond * ofSecond / (second.length - 1));
        double difference = Samples.mean(first) - Samples.mean(second);
        return new MeanDifference(difference / Math.sqrt(sum), freedom, difference);
    }

    /**
     * Student's test, for variances that are equal.
     *
     * @param first finite values, at least 2
     * @param second finite values, at least 2
     * @return t and its degrees of freedom
     * @throws IllegalArgumentException when a sample is small or not finite, or both are constant
     */
    public static MeanDifference pooled(double[] first, double[] second) {
        double freedom = first.length + second.length - 2.0;
        double pooled =
                ((first.length - 1) * variance("first", first) + (second.length - 1) * variance("second", second))
                        / freedom;
        double difference = Samples.mean(first) - Samples.mean(second);
        double squaredError = requireVariance(pooled) * (1.0 / first.length + 1.0 / second.length);
        return new MeanDifference(difference / Math.sqrt(squaredError), freedom, difference);
    }

    /**
     * Probability of a t as far.
     *
     * @param alternative what the equality is tested against
     * @return 0 to 1
     */
    public double p(Alternative alternative) {
        StudentT law = StudentT.standard(degreesOfFreedom);
        return alternative.p(law.cumulative(t), law.survival(t));
    }

    private static double variance(String name, double[] sample) {
        return Moments.of(Samples.requireFinite(name, sample, 2)).variance(1);
    }

    private static double requireVariance(double variance) {
        if (!(variance > 0)) {
            throw new IllegalArgumentException("two constant samples have no t-statistic");
        }
        return variance;
    }
}
