// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.margin;

import static io.tradewind.trading.risk.margin.MarginTerms.bracket;

import io.tradewind.domain.instrument.ContractType;
import io.tradewind.domain.instrument.InstrumentTerms;
import io.tradewind.domain.number.Currency;
import io.tradewind.domain.number.Decimal;
import java.util.List;

/** Instruments and tables of the worked examples in docs/margin.md. */
public final class MarginSamples {
    /** First rows of the table of BTCUSDT (Binance, announcement of 2021-03-18). */
    public static final List<MarginBracket> USDT = List.of(
            bracket("50000", "0.008", "0.004"),
            bracket("250000", "0.01", "0.005"),
            bracket("1000000", "0.02", "0.01"),
            bracket("10000000", "0.05", "0.025"),
            bracket("0", "0.1", "0.05"));

    /** A table in coins, of the published form. */
    public static final List<MarginBracket> COIN = List.of(
            bracket("5", "0.1", "0.004"),
            bracket("10", "0.2", "0.005"),
            bracket("20", "0.25", "0.01"),
            bracket("0", "0.5", "0.025"));

    private MarginSamples() {}

    /** A contract at a tick of 0.1: linear in lots of 0.001 coins, inverse in contracts of 100 dollars. */
    public static InstrumentTerms contract(ContractType type, String base, String quote) {
        boolean inverse = type == ContractType.INVERSE;
        return new InstrumentTerms(
                base + quote + "-" + type,
                "XTEST",
                type,
                Currency.of(base),
                Currency.of(quote),
                Currency.of(inverse ? base : quote),
                Decimal.parse("0.1"),
                Decimal.parse(inverse ? "1" : "0.001"),
                Decimal.parse(inverse ? "100" : "1"),
                Decimal.ZERO,
                Decimal.ZERO,
                Decimal.ZERO,
                Decimal.ZERO,
                Decimal.ZERO,
                Long.MIN_VALUE,
                Long.MAX_VALUE);
    }

    /** The terms that the examples call {@code flat}, {@code usdt} and {@code coin}. */
    public static MarginTerms terms(String table, MarginMode mode, String closingFee) {
        List<MarginBracket> brackets = switch (table) {
            case "flat" -> List.of(bracket("0", "1", "0.005"));
            case "usdt" -> USDT;
            default -> COIN;
        };
        return new MarginTerms(mode, brackets, Decimal.parse(closingFee), true);
    }
}
