// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.cost;

import java.util.List;

/**
 * What a run cost.
 *
 * @param total sum of the months
 * @param months in order; a month without a sample of the account is not there
 * @param equityChangeUnits change of the equity without deposits, units of the run currency; equal to the net result when all
 *     instruments settle in the run currency
 * @param orders slippage of orders against the budget
 * @param roundTrips what round trips needed
 * @param unmeasuredFills fills without an arrival price, or of an order that a split overtook; their slippage counts as none
 */
public record CostReport(
        Costs total,
        List<CostMonth> months,
        long equityChangeUnits,
        Orders orders,
        RoundTrips roundTrips,
        long unmeasuredFills) {
    /** Keeps a copy of the months. */
    public CostReport {
        months = List.copyOf(months);
    }

    /**
     * Slippage of whole orders: cost of the fills against the arrival price over their value at it.
     *
     * @param budgetBps what an order may cost, basis points
     * @param measured orders with a fill
     * @param overBudget of these, orders above the budget
     * @param worstBps of the worst order; NaN without one
     */
    public record Orders(double budgetBps, long measured, long overBudget, double worstBps) {}

    /**
     * Favourable moves that would just have paid for fees and slippage of entry and exit, over the entry's value at its
     * arrival price.
     *
     * @param count reductions of a position
     * @param meanBps over all value; NaN without one
     * @param worstBps of the dearest; NaN without one
     */
    public record RoundTrips(long count, double meanBps, double worstBps) {}
}
