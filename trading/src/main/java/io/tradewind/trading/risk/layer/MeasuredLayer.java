// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.layer;

import io.tradewind.domain.number.Decimal;
import io.tradewind.trading.risk.check.Refusal;
import io.tradewind.trading.risk.check.RiskContext;
import io.tradewind.trading.risk.check.RiskReason;
import io.tradewind.trading.risk.check.SizeLayer;
import io.tradewind.trading.risk.measure.OrderRisk;
import io.tradewind.trading.risk.measure.PortfolioRisk;
import io.tradewind.trading.risk.measure.Readiness;
import io.tradewind.trading.sizing.Intent;
import java.math.RoundingMode;

/**
 * Cuts an order down to a limit on one estimated figure of the portfolio. The quantity comes from a closed form, is rounded down, and is
 * checked by the figure itself. An order that makes the figure smaller passes, even above the limit. Without a usable estimate nothing
 * passes.
 */
abstract class MeasuredLayer implements SizeLayer {
    private static final int SCALE = 8;
    private static final double UNIT = 1e8;
    private static final int MOST_STEPS_BACK = 4;
    private static final int DOUBLE_BITS = 50;
    private static final int NANOSECOND_SCALE = 9;

    private final RiskReason reason;
    private final PortfolioRisk risk;
    private final long limitUnits;
    private final double share;

    MeasuredLayer(RiskReason reason, Decimal limit, PortfolioRisk risk) {
        this.reason = reason;
        this.risk = risk;
        this.limitUnits = limit.toBigDecimal()
                .setScale(SCALE, RoundingMode.FLOOR)
                .unscaledValue()
                .longValueExact();
        this.share = limit.toDouble();
    }

    /** Run-currency units that the figure may come to, at the limit's share of the equity. */
    abstract double most(OrderRisk order, double shareOfEquity);

    /** The figure with another position, in the same units; NaN when it cannot be computed. */
    abstract double at(OrderRisk order, double position);

    /** The figure now. */
    abstract double now(OrderRisk order);

    /** The largest position within a limit; NaN or below the base for none. */
    abstract double largest(OrderRisk order, double most);

    /** The figure as a share of the equity is this times the units. */
    double shown(OrderRisk order, double figure) {
        return figure / order.equityUnits();
    }

    /** Told when the figure was computed. */
    void computed(PortfolioRisk portfolio, OrderRisk order) {}

    /** What a missing input is called. */
    RiskReason unknown(Readiness readiness) {
        return reasonOf(readiness);
    }

    static RiskReason reasonOf(Readiness readiness) {
        return switch (readiness) {
            case NO_EQUITY -> RiskReason.NO_EQUITY;
            case MISSING_MARK -> RiskReason.MISSING_MARK;
            case VOLATILITY_UNKNOWN -> RiskReason.VOLATILITY_UNKNOWN;
            case VOLATILITY_STALE -> RiskReason.VOLATILITY_STALE;
            case CORRELATION_STALE -> RiskReason.CORRELATION_STALE;
            case READY -> throw new IllegalArgumentException("nothing is missing");
        };
    }

    /** Says what is missing, and of which instrument. */
    static void explain(OrderRisk order, RiskReason why, RiskContext context, Refusal refusal) {
        boolean isOld = order.readiness() == Readiness.VOLATILITY_STALE;
        refusal.because(why, order.ageNs(), order.maxAgeNs(), isOld ? NANOSECOND_SCALE : 0);
        int id = order.lackingId();
        refusal.about(id == OrderRisk.NONE ? null : context.instrument(id).symbol());
    }

    /** The position in the order's instrument with so many of its opening lots, at what each of them is worth. */
    static double position(PortfolioRisk risk, OrderRisk order, Intent intent, long lots, double perLot) {
        double base = order.baseUnits() + perLot * intent.closingLots;
        long skipped = risk.exposure().skippedLots(intent, lots);
        double line = skipped == 0 ? base : base + perLot * skipped;
        return line + perLot * lots;
    }

    @Override
    public final long allowedLots(Intent intent, long lots, RiskContext context, Refusal refusal) {
        OrderRisk order = risk.of(intent.instrumentId, intent.side, context.nowNs());
        if (order.readiness() != Readiness.READY) {
            explain(order, unknown(order.readiness()), context, refusal);
            return 0;
        }
        computed(risk, order);
        double perLot = LotValue.of(intent, lots, context);
        double most = most(order, share * order.equityUnits());
        double base = order.baseUnits() + perLot * intent.closingLots;
        long skipped = risk.exposure().skippedLots(intent, lots);
        double line = skipped == 0 ? base : base + perLot * skipped;
        double wanted = at(order, line + perLot * lots);
        if (wanted <= most || wanted < now(order)) {
            return Math.max(0, lots);
        }
        refusal.because(reason, scaled(shown(order, wanted)), limitUnits, SCALE);
        long fit = fitting(order, line, perLot, lots, most);
        boolean onTheLine = skipped == 0 || fit > risk.exposure().closableLots(intent, lots);
        return onTheLine ? fit : closing(intent, order, base, perLot, lots, most);
    }

    /** What only closes may pass though it is not on the line of what opens: as it changes nothing, or as its own line allows. */
    private long closing(Intent intent, OrderRisk order, double base, double perLot, long lots, double most) {
        long idle = risk.exposure().idleLots(intent, lots);
        long closable = risk.exposure().closableLots(intent, lots);
        if (idle > 0 || closable == 0) {
            return idle;
        }
        boolean better = at(order, base + perLot * closable) < now(order);
        return better ? closable : fitting(order, base, perLot, closable, most);
    }

    private long fitting(OrderRisk order, double base, double perLot, long lots, double most) {
        double room = Math.floor((largest(order, most) - base) / perLot);
        if (!(room > 0)) {
            return 0;
        }
        long fit = Math.min(lots, (long) room);
        for (int i = 0; i < MOST_STEPS_BACK && fit > 0; i++) {
            if (at(order, base + perLot * fit) <= most) {
                return fit;
            }
            fit -= Math.max(1, fit >>> DOUBLE_BITS);
        }
        return 0;
    }

    /** Rounded up; what is no number counts as the largest. */
    private static long scaled(double figure) {
        return Double.isNaN(figure) ? Long.MAX_VALUE : (long) Math.ceil(figure * UNIT);
    }
}
