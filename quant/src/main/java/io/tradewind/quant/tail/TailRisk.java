// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.tail;

/**
 * What a return falls below with a small probability, and what it is on average then.
 *
 * @param valueAtRisk quantile of the returns: negative for a loss, as PerformanceAnalytics and rugarch give it
 * @param expectedShortfall mean of the returns in the tail, on the same scale; minus infinity where the law has no mean
 */
public record TailRisk(double valueAtRisk, double expectedShortfall) {

    /**
     * The quantile as a loss.
     *
     * @return positive for a loss
     */
    public double valueAtRiskLoss() {
        return -valueAtRisk;
    }

    /**
     * The mean of the tail as a loss.
     *
     * @return positive for a loss
     */
    public double expectedShortfallLoss() {
        return -expectedShortfall;
    }

    /**
     * The same in money.
     *
     * @param value of what is held, 0 or more
     * @return both figures times the value
     */
    public TailRisk times(double value) {
        return new TailRisk(valueAtRisk * value, expectedShortfall * value);
    }

    /**
     * Applies the rule by which PerformanceAnalytics 2.0.8 reports {@code VaR} and {@code ES}: a figure that is no loss is rejected
     * as unreliable, a loss above the whole value is cut to it.
     *
     * @return both figures, NaN where rejected, -1 where cut
     */
    public TailRisk screened() {
        return new TailRisk(screened(valueAtRisk), screened(expectedShortfall));
    }

    private static double screened(double figure) {
        return figure > 0 ? Double.NaN : Math.max(-1, figure);
    }
}
