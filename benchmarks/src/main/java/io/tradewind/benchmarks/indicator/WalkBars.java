// SPDX-License-Identifier: Apache-2.0
package io.tradewind.benchmarks.indicator;

import io.tradewind.quant.indicator.Columns;

/** A random walk of bars, the same as that of {@code benchmarks/peers/talib/talib_bench.c}. */
final class WalkBars {
    private long state = 20_261_121;

    private WalkBars() {}

    static Columns of(int bars) {
        return new WalkBars().walk(bars);
    }

    private Columns walk(int bars) {
        double[] open = new double[bars];
        double[] high = new double[bars];
        double[] low = new double[bars];
        double[] close = new double[bars];
        double[] volume = new double[bars];
        double price = 100;
        for (int i = 0; i < bars; i++) {
            double last = price * (1 + 0.002 * (nextUniform() - 0.5));
            open[i] = price;
            close[i] = last;
            high[i] = Math.max(price, last) * (1 + 0.0005 * nextUniform());
            low[i] = Math.min(price, last) * (1 - 0.0005 * nextUniform());
            volume[i] = 1;
            price = last;
        }
        return new Columns(open, high, low, close, volume);
    }

    private double nextUniform() {
        state = state * 6364136223846793005L + 1442695040888963407L;
        return (state >>> 11) * 0x1.0p-53;
    }
}
