// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.microstructure;

import io.tradewind.quant.indicator.PairIndicator;
import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.StateSource;
import io.tradewind.quant.indicator.kernel.SlidingSum;

/**
 * The spread as a fraction of the price, from highs and lows: the mean of the last {@code window} two-bar estimates, each at least 0.
 *
 * <p>Source: Corwin and Schultz (2012), Journal of Finance 67, equations 14 and 18, without their correction for gaps overnight.
 * NaN where a low is not positive.
 */
public final class CorwinSchultzSpread extends PairIndicator {

    private static final double K = 3 - 2 * Math.sqrt(2);

    private final int window;
    private final SlidingSum estimates;
    private double highBefore = Double.NaN;
    private double lowBefore = Double.NaN;
    private double squareBefore;
    private double value = Double.NaN;

    /** A mean over {@code window} estimates, at least 1; pairs are (high, low). */
    public CorwinSchultzSpread(int window) {
        this.window = window;
        estimates = new SlidingSum(window);
    }

    @Override
    public int lookback() {
        return window;
    }

    @Override
    protected double next(double high, double low) {
        if (low <= 0) {
            reset();
            return Double.NaN;
        }
        double log = StrictMath.log(high / low);
        double square = log * log;
        if (!Double.isNaN(highBefore)) {
            estimates.add(Math.max(0, estimate(high, low, square)));
            value = estimates.isReady() ? estimates.sum() / window : Double.NaN;
        }
        highBefore = high;
        lowBefore = low;
        squareBefore = square;
        return value;
    }

    private double estimate(double high, double low, double square) {
        double beta = square + squareBefore;
        double gamma = StrictMath.log(Math.max(high, highBefore) / Math.min(low, lowBefore));
        double alpha = (Math.sqrt(2 * beta) - Math.sqrt(beta)) / K - gamma / Math.sqrt(K);
        double growth = StrictMath.exp(alpha);
        return 2 * (growth - 1) / (1 + growth);
    }

    @Override
    public double value(int output) {
        return value;
    }

    @Override
    public boolean isReady() {
        return estimates.isReady();
    }

    @Override
    public void reset() {
        estimates.reset();
        highBefore = Double.NaN;
        lowBefore = Double.NaN;
        squareBefore = 0;
        value = Double.NaN;
    }

    @Override
    public void save(StateSink sink) {
        estimates.save(sink);
        sink.putDouble(highBefore);
        sink.putDouble(lowBefore);
        sink.putDouble(squareBefore);
        sink.putDouble(value);
    }

    @Override
    public void restore(StateSource source) {
        estimates.restore(source);
        highBefore = source.getDouble();
        lowBefore = source.getDouble();
        squareBefore = source.getDouble();
        value = source.getDouble();
    }
}
