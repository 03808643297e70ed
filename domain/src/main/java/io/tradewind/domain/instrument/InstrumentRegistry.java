// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.instrument;

import io.tradewind.domain.number.Currency;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The instruments and currencies of a run, by dense ids: instruments in the order given, currencies as they appear. */
public final class InstrumentRegistry {
    private final Instrument[] instruments;
    private final Currency[] currencies;
    private final int[] settlementIds;
    private final int[] baseIds;
    private final Map<String, Integer> idsBySymbol = new LinkedHashMap<>();

    /**
     * Numbers the instruments and the currencies.
     *
     * @param terms terms of each instrument; the index becomes its id
     * @param runCurrency the currency that results are in; it gets id 0
     * @throws IllegalArgumentException when a symbol appears twice
     */
    public InstrumentRegistry(List<InstrumentTerms> terms, Currency runCurrency) {
        List<Currency> seen = new ArrayList<>();
        seen.add(runCurrency);
        instruments = new Instrument[terms.size()];
        settlementIds = new int[terms.size()];
        baseIds = new int[terms.size()];
        for (int i = 0; i < instruments.length; i++) {
            instruments[i] = new Instrument(i, terms.get(i));
            settlementIds[i] = currencyId(seen, terms.get(i).settlement());
            baseIds[i] = currencyId(seen, terms.get(i).base());
            if (idsBySymbol.put(terms.get(i).symbol(), i) != null) {
                throw new IllegalArgumentException("instrument " + terms.get(i).symbol() + " is given twice");
            }
        }
        currencies = seen.toArray(new Currency[0]);
    }

    private static int currencyId(List<Currency> seen, Currency currency) {
        for (int i = 0; i < seen.size(); i++) {
            if (seen.get(i).code().equals(currency.code())) {
                return sameTerms(seen.get(i), currency, i);
            }
        }
        seen.add(currency);
        return seen.size() - 1;
    }

    private static int sameTerms(Currency known, Currency currency, int id) {
        if (!known.equals(currency)) {
            throw new IllegalArgumentException("currency " + currency + " is given with two scales");
        }
        return id;
    }

    /**
     * Instruments held.
     *
     * @return their number; ids are 0 to size - 1
     */
    public int size() {
        return instruments.length;
    }

    /**
     * An instrument by id.
     *
     * @param id 0 to size - 1
     * @return the instrument
     */
    public Instrument get(int id) {
        return instruments[id];
    }

    /**
     * An instrument's id by symbol.
     *
     * @param symbol name at the venue
     * @return its id, or -1 when there is none
     */
    public int idOf(String symbol) {
        return idsBySymbol.getOrDefault(symbol, -1);
    }

    /**
     * Currencies of the run.
     *
     * @return their number; id 0 is the run currency
     */
    public int currencyCount() {
        return currencies.length;
    }

    /**
     * A currency by id.
     *
     * @param currencyId 0 to currencyCount - 1
     * @return the currency
     */
    public Currency currency(int currencyId) {
        return currencies[currencyId];
    }

    /**
     * Currency that an instrument settles in.
     *
     * @param instrumentId the instrument
     * @return currency id
     */
    public int settlementId(int instrumentId) {
        return settlementIds[instrumentId];
    }

    /**
     * Currency that a unit of an instrument is of.
     *
     * @param instrumentId the instrument
     * @return currency id
     */
    public int baseId(int instrumentId) {
        return baseIds[instrumentId];
    }
}
