// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.venue;

import io.tradewind.domain.command.Liquidity;
import io.tradewind.domain.command.Side;
import io.tradewind.domain.instrument.Instrument;
import io.tradewind.domain.instrument.InstrumentRegistry;
import io.tradewind.domain.instrument.RateTable;
import io.tradewind.simulation.fee.FeeModel;
import io.tradewind.simulation.venue.account.VenueAccount;

/** Books the fills of the book venue: positions, money and the volume that decides the fee rate. */
final class BookAccount {
    private final InstrumentRegistry registry;
    private final FeeModel fees;
    private final VenueAccount account;

    BookAccount(InstrumentRegistry registry, RateTable rates, FeeModel fees, long cashUnits) {
        this.registry = registry;
        this.fees = fees;
        this.account = new VenueAccount(registry, rates, cashUnits);
    }

    /** Books a fill; returns its fee in units of the settlement currency. */
    long fill(BookOrder order, long priceTicks, long lots, Liquidity liquidity, long nowNs) {
        Instrument instrument = registry.get(order.instrumentId());
        long notional = Math.abs(instrument.notionalUnits(priceTicks, lots));
        fees.onTime(nowNs);
        long fee = fees.feeUnits(notional, Math.abs(instrument.baseUnits(lots)), liquidity);
        fees.onFill(notional, nowNs);
        account.fill(instrument, order.side().sign() * lots, priceTicks, fee);
        return fee;
    }

    long lots(int instrumentId) {
        return account.lots(instrumentId);
    }

    /** How much an order of a side may reduce the position by; 0 when it would increase it. */
    long reducibleLots(int instrumentId, Side side) {
        return Math.max(0, -side.sign() * account.lots(instrumentId));
    }

    void mark(int instrumentId, long ticks) {
        account.mark(instrumentId, ticks);
    }

    long equityUnits() {
        return account.equityUnits();
    }
}
