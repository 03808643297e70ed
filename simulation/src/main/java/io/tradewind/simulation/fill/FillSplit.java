// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.fill;

/**
 * In how many parts an aggressive order fills: {@code max(1, N)} with N Poisson, of sizes in proportion to Beta draws.
 *
 * <p>The count before it is raised to one is Poisson, and the raw ratios are Beta; the count after and the ratios once they add up to
 * 1 are neither.
 *
 * @param meanCount lambda, mean of N, above 0 to 50; 0 for orders that fill whole
 * @param alpha first parameter of the ratios, 0.05 to 100
 * @param beta second parameter of the ratios, 0.05 to 100
 */
public record FillSplit(double meanCount, double alpha, double beta) {
    /** Every order fills whole. */
    public static final FillSplit WHOLE = new FillSplit(0, 1, 1);

    private static final double MOST_COUNT = 50;
    private static final double LEAST_SHAPE = 0.05;
    private static final double MOST_SHAPE = 100;

    /** Checks the ranges. */
    public FillSplit {
        if (!(meanCount >= 0 && meanCount <= MOST_COUNT)) {
            throw new IllegalArgumentException("the mean count of fills must be within 0 to 50, is " + meanCount);
        }
        if (!isShape(alpha) || !isShape(beta)) {
            throw new IllegalArgumentException(
                    "the parameters of fill ratios must be within 0.05 to 100, are " + alpha + " and " + beta);
        }
    }

    private static boolean isShape(double value) {
        return value >= LEAST_SHAPE && value <= MOST_SHAPE;
    }

    /**
     * Whether every order fills whole.
     *
     * @return true without a mean count
     */
    public boolean isWhole() {
        return meanCount == 0;
    }
}
