// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.momentum;

import io.tradewind.quant.indicator.RealIndicator;
import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.StateSource;
import io.tradewind.quant.indicator.average.MovingAverageType;

/**
 * Stochastic RSI: the fast {@link Stochastic} of the {@link RelativeStrengthIndex}. Values: 0 = fast %K, 1 = fast %D, 0 to 100.
 *
 * <p>Source: T. S. Chande and S. Kroll, Stocks &amp; Commodities V.11:5 (1993); checked against TA-Lib 0.6 STOCHRSI.
 */
public final class StochasticStrength extends RealIndicator {

    private final RelativeStrengthIndex strength;
    private final Stochastic stochastic;

    /** The RSI period is at least 2, the others at least 1. */
    public StochasticStrength(int strengthPeriod, int fastKPeriod, int fastDPeriod, MovingAverageType fastDType) {
        this.strength = new RelativeStrengthIndex(strengthPeriod);
        this.stochastic = Stochastic.fast(fastKPeriod, fastDPeriod, fastDType);
    }

    @Override
    public int lookback() {
        return strength.lookback() + stochastic.lookback();
    }

    @Override
    public int outputs() {
        return 2;
    }

    @Override
    protected double next(double x) {
        double rsi = strength.update(x);
        if (strength.isReady()) {
            stochastic.update(rsi, rsi, rsi, rsi, 0);
        }
        return value(0);
    }

    @Override
    public double value(int output) {
        return stochastic.value(output);
    }

    @Override
    public boolean isReady() {
        return stochastic.isReady();
    }

    @Override
    public void reset() {
        strength.reset();
        stochastic.reset();
    }

    @Override
    public void save(StateSink sink) {
        strength.save(sink);
        stochastic.save(sink);
    }

    @Override
    public void restore(StateSource source) {
        strength.restore(source);
        stochastic.restore(source);
    }
}
