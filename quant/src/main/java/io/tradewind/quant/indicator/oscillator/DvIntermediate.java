// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.oscillator;

import io.tradewind.quant.indicator.compose.Cell;
import io.tradewind.quant.indicator.compose.ComposedReal;
import io.tradewind.quant.indicator.rolling.PercentRank;
import io.tradewind.quant.indicator.rolling.RunningSum;

/**
 * DV intermediate oscillator: percent ranks of the magnitude and of the stretch of recent returns, and their weighted sum.
 *
 * <p>Source: D. Varadi, CSS Analytics (2009). Reference: DVI of TTR 0.24.3. Outputs: magnitude, stretch, oscillator, 0 to 1.
 */
public final class DvIntermediate extends ComposedReal {

    private final double magnitudeWeight;
    private final double stretchWeight;
    private final RunningSum price;
    private final TwoScales magnitude;
    private final TwoScales stretch;
    private final Cell previous = part(new Cell());
    private final PercentRank magnitudeRank;
    private final PercentRank stretchRank;

    /**
     * An oscillator.
     *
     * @param n bars of the ranks, at least 1
     * @param weights of magnitude and stretch, two of them
     * @param smooth bars of the average that returns are taken from
     * @param magnitude short, long and smoothing length
     * @param stretch short, long and smoothing length
     * @param exactMultiplier weight of equal values in the ranks, from 0 to 1
     */
    public DvIntermediate(int n, double[] weights, int smooth, int[] magnitude, int[] stretch, double exactMultiplier) {
        requireLengths(weights.length, magnitude.length, stretch.length);
        int firstMagnitude = smooth - 1 + TwoScales.lookback(magnitude);
        int firstStretch = 1 + TwoScales.lookback(stretch);
        super(Math.min(firstMagnitude, firstStretch) + n - 1, 3);
        this.magnitudeWeight = weights[0] / (weights[0] + weights[1]);
        this.stretchWeight = weights[1] / (weights[0] + weights[1]);
        this.price = part(RunningSum.mean(smooth));
        this.magnitude = part(TwoScales.means(magnitude));
        this.stretch = part(TwoScales.sums(stretch));
        this.magnitudeRank = part(new PercentRank(n, false, exactMultiplier));
        this.stretchRank = part(new PercentRank(n, false, exactMultiplier));
    }

    @Override
    protected void compute(double value) {
        double before = previous.exchange(value);
        double side = value > before ? 1 : -1;
        double size = magnitudeRank.update(magnitude.update(value / price.update(value) - 1));
        double length = stretchRank.update(stretch.update(Double.isNaN(before) ? before : side));
        set(0, size);
        set(1, length);
        set(2, magnitudeWeight * size + stretchWeight * length);
    }

    private static void requireLengths(int weights, int magnitude, int stretch) {
        if (weights != 2 || magnitude != 3 || stretch != 3) {
            throw new IllegalArgumentException("wts needs 2 values, magnitude and stretch 3 each, got " + weights + ", "
                    + magnitude + " and " + stretch);
        }
    }
}
