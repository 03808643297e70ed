// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.limit;

import io.tradewind.domain.number.Decimal;

/** What limits must satisfy. */
final class Ranges {
    private Ranges() {}

    static void positive(String name, Decimal value) {
        require(value.signum() > 0, name, value, "above 0");
    }

    static void notNegative(String name, Decimal value) {
        require(value.signum() >= 0, name, value, "0 or more");
    }

    /** A share of the equity, of a price or of a volatility budget: above 0 and at most a bound. */
    static void share(String name, Decimal value, Decimal most) {
        require(value.signum() > 0 && value.compareTo(most) <= 0, name, value, "above 0 and at most " + most);
    }

    static void notNegative(String name, long value) {
        if (value < 0) {
            throw new IllegalArgumentException(name + " must be 0 or more, is " + value);
        }
    }

    static void require(boolean holds, String name, Object value, String range) {
        if (!holds) {
            throw new IllegalArgumentException(name + " must be " + range + ", is " + value);
        }
    }
}
