// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.layer;

import io.tradewind.trading.risk.check.Refusal;
import io.tradewind.trading.risk.check.RiskContext;
import io.tradewind.trading.risk.check.SizeLayer;
import io.tradewind.trading.risk.limit.MeasureLimits;
import io.tradewind.trading.risk.measure.OrderRisk;
import io.tradewind.trading.risk.measure.PortfolioRisk;
import io.tradewind.trading.risk.measure.Readiness;
import io.tradewind.trading.sizing.Intent;
import java.util.List;

/**
 * The five measured limits at once: volatility, value at risk and expected shortfall are the same deviation against three limits, so that one
 * square root does for all. The figures and limits are to the last bit those of {@link MeasuredLayer}.
 */
public final class MeasuredGlance implements Glance {
    private final PortfolioRisk risk;
    private final double threshold;
    private final int mostLinked;
    private final double volatility;
    private final double valueAtRisk;
    private final double shortfall;
    private final double heat;

    private MeasuredGlance(MeasureLimits limits, PortfolioRisk risk) {
        this.risk = risk;
        this.threshold = limits.correlation().toDouble();
        this.mostLinked = limits.maxCorrelated();
        this.volatility = limits.annualVolatility().toDouble();
        this.valueAtRisk = limits.valueAtRisk().toDouble();
        this.shortfall = limits.expectedShortfall().toDouble();
        this.heat = limits.heat().toDouble();
    }

    /**
     * The layers of the limits that are on, as one.
     *
     * @param limits of the figures; zero for a limit that is off
     * @param risk of the portfolio
     * @param layers one for each limit that is on: correlation, volatility, value at risk, expected shortfall, heat
     * @return the group
     */
    public static LayerGroup group(MeasureLimits limits, PortfolioRisk risk, List<SizeLayer> layers) {
        return new LayerGroup(new MeasuredGlance(limits, risk), layers);
    }

    @Override
    public boolean fits(Intent intent, long lots, RiskContext context, Refusal scratch) {
        OrderRisk order = risk.of(intent.instrumentId, intent.side, context.nowNs());
        if (order.readiness() != Readiness.READY || isTooLinked(intent)) {
            return false;
        }
        double position = MeasuredLayer.position(risk, order, intent, lots, LotValue.of(intent, lots, context));
        boolean fits = order.deviationAt(position) <= mostDeviation(order)
                && (heat == 0 || order.heatAt(position) <= heat * order.equityUnits());
        if (fits && valueAtRisk > 0) {
            risk.calculated(order.method());
        }
        return fits;
    }

    private boolean isTooLinked(Intent intent) {
        return threshold > 0 && risk.linked(intent.instrumentId, intent.side, threshold, mostLinked + 1) > mostLinked;
    }

    private double mostDeviation(OrderRisk order) {
        double equity = order.equityUnits();
        double most = volatility > 0 ? volatility * equity : Double.POSITIVE_INFINITY;
        if (valueAtRisk > 0) {
            most = Math.min(most, valueAtRisk * equity / order.valueAtRiskFactor());
        }
        return shortfall > 0 ? Math.min(most, shortfall * equity / order.shortfallFactor()) : most;
    }
}
