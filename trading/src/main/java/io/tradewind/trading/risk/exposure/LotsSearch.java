// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.exposure;

import io.tradewind.domain.number.WideMath;
import io.tradewind.trading.portfolio.PortfolioView;
import java.math.RoundingMode;

/**
 * Finds how many lots more keep a notional within a target: exactly, for any contract and any rounding, because each answer is checked by
 * the notional itself. Lots count in the direction of the order: a short position that an order closes is negative.
 */
public final class LotsSearch {
    private final PortfolioView portfolio;

    /**
     * A search at the marks of an account.
     *
     * @param portfolio gives marks and notionals
     */
    public LotsSearch(PortfolioView portfolio) {
        this.portfolio = portfolio;
    }

    /**
     * Notional at the mark.
     *
     * @param instrumentId the instrument
     * @param lots signed
     * @return run-currency units with the sign of the lots; the largest or smallest {@code long} when it cannot be counted
     */
    public long units(int instrumentId, long lots) {
        if (lots == 0) {
            return 0;
        }
        try {
            return portfolio.notionalUnits(instrumentId, portfolio.markTicks(instrumentId), lots);
        } catch (ArithmeticException _) {
            return lots > 0 ? Long.MAX_VALUE : Long.MIN_VALUE; // beyond every target
        }
    }

    /**
     * The most lots that may be added.
     *
     * @param instrumentId the instrument
     * @param base lots that are there already, in the direction of the order
     * @param lots lots that are wanted, positive
     * @param target most notional afterwards, in the direction of the order; may be negative
     * @return the largest n from 0 to {@code lots} with {@code units(base + n) <= target}; 0 when there is none
     */
    public long most(int instrumentId, long base, long lots, long target) {
        long high = lots > Long.MAX_VALUE - Math.max(0, base) ? Long.MAX_VALUE : base + lots;
        long atHigh = units(instrumentId, high);
        if (atHigh <= target) {
            return high - base;
        }
        long atBase = units(instrumentId, base);
        if (atBase > target) {
            return 0;
        }
        return search(instrumentId, base, high, guess(base, high, atBase, atHigh, target), target) - base;
    }

    /** Where a straight line would meet the target; the middle where the line cannot be computed. */
    private static long guess(long base, long high, long atBase, long atHigh, long target) {
        boolean countable = atHigh != Long.MAX_VALUE && atBase != Long.MIN_VALUE;
        long rise = countable ? atHigh - atBase : 0;
        return rise <= 0 || target < atBase
                ? base + (high - base >>> 1)
                : base + WideMath.multiplyDivide(high - base, target - atBase, rise, RoundingMode.FLOOR);
    }

    /** Steps away from the guess in growing strides until the answer lies between, then halves the interval. */
    private long search(int instrumentId, long base, long high, long guess, long target) {
        long good = base;
        long bad = high;
        long stride = 1;
        long probe = Math.clamp(guess, base, high);
        while (bad - good > 1) {
            boolean inside = probe > good && probe < bad;
            long at = inside ? probe : good + (bad - good >>> 1);
            boolean fits = units(instrumentId, at) <= target;
            if (fits) {
                good = at;
            } else {
                bad = at;
            }
            probe = fits ? saturatedAdd(at, stride) : saturatedAdd(at, -stride);
            stride = stride > 1L << 61 ? stride : 2 * stride;
        }
        return good;
    }

    private static long saturatedAdd(long a, long b) {
        long sum = a + b;
        return ((a ^ sum) & (b ^ sum)) < 0 ? (b > 0 ? Long.MAX_VALUE : Long.MIN_VALUE) : sum;
    }
}
