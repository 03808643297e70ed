// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.kernel;

import io.tradewind.quant.indicator.Parameters;
import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.StateSource;
import io.tradewind.quant.indicator.StreamingKernel;
import java.util.Arrays;

/**
 * Sum of the last {@code window} non-negative values, by additions only, amortised O(1).
 *
 * <p>The window is the tail of the previous block of {@code window} values, whose sums from each slot on were made when it was full,
 * and the head of the present block. Nothing is ever subtracted: no cancellation, and a window of zeros gives exactly 0.
 */
public final class SlidingSum implements StreamingKernel {

    private final double[] block;
    private final double[] tailSums;
    private int next;
    private boolean full;
    private double headSum;

    /** A sum over {@code window} values, at least 1. */
    public SlidingSum(int window) {
        this.block = new double[Parameters.requireWindow(window, 1)];
        this.tailSums = new double[window];
    }

    /** Adds a value, at least 0, and drops the one that leaves the window. */
    public void add(double value) {
        if (next == block.length) {
            startBlock();
        }
        block[next] = value;
        headSum += value;
        next++;
        full |= next == block.length;
    }

    private void startBlock() {
        double sum = 0;
        for (int i = block.length - 1; i >= 0; i--) {
            sum += block[i];
            tailSums[i] = sum;
        }
        next = 0;
        headSum = 0;
    }

    /** The sum over a full window; over all values before. */
    public double sum() {
        return next == block.length ? headSum : tailSums[next] + headSum;
    }

    @Override
    public boolean isReady() {
        return full;
    }

    @Override
    public void reset() {
        next = 0;
        full = false;
        headSum = 0;
        Arrays.fill(block, 0);
        Arrays.fill(tailSums, 0);
    }

    @Override
    public void save(StateSink sink) {
        sink.putLong(block.length);
        sink.putLong(next);
        sink.putLong(full ? 1 : 0);
        sink.putDouble(headSum);
        for (int i = 0; i < block.length; i++) {
            sink.putDouble(block[i]);
            sink.putDouble(tailSums[i]);
        }
    }

    @Override
    public void restore(StateSource source) {
        Parameters.requireSame("window", block.length, source.getLong());
        next = (int) source.getLong();
        full = source.getLong() != 0;
        headSum = source.getDouble();
        for (int i = 0; i < block.length; i++) {
            block[i] = source.getDouble();
            tailSums[i] = source.getDouble();
        }
    }
}
