// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.margin;

import io.tradewind.domain.number.WideMath;
import java.math.RoundingMode;

/** Where a position is liquidated: a reused flyweight that {@link MarginModel} fills. */
public final class LiquidationPrice {
    /** Decimals of a distance. */
    public static final int DISTANCE_SCALE = 8;

    private static final long ONE = 100_000_000L;

    /** What is known of the price. */
    public enum Kind {
        /** There is a price. */
        PRICE,
        /** No price of the instrument liquidates the position, as it is covered in full, or there is none. */
        NONE,
        /** Every price liquidates the position: there is less than nothing behind it. */
        ALWAYS,
        /** The amounts are too large to be counted. */
        UNKNOWN
    }

    private Kind kind = Kind.UNKNOWN;
    private long ticks;
    private boolean below;

    void set(Kind found, long priceTicks, boolean isBelow) {
        kind = found;
        ticks = priceTicks;
        below = isBelow;
    }

    /**
     * What is known.
     *
     * @return the kind; nothing else is meaningful unless it is PRICE
     */
    public Kind kind() {
        return kind;
    }

    /**
     * The price.
     *
     * @return ticks, positive, rounded so that it is reached earlier; 0 unless the kind is PRICE
     */
    public long ticks() {
        return ticks;
    }

    /**
     * How far the mark is from it, in the direction that hurts.
     *
     * @param markTicks the mark, positive
     * @return share of the mark at scale {@value #DISTANCE_SCALE}, rounded down, 0 or less when it is reached; {@code Long.MAX_VALUE} for
     *     NONE, 0 for ALWAYS and UNKNOWN
     */
    public long distance(long markTicks) {
        return switch (kind) {
            case NONE -> Long.MAX_VALUE;
            case ALWAYS, UNKNOWN -> 0;
            case PRICE -> share(below ? markTicks - ticks : ticks - markTicks, markTicks);
        };
    }

    private static long share(long apart, long markTicks) {
        if (apart < 0) {
            return -1;
        }
        return apart / ONE > markTicks
                ? Long.MAX_VALUE
                : WideMath.multiplyDivide(apart, ONE, markTicks, RoundingMode.FLOOR);
    }

    @Override
    public String toString() {
        return kind == Kind.PRICE ? "PRICE " + ticks : kind.name();
    }
}
