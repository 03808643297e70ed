// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.batch;

import java.util.Arrays;

/** MACD of a series: three exponential averages in one pass, bit for bit those of the streaming form. */
public final class ConvergenceBatch {

    private final int fastPeriod;
    private final int slowPeriod;
    private final int signalPeriod;
    private final double fastAlpha;
    private final double slowAlpha;

    /** Averages with the given weights of the latest value; the signal's is {@code 2 / (signalPeriod + 1)}. */
    public ConvergenceBatch(int fastPeriod, double fastAlpha, int slowPeriod, double slowAlpha, int signalPeriod) {
        this.fastPeriod = fastPeriod;
        this.fastAlpha = fastAlpha;
        this.slowPeriod = slowPeriod;
        this.slowAlpha = slowAlpha;
        this.signalPeriod = signalPeriod;
    }

    /**
     * Fills the difference, the signal and the histogram.
     *
     * @return false when a value is not finite, or there is no bar with an output
     */
    public boolean run(double[] x, double[] difference, double[] signalLine, double[] histogram) {
        int start = slowPeriod + signalPeriod - 2;
        if (x.length <= start) {
            return false;
        }
        double fast = mean(x, slowPeriod - fastPeriod, slowPeriod);
        double slow = mean(x, 0, slowPeriod);
        double sum = fast - slow;
        for (int i = slowPeriod; i <= start; i++) {
            fast = Math.fma(x[i] - fast, fastAlpha, fast);
            slow = Math.fma(x[i] - slow, slowAlpha, slow);
            sum += fast - slow;
        }
        double signal = sum / signalPeriod;
        Arrays.fill(difference, 0, start, Double.NaN);
        Arrays.fill(signalLine, 0, start, Double.NaN);
        Arrays.fill(histogram, 0, start, Double.NaN);
        difference[start] = fast - slow;
        signalLine[start] = signal;
        histogram[start] = fast - slow - signal;
        double alpha = 2.0 / (signalPeriod + 1.0);
        for (int i = start + 1; i < x.length; i++) {
            double value = x[i];
            fast = Math.fma(value - fast, fastAlpha, fast);
            slow = Math.fma(value - slow, slowAlpha, slow);
            double gap = fast - slow;
            signal = Math.fma(gap - signal, alpha, signal);
            difference[i] = gap;
            signalLine[i] = signal;
            histogram[i] = gap - signal;
        }
        return Double.isFinite(signal);
    }

    private static double mean(double[] x, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += x[i];
        }
        return sum / (to - from);
    }
}
