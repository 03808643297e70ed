// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.microstructure;

import io.tradewind.quant.indicator.RealIndicator;
import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.StateSource;

/**
 * Roll's effective spread from the bounce of prices: {@code 2 sqrt(-cov(change, change before))}, price units.
 *
 * <p>Source: Roll (1984), Journal of Finance 39. The covariance (ddof 1) is over the last {@code window} pairs of consecutive
 * changes. NaN where the covariance is positive: the estimator is not defined there.
 */
public final class RollSpread extends RealIndicator {

    private final PairSums sums;
    private double price = Double.NaN;
    private double change = Double.NaN;
    private double value = Double.NaN;

    /** A spread over {@code window} pairs of changes, at least 2. */
    public RollSpread(int window) {
        sums = new PairSums(window);
    }

    @Override
    public int lookback() {
        return sums.window() + 1;
    }

    @Override
    protected double next(double newPrice) {
        double newChange = newPrice - price;
        if (!Double.isNaN(change)) {
            sums.add(newChange, change);
        }
        price = newPrice;
        change = newChange;
        if (sums.isReady()) {
            double covariance = sums.crossProducts() / (sums.window() - 1);
            value = covariance > 0 ? Double.NaN : 2 * Math.sqrt(-covariance);
        }
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
        price = Double.NaN;
        change = Double.NaN;
        value = Double.NaN;
    }

    @Override
    public void save(StateSink sink) {
        sums.save(sink);
        sink.putDouble(price);
        sink.putDouble(change);
        sink.putDouble(value);
    }

    @Override
    public void restore(StateSource source) {
        sums.restore(source);
        price = source.getDouble();
        change = source.getDouble();
        value = source.getDouble();
    }
}
