// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.instrument;

import io.tradewind.domain.number.WideMath;
import java.math.RoundingMode;

/** How a split changes resting orders and positions; core and venue use the same rule. */
public final class SplitTerms {
    private SplitTerms() {}

    /**
     * Quantity after a split.
     *
     * @param lots before, signed
     * @param numerator units after
     * @param denominator units before
     * @return whole lots, rounded towards zero
     */
    public static long quantity(long lots, long numerator, long denominator) {
        return WideMath.multiplyDivide(lots, numerator, denominator, RoundingMode.DOWN);
    }

    /**
     * Price after a split.
     *
     * @param ticks before; 0 stays 0
     * @param numerator units after
     * @param denominator units before
     * @return ticks, half-even
     */
    public static long price(long ticks, long numerator, long denominator) {
        return WideMath.multiplyDivide(ticks, denominator, numerator, RoundingMode.HALF_EVEN);
    }

    /**
     * Value of the fraction of a lot that a split leaves over.
     *
     * @param instrument what is split
     * @param lots before, signed
     * @param priceTicks price before the split
     * @param numerator units after
     * @param denominator units before
     * @return cash in lieu, settlement-currency units with the sign of the lots
     */
    public static long cashInLieuUnits(
            Instrument instrument, long lots, long priceTicks, long numerator, long denominator) {
        long rest = restOfDivision(lots, numerator, denominator);
        return rest == 0
                ? 0
                : WideMath.divide(instrument.notionalUnits(priceTicks, rest), numerator, RoundingMode.HALF_EVEN);
    }

    /** Lots before the split, times the numerator, that make no whole lot; smaller than the denominator, so it may wrap. */
    private static long restOfDivision(long lots, long numerator, long denominator) {
        return lots * numerator - quantity(lots, numerator, denominator) * denominator;
    }
}
