// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.distribution;

/** A continuous law of one variable. */
public interface Law {
    /**
     * Logarithm of the density.
     *
     * @param x any
     * @return the logarithm; minus infinity where the law has no mass
     */
    double logDensity(double x);

    /**
     * Probability of a value at most x.
     *
     * @param x any
     * @return 0 to 1
     */
    double cumulative(double x);

    /**
     * The x with {@code cumulative(x) = probability}.
     *
     * @param probability above 0 and below 1
     * @return the quantile
     * @throws IllegalArgumentException when the probability is not
     */
    double quantile(double probability);

    /**
     * Refuses a probability that has no quantile.
     *
     * @param probability any
     * @return the same
     * @throws IllegalArgumentException when it is not above 0 and below 1
     */
    static double requireInside(double probability) {
        if (probability <= 0 || probability >= 1) {
            throw new IllegalArgumentException("a probability must be above 0 and below 1, got " + probability);
        }
        return probability;
    }
}
