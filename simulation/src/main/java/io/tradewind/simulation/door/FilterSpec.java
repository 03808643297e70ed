// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.door;

import io.tradewind.domain.number.Decimal;

/**
 * The filters that a venue applies to the orders of an instrument, in the units that people state them in. Zero switches a bound off.
 *
 * @param price bounds and step of limit and stop prices, quote units
 * @param lot bounds and step of quantities and display quantities
 * @param marketLot further bounds and step of market orders
 * @param notional bounds of price times quantity
 * @param percentPrice how far a limit price may be from the average price
 * @param maxIcebergParts most slices of an order that shows a part of itself
 * @param maxOpenOrders most live orders of the instrument, waiting ones included
 * @param maxAlgoOrders most orders of the instrument that wait for a condition
 */
public record FilterSpec(
        Range price,
        Range lot,
        Range marketLot,
        Notional notional,
        PercentPrice percentPrice,
        int maxIcebergParts,
        int maxOpenOrders,
        int maxAlgoOrders) {
    /** No filter. */
    public static final FilterSpec NONE =
            new FilterSpec(Range.NONE, Range.NONE, Range.NONE, Notional.NONE, PercentPrice.NONE, 0, 0, 0);

    /** At least 10 quote units, buys at most 10 % above and sells at most 10 % below the average, 10 parts, 200 and 10 orders. */
    public static final FilterSpec STANDARD = new FilterSpec(
            Range.NONE,
            Range.NONE,
            Range.NONE,
            new Notional(Decimal.of(10, 0), Decimal.ZERO, true, false),
            new PercentPrice(Decimal.of(11, 1), Decimal.ZERO, Decimal.ZERO, Decimal.of(9, 1), 5),
            10,
            200,
            10);

    /** Checks the counts. */
    public FilterSpec {
        if (maxIcebergParts < 0 || maxOpenOrders < 0 || maxAlgoOrders < 0) {
            throw new IllegalArgumentException("filter counts must not be negative: " + maxIcebergParts + " parts, "
                    + maxOpenOrders + " orders, " + maxAlgoOrders + " algo orders");
        }
    }

    /**
     * Bounds and step of a price or a quantity.
     *
     * @param min least, 0 for no bound
     * @param max most, 0 for no bound
     * @param step what it must be a multiple of, 0 for anything
     */
    public record Range(Decimal min, Decimal max, Decimal step) {
        /** No bound. */
        public static final Range NONE = new Range(Decimal.ZERO, Decimal.ZERO, Decimal.ZERO);

        /** Checks the bounds. */
        public Range {
            boolean ordered = max.signum() == 0 || min.compareTo(max) <= 0;
            if (min.signum() < 0 || max.signum() < 0 || step.signum() < 0 || !ordered) {
                throw new IllegalArgumentException(
                        "a filter range needs 0 <= min <= max and 0 <= step: " + min + ", " + max + ", " + step);
            }
        }
    }

    /**
     * Bounds of an order's value. Reduce-only orders are exempt from the least one.
     *
     * @param min least, in the settlement currency, 0 for no bound
     * @param max most, 0 for no bound
     * @param minForMarket whether orders without a price must reach the least at the average price
     * @param maxForMarket whether they must keep to the most
     */
    public record Notional(Decimal min, Decimal max, boolean minForMarket, boolean maxForMarket) {
        /** No bound. */
        public static final Notional NONE = new Notional(Decimal.ZERO, Decimal.ZERO, false, false);

        /** Checks the bounds. */
        public Notional {
            boolean ordered = max.signum() == 0 || min.compareTo(max) <= 0;
            if (min.signum() < 0 || max.signum() < 0 || !ordered) {
                throw new IllegalArgumentException("a notional needs 0 <= min <= max: " + min + ", " + max);
            }
        }
    }

    /**
     * Multiples of the average price that a limit price must keep to; each side has bounds of its own, because a venue that stops
     * buyers from paying too much need not stop them from asking for a bargain.
     *
     * @param bidUp most for a buy, 0 for no bound
     * @param bidDown least for a buy, 0 for no bound
     * @param askUp most for a sell, 0 for no bound
     * @param askDown least for a sell, 0 for no bound
     * @param averageMinutes minutes that the average is taken over, 0 for the last price, at most 1,440
     */
    public record PercentPrice(Decimal bidUp, Decimal bidDown, Decimal askUp, Decimal askDown, int averageMinutes) {
        /** No bound; the average that values market orders is of 5 minutes. */
        public static final PercentPrice NONE =
                new PercentPrice(Decimal.ZERO, Decimal.ZERO, Decimal.ZERO, Decimal.ZERO, 5);

        private static final int MOST_MINUTES = 1_440;

        /** Checks the ranges. */
        public PercentPrice {
            boolean negative = bidUp.signum() < 0 || bidDown.signum() < 0 || askUp.signum() < 0 || askDown.signum() < 0;
            if (negative || averageMinutes < 0 || averageMinutes > MOST_MINUTES) {
                throw new IllegalArgumentException("percent price needs multiples of 0 or more and 0 to 1440 minutes: "
                        + bidUp + ", " + bidDown + ", " + askUp + ", " + askDown + ", " + averageMinutes);
            }
        }
    }
}
