// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.inference.sample;

import io.tradewind.quant.distribution.FisherF;
import io.tradewind.quant.inference.Samples;

/**
 * The F-test of two samples: null hypothesis that their normal laws have the same variance.
 *
 * <p>Reference: R 4.2 {@code var.test}. The test is exact for normal laws only, and far off for heavy tails.
 *
 * @param f the variance of the first over that of the second
 * @param numerator degrees of freedom
 * @param denominator degrees of freedom
 */
public record EqualVariances(double f, int numerator, int denominator) {
    /**
     * Tests two samples.
     *
     * @param first finite values, at least 2
     * @param second finite values that are not all alike, at least 2
     * @return the ratio
     * @throws IllegalArgumentException when a sample is small or not finite, or the second constant
     */
    public static EqualVariances of(double[] first, double[] second) {
        Samples.requireFinite("first", first, 2);
        Samples.requireVariation("second", Samples.requireFinite("second", second, 2));
        double ratio = Moments.of(first).variance(1) / Moments.of(second).variance(1);
        return new EqualVariances(ratio, first.length - 1, second.length - 1);
    }

    /**
     * Probability of a ratio as far from 1.
     *
     * @param alternative what the equality is tested against
     * @return 0 to 1
     */
    public double p(Alternative alternative) {
        FisherF law = new FisherF(numerator, denominator);
        return alternative.p(law.cumulative(f), law.survival(f));
    }
}
