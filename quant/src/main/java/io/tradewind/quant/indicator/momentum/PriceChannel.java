// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.momentum;

import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.StateSource;
import io.tradewind.quant.indicator.StreamingKernel;
import io.tradewind.quant.indicator.kernel.RollingExtreme;

/** Where a close stands between the highest high and the lowest low of the last {@code window} bars. */
final class PriceChannel implements StreamingKernel {

    private final RollingExtreme highest;
    private final RollingExtreme lowest;

    PriceChannel(int window) {
        this.highest = new RollingExtreme(window, RollingExtreme.Side.MAXIMUM);
        this.lowest = new RollingExtreme(window, RollingExtreme.Side.MINIMUM);
    }

    void add(double high, double low) {
        highest.add(high);
        lowest.add(low);
    }

    /** Percent of the channel below the close, 0 for a channel of no width. */
    double percentAboveLow(double close) {
        double percent = (highest.value() - lowest.value()) / 100;
        return percent == 0 ? 0 : (close - lowest.value()) / percent;
    }

    /** Percent of the channel above the close, negated; 0 for a channel of no width. */
    double percentBelowHigh(double close) {
        double percent = (highest.value() - lowest.value()) / -100;
        return percent == 0 ? 0 : (highest.value() - close) / percent;
    }

    int window() {
        return highest.window();
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
