// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.audit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Terms that turn a position and a price into money.
 *
 * @param lot smallest quantity, zero when the manifest does not tell
 */
record Contract(
        String symbol, Kind kind, BigDecimal multiplier, BigDecimal lot, String base, String quote, String settlement) {
    /** Precision of divisions, far beyond what any file prints. */
    static final MathContext WIDE = new MathContext(50, RoundingMode.HALF_EVEN);

    /** Decimals that money is kept at. */
    static final int MONEY_SCALE = 8;

    enum Kind {
        SPOT,
        LINEAR,
        INVERSE
    }

    /** Terms of an instrument that the manifest does not have. */
    static Contract unknown(String symbol) {
        return new Contract(symbol, Kind.SPOT, BigDecimal.ONE, BigDecimal.ZERO, symbol, "", "");
    }

    /** An amount as it is kept: 8 decimals, half-even. */
    static BigDecimal money(BigDecimal exact) {
        return exact.scale() > MONEY_SCALE ? exact.setScale(MONEY_SCALE, RoundingMode.HALF_EVEN) : exact;
    }

    /** Value of {@code quantity} (signed) at a price, in settlement currency. */
    BigDecimal notional(BigDecimal quantity, BigDecimal price) {
        BigDecimal contracts = quantity.multiply(multiplier);
        return money(kind == Kind.INVERSE ? contracts.divide(price, WIDE) : contracts.multiply(price));
    }

    /** Profit of a quantity of this cost and this value; the profit of an inverse contract grows as its value falls. */
    BigDecimal profit(BigDecimal cost, BigDecimal value) {
        return kind == Kind.INVERSE ? cost.subtract(value) : value.subtract(cost);
    }

    /** Price at which {@code quantity} has this cost. */
    BigDecimal priceOf(BigDecimal quantity, BigDecimal cost) {
        BigDecimal contracts = quantity.multiply(multiplier);
        return kind == Kind.INVERSE ? contracts.divide(cost, WIDE) : cost.divide(contracts, WIDE);
    }

    /** Whole lots of a quantity, towards zero; 8 decimals where the lot is unknown. */
    BigDecimal wholeLots(BigDecimal quantity) {
        if (lot.signum() == 0) {
            return quantity.scale() > MONEY_SCALE ? quantity.setScale(MONEY_SCALE, RoundingMode.DOWN) : quantity;
        }
        return quantity.divide(lot, WIDE).setScale(0, RoundingMode.DOWN).multiply(lot);
    }
}
