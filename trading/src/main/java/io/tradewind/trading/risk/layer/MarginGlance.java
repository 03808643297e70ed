// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.layer;

import io.tradewind.domain.command.Side;
import io.tradewind.domain.instrument.InstrumentRegistry;
import io.tradewind.trading.risk.check.Refusal;
import io.tradewind.trading.risk.check.RiskContext;
import io.tradewind.trading.risk.check.SizeLayer;
import io.tradewind.trading.risk.limit.MarginLimits;
import io.tradewind.trading.risk.margin.MarginBook;
import io.tradewind.trading.risk.margin.MarginMode;
import io.tradewind.trading.risk.margin.MarginTerms;
import io.tradewind.trading.sizing.Intent;

/**
 * Free margin and liquidation distance, by bounds: no position asks for more margin than its value. So an account fits whose gross exposure,
 * and what the order's position loses on the way to the distance, are within its equity. Where that is not so, the layer itself is asked.
 */
public final class MarginGlance {
    private static final double MOST_DISTANCE = 0.5;
    private static final long FINE_TICKS = 1_000;
    private static final double ROUNDED = 1.01;

    private final InstrumentRegistry registry;
    private final MarginBook margins;
    private final SizeLayer free;
    private final SizeLayer distance;
    private final boolean isBounded;
    private final double perUnit;

    /**
     * A look at margins.
     *
     * @param limits give the least distance
     * @param registry instruments
     * @param margins margins of the account
     * @param free the layer of the free margin
     * @param distance the layer of the liquidation distance
     */
    public MarginGlance(
            MarginLimits limits, InstrumentRegistry registry, MarginBook margins, SizeLayer free, SizeLayer distance) {
        this.registry = registry;
        this.margins = margins;
        this.free = free;
        this.distance = distance;
        double least = limits.minLiquidationDistance().toDouble();
        this.isBounded = margins.isPlain() && least <= MOST_DISTANCE;
        this.perUnit = ROUNDED * (1 + least) / (1 - least);
    }

    /** Whether both layers let the whole through; {@code worst} is the worst case of the order's instrument with it, {@code rest} that of all others. */
    boolean fits(
            Intent intent,
            long lots,
            long lotsAfter,
            double worst,
            double rest,
            double equity,
            RiskContext context,
            Refusal scratch) {
        long mark = context.portfolio().markTicks(intent.instrumentId);
        MarginTerms terms = margins.model(intent.instrumentId).terms();
        return (isFree(intent, lotsAfter, rest + worst, equity, terms, mark)
                        || free.allowedLots(intent, lots, context, scratch) == lots)
                && (lotsAfter <= 0
                        || isFar(intent, rest + worst * perUnit, equity, terms, mark)
                        || distance.allowedLots(intent, lots, context, scratch) == lots);
    }

    private boolean isFree(Intent intent, long lotsAfter, double gross, double equity, MarginTerms terms, long mark) {
        long price = RiskContext.priceTicks(intent);
        boolean worse = intent.side == Side.BUY ? price > mark : price < mark;
        boolean borrows = terms.borrowing() || intent.side == Side.BUY;
        return isBounded && !worse && (borrows || lotsAfter <= 0) && gross <= equity;
    }

    /**
     * A position of value 1 loses up to {@code d / (1 - d)} over a distance d, where it is worth up to {@code 1 / (1 - d)} (the long of an
     * inverse contract; all others less). Prices must be fine enough for the tick that the distance is rounded to.
     */
    private boolean isFar(Intent intent, double needed, double equity, MarginTerms terms, long mark) {
        return isBounded
                && terms.mode() == MarginMode.CROSS
                && registry.settlementId(intent.instrumentId) == 0
                && mark >= FINE_TICKS
                && needed <= equity;
    }
}
