// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.matching.filter;

import io.tradewind.domain.command.Side;
import io.tradewind.domain.number.WideMath;
import java.math.RoundingMode;

/**
 * Ranges of a venue's filters beyond tick and lot.
 *
 * @param minPriceTicks lowest limit or stop price
 * @param maxPriceTicks highest limit or stop price
 * @param minLots smallest quantity
 * @param maxLots largest quantity
 * @param marketLots further bounds of orders without a limit
 * @param minNotional smallest limit price times quantity, in ticks times lots
 * @param notionalOfMarket true when orders without a limit are held to minNotional too, at the last trade's price
 * @param percentPrice how far a limit price may be from the recent average
 * @param maxIcebergParts most slices of an iceberg
 * @param maxOpenOrders most live orders of an account, waiting ones included
 * @param maxAlgoOrders most orders of an account that wait for a condition
 */
public record MatchFilters(
        long minPriceTicks,
        long maxPriceTicks,
        long minLots,
        long maxLots,
        LotRange marketLots,
        long minNotional,
        boolean notionalOfMarket,
        PercentPrice percentPrice,
        long maxIcebergParts,
        long maxOpenOrders,
        long maxAlgoOrders) {
    /** Largest price in ticks and quantity in lots; sums of 9,000 such quantities are exact. */
    public static final long MAX_UNITS = 1_000_000_000_000_000L;

    /** No filter but tick and lot. */
    public static final MatchFilters NONE = new MatchFilters(
            1,
            MAX_UNITS,
            1,
            MAX_UNITS,
            LotRange.ANY,
            0,
            false,
            PercentPrice.NONE,
            Long.MAX_VALUE,
            Long.MAX_VALUE,
            Long.MAX_VALUE);

    /**
     * Bounds and step of a quantity.
     *
     * @param minLots smallest
     * @param maxLots largest
     * @param stepLots it is a whole number of these
     */
    public record LotRange(long minLots, long maxLots, long stepLots) {
        /** Any quantity. */
        public static final LotRange ANY = new LotRange(1, MAX_UNITS, 1);

        /**
         * Whether a quantity is in the range and a whole number of steps.
         *
         * @param lots quantity
         * @return true when it passes
         */
        public boolean admits(long lots) {
            return lots >= minLots && lots <= maxLots && lots % stepLots == 0;
        }
    }

    /**
     * How far a limit price may be from the recent average, as multiples of it.
     *
     * @param bidDown lowest multiple for a buy, times {@link #SCALE}
     * @param bidUp highest multiple for a buy, times SCALE
     * @param askDown lowest multiple for a sell, times SCALE
     * @param askUp highest multiple for a sell, times SCALE; at most 1,000 times SCALE, as all of them
     * @param windowNs length of time that the average is taken over; 0 for no filter, else at least 60
     */
    public record PercentPrice(long bidDown, long bidUp, long askDown, long askUp, long windowNs) {
        /** One, in the multiples. */
        public static final long SCALE = 100_000_000;

        /** The usual window: five minutes. */
        public static final long USUAL_WINDOW_NS = 300_000_000_000L;

        /** Any price. */
        public static final PercentPrice NONE = new PercentPrice(0, 0, 0, 0, 0);

        /**
         * Whether any price passes.
         *
         * @return true for no filter
         */
        public boolean isNone() {
            return windowNs == 0;
        }

        /**
         * Whether a limit price is near enough.
         *
         * @param side of the order
         * @param ticks its limit
         * @param averageTicks the recent average
         * @return true when it passes
         */
        public boolean admits(Side side, long ticks, long averageTicks) {
            long down = side == Side.BUY ? bidDown : askDown;
            long up = side == Side.BUY ? bidUp : askUp;
            return ticks >= WideMath.multiplyDivide(averageTicks, down, SCALE, RoundingMode.CEILING)
                    && ticks <= WideMath.multiplyDivide(averageTicks, up, SCALE, RoundingMode.FLOOR);
        }
    }

    /**
     * Whether a limit or stop price is in the range.
     *
     * @param ticks price
     * @return true when it passes
     */
    public boolean admitsPrice(long ticks) {
        return ticks >= minPriceTicks && ticks <= maxPriceTicks;
    }

    /**
     * Whether a quantity is in the range.
     *
     * @param lots quantity
     * @return true when it passes
     */
    public boolean admitsQuantity(long lots) {
        return lots >= minLots && lots <= maxLots;
    }

    /**
     * Whether price times quantity is large enough.
     *
     * @param ticks price
     * @param lots quantity
     * @return true when it passes
     */
    public boolean admitsNotional(long ticks, long lots) {
        return Math.multiplyHigh(ticks, lots) != 0 || ticks * lots < 0 || ticks * lots >= minNotional;
    }

    /**
     * Whether an iceberg has few enough slices.
     *
     * @param lots quantity
     * @param displayLots shown at a time
     * @return true when it passes
     */
    public boolean admitsParts(long lots, long displayLots) {
        return (lots + displayLots - 1) / displayLots <= maxIcebergParts;
    }
}
