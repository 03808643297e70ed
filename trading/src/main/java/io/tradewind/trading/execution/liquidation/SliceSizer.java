// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.execution.liquidation;

import io.tradewind.domain.command.Side;
import io.tradewind.domain.instrument.Instrument;
import io.tradewind.domain.instrument.InstrumentRegistry;
import io.tradewind.domain.number.WideMath;
import java.math.RoundingMode;

/**
 * How large a slice is: a share of what the market takes, no more than its strategy holds, and no less than the venue's smallest order.
 * Only where the venue takes no order as small, or would leave less than one behind, a slice goes beyond what one strategy holds.
 */
final class SliceSizer {
    /** Basis points of the holding that a slice takes at most where nothing is known of the volume. */
    static final int UNKNOWN_SHARE_BPS = 1_000;

    private static final long BPS = 10_000;

    private final LiquidationSpec spec;
    private final InstrumentRegistry registry;
    private final LiquidationMarket market;

    SliceSizer(LiquidationSpec spec, InstrumentRegistry registry, LiquidationMarket market) {
        this.spec = spec;
        this.registry = registry;
        this.market = market;
    }

    /**
     * Size of the next slice.
     *
     * @param leg the instrument's
     * @param side side of the slice
     * @param limitTicks its limit
     * @param excess lots that are to be traded in all, positive
     * @param ownLots what its strategy holds against it; 0 for none
     * @return lots, up to the excess; 0 when nobody trades within the limit; {@link LiquidationMarket#UNKNOWN} without a good book
     */
    long lots(LiquidationLeg leg, Side side, long limitTicks, long excess, long ownLots) {
        long most = market.hasBook(leg.instrumentId)
                ? ofDepth(market.depthLots(leg.instrumentId, side, limitTicks))
                : ofVolume(leg, market.volumeLots(leg.instrumentId), excess);
        if (most <= 0) {
            return most;
        }
        Instrument instrument = registry.get(leg.instrumentId);
        long least = leastLots(instrument, limitTicks);
        long bound = ownLots >= least ? Math.min(ownLots, excess) : excess;
        long slice = within(instrument, Math.max(most, least), least, bound);
        return leavesDust(slice, excess, least) && instrument.isQuantityAllowed(excess) ? excess : slice;
    }

    private long ofDepth(long lots) {
        return lots <= 0 ? lots : share(lots, spec.depthShareBps());
    }

    /** Nothing was traded: the smallest order. Nothing is known: a part of what was held. */
    private long ofVolume(LiquidationLeg leg, long lots, long excess) {
        return lots == LiquidationMarket.UNKNOWN
                ? share(Math.max(leg.baseLots, excess), UNKNOWN_SHARE_BPS)
                : share(lots, spec.volumeShareBps());
    }

    private static long share(long lots, long shareBps) {
        return Math.max(1, WideMath.multiplyDivide(lots, shareBps, BPS, RoundingMode.FLOOR));
    }

    /** The venue's smallest order at a price, by quantity and by value. */
    private static long leastLots(Instrument instrument, long ticks) {
        long value = instrument.minNotionalUnits();
        long lots = value <= 0 ? 0 : instrument.lotsFor(value, ticks);
        boolean isShort = value > 0 && instrument.notionalUnits(ticks, lots) < value;
        return Math.max(instrument.minLots(), isShort ? lots + 1 : lots);
    }

    private static long within(Instrument instrument, long wanted, long least, long bound) {
        long slice = Math.min(wanted, bound);
        if (leavesDust(slice, bound, least) && instrument.isQuantityAllowed(bound)) {
            return bound;
        }
        while (slice > least && !instrument.isQuantityAllowed(slice)) {
            slice = Math.max(least, slice / 2);
        }
        return slice;
    }

    private static boolean leavesDust(long slice, long whole, long least) {
        return slice < whole && whole - slice < least;
    }
}
