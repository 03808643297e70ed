// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.timeseries;

/**
 * Which ARIMA models are compared, and how.
 *
 * @param criterion by which
 * @param search over all orders, or by steps
 * @param limits largest orders
 * @param test that says how often to difference
 * @param most differences at the most, 0 to 2
 * @param constant whether a mean (without differences) or a drift (with one) is tried
 */
public record AutoArimaOptions(
        InformationCriterion criterion,
        Search search,
        Limits limits,
        DifferencingTest test,
        int most,
        boolean constant) {
    private static final int MOST_DIFFERENCES = 2;
    private static final int USUAL_ORDER = 5;

    /** How the orders are gone through. */
    public enum Search {
        /** Every combination within the limits. */
        ALL,
        /** From the best of four small models to the best neighbour, until none is better: Hyndman and Khandakar. */
        STEPWISE
    }

    /**
     * Largest orders.
     *
     * @param ar of the autoregression
     * @param ma of the moving average
     * @param sum of all four orders, without effect on a stepwise search
     * @param seasonalAr of the seasonal autoregression
     * @param seasonalMa of the seasonal moving average
     */
    public record Limits(int ar, int ma, int sum, int seasonalAr, int seasonalMa) {
        /**
         * Checks the ranges.
         *
         * @throws IllegalArgumentException when a limit is negative
         */
        public Limits {
            if (ar < 0 || ma < 0 || sum < 0 || seasonalAr < 0 || seasonalMa < 0) {
                throw new IllegalArgumentException("limits must be at least 0, got " + ar + ", " + ma + ", " + sum
                        + ", " + seasonalAr + ", " + seasonalMa);
            }
        }

        /** Limits of a model without seasons. */
        public static Limits of(int ar, int ma, int sum) {
            return new Limits(ar, ma, sum, 0, 0);
        }
    }

    /**
     * Checks the differences.
     *
     * @throws IllegalArgumentException when they are not 0 to 2
     */
    public AutoArimaOptions {
        if (most < 0 || most > MOST_DIFFERENCES) {
            throw new IllegalArgumentException("most must be 0 to " + MOST_DIFFERENCES + ", got " + most);
        }
    }

    /** AICc over all orders up to 5 with a sum up to 5, differences by KPSS, constants tried: the usual arguments of the reference. */
    public static AutoArimaOptions usual() {
        return new AutoArimaOptions(
                InformationCriterion.AICC,
                Search.ALL,
                new Limits(USUAL_ORDER, USUAL_ORDER, USUAL_ORDER, 2, 2),
                DifferencingTest.KPSS,
                MOST_DIFFERENCES,
                true);
    }

    /** These options with another criterion. */
    public AutoArimaOptions withCriterion(InformationCriterion criterion) {
        return new AutoArimaOptions(criterion, search, limits, test, most, constant);
    }

    /** These options with another search. */
    public AutoArimaOptions withSearch(Search search) {
        return new AutoArimaOptions(criterion, search, limits, test, most, constant);
    }

    /** These options with other limits. */
    public AutoArimaOptions withLimits(Limits limits) {
        return new AutoArimaOptions(criterion, search, limits, test, most, constant);
    }

    /** These options with another test. */
    public AutoArimaOptions withTest(DifferencingTest test) {
        return new AutoArimaOptions(criterion, search, limits, test, most, constant);
    }
}
