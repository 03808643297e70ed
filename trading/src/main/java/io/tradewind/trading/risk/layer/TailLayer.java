// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.layer;

import io.tradewind.domain.number.Decimal;
import io.tradewind.trading.risk.check.RiskReason;
import io.tradewind.trading.risk.limit.MeasureLimits;
import io.tradewind.trading.risk.measure.OrderRisk;
import io.tradewind.trading.risk.measure.PortfolioRisk;
import io.tradewind.trading.risk.measure.Readiness;

/** Cuts an order down to what keeps the expected loss of a bad day, one in a hundred, within a limit. */
public final class TailLayer extends MeasuredLayer {
    /** Which figure is limited, over one day at 99 %. */
    public enum Figure {
        /** The loss that is exceeded on one day in a hundred. */
        VALUE_AT_RISK(RiskReason.VALUE_AT_RISK),
        /** The mean loss of those days. */
        EXPECTED_SHORTFALL(RiskReason.EXPECTED_SHORTFALL);

        private final RiskReason reason;

        Figure(RiskReason reason) {
            this.reason = reason;
        }
    }

    private final Figure figure;

    /**
     * A layer.
     *
     * @param figure what is limited
     * @param limits gives the limit, above zero
     * @param risk of the portfolio
     */
    public TailLayer(Figure figure, MeasureLimits limits, PortfolioRisk risk) {
        super(figure.reason, limit(figure, limits), risk);
        this.figure = figure;
    }

    private static Decimal limit(Figure figure, MeasureLimits limits) {
        return figure == Figure.VALUE_AT_RISK ? limits.valueAtRisk() : limits.expectedShortfall();
    }

    @Override
    double most(OrderRisk order, double shareOfEquity) {
        return shareOfEquity / factor(order);
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

    @Override
    double shown(OrderRisk order, double deviation) {
        return super.shown(order, deviation * factor(order));
    }

    @Override
    void computed(PortfolioRisk portfolio, OrderRisk order) {
        if (figure == Figure.VALUE_AT_RISK) {
            portfolio.calculated(order.method());
        }
    }

    @Override
    RiskReason unknown(Readiness readiness) {
        return switch (readiness) {
            case VOLATILITY_UNKNOWN, VOLATILITY_STALE, CORRELATION_STALE -> RiskReason.VAR_UNKNOWN;
            default -> super.unknown(readiness);
        };
    }

    private double factor(OrderRisk order) {
        return figure == Figure.VALUE_AT_RISK ? order.valueAtRiskFactor() : order.shortfallFactor();
    }
}
