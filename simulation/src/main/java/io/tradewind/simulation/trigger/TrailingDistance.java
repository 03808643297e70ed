// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.trigger;

import io.tradewind.domain.command.Side;

/**
 * Where a trailing stop stands: at its distance from the best price seen since it began to watch.
 *
 * <p>The best price is the lowest for a buy and the highest for a sell. A distance in basis points is taken of the best price and
 * rounded up to a whole tick, so that a stop never stands nearer than asked for. The stop is a monotone function of the best
 * price: as the best price only ever improves, the stop never goes back.
 */
public final class TrailingDistance {
    /** Basis points in one. */
    public static final long ONE_BPS = 10_000;

    /** Stands for the best price of a stop that has seen none. */
    public static final long NONE_SEEN = TriggerPrices.UNKNOWN;

    private TrailingDistance() {}

    /**
     * Whether a distance is one: positive, and either in ticks or in basis points.
     *
     * @param trailTicks distance in ticks, 0 when it is in basis points
     * @param trailBps distance in basis points, at most 10,000; 0 when it is in ticks
     * @return false for none, both, negative ones and more than the whole price
     */
    public static boolean isValid(long trailTicks, long trailBps) {
        return (trailTicks > 0 && trailBps == 0) || (trailTicks == 0 && trailBps > 0 && trailBps <= ONE_BPS);
    }

    /**
     * The best price after another one was seen.
     *
     * @param side of the order
     * @param bestTicks the best so far, or {@link #NONE_SEEN}
     * @param priceTicks the price now, or {@link TriggerPrices#UNKNOWN}
     * @return the lower for a buy, the higher for a sell
     */
    public static long best(Side side, long bestTicks, long priceTicks) {
        if (priceTicks == TriggerPrices.UNKNOWN || bestTicks == NONE_SEEN) {
            return priceTicks == TriggerPrices.UNKNOWN ? bestTicks : priceTicks;
        }
        return side == Side.BUY ? Math.min(bestTicks, priceTicks) : Math.max(bestTicks, priceTicks);
    }

    /**
     * The stop price.
     *
     * @param side of the order
     * @param bestTicks the best price seen, 1 to 10^15, or {@link #NONE_SEEN}
     * @param trailTicks distance in ticks, at most 10^15; 0 when it is in basis points
     * @param trailBps distance in basis points, 0 when it is in ticks
     * @return above the best price for a buy, below for a sell (zero or less when the distance is larger than the price); one that
     *     no price reaches while none was seen
     */
    public static long stopTicks(Side side, long bestTicks, long trailTicks, long trailBps) {
        if (bestTicks == NONE_SEEN) {
            return side == Side.BUY ? Long.MAX_VALUE : Long.MIN_VALUE + 1;
        }
        return bestTicks + side.sign() * (trailTicks > 0 ? trailTicks : shareRoundedUp(bestTicks, trailBps));
    }

    /** Split at the divisor, so that no product leaves 64 bits. */
    private static long shareRoundedUp(long ticks, long bps) {
        long rest = ticks % ONE_BPS * bps;
        return ticks / ONE_BPS * bps + (rest + ONE_BPS - 1) / ONE_BPS;
    }
}
