// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator;

/** An indicator of two series; over bars it reads the high and the low. */
public abstract class PairIndicator extends Indicator {

    /** A new indicator without history. */
    protected PairIndicator() {}

    /**
     * Takes the next pair; one that is not finite starts the warm-up anew.
     *
     * @return {@code value(0)} after it
     */
    public final double update(double first, double second) {
        if (!Double.isFinite(first) || !Double.isFinite(second)) {
            reset();
            return Double.NaN;
        }
        return next(first, second);
    }

    @Override
    public final double update(double open, double high, double low, double close, double volume) {
        return update(high, low);
    }

    /**
     * Takes the next finite pair.
     *
     * @return {@code value(0)} after it
     */
    protected abstract double next(double first, double second);
}
