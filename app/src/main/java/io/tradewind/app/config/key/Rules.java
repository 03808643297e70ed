// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.config.key;

import io.tradewind.domain.number.Decimal;
import java.util.List;
import java.util.regex.Pattern;

/** Short names for the value rules of the catalogue. */
public final class Rules {
    static final ValueRule NAME =
            text("[A-Za-z0-9][A-Za-z0-9._-]{0,63}", "a name of letters, digits, '.', '_' or '-', at most 64");
    static final ValueRule SYMBOL =
            text("[A-Za-z0-9][A-Za-z0-9._:/-]{0,31}", "a symbol such as BTCUSDT, at most 32 characters");
    /** A currency code. */
    public static final ValueRule CURRENCY =
            text("[A-Z][A-Z0-9]{1,11}", "a currency code in capitals such as USD or USDT");

    static final ValueRule PATH = text("(?s).+", "a file path");

    private Rules() {}

    static ValueRule text(String form, String expected) {
        return new ValueRule.Text(Pattern.compile(form), expected);
    }

    static ValueRule whole(long minimum, long maximum) {
        return new ValueRule.WholeNumber(minimum, maximum);
    }

    static ValueRule positive() {
        return new ValueRule.DecimalNumber(Decimal.ZERO, false, null);
    }

    static ValueRule positiveTo(String maximum) {
        return new ValueRule.DecimalNumber(Decimal.ZERO, false, Decimal.parse(maximum));
    }

    static ValueRule between(String minimum, String maximum) {
        return new ValueRule.DecimalNumber(Decimal.parse(minimum), true, Decimal.parse(maximum));
    }

    static ValueRule share(String maximum) {
        return new ShareRule(Decimal.parse(maximum));
    }

    static ValueRule choice(String... words) {
        return new ValueRule.Choice(List.of(words), List.of(), "");
    }

    static ValueRule list(String items) {
        return new ValueRule.Items(items);
    }
}
