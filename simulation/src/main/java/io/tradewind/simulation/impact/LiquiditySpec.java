// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.impact;

/**
 * Where daily volume and volatility come from: a figure here, or what the bars until now tell.
 *
 * @param dailyVolume units of the base traded in a day, 0 for by the bars
 * @param dailySigmaBps standard deviation of a day's return, basis points, 0 for by the bars
 */
public record LiquiditySpec(double dailyVolume, double dailySigmaBps) {
    /** Both by the bars. */
    public static final LiquiditySpec BY_BARS = new LiquiditySpec(0, 0);

    /** Checks the ranges. */
    public LiquiditySpec {
        Ranges.check("daily volume", dailyVolume, 0, 1e18);
        Ranges.check("daily volatility in bps", dailySigmaBps, 0, 100_000);
    }
}
