// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.channel;

import io.tradewind.quant.indicator.compose.ComposedBars;
import io.tradewind.quant.indicator.rolling.Delay;

/**
 * Ichimoku Kinko Hyo: tenkan, kijun, span A, span B, both spans as charts draw them (delayed), and the lagging price.
 *
 * <p>Source: G. Hosoda (1969). Tenkan, kijun and span B are the middle of the highest high and the lowest low of their lengths;
 * span A is the mean of tenkan and kijun. The chikou is the close of this bar: a chart draws it {@code shift} bars earlier,
 * which would be a value from the future there.
 */
public final class Ichimoku extends ComposedBars {

    private final DonchianChannel tenkan;
    private final DonchianChannel kijun;
    private final DonchianChannel senkou;
    private final Delay spanA;
    private final Delay spanB;

    /** Lines; all lengths are at least 1, {@code shift} at least 0. */
    public Ichimoku(int tenkan, int kijun, int senkouB, int shift) {
        super(0, 7);
        this.tenkan = part(new DonchianChannel(tenkan, false));
        this.kijun = part(new DonchianChannel(kijun, false));
        this.senkou = part(new DonchianChannel(senkouB, false));
        this.spanA = part(new Delay(shift));
        this.spanB = part(new Delay(shift));
    }

    @Override
    protected void compute(double open, double high, double low, double close, double volume) {
        double fast = middle(tenkan, high, low);
        double slow = middle(kijun, high, low);
        double a = (fast + slow) / 2;
        double b = middle(senkou, high, low);
        set(0, fast);
        set(1, slow);
        set(2, a);
        set(3, b);
        set(4, spanA.update(a));
        set(5, spanB.update(b));
        set(6, close);
    }

    private static double middle(DonchianChannel channel, double high, double low) {
        channel.update(high, high, low, low, 0);
        return channel.value(1);
    }
}
