// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.flow;

import io.tradewind.quant.indicator.compose.ComposedBars;

/**
 * Where the close stands in its bar, from -1 (low) to 1 (high); 0 in a bar without range (TTR 0.24.3: CLV).
 */
public final class CloseLocation extends ComposedBars {

    /** A location; it has no history. */
    public CloseLocation() {
        super(0, 1);
    }

    static double of(double high, double low, double close) {
        double location = ((close - low) - (high - close)) / (high - low);
        return Double.isFinite(location) ? location : 0;
    }

    @Override
    protected void compute(double open, double high, double low, double close, double volume) {
        set(0, of(high, low, close));
    }
}
