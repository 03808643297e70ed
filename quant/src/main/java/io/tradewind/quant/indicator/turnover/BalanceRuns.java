// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.turnover;

import io.tradewind.quant.indicator.adaptive.AverageMode;
import io.tradewind.quant.indicator.compose.ComposedBars;
import io.tradewind.quant.indicator.regime.AverageRuns;
import io.tradewind.quant.indicator.rolling.RunningExtreme;

/**
 * On-balance volume, its extremes, two averages and their runs: Archer's on-balance volume.
 *
 * <p>Reference: aobv of pandas-ta 0.3.14b0. Outputs: balance, lowest, highest, fast and slow average, long and short run (1 or 0).
 */
public final class BalanceRuns extends ComposedBars {

    private final SignedVolumeSum balance = part(new SignedVolumeSum(false));
    private final RunningExtreme lowest;
    private final RunningExtreme highest;
    private final AverageRuns runs;

    /** Averages of {@code mode}; extremes and runs over their own numbers of bars. */
    public BalanceRuns(int fast, int slow, int maximum, int minimum, int run, AverageMode mode) {
        super(0, 7);
        this.lowest = part(RunningExtreme.minimum(minimum));
        this.highest = part(RunningExtreme.maximum(maximum));
        this.runs = part(new AverageRuns(mode.of(fast), mode.of(slow), run));
    }

    @Override
    protected boolean isUsable(double open, double high, double low, double close, double volume) {
        return Double.isFinite(close) && Double.isFinite(volume);
    }

    @Override
    protected void compute(double open, double high, double low, double close, double volume) {
        double total = balance.update(open, high, low, close, volume);
        runs.update(total);
        set(0, total);
        set(1, lowest.update(total));
        set(2, highest.update(total));
        set(3, runs.value(2));
        set(4, runs.value(3));
        set(5, runs.value(0));
        set(6, runs.value(1));
    }
}
