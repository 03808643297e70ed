// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.sizing;

import io.tradewind.domain.instrument.Instrument;
import io.tradewind.domain.number.Decimal;
import io.tradewind.domain.number.PowersOfTen;
import io.tradewind.domain.number.WideMath;
import io.tradewind.trading.feature.Bar;
import io.tradewind.trading.feature.BarFeatures;
import io.tradewind.trading.feature.FeatureRow;
import java.math.RoundingMode;

/**
 * Where the stop of an entry goes, the first of: the strategy's own price; the nearer of the policy's fraction and its multiple of the
 * average true range; the fallback, unless a trailing stop protects the entry.
 */
final class StopLayers {
    private static final int ATR_BARS = 14;
    private static final int FRACTION_SCALE = 12;
    private static final long ONE = PowersOfTen.of(FRACTION_SCALE);

    private final long stopLoss;
    private final double atrMultiple;
    private final boolean trails;
    private final long fallback;
    private final long maxDistance;
    private int atrColumn = -1;

    StopLayers(PositionPolicy policy, StopRules rules) {
        this.stopLoss = fraction(policy.stopLoss());
        this.atrMultiple = policy.stopAtrMultiple().toDouble();
        this.trails = policy.trailingStopBps() > 0;
        this.fallback = fraction(rules.fallbackDistance());
        this.maxDistance = fraction(rules.maxDistance());
    }

    static long fraction(Decimal value) {
        return value.unscaledAt(FRACTION_SCALE, RoundingMode.FLOOR);
    }

    /** The price at a fraction from another, to the nearest tick; 0 for a fraction of 0. */
    static long offset(long ticks, long fraction) {
        return fraction == 0 ? 0 : WideMath.multiplyDivide(ticks, ONE + fraction, ONE, RoundingMode.HALF_EVEN);
    }

    void declare(FeatureRow features) {
        if (atrMultiple > 0) {
            atrColumn = features.declare("atr(" + ATR_BARS + ")", BarFeatures.averageTrueRange(ATR_BARS));
        }
    }

    /**
     * The stop when the strategy says none.
     *
     * @param sign 1 for a long, -1 for a short
     * @param entryTicks limit price, or the close of the bar
     * @return ticks; 0 for none
     */
    long stopTicks(int sign, Bar bar, FeatureRow features, long entryTicks) {
        long fixed = fixedStop(sign, bar.closeTicks());
        long byRange = atrColumn < 0 ? 0 : atrStop(sign, bar, features.value(atrColumn));
        long nearer = nearer(sign, fixed, byRange);
        return nearer != 0 || trails || fallback == 0 ? nearer : within(sign, entryTicks, fallback);
    }

    /** To the nearest tick, but where the fraction is allowed rounding does not carry it beyond the greatest distance. */
    private long fixedStop(int sign, long closeTicks) {
        long stop = offset(closeTicks, -sign * stopLoss);
        return stop == 0 || maxDistance == 0 || stopLoss > maxDistance
                ? stop
                : nearer(sign, stop, within(sign, closeTicks, maxDistance));
    }

    private long atrStop(int sign, Bar bar, double range) {
        if (Double.isNaN(range)) {
            return 0;
        }
        Instrument instrument = bar.instrument();
        double price = instrument.priceOf(bar.closeTicks()) - sign * atrMultiple * range;
        RoundingMode inwards = sign > 0 ? RoundingMode.CEILING : RoundingMode.FLOOR;
        long ticks = price > 0 ? instrument.ticksOf(price, inwards) : 1;
        long apart = sign > 0 ? Math.min(ticks, bar.closeTicks() - 1) : Math.max(ticks, bar.closeTicks() + 1);
        return maxDistance == 0 ? apart : nearer(sign, apart, within(sign, bar.closeTicks(), maxDistance));
    }

    /** At most a fraction away, and at least a tick. */
    private static long within(int sign, long ticks, long fraction) {
        RoundingMode inwards = sign > 0 ? RoundingMode.CEILING : RoundingMode.FLOOR;
        long stop = WideMath.multiplyDivide(ticks, ONE - sign * fraction, ONE, inwards);
        return stop == ticks ? ticks - sign : stop;
    }

    /** The one that a price going against the position meets first; 0 is none. */
    private static long nearer(int sign, long one, long other) {
        if (one == 0 || other == 0) {
            return one + other;
        }
        return sign > 0 ? Math.max(one, other) : Math.min(one, other);
    }
}
