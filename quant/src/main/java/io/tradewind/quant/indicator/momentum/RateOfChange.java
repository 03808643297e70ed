// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.momentum;

import io.tradewind.quant.indicator.Parameters;
import io.tradewind.quant.indicator.RealIndicator;
import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.StateSource;
import io.tradewind.quant.indicator.kernel.Ring;

/**
 * Change of a value against the one {@code period} bars ago, in one of five forms; a quotient by exactly 0 is 0.
 *
 * <p>Checked against TA-Lib 0.6 MOM, ROC, ROCP, ROCR and ROCR100.
 */
public final class RateOfChange extends RealIndicator {

    /** How two values are compared. */
    public enum Form {
        /** {@code x - before}, TA-Lib's MOM. */
        DIFFERENCE,
        /** {@code (x / before - 1) 100}, TA-Lib's ROC. */
        PERCENT,
        /** {@code (x - before) / before}, TA-Lib's ROCP. */
        FRACTION,
        /** {@code x / before}, TA-Lib's ROCR. */
        RATIO,
        /** {@code 100 x / before}, TA-Lib's ROCR100. */
        RATIO_100
    }

    private final Form form;
    private final Ring ring;
    private double value = Double.NaN;

    /** The change over {@code period} bars, at least 1. */
    public RateOfChange(Form form, int period) {
        this.form = form;
        this.ring = new Ring(period);
    }

    @Override
    public int lookback() {
        return ring.capacity();
    }

    @Override
    protected double next(double x) {
        boolean hasBefore = ring.isReady();
        double before = ring.push(x);
        if (hasBefore) {
            value = compare(x, before);
        }
        return value;
    }

    private double compare(double x, double before) {
        if (before == 0 && form != Form.DIFFERENCE) {
            return 0;
        }
        return switch (form) {
            case DIFFERENCE -> x - before;
            case PERCENT -> (x / before - 1) * 100;
            case FRACTION -> (x - before) / before;
            case RATIO -> x / before;
            case RATIO_100 -> x / before * 100;
        };
    }

    @Override
    public double value(int output) {
        return value;
    }

    @Override
    public boolean isReady() {
        return !Double.isNaN(value);
    }

    @Override
    public void reset() {
        ring.reset();
        value = Double.NaN;
    }

    @Override
    public void save(StateSink sink) {
        sink.putLong(form.ordinal());
        ring.save(sink);
        sink.putDouble(value);
    }

    @Override
    public void restore(StateSource source) {
        Parameters.requireSame("form", form.ordinal(), source.getLong());
        ring.restore(source);
        value = source.getDouble();
    }
}
