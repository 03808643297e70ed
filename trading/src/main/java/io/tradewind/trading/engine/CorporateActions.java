// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.engine;

import io.tradewind.domain.event.codec.CorporateActionEffectiveDecoder;
import io.tradewind.domain.instrument.DividendTerms;
import io.tradewind.domain.instrument.Instrument;
import io.tradewind.domain.instrument.SplitTerms;
import io.tradewind.domain.port.CorporateAction;
import io.tradewind.trading.order.OrderManager;
import io.tradewind.trading.portfolio.Portfolio;

/** Books splits and dividends: the account's position in the ledger, each strategy's share, and the working orders. */
final class CorporateActions {
    private final Portfolio portfolio;
    private final OrderManager orders;
    private final StrategySlot[][] slotsByInstrument;
    private final boolean reinvest;

    CorporateActions(Portfolio portfolio, OrderManager orders, StrategySlot[][] slotsByInstrument, boolean reinvest) {
        this.portfolio = portfolio;
        this.orders = orders;
        this.slotsByInstrument = slotsByInstrument;
        this.reinvest = reinvest;
    }

    void apply(CorporateActionEffectiveDecoder action, Instrument instrument, long nowNs) {
        if (action.kind() == CorporateAction.Kind.SPLIT.ordinal()) {
            split(action, instrument, nowNs);
        } else {
            dividend(action, instrument, nowNs);
        }
    }

    private void split(CorporateActionEffectiveDecoder action, Instrument instrument, long nowNs) {
        int id = instrument.id();
        long numerator = action.numerator();
        long denominator = action.denominator();
        long held = portfolio.lots(id);
        long mark = portfolio.markTicks(id);
        if (held != 0) {
            long cash = SplitTerms.cashInLieuUnits(instrument, held, mark, numerator, denominator);
            long after = SplitTerms.quantity(held, numerator, denominator);
            portfolio.split(action.sequence(), nowNs, id, after, cash);
        }
        for (StrategySlot slot : slotsByInstrument[id]) {
            slot.roundTrips().split(SplitTerms.quantity(slot.roundTrips().lots(), numerator, denominator));
        }
        orders.split(id, numerator, denominator);
        if (mark != 0) {
            portfolio.mark(id, SplitTerms.price(mark, numerator, denominator));
        }
    }

    private void dividend(CorporateActionEffectiveDecoder action, Instrument instrument, long nowNs) {
        int id = instrument.id();
        long held = portfolio.lots(id);
        if (held == 0) {
            return;
        }
        long paid = DividendTerms.paidUnits(instrument, held, action.amount());
        portfolio.dividend(action.sequence(), nowNs, id, paid);
        if (!reinvest) {
            return;
        }
        long lots = DividendTerms.reinvestedLots(held, action.amount(), action.referencePrice());
        portfolio.reinvest(
                action.sequence(),
                nowNs,
                id,
                lots,
                DividendTerms.costUnits(instrument, lots, action.amount(), action.referencePrice()));
        for (StrategySlot slot : slotsByInstrument[id]) {
            long more =
                    DividendTerms.reinvestedLots(slot.roundTrips().lots(), action.amount(), action.referencePrice());
            slot.roundTrips()
                    .reinvest(
                            more, DividendTerms.costUnits(instrument, more, action.amount(), action.referencePrice()));
        }
    }
}
