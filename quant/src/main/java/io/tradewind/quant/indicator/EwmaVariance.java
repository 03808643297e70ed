// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator;

/**
 * Exponentially weighted variance of returns around zero: {@code v = decay * v + (1 - decay) * r^2}.
 *
 * <p>Source: J.P. Morgan/Reuters, RiskMetrics Technical Document (1996), section 5.2; its daily decay is 0.94. The first squared
 * return starts the recursion.
 */
public final class EwmaVariance implements StreamingKernel {

    private final double decay;
    private double variance = Double.NaN;

    /** A variance with the weight {@code decay} of the past, above 0 and below 1. */
    public EwmaVariance(double decay) {
        if (!(decay > 0 && decay < 1)) {
            throw new IllegalArgumentException("decay must be above 0 and below 1, got " + decay);
        }
        this.decay = decay;
    }

    /** Adds a finite return, as a fraction. */
    public void add(double simpleReturn) {
        double square = simpleReturn * simpleReturn;
        variance = Double.isNaN(variance) ? square : decay * variance + (1 - decay) * square;
    }

    /** Variance per period, NaN before the first return. */
    public double variance() {
        return variance;
    }

    /** Square root of {@link #variance}. */
    public double value() {
        return StrictMath.sqrt(variance);
    }

    @Override
    public boolean isReady() {
        return !Double.isNaN(variance);
    }

    @Override
    public void reset() {
        variance = Double.NaN;
    }

    @Override
    public void save(StateSink sink) {
        sink.putDouble(decay);
        sink.putDouble(variance);
    }

    @Override
    public void restore(StateSource source) {
        double saved = source.getDouble();
        if (Double.compare(saved, decay) != 0) {
            throw new IllegalArgumentException("state was saved with decay " + saved + ", this kernel has " + decay);
        }
        variance = source.getDouble();
    }
}
