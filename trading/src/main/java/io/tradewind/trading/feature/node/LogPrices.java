// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.feature.node;

import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.StateSource;
import java.util.Arrays;

/** Logarithms of the prices of the last bar, and what came before it; NaN where a price is not above 0. */
public final class LogPrices extends FeatureNode {

    /** Output: log of the open. */
    public static final int OPEN = 0;

    /** Output: log of the high. */
    public static final int HIGH = 1;

    /** Output: log of the low. */
    public static final int LOW = 2;

    /** Output: log of the close. */
    public static final int CLOSE = 3;

    /** Output: log of the close before; NaN at the first bar. */
    public static final int CLOSE_BEFORE = 4;

    /** Output: the close before, no logarithm; NaN at the first bar. */
    public static final int PRICE_BEFORE = 5;

    private static final int OUTPUTS = 6;

    private final double[] values = new double[OUTPUTS];
    private double price = Double.NaN;

    /** Without bars. */
    public LogPrices() {
        super(FeatureSource.BAR, 0);
        Arrays.fill(values, Double.NaN);
    }

    @Override
    public void onBar(BarInput bar) {
        values[CLOSE_BEFORE] = values[CLOSE];
        values[PRICE_BEFORE] = price;
        price = bar.close();
        values[OPEN] = log(bar.open());
        values[HIGH] = log(bar.high());
        values[LOW] = log(bar.low());
        values[CLOSE] = log(bar.close());
    }

    private static double log(double price) {
        return price > 0 ? StrictMath.log(price) : Double.NaN;
    }

    /** The log return of the last bar, NaN at the first. */
    public double change() {
        return values[CLOSE] - values[CLOSE_BEFORE];
    }

    @Override
    public double value(int output) {
        return values[output];
    }

    @Override
    public void save(StateSink sink) {
        for (double value : values) {
            sink.putDouble(value);
        }
        sink.putDouble(price);
    }

    @Override
    public void restore(StateSource source) {
        for (int i = 0; i < values.length; i++) {
            values[i] = source.getDouble();
        }
        price = source.getDouble();
    }
}
