// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.inference.sample;

/** Against what a null hypothesis of equality is tested; the first sample is the one compared. */
public enum Alternative {
    /** They differ. */
    TWO_SIDED,
    /** The first is less. */
    LESS,
    /** The first is greater. */
    GREATER;

    /**
     * The p-value of a statistic that is large when the first sample is greater.
     *
     * @param lower probability of a statistic at most as large
     * @param upper probability of a statistic at least as large
     * @return 0 to 1
     */
    public double p(double lower, double upper) {
        return switch (this) {
            case LESS -> lower;
            case GREATER -> upper;
            case TWO_SIDED -> Math.min(1, 2 * Math.min(lower, upper));
        };
    }
}
