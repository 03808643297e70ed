// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.wiring;

import io.tradewind.app.config.Config;
import io.tradewind.domain.instrument.ContractType;
import io.tradewind.domain.instrument.InstrumentTerms;
import io.tradewind.domain.number.Currency;
import io.tradewind.domain.number.Decimal;
import java.util.List;
import java.util.Locale;

/** Terms of an instrument from its configuration; what it leaves open comes from the symbol and the recorded prices. */
final class InstrumentDefaults {
    /** Lot of an instrument that states none. */
    static final Decimal LOT = Decimal.parse("0.000001");

    private static final List<String> QUOTES =
            List.of("USDT", "USDC", "BUSD", "USD", "EUR", "GBP", "JPY", "CHF", "BTC", "ETH");

    private final Config instrument;
    private final Config venue;
    private final String symbol;
    private final Currency runCurrency;

    InstrumentDefaults(Config venue, Config instrument, Currency runCurrency) {
        this.venue = venue;
        this.instrument = instrument;
        this.symbol = instrument.text("symbol");
        this.runCurrency = runCurrency;
    }

    /** Terms with the tick of the recorded prices where the configuration states none. */
    InstrumentTerms terms(Decimal recordedTick) {
        return terms(recordedTick, LOT);
    }

    /** Terms with the tick and the lot of the recorded data where the configuration states none. */
    InstrumentTerms terms(Decimal recordedTick, Decimal recordedLot) {
        ContractType contract = ContractType.valueOf(instrument
                .optionalText("contract")
                .orElse(venue.text("contract"))
                .toUpperCase(Locale.ROOT));
        Currency quote = currency("quote", quoteOf(symbol, runCurrency.code()));
        Currency base = currency("base", baseOf(symbol, quote.code()));
        Currency settles = contract == ContractType.INVERSE ? base : quote;
        try {
            return new InstrumentTerms(
                    symbol,
                    venue.text("id"),
                    contract,
                    base,
                    quote,
                    currency("settlement", settles.code()),
                    decimal("tick", recordedTick),
                    decimal("lot", recordedLot),
                    decimal("multiplier", Decimal.ONE),
                    decimal("min_quantity", Decimal.ZERO),
                    decimal("max_quantity", Decimal.ZERO),
                    decimal("min_price", Decimal.ZERO),
                    decimal("max_price", Decimal.ZERO),
                    decimal("min_notional", Decimal.ZERO),
                    instrument.optionalInstantNs("effective_from").orElse(Long.MIN_VALUE),
                    instrument.optionalInstantNs("effective_to").orElse(Long.MAX_VALUE));
        } catch (IllegalArgumentException e) {
            throw instrument.refuse("symbol", "has terms that do not fit: " + e.getMessage(), "Change them.");
        }
    }

    private Currency currency(String key, String otherwise) {
        return Currency.of(instrument.optionalText(key).orElse(otherwise));
    }

    private Decimal decimal(String key, Decimal otherwise) {
        return instrument.optionalDecimal(key).orElse(otherwise);
    }

    /** The quote currency that a symbol ends with, such as USDT in BTCUSDT; otherwise the run currency. */
    static String quoteOf(String symbol, String otherwise) {
        for (String quote : QUOTES) {
            if (symbol.length() > quote.length() && symbol.endsWith(quote)) {
                return quote;
            }
        }
        return otherwise;
    }

    /** The symbol without its quote currency. */
    static String baseOf(String symbol, String quote) {
        return symbol.length() > quote.length() && symbol.endsWith(quote)
                ? symbol.substring(0, symbol.length() - quote.length())
                : symbol;
    }
}
