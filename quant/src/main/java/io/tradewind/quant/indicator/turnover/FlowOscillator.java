// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.turnover;

import io.tradewind.quant.indicator.adaptive.AverageMode;
import io.tradewind.quant.indicator.compose.Cell;
import io.tradewind.quant.indicator.compose.ComposedBars;
import io.tradewind.quant.indicator.flow.ChaikinLine;
import io.tradewind.quant.indicator.regime.AverageDifference;
import io.tradewind.quant.indicator.rolling.RunningSum;

/**
 * Fast less slow average of a volume series, and an average of it.
 *
 * <p>References: adosc (of the accumulation line) and kvo (of the volume with the sign of the typical price's change) of pandas-ta 0.3.14b0.
 */
public final class FlowOscillator extends ComposedBars {

    private final boolean klinger;
    private final ChaikinLine line = part(new ChaikinLine());
    private final Cell previous = part(new Cell());
    private final AverageDifference difference;

    private FlowOscillator(boolean klinger, AverageDifference difference) {
        super(difference.lookback(), 2);
        this.klinger = klinger;
        this.difference = part(difference);
    }

    /** Chaikin's: averages of the accumulation line. */
    public static FlowOscillator chaikin(int fast, int slow) {
        return new FlowOscillator(
                false, new AverageDifference(AverageMode.EMA.of(fast), AverageMode.EMA.of(slow), RunningSum.of(1), 0));
    }

    /** Klinger's: averages of the signed volume, with a signal. */
    public static FlowOscillator klinger(int fast, int slow, int signal, AverageMode mode) {
        return new FlowOscillator(true, new AverageDifference(mode.of(fast), mode.of(slow), mode.of(signal), 0));
    }

    @Override
    protected boolean isUsable(double open, double high, double low, double close, double volume) {
        return super.isUsable(open, high, low, close, volume) && Double.isFinite(volume);
    }

    @Override
    protected void compute(double open, double high, double low, double close, double volume) {
        double accumulated = line.update(open, high, low, close, volume);
        double price = (high + low + close) / 3;
        double change = price - previous.exchange(price);
        double sign = Double.isNaN(change) ? 1 : Math.signum(change);
        set(0, difference.update(klinger ? sign * volume : accumulated));
        set(1, difference.value(1));
    }
}
