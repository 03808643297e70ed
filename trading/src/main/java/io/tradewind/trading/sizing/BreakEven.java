// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.sizing;

import io.tradewind.domain.number.WideMath;
import java.math.RoundingMode;

/**
 * The favourable move that pays for a round trip, and whether an expected move is worth an entry.
 *
 * <p>Bought at {@code p} and sold at {@code p (1 + m)}, with a rate {@code a} on the value of the entry and {@code b} on the
 * value of the exit, the move that leaves nothing is {@code m = (a + b) / (1 - b)}; sold first, {@code m = (a + b) / (1 + b)}.
 * A rate holds everything that is paid in proportion: fee, half the spread, slippage, impact. All rates and moves are in
 * units of 10^-8 (one basis point is 10,000), moves are rounded up.
 */
public final class BreakEven {
    /** Units of a rate of 1. */
    public static final long ONE = 100_000_000L;

    /** Units of a basis point. */
    public static final long BASIS_POINT = 10_000L;

    private BreakEven() {}

    /**
     * Least favourable move of a long round trip.
     *
     * @param entryRate costs of the entry over its value, above -1 and below 1
     * @param exitRate costs of the exit over its value, above -1 and below 1
     * @return the rise that leaves neither profit nor loss, over the entry price, rounded up; negative when rebates pay
     */
    public static long longMove(long entryRate, long exitRate) {
        long costs = sum(entryRate, exitRate);
        return WideMath.multiplyDivide(costs, ONE, ONE - exitRate, RoundingMode.CEILING);
    }

    /**
     * Least favourable move of a short round trip.
     *
     * @param entryRate costs of the entry over its value, above -1 and below 1
     * @param exitRate costs of the exit over its value, above -1 and below 1
     * @return the fall that leaves neither profit nor loss, over the entry price, rounded up; negative when rebates pay
     */
    public static long shortMove(long entryRate, long exitRate) {
        long costs = sum(entryRate, exitRate);
        return WideMath.multiplyDivide(costs, ONE, ONE + exitRate, RoundingMode.CEILING);
    }

    /**
     * Whether an entry is worth its costs.
     *
     * @param expectedMove expected favourable move, over the entry price
     * @param breakEvenMove move that pays for the round trip
     * @param factorHundredths how many times the costs the move must exceed, in hundredths, at least 100: 150 is 1.5
     * @return true when the expected move is above the costs times the factor; never at equality
     */
    public static boolean isWorthwhile(long expectedMove, long breakEvenMove, int factorHundredths) {
        if (factorHundredths < 100) {
            throw new IllegalArgumentException("the factor must be at least 100 hundredths, is " + factorHundredths);
        }
        long needed = WideMath.multiplyDivide(Math.max(0, breakEvenMove), factorHundredths, 100, RoundingMode.CEILING);
        return expectedMove > needed;
    }

    private static long sum(long entryRate, long exitRate) {
        if (Math.abs(entryRate) >= ONE || Math.abs(exitRate) >= ONE) {
            throw new IllegalArgumentException("a cost rate must lie between -1 and 1: " + entryRate + ", " + exitRate);
        }
        return entryRate + exitRate;
    }
}
