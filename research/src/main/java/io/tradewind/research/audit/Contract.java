// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.audit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Terms that turn a position and a price into money. */
record Contract(String symbol, Kind kind, BigDecimal multiplier, String settlement) {
    /** Precision of divisions, far beyond what any file prints. */
    static final MathContext WIDE = new MathContext(50, RoundingMode.HALF_EVEN);

    enum Kind {
        SPOT,
        LINEAR,
        INVERSE
    }

    /**
     * Weight of a price in an average: the price itself, or its reciprocal for an inverse contract, whose profit is
     * linear in the reciprocal.
     */
    BigDecimal weight(BigDecimal price) {
        return kind == Kind.INVERSE ? BigDecimal.ONE.divide(price, WIDE) : price;
    }

    /** Profit of {@code quantity} (signed) whose weighted entry is {@code cost}, leaving at {@code price}. */
    BigDecimal profit(BigDecimal quantity, BigDecimal cost, BigDecimal price) {
        BigDecimal gain = quantity.multiply(weight(price)).subtract(cost);
        return (kind == Kind.INVERSE ? gain.negate() : gain).multiply(multiplier);
    }
}
