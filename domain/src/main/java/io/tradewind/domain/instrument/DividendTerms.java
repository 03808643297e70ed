// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.instrument;

import io.tradewind.domain.number.PowersOfTen;
import io.tradewind.domain.number.WideMath;
import java.math.RoundingMode;

/** What a cash dividend pays, and what it buys when it is reinvested; core and venue use the same rule. */
public final class DividendTerms {
    private static final int PRICE_SCALE = 8;

    private DividendTerms() {}

    /**
     * Cash for a position.
     *
     * @param instrument what pays
     * @param lots position, signed
     * @param amount dividend for each unit, scaled by 10^8
     * @return settlement-currency units with the sign of the lots, half-even
     */
    public static long paidUnits(Instrument instrument, long lots, long amount) {
        return valueUnits(instrument, lots, amount);
    }

    /**
     * Units bought with a dividend at the theoretical ex price, the close before less the dividend.
     *
     * @param lots position, signed
     * @param amount dividend for each unit, scaled by 10^8
     * @param referencePrice close before, scaled by 10^8
     * @return whole lots, rounded towards zero
     * @throws ArithmeticException when the dividend is not below the price
     */
    public static long reinvestedLots(long lots, long amount, long referencePrice) {
        return WideMath.multiplyDivide(lots, amount, exPrice(amount, referencePrice), RoundingMode.DOWN);
    }

    /**
     * Cost of units bought at the theoretical ex price.
     *
     * @param instrument what is bought
     * @param lots signed lots
     * @param amount dividend for each unit, scaled by 10^8
     * @param referencePrice close before, scaled by 10^8
     * @return settlement-currency units with the sign of the lots, half-even
     */
    public static long costUnits(Instrument instrument, long lots, long amount, long referencePrice) {
        return valueUnits(instrument, lots, exPrice(amount, referencePrice));
    }

    private static long exPrice(long amount, long referencePrice) {
        if (amount >= referencePrice) {
            throw new ArithmeticException("dividend " + amount + " is not below the price " + referencePrice);
        }
        return referencePrice - amount;
    }

    private static long valueUnits(Instrument instrument, long lots, long price) {
        int shift = instrument.settlement().scale() - instrument.terms().base().scale();
        return WideMath.multiplyDivide(
                instrument.baseUnits(lots), price, PowersOfTen.of(PRICE_SCALE), shift, RoundingMode.HALF_EVEN);
    }
}
