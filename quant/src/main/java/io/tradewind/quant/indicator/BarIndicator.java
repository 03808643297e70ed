// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator;

/** An indicator of bars that needs some of open, high, low, close and volume. */
public abstract class BarIndicator extends Indicator {

    /** A new indicator without history. */
    protected BarIndicator() {}

    @Override
    public final double update(double open, double high, double low, double close, double volume) {
        if (!isUsable(open, high, low, close, volume)) {
            reset();
            return Double.NaN;
        }
        return next(open, high, low, close, volume);
    }

    /**
     * {@link #update} for a bar whose five numbers are finite, without looking at them again.
     *
     * <p>Only for an indicator that {@link #takesAnyFinite}.
     *
     * @return {@code value(0)} after it
     */
    public final double updateFinite(double open, double high, double low, double close, double volume) {
        return next(open, high, low, close, volume);
    }

    /** Whether every bar of finite numbers is usable; false when the definition wants positive ones. */
    public boolean takesAnyFinite() {
        return true;
    }

    /** Whether all inputs that the definition reads are finite; this one wants all but the volume. */
    protected boolean isUsable(double open, double high, double low, double close, double volume) {
        return Double.isFinite(open) && Double.isFinite(high) && Double.isFinite(low) && Double.isFinite(close);
    }

    /**
     * Takes the next usable bar.
     *
     * @return {@code value(0)} after it
     */
    protected abstract double next(double open, double high, double low, double close, double volume);
}
