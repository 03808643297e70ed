// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.momentum;

import io.tradewind.quant.indicator.Parameters;
import io.tradewind.quant.indicator.RealIndicator;
import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.StateSource;
import io.tradewind.quant.indicator.average.MovingAverageType;
import io.tradewind.quant.indicator.kernel.ZeroTest;

/**
 * Fast minus slow moving average, in price units or as a percentage of the slow one.
 *
 * <p>Both averages start at the first bar, each by itself (unlike {@link MovingAverageConvergence}). Periods given the wrong way round
 * are swapped. In percent a slow average within 1e-14 of zero gives 0. Checked against TA-Lib 0.6 APO and PPO.
 */
public final class PriceOscillator extends RealIndicator {

    /** The unit of the values. */
    public enum Scale {
        /** Units of the series, TA-Lib's APO. */
        ABSOLUTE,
        /** Percent of the slow average, TA-Lib's PPO. */
        PERCENT
    }

    private final RealIndicator fast;
    private final RealIndicator slow;
    private final Scale scale;
    private double value = Double.NaN;

    /** The difference of averages of one type; both periods at least 2. */
    public PriceOscillator(int fastPeriod, int slowPeriod, MovingAverageType type, Scale scale) {
        this.fast = type.create(Parameters.requireWindow(Math.min(fastPeriod, slowPeriod), 2));
        this.slow = type.create(Math.max(fastPeriod, slowPeriod));
        this.scale = scale;
    }

    @Override
    public int lookback() {
        return slow.lookback();
    }

    @Override
    protected double next(double x) {
        double quick = fast.update(x);
        double calm = slow.update(x);
        if (scale == Scale.ABSOLUTE) {
            value = quick - calm;
        } else {
            value = ZeroTest.isZero(calm) ? 0 : (quick - calm) / calm * 100;
        }
        return value;
    }

    @Override
    public double value(int output) {
        return value;
    }

    @Override
    public boolean isReady() {
        return slow.isReady();
    }

    @Override
    public void reset() {
        fast.reset();
        slow.reset();
        value = Double.NaN;
    }

    @Override
    public void save(StateSink sink) {
        sink.putLong(scale.ordinal());
        fast.save(sink);
        slow.save(sink);
        sink.putDouble(value);
    }

    @Override
    public void restore(StateSource source) {
        Parameters.requireSame("scale", scale.ordinal(), source.getLong());
        fast.restore(source);
        slow.restore(source);
        value = source.getDouble();
    }
}
