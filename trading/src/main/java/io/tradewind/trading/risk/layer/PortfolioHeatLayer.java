// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.layer;

import io.tradewind.trading.risk.check.RiskReason;
import io.tradewind.trading.risk.limit.MeasureLimits;
import io.tradewind.trading.risk.measure.OrderRisk;
import io.tradewind.trading.risk.measure.PortfolioRisk;

/** Cuts an order down to what keeps the sum of absolute weight times annual volatility within a limit: no hedge is credited. */
public final class PortfolioHeatLayer extends MeasuredLayer {
    /**
     * A layer.
     *
     * @param limits gives the limit, above zero
     * @param risk of the portfolio
     */
    public PortfolioHeatLayer(MeasureLimits limits, PortfolioRisk risk) {
        super(RiskReason.PORTFOLIO_HEAT, limits.heat(), risk);
    }

    @Override
    double most(OrderRisk order, double shareOfEquity) {
        return shareOfEquity;
    }

    @Override
    double at(OrderRisk order, double position) {
        return order.heatAt(position);
    }

    @Override
    double now(OrderRisk order) {
        return order.heatNow();
    }

    @Override
    double largest(OrderRisk order, double most) {
        return order.hottestPosition(most);
    }
}
