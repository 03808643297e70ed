// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.fill;

/** In how many fills an aggressive order trades, and how far from the quoted price. The venue asks once for each order. */
public interface ExecutionModel {
    /** One fill, at the quoted price. */
    ExecutionModel IDEAL = (instrumentId, lots, quantity, plan) -> plan.add(lots, 0);

    /**
     * Plans the fills of an order.
     *
     * @param instrumentId what is traded
     * @param lots its quantity in lots, above 0
     * @param quantity the same in units of the base
     * @param plan takes the fills, at least one, which add up to the lots; it comes empty
     */
    void plan(int instrumentId, long lots, double quantity, ExecutionPlan plan);

    /**
     * A bar is over; a model that measures the market learns from it.
     *
     * @param instrumentId the instrument
     * @param closeTimeNs its last instant, nanoseconds since the epoch, UTC
     * @param closeTicks its last price
     * @param volumeUnits what it traded, in units of the base scaled by 10^8
     */
    default void onBar(int instrumentId, long closeTimeNs, long closeTicks, long volumeUnits) {}

    /**
     * A split takes effect.
     *
     * @param instrumentId the instrument
     * @param numerator new units
     * @param denominator for so many old ones
     */
    default void onSplit(int instrumentId, long numerator, long denominator) {}
}
