// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.momentum;

import io.tradewind.quant.indicator.PairIndicator;
import io.tradewind.quant.indicator.Parameters;
import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.StateSource;
import io.tradewind.quant.indicator.kernel.RollingExtreme;

/**
 * Aroon: how recent the lowest low and the highest high of the last {@code period + 1} bars are, 0 (oldest) to 100 (latest).
 *
 * <p>{@code 100 / period (period - bars since the extreme)}; of equal extremes the latest counts. Values: 0 = down, 1 = up; for the
 * oscillator one value, {@code up - down}. Source: T. S. Chande, Stocks &amp; Commodities V.13:9 (1995); checked against TA-Lib 0.6
 * AROON and AROONOSC.
 */
public final class Aroon extends PairIndicator {

    /** Which values are given. */
    public enum Form {
        /** Down and up, TA-Lib's AROON. */
        LINES,
        /** Up minus down, TA-Lib's AROONOSC. */
        OSCILLATOR
    }

    private final int period;
    private final Form form;
    private final double factor;
    private final RollingExtreme highest;
    private final RollingExtreme lowest;

    /** The lines over {@code period} bars, at least 2. */
    public Aroon(int period, Form form) {
        this.period = Parameters.requireWindow(period, 2);
        this.form = form;
        this.factor = 100.0 / period;
        this.highest = new RollingExtreme(period + 1, RollingExtreme.Side.MAXIMUM, RollingExtreme.Ties.LATEST);
        this.lowest = new RollingExtreme(period + 1, RollingExtreme.Side.MINIMUM, RollingExtreme.Ties.LATEST);
    }

    @Override
    public int lookback() {
        return period;
    }

    @Override
    public int outputs() {
        return form == Form.LINES ? 2 : 1;
    }

    @Override
    protected double next(double high, double low) {
        highest.add(high);
        lowest.add(low);
        return value(0);
    }

    @Override
    public double value(int output) {
        if (!isReady()) {
            return Double.NaN;
        }
        if (form == Form.OSCILLATOR) {
            return factor * (lowest.age() - highest.age());
        }
        return factor * (period - (output == 0 ? lowest.age() : highest.age()));
    }

    @Override
    public boolean isReady() {
        return highest.isReady();
    }

    @Override
    public void reset() {
        highest.reset();
        lowest.reset();
    }

    @Override
    public void save(StateSink sink) {
        highest.save(sink);
        lowest.save(sink);
    }

    @Override
    public void restore(StateSource source) {
        highest.restore(source);
        lowest.restore(source);
    }
}
