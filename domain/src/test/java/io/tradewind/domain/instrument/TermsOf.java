// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.instrument;

import io.tradewind.domain.number.Currency;
import io.tradewind.domain.number.Decimal;

/** Terms for tests: starts from unbounded terms and changes one at a time. */
final class TermsOf {
    private final ContractType contract;
    private final Currency base;
    private final Currency quote;
    private Currency settlement;
    private String symbol = "TEST";
    private String tick = "0.01";
    private String lot = "0.001";
    private String multiplier = "1";
    private String minQuantity = "0";
    private String maxQuantity = "0";
    private String minPrice = "0";
    private String maxPrice = "0";
    private String minNotional = "0";
    private long effectiveFromNs = Long.MIN_VALUE;
    private long effectiveToNs = Long.MAX_VALUE;

    private TermsOf(ContractType contract, Currency base, Currency quote) {
        this.contract = contract;
        this.base = base;
        this.quote = quote;
        this.settlement = contract == ContractType.INVERSE ? base : quote;
    }

    static TermsOf contract(ContractType contract, String base, String quote) {
        return new TermsOf(contract, Currency.of(base), Currency.of(quote));
    }

    static TermsOf contract(ContractType contract, Currency base, Currency quote) {
        return new TermsOf(contract, base, quote);
    }

    TermsOf symbol(String text) {
        symbol = text;
        return this;
    }

    TermsOf steps(String tickText, String lotText) {
        tick = tickText;
        lot = lotText;
        return this;
    }

    TermsOf multiplier(String text) {
        multiplier = text;
        return this;
    }

    TermsOf settlement(String code) {
        settlement = Currency.of(code);
        return this;
    }

    TermsOf quantities(String min, String max) {
        minQuantity = min;
        maxQuantity = max;
        return this;
    }

    TermsOf prices(String min, String max) {
        minPrice = min;
        maxPrice = max;
        return this;
    }

    TermsOf minNotional(String text) {
        minNotional = text;
        return this;
    }

    TermsOf effective(long fromNs, long toNs) {
        effectiveFromNs = fromNs;
        effectiveToNs = toNs;
        return this;
    }

    InstrumentTerms terms() {
        return new InstrumentTerms(
                symbol,
                "sim",
                contract,
                base,
                quote,
                settlement,
                Decimal.parse(tick),
                Decimal.parse(lot),
                Decimal.parse(multiplier),
                Decimal.parse(minQuantity),
                Decimal.parse(maxQuantity),
                Decimal.parse(minPrice),
                Decimal.parse(maxPrice),
                Decimal.parse(minNotional),
                effectiveFromNs,
                effectiveToNs);
    }

    Instrument instrument() {
        return new Instrument(0, terms());
    }
}
