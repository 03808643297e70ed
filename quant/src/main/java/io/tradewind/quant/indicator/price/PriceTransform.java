// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.price;

import io.tradewind.quant.indicator.BarIndicator;
import io.tradewind.quant.indicator.Parameters;
import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.StateSource;

/** One price for each bar (TA-Lib 0.6: AVGPRICE, MEDPRICE, TYPPRICE, WCLPRICE). */
public final class PriceTransform extends BarIndicator {

    /** Which price. */
    public enum Kind {
        /** {@code (high + low + close + open) / 4}. */
        AVERAGE,
        /** {@code (high + low) / 2}. */
        MEDIAN,
        /** {@code (high + low + close) / 3}. */
        TYPICAL,
        /** {@code (high + low + 2 close) / 4}. */
        WEIGHTED_CLOSE
    }

    private final Kind kind;
    private double price = Double.NaN;

    /** A transform of one kind. */
    public PriceTransform(Kind kind) {
        this.kind = kind;
    }

    @Override
    protected boolean isUsable(double open, double high, double low, double close, double volume) {
        return Double.isFinite(high)
                && Double.isFinite(low)
                && (kind == Kind.MEDIAN || Double.isFinite(close))
                && (kind != Kind.AVERAGE || Double.isFinite(open));
    }

    @Override
    protected double next(double open, double high, double low, double close, double volume) {
        price = switch (kind) {
            case AVERAGE -> (high + low + close + open) / 4;
            case MEDIAN -> (high + low) / 2.0;
            case TYPICAL -> (high + low + close) / 3.0;
            case WEIGHTED_CLOSE -> (high + low + close * 2.0) / 4.0;
        };
        return price;
    }

    @Override
    public int lookback() {
        return 0;
    }

    @Override
    public double value(int output) {
        return price;
    }

    @Override
    public boolean isReady() {
        return !Double.isNaN(price);
    }

    @Override
    public void reset() {
        price = Double.NaN;
    }

    @Override
    public void save(StateSink sink) {
        sink.putLong(kind.ordinal());
        sink.putDouble(price);
    }

    @Override
    public void restore(StateSource source) {
        Parameters.requireSame("kind", kind.ordinal(), source.getLong());
        price = source.getDouble();
    }
}
