// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.inference;

import io.tradewind.quant.distribution.ChiSquareDistribution;

/**
 * Pearson's test of counts against a law: the sum of {@code (observed - expected)^2 / expected} over the cells.
 *
 * <p>Neighbouring cells are pooled until at least five are expected in each, as the limit law wants it (W. G. Cochran, Some methods
 * for strengthening the common chi-square tests, Biometrics 10, 1954). The p-value holds for a law fixed beforehand.
 *
 * @param statistic 0 or more
 * @param degreesOfFreedom pooled cells less one
 * @param p probability of a statistic at least as large if the law were true
 */
public record ChiSquareTest(double statistic, int degreesOfFreedom, double p) {
    private static final double LEAST_EXPECTED = 5;

    /**
     * Counts by cell against the probabilities of the cells.
     *
     * @param counts observations in each cell, in the order of the values
     * @param probabilities of the cells, as many, with the sum 1
     * @return statistic and p
     * @throws IllegalArgumentException when the lengths differ, the probabilities do not add up to 1, or fewer than two cells are left
     */
    public static ChiSquareTest of(long[] counts, double[] probabilities) {
        check(counts, probabilities);
        long total = 0;
        for (long count : counts) {
            total += count;
        }
        double statistic = 0;
        int cells = 0;
        double expected = 0;
        double observed = 0;
        double expectedAhead = total;
        for (int i = 0; i < counts.length; i++) {
            expected += total * probabilities[i];
            observed += counts[i];
            expectedAhead -= total * probabilities[i];
            if (expected >= LEAST_EXPECTED && (expectedAhead >= LEAST_EXPECTED || i == counts.length - 1)) {
                statistic += (observed - expected) * (observed - expected) / expected;
                cells++;
                expected = 0;
                observed = 0;
            }
        }
        if (cells < 2) {
            throw new IllegalArgumentException(
                    "a chi-square test needs two cells of five expected counts, has " + cells);
        }
        return new ChiSquareTest(statistic, cells - 1, new ChiSquareDistribution(cells - 1).survival(statistic));
    }

    /**
     * The same statistic for a law that was fitted to the same counts.
     *
     * @param parameters that were fitted
     * @return a test with so many degrees of freedom less; p is NaN when none is left
     */
    public ChiSquareTest afterFitting(int parameters) {
        int left = degreesOfFreedom - parameters;
        return new ChiSquareTest(
                statistic, left, left < 1 ? Double.NaN : new ChiSquareDistribution(left).survival(statistic));
    }

    private static void check(long[] counts, double[] probabilities) {
        if (counts.length != probabilities.length) {
            throw new IllegalArgumentException(
                    counts.length + " counts for " + probabilities.length + " probabilities");
        }
        double sum = 0;
        for (double probability : probabilities) {
            sum += probability;
        }
        if (!(StrictMath.abs(sum - 1) < 1e-9)) {
            throw new IllegalArgumentException("probabilities must add up to 1, not to " + sum);
        }
    }
}
