// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator;

/** An indicator of one series; over bars it reads the close. */
public abstract class RealIndicator extends Indicator {

    /** A new indicator without history. */
    protected RealIndicator() {}

    /**
     * Takes the next value; one that is not finite starts the warm-up anew.
     *
     * @return {@code value(0)} after it
     */
    public final double update(double value) {
        if (!Double.isFinite(value)) {
            reset();
            return Double.NaN;
        }
        return next(value);
    }

    @Override
    public final double update(double open, double high, double low, double close, double volume) {
        return update(close);
    }

    /**
     * Takes the next finite value.
     *
     * @return {@code value(0)} after it
     */
    protected abstract double next(double value);
}
