// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator;

/**
 * One definition in two forms: bar by bar ({@link #update}) and over a whole array ({@link #batch}).
 *
 * <p>The two forms agree bit for bit, unless the class overrides {@code batch} and states a {@link #batchTolerance}. A bar whose needed inputs are
 * not all finite forgets everything seen and has no output: the warm-up starts anew with the next bar, so a gap is never filled
 * silently. The value at a bar depends on bars up to it only.
 */
public abstract class Indicator implements StreamingKernel {

    /** A new indicator without history. */
    protected Indicator() {}

    /** Warm-up length: the 0-based index of the first finite bar that has an output. Does not depend on data. */
    public abstract int lookback();

    /** Number of values for each bar, at least 1. */
    public int outputs() {
        return 1;
    }

    /**
     * Takes the next bar.
     *
     * @return {@code value(0)} after it
     */
    public abstract double update(double open, double high, double low, double close, double volume);

    /**
     * The values after the last bar.
     *
     * @param output 0-based, below {@link #outputs()}
     * @return NaN while the warm-up lasts, or where the definition has no value at this bar
     */
    public abstract double value(int output);

    /**
     * How far {@link #batch} may lie from {@link #update}, as a share of the largest magnitude of the output in the series; 0 for
     * bit by bit.
     */
    public double batchTolerance() {
        return 0;
    }

    /**
     * Computes all bars from a fresh state and leaves a fresh state behind.
     *
     * @param in the bars, n of them
     * @param out {@link #outputs()} arrays of n values, overwritten; NaN where there is no value
     * @throws IllegalArgumentException when an output has another length
     */
    public void batch(Columns in, double[][] out) {
        in.requireOutputs(out, outputs());
        reset();
        for (int i = 0; i < in.length(); i++) {
            update(in.open()[i], in.high()[i], in.low()[i], in.close()[i], in.volume()[i]);
            for (int k = 0; k < out.length; k++) {
                out[k][i] = value(k);
            }
        }
        reset();
    }
}
