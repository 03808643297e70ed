// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.layer;

import io.tradewind.domain.command.Side;
import io.tradewind.trading.portfolio.PortfolioView;
import io.tradewind.trading.risk.check.Refusal;
import io.tradewind.trading.risk.check.RiskContext;
import io.tradewind.trading.risk.check.RiskReason;
import io.tradewind.trading.risk.exposure.ExposureBook;
import io.tradewind.trading.risk.exposure.LotsSearch;
import io.tradewind.trading.risk.margin.MarginBook;
import io.tradewind.trading.sizing.Intent;

/**
 * Cuts an order so that the equity still covers the initial margin of all positions and orders when it has filled at its own price: what it
 * pays beyond the mark comes off the equity at once. What cannot be borrowed cannot be sold short.
 */
public final class FreeMarginLayer extends SearchedLayer {
    private final MarginBook margins;
    private final LotsSearch values;
    private final PortfolioView portfolio;
    private boolean borrows;
    private long othersUnits;
    private long equityUnits;
    private long markTicks;
    private long priceTicks;

    /**
     * A layer.
     *
     * @param exposures positions with everything in flight, and equity
     * @param values values of lots at the mark
     * @param margins initial margins
     * @param portfolio values of lots at other prices
     */
    public FreeMarginLayer(ExposureBook exposures, LotsSearch values, MarginBook margins, PortfolioView portfolio) {
        super(exposures, values);
        this.margins = margins;
        this.values = values;
        this.portfolio = portfolio;
    }

    @Override
    void prepare(Intent intent, RiskContext context, long equity) {
        borrows = margins.model(intent.instrumentId).terms().borrowing() || intent.side == Side.BUY;
        othersUnits = margins.initialOfOthers(intent.instrumentId);
        equityUnits = equity;
        markTicks = context.portfolio().markTicks(intent.instrumentId);
        priceTicks = RiskContext.priceTicks(intent);
    }

    @Override
    long excess(long lots) {
        if (!borrows && lotsAfter(lots) > 0) {
            return Long.MAX_VALUE;
        }
        return lessOrMost(marginAfter(lots), equityUnits);
    }

    private long marginAfter(long lots) {
        long worst = worstAfter(lots);
        if (worst == Long.MAX_VALUE) {
            return worst;
        }
        long own = margins.initialUnits(instrumentId(), worst);
        return plusOrMost(plusOrMost(othersUnits, own), worseThanMark(lots));
    }

    /** What the order loses at once because its price is worse than the mark. */
    private long worseThanMark(long lots) {
        boolean worse = side() == Side.BUY ? priceTicks > markTicks : priceTicks < markTicks;
        if (!worse || lots == 0) {
            return 0;
        }
        long atMark = values.units(instrumentId(), lots);
        long atPrice = unitsAt(lots);
        return atPrice == Long.MAX_VALUE ? atPrice : Math.abs(atPrice - atMark);
    }

    private long unitsAt(long lots) {
        try {
            return portfolio.notionalUnits(instrumentId(), priceTicks, lots);
        } catch (ArithmeticException _) {
            return Long.MAX_VALUE; // more than can be counted
        }
    }

    @Override
    void explain(long lots, RiskContext context, Refusal refusal) {
        if (borrows) {
            refusal.because(RiskReason.INSUFFICIENT_MARGIN, marginAfter(lots), equityUnits, context.runScale());
        } else {
            refusal.because(RiskReason.INSUFFICIENT_MARGIN, unitsAfter(lots), 0, context.runScale());
        }
    }
}
