// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.layer;

import io.tradewind.trading.risk.check.RiskReason;
import io.tradewind.trading.risk.limit.MeasureLimits;
import io.tradewind.trading.risk.measure.OrderRisk;
import io.tradewind.trading.risk.measure.PortfolioRisk;

/** Cuts an order down to what keeps the expected annual volatility of the portfolio within its target. */
public final class VolatilityTargetLayer extends MeasuredLayer {
    /**
     * A layer.
     *
     * @param limits gives the limit, above zero
     * @param risk of the portfolio
     */
    public VolatilityTargetLayer(MeasureLimits limits, PortfolioRisk risk) {
        super(RiskReason.VOLATILITY_TARGET, limits.annualVolatility(), risk);
    }

    @Override
    double most(OrderRisk order, double shareOfEquity) {
        return shareOfEquity;
    }

    @Override
    double at(OrderRisk order, double position) {
        return order.deviationAt(position);
    }

    @Override
    double now(OrderRisk order) {
        return order.deviationNow();
    }

    @Override
    double largest(OrderRisk order, double most) {
        return order.largestPosition(most);
    }
}
