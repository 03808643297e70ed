// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.batch;

import java.util.Arrays;

/**
 * Stochastic oscillator with simple averages, bit for bit that of the streaming form.
 *
 * <p>Works in blocks that stay in the first-level cache. The extremes of all windows of a block come from extremes of windows of 2, 4, 8,
 * ... values, each pass one comparison a bar. Arrays are copied so that a loop reads and writes equal indices only: such a loop is
 * compiled to vector instructions.
 */
public final class StochasticBatch {

    /** Longest window of the extremes and longest average; longer ones are left to the stream. */
    public static final int LONGEST_WINDOW = 256;

    private static final int BLOCK = 512;
    private static final int LENGTH = BLOCK + LONGEST_WINDOW;

    private final int window;
    private final int smoothing;
    private final int signal;
    private final double[] highest = new double[LENGTH];
    private final double[] lowest = new double[LENGTH];
    private final double[] scratch = new double[LENGTH];
    private final double[] position = new double[LENGTH];
    private final double[] history = new double[LENGTH];
    private final double[] smoothed = new double[LENGTH];
    private double historySum;
    private double smoothedSum;

    /** An oscillator with three windows, each from 1 to {@link #LONGEST_WINDOW}. */
    public StochasticBatch(int window, int smoothing, int signal) {
        this.window = window;
        this.smoothing = smoothing;
        this.signal = signal;
    }

    /** Whether the block form serves windows of these lengths. */
    public static boolean serves(int window, int smoothing, int signal) {
        return Math.max(window, Math.max(smoothing, signal)) <= LONGEST_WINDOW;
    }

    /**
     * Fills the smoothed position of the close in the window and its average.
     *
     * @return false when a value is not finite
     */
    public boolean run(double[] high, double[] low, double[] close, double[] lineK, double[] lineD) {
        start();
        int first = Math.min(window - 1, close.length);
        int warm = Math.min(window + smoothing - 2, close.length);
        for (int at = first; at < close.length; at += BLOCK) {
            int bars = Math.min(BLOCK, close.length - at);
            if (!load(high, low, close, at - first, bars + first)) {
                return false;
            }
            extremes(bars + first);
            positions(close, at, bars);
            int skip = Math.clamp(warm - at, 0, bars);
            warmUp(skip);
            average(lineK, lineD, at, skip, bars);
            System.arraycopy(history, bars, history, 0, smoothing);
            System.arraycopy(smoothed, bars, smoothed, 0, signal);
        }
        int lookback = Math.min(window + smoothing + signal - 3, close.length);
        Arrays.fill(lineK, 0, lookback, Double.NaN);
        Arrays.fill(lineD, 0, lookback, Double.NaN);
        return true;
    }

    private void start() {
        historySum = 0;
        smoothedSum = 0;
        Arrays.fill(history, 0, smoothing, 0);
        Arrays.fill(smoothed, 0, signal, 0);
    }

    /** Takes over the highs and lows of a block and of the bars before it that its windows reach; false when a value is not finite. */
    private boolean load(double[] high, double[] low, double[] close, int from, int length) {
        System.arraycopy(high, from, highest, 0, length);
        System.arraycopy(low, from, lowest, 0, length);
        System.arraycopy(close, from, scratch, 0, length);
        for (int j = 0; j < length; j++) {
            scratch[j] = highest[j] * 0 + lowest[j] * 0 + scratch[j] * 0;
        }
        return sum(scratch, length) == 0;
    }

    /** Four sums at once, as each waits for its last addition. */
    private static double sum(double[] values, int count) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int end = count & ~3;
        for (int j = 0; j < end; j += 4) {
            a += values[j];
            b += values[j + 1];
            c += values[j + 2];
            d += values[j + 3];
        }
        for (int j = end; j < count; j++) {
            a += values[j];
        }
        return a + b + c + d;
    }

    /** Element j becomes the extreme of elements j to {@code j + window - 1}. */
    private void extremes(int length) {
        int span = 1;
        while (span < window) {
            int step = Math.min(span, window - span);
            span += step;
            int count = length - span + 1;
            System.arraycopy(highest, step, scratch, 0, count);
            raise(highest, scratch, count);
            System.arraycopy(lowest, step, scratch, 0, count);
            lower(lowest, scratch, count);
        }
    }

    private static void raise(double[] values, double[] others, int count) {
        for (int j = 0; j < count; j++) {
            values[j] = Math.max(values[j], others[j]);
        }
    }

    private static void lower(double[] values, double[] others, int count) {
        for (int j = 0; j < count; j++) {
            values[j] = Math.min(values[j], others[j]);
        }
    }

    /** The sum of the positions is not finite where a window has no width; the position is 0 there. */
    private void positions(double[] close, int at, int bars) {
        System.arraycopy(close, at, scratch, 0, bars);
        divide(scratch, highest, lowest, position, bars);
        if (!Double.isFinite(sum(position, bars))) {
            for (int j = 0; j < bars; j++) {
                position[j] = percent(highest[j], lowest[j]) == 0 ? 0 : position[j];
            }
        }
        System.arraycopy(position, 0, history, smoothing, bars);
    }

    private static void divide(double[] close, double[] highest, double[] lowest, double[] position, int bars) {
        for (int j = 0; j < bars; j++) {
            position[j] = (close[j] - lowest[j]) / percent(highest[j], lowest[j]);
        }
    }

    private static double percent(double highest, double lowest) {
        return ConstantDivisor.quotient(highest - lowest, 100, 0.01);
    }

    /** The first positions go into the sum of the smoothing only. */
    private void warmUp(int bars) {
        for (int j = 0; j < bars; j++) {
            historySum = historySum - history[j] + history[smoothing + j];
            smoothed[signal + j] = 0;
        }
    }

    private void average(double[] lineK, double[] lineD, int at, int from, int bars) {
        int lengthK = smoothing;
        int lengthD = signal;
        double[] positions = history;
        double[] averages = smoothed;
        double shareK = 1.0 / lengthK;
        double shareD = 1.0 / lengthD;
        double sumK = historySum;
        double sumD = smoothedSum;
        for (int j = from; j < bars; j++) {
            sumK = sumK - positions[j] + positions[lengthK + j];
            double valueK = ConstantDivisor.quotient(sumK, lengthK, shareK);
            averages[lengthD + j] = valueK;
            sumD = sumD - averages[j] + valueK;
            lineK[at + j] = valueK;
            lineD[at + j] = ConstantDivisor.quotient(sumD, lengthD, shareD);
        }
        historySum = sumK;
        smoothedSum = sumD;
    }
}
