// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.distribution;

/**
 * The chi-square distribution.
 *
 * @param degreesOfFreedom above 0
 */
public record ChiSquareDistribution(double degreesOfFreedom) {
    /** Checks the range. */
    public ChiSquareDistribution {
        if (!(degreesOfFreedom > 0)) {
            throw new IllegalArgumentException("degrees of freedom must be above 0, are " + degreesOfFreedom);
        }
    }

    /**
     * Probability of a value at most x.
     *
     * @param x any number
     * @return 0 to 1
     */
    public double cumulative(double x) {
        return x <= 0 ? 0 : GammaFunction.regularisedLower(degreesOfFreedom / 2, x / 2);
    }

    /**
     * Probability of a value above x, accurate in the upper tail: the p-value of a statistic x.
     *
     * @param x any number
     * @return 0 to 1
     */
    public double survival(double x) {
        return x <= 0 ? 1 : GammaFunction.regularisedUpper(degreesOfFreedom / 2, x / 2);
    }
}
