// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.flow;

import io.tradewind.quant.indicator.RealIndicator;
import io.tradewind.quant.indicator.compose.ComposedBars;
import io.tradewind.quant.indicator.rolling.Delay;
import io.tradewind.quant.indicator.smoothing.AverageKind;

/**
 * Rate of change over n bars of an average of the bar's range, as a fraction.
 *
 * <p>Source: M. Chaikin. Reference: chaikinVolatility of TTR 0.24.3. NaN where the average was 0.
 */
public final class ChaikinVolatility extends ComposedBars {

    private final RealIndicator average;
    private final Delay past;

    /** A rate over {@code n} bars, at least 1, of an average over n bars. */
    public ChaikinVolatility(int n, AverageKind kind) {
        super(kind.of(n).lookback() + n, 1);
        this.average = part(kind.of(n));
        this.past = part(new Delay(n));
    }

    @Override
    protected void compute(double open, double high, double low, double close, double volume) {
        double range = average.update(high - low);
        double before = past.update(range);
        set(0, before == 0 ? Double.NaN : range / before - 1);
    }
}
