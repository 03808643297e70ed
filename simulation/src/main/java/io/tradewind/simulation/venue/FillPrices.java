// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.venue;

import io.tradewind.domain.command.Side;
import io.tradewind.domain.number.Decimal;
import io.tradewind.domain.number.WideMath;
import io.tradewind.simulation.venue.BarVenueSpec.SpreadOn;
import java.math.RoundingMode;

/**
 * What spread and slippage make of a price. Every rounding is against the order: up for buys, down for sells, where
 * one tick is the least.
 *
 * <p>A market or stop fill pays {@code price * (1 ± spread share) * (1 ± slippage)}, plus for buys, minus for sells.
 */
final class FillPrices {
    private static final int BPS_SCALE = 8;
    private static final long ONE = 2 * 10_000L * 100_000_000L;

    private final long halfSpread;
    private final long slippage;
    private final boolean entryOnly;
    private final boolean withinBar;

    FillPrices(BarVenueSpec spec) {
        this.halfSpread = spec.spreadBps().unscaledAt(BPS_SCALE);
        this.slippage = 2 * slippageUnits(spec.slippageBps());
        this.entryOnly = spec.spreadOn() == SpreadOn.ENTRY;
        this.withinBar = spec.slippageWithinBar();
    }

    private static long slippageUnits(Decimal bps) {
        return bps.unscaledAt(BPS_SCALE);
    }

    /** Price that an aggressive fill pays, in ticks; bounded by the bar's range where the options say so. */
    long aggressive(Side side, boolean reduceOnly, long ticks, long highTicks, long lowTicks) {
        return aggressive(side, reduceOnly, ticks, highTicks, lowTicks, 0);
    }

    /** The same with a further move against the order, in basis points scaled by 10^8; a negative one is an improvement. */
    long aggressive(Side side, boolean reduceOnly, long ticks, long highTicks, long lowTicks, long adverseUnits) {
        long quoted = worse(side, ticks, spreadShare(reduceOnly));
        long slipped = worse(side, quoted, slippage + 2 * adverseUnits);
        return withinBar ? bounded(quoted, slipped, highTicks, lowTicks) : slipped;
    }

    /** Slippage stops at the range, on the side that it went to; a quote that is beyond already stays. */
    private static long bounded(long quoted, long slipped, long highTicks, long lowTicks) {
        return slipped > quoted
                ? Math.max(quoted, Math.min(slipped, highTicks))
                : Math.min(quoted, Math.max(slipped, lowTicks));
    }

    private long spreadShare(boolean reduceOnly) {
        if (!entryOnly) {
            return halfSpread;
        }
        return reduceOnly ? 0 : 2 * halfSpread;
    }

    private static long worse(Side side, long ticks, long units) {
        if (units == 0) {
            return ticks;
        }
        long move = WideMath.multiplyDivide(ticks, units, ONE, RoundingMode.CEILING);
        return side == Side.BUY ? Math.addExact(ticks, move) : Math.max(1, Math.subtractExact(ticks, move));
    }
}
