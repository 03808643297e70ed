// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.smoothing;

import io.tradewind.quant.indicator.compose.Cell;
import io.tradewind.quant.indicator.compose.ComposedPair;

/**
 * Variable-length average {@code a = a + ratio |w| (x - a)} of the first series; the second is the weight w of each bar.
 *
 * <p>Source: T. Chande, Stocks and Commodities (1992). Reference: VMA of TTR 0.24.3; it starts with the first value.
 */
public final class VariableAverage extends ComposedPair {

    private final double ratio;
    private final Cell average = part(new Cell());

    /** An average with {@code ratio}, above 0, the weight of the latest value where w is 1. */
    public VariableAverage(double ratio) {
        super(0, 1);
        if (!(ratio > 0 && Double.isFinite(ratio))) {
            throw new IllegalArgumentException("ratio must be above 0 and finite, got " + ratio);
        }
        this.ratio = ratio;
    }

    @Override
    protected void compute(double first, double second) {
        double weight = ratio * Math.abs(second);
        double next = average.isReady() ? first * weight + average.get() * (1 - weight) : first;
        set(0, average.set(next));
    }
}
