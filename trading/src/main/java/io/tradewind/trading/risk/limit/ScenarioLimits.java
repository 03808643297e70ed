// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.limit;

import io.tradewind.domain.number.Decimal;

/**
 * What a shock may cost.
 *
 * @param maxLoss most loss of the portfolio in the worst scenario, with the order filled, as a share of equity; zero for no limit
 */
public record ScenarioLimits(Decimal maxLoss) {
    /** No limit. */
    public static final ScenarioLimits OFF = new ScenarioLimits(Decimal.ZERO);

    /** Checks the range. */
    public ScenarioLimits {
        Ranges.notNegative("max_stress_loss", maxLoss);
    }
}
