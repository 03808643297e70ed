// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.portfolio;

import io.tradewind.domain.instrument.InstrumentRegistry;
import io.tradewind.domain.instrument.RateTable;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Equity and gross exposure of an account, kept up change by change: a question costs the instruments and the currencies that changed since
 * the last one, however many there are.
 *
 * <p>The figures are those of a walk over all positions, to the last unit: values are summed in each settlement currency and converted
 * once; exposures are converted one by one. What cannot be valued is tried again, and fails again, with every question.
 */
final class Valuation {
    private final InstrumentRegistry registry;
    private final RateTable rates;
    private final Ledger ledger;
    private final Position[] positions;
    private final int[] currencies;
    private final int[][] settledIn;
    private final int[][] ratesOf;
    private final StaleIds staleValues;
    private final StaleIds staleCurrencies;
    private final StaleIds staleExposures;
    private final long[] values;
    private final long[] valuesIn;
    private final long[] converted;
    private final long[] exposures;
    private long gross;
    private long equity;
    private boolean allRates;

    /** Of no position; {@code settles} says which currencies there may be cash in. */
    Valuation(InstrumentRegistry registry, RateTable rates, Ledger ledger, Position[] positions, boolean[] settles) {
        this.registry = registry;
        this.rates = rates;
        this.ledger = ledger;
        this.positions = positions;
        this.currencies =
                IntStream.range(0, settles.length).filter(i -> settles[i]).toArray();
        this.staleValues = new StaleIds(positions.length);
        this.staleCurrencies = new StaleIds(settles.length);
        this.staleExposures = new StaleIds(positions.length);
        this.values = new long[positions.length];
        this.valuesIn = new long[settles.length];
        this.converted = new long[settles.length];
        this.exposures = new long[positions.length];
        this.settledIn = new int[settles.length][];
        this.ratesOf = new int[positions.length][];
        for (int i = 0; i < settles.length; i++) {
            int currency = i;
            settledIn[i] = IntStream.range(0, positions.length)
                    .filter(k -> registry.settlementId(k) == currency)
                    .toArray();
        }
        for (int i = 0; i < positions.length; i++) {
            int source = i;
            ratesOf[i] = Arrays.stream(currencies)
                    .filter(c -> rates.rateSource(c) == source)
                    .toArray();
        }
    }

    /** Currencies whose rate is the mark of an instrument. */
    int[] ratesOf(int instrumentId) {
        return ratesOf[instrumentId];
    }

    /** An instrument has another mark. */
    void onMark(int instrumentId) {
        if (positions[instrumentId].lots() != 0) {
            onPosition(instrumentId);
        }
        for (int currency : ratesOf[instrumentId]) {
            staleCurrencies.add(currency);
            for (int i : settledIn[currency]) {
                if (positions[i].lots() != 0) {
                    staleExposures.add(i);
                }
            }
        }
    }

    /** The position in an instrument has changed, and with it the cash of its settlement currency. */
    void onPosition(int instrumentId) {
        staleValues.add(instrumentId);
        staleExposures.add(instrumentId);
        staleCurrencies.add(registry.settlementId(instrumentId));
    }

    /** Cash of a currency has changed. */
    void onCash(int currency) {
        staleCurrencies.add(currency);
    }

    /** Whether the cash of every currency can be converted. A rate that was there once stays. */
    boolean isComplete() {
        if (allRates) {
            return true;
        }
        boolean all = true;
        for (int currency : currencies) {
            boolean has = rates.hasRate(currency);
            if (!has && ledger.balance(AccountKind.CASH, -1, currency) != 0) {
                return false;
            }
            all &= has;
        }
        allRates = all;
        return true;
    }

    long equityUnits() {
        while (!staleValues.isEmpty()) {
            revalue(staleValues.last());
            staleValues.removeLast();
        }
        while (!staleCurrencies.isEmpty()) {
            int currency = staleCurrencies.last();
            long units = Math.addExact(ledger.balance(AccountKind.CASH, -1, currency), valuesIn[currency]);
            long worth = rates.toRunCurrency(units, currency);
            equity = Math.addExact(equity, Math.subtractExact(worth, converted[currency]));
            converted[currency] = worth;
            staleCurrencies.removeLast();
        }
        return equity;
    }

    private void revalue(int id) {
        long value = positions[id].valueUnits(rates.markTicks(id));
        int currency = registry.settlementId(id);
        valuesIn[currency] = Math.addExact(valuesIn[currency], Math.subtractExact(value, values[id]));
        values[id] = value;
    }

    long grossUnits() {
        while (!staleExposures.isEmpty()) {
            int id = staleExposures.last();
            long exposure = exposureUnits(id);
            gross = Math.addExact(gross, Math.subtractExact(exposure, exposures[id]));
            exposures[id] = exposure;
            staleExposures.removeLast();
        }
        return gross;
    }

    private long exposureUnits(int id) {
        long lots = positions[id].lots();
        if (lots == 0) {
            return 0;
        }
        long units = registry.get(id).notionalUnits(rates.markTicks(id), lots);
        return Math.abs(rates.toRunCurrency(units, registry.settlementId(id)));
    }
}
