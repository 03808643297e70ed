// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.matching;

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
    /** No filter but tick and lot. */
    public static final MatchFilters NONE = new MatchFilters(
            1,
            OrderRequest.MAX_UNITS,
            1,
            OrderRequest.MAX_UNITS,
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
        public static final LotRange ANY = new LotRange(1, OrderRequest.MAX_UNITS, 1);

        boolean admits(long lots) {
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

        boolean isNone() {
            return windowNs == 0;
        }

        boolean admits(Side side, long ticks, long averageTicks) {
            long down = side == Side.BUY ? bidDown : askDown;
            long up = side == Side.BUY ? bidUp : askUp;
            return ticks >= WideMath.multiplyDivide(averageTicks, down, SCALE, RoundingMode.CEILING)
                    && ticks <= WideMath.multiplyDivide(averageTicks, up, SCALE, RoundingMode.FLOOR);
        }
    }

    boolean admitsPrice(long ticks) {
        return ticks >= minPriceTicks && ticks <= maxPriceTicks;
    }

    boolean admitsQuantity(long lots) {
        return lots >= minLots && lots <= maxLots;
    }

    boolean admitsNotional(long ticks, long lots) {
        return Math.multiplyHigh(ticks, lots) != 0 || ticks * lots < 0 || ticks * lots >= minNotional;
    }

    boolean admitsParts(long lots, long displayLots) {
        return (lots + displayLots - 1) / displayLots <= maxIcebergParts;
    }
}
