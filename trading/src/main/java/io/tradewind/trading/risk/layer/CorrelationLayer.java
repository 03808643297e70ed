// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.layer;

import io.tradewind.trading.risk.check.Refusal;
import io.tradewind.trading.risk.check.RiskContext;
import io.tradewind.trading.risk.check.RiskReason;
import io.tradewind.trading.risk.check.SizeLayer;
import io.tradewind.trading.risk.limit.MeasureLimits;
import io.tradewind.trading.risk.measure.OrderRisk;
import io.tradewind.trading.risk.measure.PortfolioRisk;
import io.tradewind.trading.risk.measure.Readiness;
import io.tradewind.trading.sizing.Intent;

/**
 * Lets no more positions than a limit be one bet: those above a correlation with each other in the directions they are held, directly or
 * through others, the new one counted. Above the limit only what closes the account's position of the other side passes.
 */
public final class CorrelationLayer implements SizeLayer {
    private final double threshold;
    private final int most;
    private final PortfolioRisk risk;

    /**
     * A layer.
     *
     * @param limits give the correlation and how many may be above it
     * @param risk of the portfolio
     */
    public CorrelationLayer(MeasureLimits limits, PortfolioRisk risk) {
        this.threshold = limits.correlation().toDouble();
        this.most = limits.maxCorrelated();
        this.risk = risk;
    }

    @Override
    public long allowedLots(Intent intent, long lots, RiskContext context, Refusal refusal) {
        OrderRisk order = risk.of(intent.instrumentId, intent.side, context.nowNs());
        if (order.readiness() != Readiness.READY) {
            MeasuredLayer.explain(order, MeasuredLayer.reasonOf(order.readiness()), context, refusal);
            return 0;
        }
        int linked = risk.linked(intent.instrumentId, intent.side, threshold, most + 1);
        if (linked <= most) {
            return Math.max(0, lots);
        }
        refusal.because(RiskReason.CORRELATION, linked, most, 0);
        double closing = Math.floor(-order.baseUnits() / LotValue.of(intent, lots, context)) - intent.closingLots;
        long fit = closing > 0 ? Math.min(risk.exposure().closableLots(intent, lots), (long) closing) : 0;
        return Math.max(fit, risk.exposure().idleLots(intent, lots));
    }
}
