// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.scenario;

import java.util.List;

/**
 * What one scenario does to the portfolio.
 *
 * @param scenario the scenario
 * @param lossUnits loss in run-currency units; negative for a gain
 * @param lossShare loss over equity, scaled by 10^8, rounded up; the largest {@code long} without equity
 * @param equityAfterUnits equity after the loss
 * @param breaches limits that are broken afterwards, in the order of their kinds
 * @param flattenNs time to close everything at the participation rate, nanoseconds, rounded up; {@link #NEVER} without a volume
 * @param slowestInstrument instrument that takes the longest; -1 when nothing is held
 */
public record ScenarioOutcome(
        StressScenario scenario,
        long lossUnits,
        long lossShare,
        long equityAfterUnits,
        List<Breach> breaches,
        long flattenNs,
        int slowestInstrument) {
    /** Time to close what has no volume. */
    public static final long NEVER = Long.MAX_VALUE;

    /** A limit that a scenario breaks. */
    public enum Breach {
        /** Loss above the scenario limit. */
        STRESS_LOSS,
        /** Loss as large as the soft drawdown. */
        SOFT_DRAWDOWN,
        /** Loss as large as the hard drawdown. */
        HARD_DRAWDOWN,
        /** Gross exposure over what is left of the equity. */
        LEVERAGE,
        /** Less equity left than the maintenance margin: positions are liquidated. */
        LIQUIDATION,
        /** No equity left. */
        EQUITY_GONE
    }

    /** Copies the list. */
    public ScenarioOutcome {
        breaches = List.copyOf(breaches);
    }
}
