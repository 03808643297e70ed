// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.audit.check;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Terms that turn a position and a price into money.
 *
 * @param symbol instrument
 * @param kind how its value follows from the price
 * @param multiplier units of a contract
 * @param lot smallest quantity, zero when the manifest does not tell
 * @param base what is traded
 * @param quote currency of the price
 * @param settlement currency of profit and loss
 */
public record Contract(
        String symbol, Kind kind, BigDecimal multiplier, BigDecimal lot, String base, String quote, String settlement) {
    /** Precision of divisions, far beyond what any file prints. */
    public static final MathContext WIDE = new MathContext(50, RoundingMode.HALF_EVEN);

    /** Decimals that money is kept at. */
    static final int MONEY_SCALE = 8;

    /** How the value of a contract follows from the price. */
    public enum Kind {
        /** The thing itself. */
        SPOT,
        /** In proportion to the price. */
        LINEAR,
        /** In inverse proportion to the price. */
        INVERSE
    }

    /**
     * Terms of an instrument that the manifest does not have.
     *
     * @param symbol its name
     * @return a spot contract without a lot
     */
    public static Contract unknown(String symbol) {
        return new Contract(symbol, Kind.SPOT, BigDecimal.ONE, BigDecimal.ZERO, symbol, "", "");
    }

    /**
     * An amount as it is kept.
     *
     * @param exact any amount
     * @return 8 decimals at the most, half-even
     */
    public static BigDecimal money(BigDecimal exact) {
        return exact.scale() > MONEY_SCALE ? exact.setScale(MONEY_SCALE, RoundingMode.HALF_EVEN) : exact;
    }

    /**
     * Value of a quantity at a price.
     *
     * @param quantity signed
     * @param price in quote currency
     * @return in settlement currency, with the sign of the quantity
     */
    public BigDecimal notional(BigDecimal quantity, BigDecimal price) {
        BigDecimal contracts = quantity.multiply(multiplier);
        return money(kind == Kind.INVERSE ? contracts.divide(price, WIDE) : contracts.multiply(price));
    }

    /**
     * Profit of a quantity of this cost and this value; the profit of an inverse contract grows as its value falls.
     *
     * @param cost what it was taken at
     * @param value what it is worth
     * @return in settlement currency
     */
    public BigDecimal profit(BigDecimal cost, BigDecimal value) {
        return kind == Kind.INVERSE ? cost.subtract(value) : value.subtract(cost);
    }

    /**
     * Price at which a quantity has a cost.
     *
     * @param quantity signed, not zero
     * @param cost with the same sign
     * @return to 50 digits
     */
    public BigDecimal priceOf(BigDecimal quantity, BigDecimal cost) {
        BigDecimal contracts = quantity.multiply(multiplier);
        return kind == Kind.INVERSE ? contracts.divide(cost, WIDE) : cost.divide(contracts, WIDE);
    }

    /**
     * Whole lots of a quantity, towards zero.
     *
     * @param quantity signed
     * @return 8 decimals where the lot is unknown
     */
    public BigDecimal wholeLots(BigDecimal quantity) {
        if (lot.signum() == 0) {
            return quantity.scale() > MONEY_SCALE ? quantity.setScale(MONEY_SCALE, RoundingMode.DOWN) : quantity;
        }
        return quantity.divide(lot, WIDE).setScale(0, RoundingMode.DOWN).multiply(lot);
    }
}
