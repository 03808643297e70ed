// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.portfolio;

import io.tradewind.domain.command.Side;
import io.tradewind.domain.instrument.ContractType;
import io.tradewind.domain.instrument.Instrument;
import io.tradewind.domain.instrument.InstrumentRegistry;
import io.tradewind.domain.instrument.RateTable;
import io.tradewind.domain.number.Money;
import io.tradewind.quant.indicator.StateSink;
import org.jspecify.annotations.Nullable;

/** Positions, cash and marks of one account. Every change of money goes through the {@link Ledger}. */
public final class Portfolio implements PortfolioView {
    private final InstrumentRegistry registry;
    private final RateTable rates;
    private final Ledger ledger;
    private final Position[] positions;
    private final boolean[] settles;
    private final Valuation valuation;
    private @Nullable PortfolioListener changes;

    /**
     * An empty portfolio.
     *
     * @param registry instruments and currencies
     * @param rates marks and conversion into the run currency; the portfolio owns it
     * @param listener told of every posting
     */
    public Portfolio(InstrumentRegistry registry, RateTable rates, LedgerListener listener) {
        this.registry = registry;
        this.rates = rates;
        this.ledger = new Ledger(registry, listener);
        this.positions = new Position[registry.size()];
        this.settles = new boolean[registry.currencyCount()];
        settles[0] = true;
        for (int i = 0; i < positions.length; i++) {
            positions[i] = new Position(registry.get(i));
            settles[registry.settlementId(i)] = true;
        }
        this.valuation = new Valuation(registry, rates, ledger, positions, settles);
    }

    /**
     * Tells somebody of every change of a mark or a position from here on.
     *
     * @param listener the only one; another takes its place
     */
    public void listen(PortfolioListener listener) {
        changes = listener;
    }

    private void positionChanged(int instrumentId) {
        valuation.onPosition(instrumentId);
        if (changes != null) {
            changes.onPosition(instrumentId);
        }
    }

    /**
     * Books a deposit of the owner.
     *
     * @param amount in the run currency, negative for a withdrawal
     * @param timeNs nanoseconds since the epoch, UTC
     * @throws IllegalArgumentException when it is of another currency
     */
    public void deposit(Money amount, long timeNs) {
        if (!amount.currency().equals(registry.currency(0))) {
            throw new IllegalArgumentException("deposits are in " + registry.currency(0) + ", not " + amount);
        }
        ledger.begin(EntryKind.TRANSFER, timeNs, 0);
        ledger.transfer(AccountKind.CASH, AccountKind.CAPITAL, 0, amount.units());
        ledger.end();
        valuation.onCash(0);
    }

    /**
     * Books a fill and its fee.
     *
     * @param fillId the venue's execution id
     * @param timeNs when it happened
     * @param instrumentId what was traded
     * @param side buy or sell
     * @param lots quantity, positive
     * @param priceTicks price
     * @param feeUnits cost in the settlement currency; negative for a rebate
     * @return profit realised, fees not counted, in the settlement currency
     */
    public long fill(long fillId, long timeNs, int instrumentId, Side side, long lots, long priceTicks, long feeUnits) {
        Instrument instrument = registry.get(instrumentId);
        long signedLots = side.sign() * lots;
        long notional = instrument.notionalUnits(priceTicks, signedLots);
        long realised = positions[instrumentId].apply(signedLots, priceTicks, notional);
        int settlement = registry.settlementId(instrumentId);
        ledger.begin(EntryKind.FILL, timeNs, fillId);
        if (instrument.contract() == ContractType.SPOT) {
            exchange(instrument, -notional, instrument.baseUnits(signedLots));
        } else {
            ledger.transfer(AccountKind.CASH, AccountKind.TRADING_INCOME, settlement, realised);
        }
        ledger.end();
        if (feeUnits != 0) {
            ledger.begin(EntryKind.FEE, timeNs, fillId);
            ledger.transfer(AccountKind.FEE_EXPENSE, AccountKind.CASH, settlement, feeUnits);
            ledger.end();
        }
        positionChanged(instrumentId);
        return realised;
    }

    private void exchange(Instrument instrument, long cashUnits, long baseUnits) {
        int id = instrument.id();
        int quote = registry.settlementId(id);
        int base = registry.baseId(id);
        ledger.post(AccountKind.CASH, -1, quote, cashUnits);
        ledger.post(AccountKind.CONVERSION, id, quote, Math.negateExact(cashUnits));
        ledger.post(AccountKind.POSITION, id, base, baseUnits);
        ledger.post(AccountKind.CONVERSION, id, base, Math.negateExact(baseUnits));
    }

    /**
     * Books a split: the units change, the cost does not; the value of a fraction of a lot is paid in cash.
     *
     * @param reference number of the action
     * @param timeNs when it takes effect
     * @param instrumentId what is split
     * @param newLots position after the split, whole lots
     * @param cashInLieuUnits cash for the fraction that is no whole lot, signed
     */
    public void split(long reference, long timeNs, int instrumentId, long newLots, long cashInLieuUnits) {
        Position position = positions[instrumentId];
        Instrument instrument = registry.get(instrumentId);
        long baseChange = instrument.baseUnits(Math.subtractExact(newLots, position.lots()));
        long realisedBefore = position.realisedUnits();
        position.realise(cashInLieuUnits);
        position.rescale(newLots);
        long realised = Math.subtractExact(position.realisedUnits(), realisedBefore);
        ledger.begin(EntryKind.SETTLEMENT, timeNs, reference);
        if (instrument.contract() == ContractType.SPOT) {
            exchange(instrument, cashInLieuUnits, baseChange);
        } else {
            int settlement = registry.settlementId(instrumentId);
            ledger.transfer(AccountKind.CASH, AccountKind.TRADING_INCOME, settlement, realised);
        }
        ledger.end();
        positionChanged(instrumentId);
    }

    /**
     * Books a cash dividend; a short position pays it.
     *
     * @param reference number of the action
     * @param timeNs when it takes effect
     * @param instrumentId what pays
     * @param units amount for the whole position, signed, in the settlement currency
     */
    public void dividend(long reference, long timeNs, int instrumentId, long units) {
        ledger.begin(EntryKind.INTEREST, timeNs, reference);
        ledger.transfer(AccountKind.CASH, AccountKind.DIVIDEND_INCOME, registry.settlementId(instrumentId), units);
        ledger.end();
        valuation.onCash(registry.settlementId(instrumentId));
    }

    /**
     * Books units bought with a dividend, without an order.
     *
     * @param reference number of the action
     * @param timeNs when it takes effect
     * @param instrumentId what is bought
     * @param lots signed lots
     * @param costUnits their cost, with the sign of the lots
     */
    public void reinvest(long reference, long timeNs, int instrumentId, long lots, long costUnits) {
        Instrument instrument = registry.get(instrumentId);
        ledger.begin(EntryKind.SETTLEMENT, timeNs, reference);
        exchange(instrument, Math.negateExact(costUnits), instrument.baseUnits(lots));
        ledger.end();
        positions[instrumentId].add(lots, costUnits);
        positionChanged(instrumentId);
    }

    /**
     * Sets the price that an instrument is valued at.
     *
     * @param instrumentId the instrument
     * @param ticks its mark
     */
    public void mark(int instrumentId, long ticks) {
        rates.mark(instrumentId, ticks);
        valuation.onMark(instrumentId);
        if (changes != null) {
            changes.onMark(instrumentId);
            for (int currency : valuation.ratesOf(instrumentId)) {
                changes.onRate(currency);
            }
        }
    }

    @Override
    public long equityUnits() {
        return valuation.equityUnits();
    }

    @Override
    public boolean isValued() {
        return valuation.isComplete();
    }

    @Override
    public boolean isPriced(int instrumentId) {
        return rates.markTicks(instrumentId) > 0 && rates.hasRate(registry.settlementId(instrumentId));
    }

    /**
     * Cash of all currencies.
     *
     * @return run-currency units
     */
    public long cashUnits() {
        long cash = 0;
        for (int currency = 0; currency < settles.length; currency++) {
            if (settles[currency]) {
                long balance = ledger.balance(AccountKind.CASH, -1, currency);
                cash = Math.addExact(cash, rates.toRunCurrency(balance, currency));
            }
        }
        return cash;
    }

    /**
     * Open profit of all positions.
     *
     * @return run-currency units
     */
    public long unrealisedUnits() {
        long sum = 0;
        for (int i = 0; i < positions.length; i++) {
            if (positions[i].lots() != 0) {
                long open = positions[i].unrealisedUnits(rates.markTicks(i));
                sum = Math.addExact(sum, rates.toRunCurrency(open, registry.settlementId(i)));
            }
        }
        return sum;
    }

    @Override
    public long grossExposureUnits() {
        return valuation.grossUnits();
    }

    @Override
    public long notionalUnits(int instrumentId, long priceTicks, long lots) {
        long units = registry.get(instrumentId).notionalUnits(priceTicks, lots);
        return rates.toRunCurrency(units, registry.settlementId(instrumentId));
    }

    @Override
    public long lots(int instrumentId) {
        return positions[instrumentId].lots();
    }

    /**
     * Whether nothing is held; walks over all instruments.
     *
     * @return true without any position
     */
    public boolean isFlat() {
        for (Position position : positions) {
            if (position.lots() != 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public long markTicks(int instrumentId) {
        return rates.markTicks(instrumentId);
    }

    /**
     * A position, for reports.
     *
     * @param instrumentId the instrument
     * @return its position, possibly flat
     */
    public Position position(int instrumentId) {
        return positions[instrumentId];
    }

    /**
     * The ledger, for reports.
     *
     * @return the ledger of this portfolio
     */
    public Ledger ledger() {
        return ledger;
    }

    /**
     * Writes the state in its canonical order.
     *
     * @param sink receives it
     */
    public void save(StateSink sink) {
        ledger.save(sink);
        for (int i = 0; i < positions.length; i++) {
            positions[i].save(sink);
            sink.putLong(rates.markTicks(i));
        }
    }
}
