// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.venue.account;

import io.tradewind.domain.instrument.ContractType;
import io.tradewind.domain.instrument.DividendTerms;
import io.tradewind.domain.instrument.Instrument;
import io.tradewind.domain.instrument.InstrumentRegistry;
import io.tradewind.domain.instrument.RateTable;
import io.tradewind.domain.instrument.SplitTerms;

/**
 * The account as the venue sees it: units per instrument and money per settlement currency.
 *
 * <p>Only what decides about buying power is kept. For each instrument that is the net cost of all its fills: the profit of an
 * instrument, realised and open together, is the value of what is held less that cost.
 */
public final class VenueAccount {
    private final InstrumentRegistry registry;
    private final RateTable rates;
    private final long[] lots;
    private final long[] netCostUnits;
    private final long[] moneyUnits;

    /**
     * An account that holds nothing but cash.
     *
     * @param registry instruments and currencies
     * @param rates marks and conversion into the run currency; the account moves its marks
     * @param cashUnits cash, in run-currency units
     */
    public VenueAccount(InstrumentRegistry registry, RateTable rates, long cashUnits) {
        this.registry = registry;
        this.rates = rates;
        this.lots = new long[registry.size()];
        this.netCostUnits = new long[registry.size()];
        this.moneyUnits = new long[registry.currencyCount()];
        moneyUnits[0] = cashUnits;
    }

    /**
     * Values an instrument anew.
     *
     * @param instrumentId the instrument
     * @param ticks its price from now on
     */
    public void mark(int instrumentId, long ticks) {
        rates.mark(instrumentId, ticks);
    }

    /**
     * Books a fill.
     *
     * @param instrument what was traded
     * @param signedLots above 0 bought, below 0 sold
     * @param priceTicks price
     * @param feeUnits fee in units of the settlement currency; below 0 a rebate
     */
    public void fill(Instrument instrument, long signedLots, long priceTicks, long feeUnits) {
        int id = instrument.id();
        netCostUnits[id] = Math.addExact(netCostUnits[id], instrument.notionalUnits(priceTicks, signedLots));
        lots[id] = Math.addExact(lots[id], signedLots);
        int currency = registry.settlementId(id);
        moneyUnits[currency] = Math.subtractExact(moneyUnits[currency], feeUnits);
    }

    /**
     * Books a split: what cannot be held any longer is paid out in cash.
     *
     * @param instrument what is split
     * @param numerator units after
     * @param denominator units before
     */
    public void split(Instrument instrument, long numerator, long denominator) {
        int id = instrument.id();
        long mark = rates.markTicks(id);
        int currency = registry.settlementId(id);
        moneyUnits[currency] = Math.addExact(
                moneyUnits[currency], SplitTerms.cashInLieuUnits(instrument, lots[id], mark, numerator, denominator));
        lots[id] = SplitTerms.quantity(lots[id], numerator, denominator);
        rates.mark(id, SplitTerms.price(mark, numerator, denominator));
    }

    /**
     * Books a dividend on what is held.
     *
     * @param instrument what pays it
     * @param amount dividend for each unit, scaled by 10^8
     * @param referencePrice close before, scaled by 10^8
     * @param reinvest whether it buys more of the instrument
     */
    public void dividend(Instrument instrument, long amount, long referencePrice, boolean reinvest) {
        int id = instrument.id();
        int currency = registry.settlementId(id);
        moneyUnits[currency] =
                Math.addExact(moneyUnits[currency], DividendTerms.paidUnits(instrument, lots[id], amount));
        if (reinvest) {
            long more = DividendTerms.reinvestedLots(lots[id], amount, referencePrice);
            netCostUnits[id] =
                    Math.addExact(netCostUnits[id], DividendTerms.costUnits(instrument, more, amount, referencePrice));
            lots[id] = Math.addExact(lots[id], more);
        }
    }

    /**
     * What is held.
     *
     * @param instrumentId the instrument
     * @return signed lots
     */
    public long lots(int instrumentId) {
        return lots[instrumentId];
    }

    /**
     * Cash and the value of all positions at their marks.
     *
     * @return run-currency units
     */
    public long equityUnits() {
        long equity = 0;
        for (int currency = 0; currency < moneyUnits.length; currency++) {
            long units = moneyUnits[currency];
            for (int i = 0; i < lots.length; i++) {
                if (registry.settlementId(i) == currency) {
                    units = Math.addExact(units, profitUnits(i));
                }
            }
            equity = Math.addExact(equity, rates.toRunCurrency(units, currency));
        }
        return equity;
    }

    private long profitUnits(int id) {
        Instrument instrument = registry.get(id);
        long value = lots[id] == 0 ? 0 : instrument.notionalUnits(rates.markTicks(id), lots[id]);
        return instrument.contract() == ContractType.INVERSE
                ? Math.subtractExact(netCostUnits[id], value)
                : Math.subtractExact(value, netCostUnits[id]);
    }

    /** Sum of the absolute values of all positions, in run-currency units. */
    long grossUnits() {
        long gross = 0;
        for (int i = 0; i < lots.length; i++) {
            if (lots[i] != 0) {
                gross = Math.addExact(gross, Math.abs(valueUnits(registry.get(i), rates.markTicks(i), lots[i])));
            }
        }
        return gross;
    }

    /** Value of a quantity at a price, in run-currency units. */
    long valueUnits(Instrument instrument, long priceTicks, long quantityLots) {
        return rates.toRunCurrency(
                instrument.notionalUnits(priceTicks, quantityLots), registry.settlementId(instrument.id()));
    }

    /** An amount of an instrument's settlement currency in the run currency. */
    long toRunCurrency(Instrument instrument, long units) {
        return rates.toRunCurrency(units, registry.settlementId(instrument.id()));
    }

    /** Whether an instrument settles in the run currency. */
    boolean settlesInRunCurrency(Instrument instrument) {
        return registry.settlementId(instrument.id()) == 0;
    }
}
