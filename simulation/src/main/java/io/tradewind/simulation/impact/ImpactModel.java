// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.impact;

/** How far an order moves the price against itself by its size. */
@FunctionalInterface
public interface ImpactModel {
    /** Orders are so small that they move nothing. */
    ImpactModel NONE = (participation, dailySigmaBps) -> 0;

    /**
     * Impact of an order.
     *
     * @param participation its quantity as a fraction of the daily volume, 0 or more
     * @param dailySigmaBps standard deviation of a day's return, basis points, 0 or more
     * @return basis points of the price against the order, 0 at size 0, never falling with size
     */
    double impactBps(double participation, double dailySigmaBps);
}
