// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.adaptive;

import io.tradewind.quant.indicator.compose.Cell;
import io.tradewind.quant.indicator.compose.ComposedReal;
import io.tradewind.quant.indicator.rolling.Delay;
import io.tradewind.quant.indicator.rolling.RunningSum;

/**
 * Kaufman's adaptive average: an exponential one whose weight follows the efficiency of n changes.
 *
 * <p>Source: P. Kaufman, Trading Systems and Methods (1995). References: kama of ta 0.11.0, which starts with the n-th price; kama of
 * pandas-ta 0.3.14b0, which starts with 0 there and so takes long to come near the price.
 */
public final class EfficiencyAverage extends ComposedReal {

    private final boolean startAtPrice;
    private final double fastest;
    private final double slowest;
    private final Delay delay;
    private final Delay previous;
    private final RunningSum path;
    private final int n;
    private final Cell seen = part(new Cell(0));
    private final Cell average = part(new Cell());

    /** Over {@code n} changes against {@code drift} bars before; fast and slow are lengths of exponential averages. */
    public EfficiencyAverage(int n, int fast, int slow, int drift, boolean startAtPrice) {
        super(n - 1, 1);
        this.n = n;
        this.startAtPrice = startAtPrice;
        this.fastest = 2.0 / (fast + 1);
        this.slowest = 2.0 / (slow + 1);
        this.delay = part(new Delay(n));
        this.previous = part(new Delay(drift));
        this.path = part(RunningSum.compensated(n));
    }

    @Override
    protected void compute(double value) {
        double net = Math.abs(value - delay.update(value));
        double gross = path.update(Math.abs(value - previous.update(value)));
        double count = seen.add(1);
        if (count < n) {
            set(0, Double.NaN);
        } else if (count == n) {
            set(0, average.set(startAtPrice ? value : 0));
        } else if (gross == 0 || Double.isNaN(gross)) {
            set(0, Double.NaN);
        } else {
            double weight = net / gross * (fastest - slowest) + slowest;
            set(0, average.set(average.get() + weight * weight * (value - average.get())));
        }
    }
}
