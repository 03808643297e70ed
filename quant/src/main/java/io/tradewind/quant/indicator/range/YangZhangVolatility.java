// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.range;

import io.tradewind.quant.indicator.compose.Cell;
import io.tradewind.quant.indicator.compose.ComposedBars;
import io.tradewind.quant.indicator.rolling.RunningDeviation;

/**
 * Volatility of Yang and Zhang: opening jumps, open to close and the range, {@code sqrt(o + k c + (1 - k) rs)} over n bars.
 *
 * <p>Source: D. Yang and Q. Zhang, Drift-independent volatility estimation, Journal of Business (2000), with
 * {@code k = (alpha - 1) / (alpha + (n + 1) / (n - 1))}. Reference: volatility of TTR 0.24.3 with {@code calc = "yang.zhang"},
 * whose alpha is 1.34.
 */
public final class YangZhangVolatility extends ComposedBars {

    private final double barsPerYear;
    private final double k;
    private final Cell previousClose = part(new Cell());
    private final RunningDeviation opening;
    private final RunningDeviation openToClose;
    private final RangeVolatility range;

    /**
     * A volatility.
     *
     * @param n bars, at least 2
     * @param barsPerYear above 0
     * @param alpha above 1
     */
    public YangZhangVolatility(int n, double barsPerYear, double alpha) {
        super(n, 1);
        this.barsPerYear = barsPerYear;
        this.k = (alpha - 1) / (alpha + (n + 1.0) / (n - 1));
        this.opening = part(RunningDeviation.variance(n, true, false));
        this.openToClose = part(RunningDeviation.variance(n, true, false));
        this.range = part(new RangeVolatility(RangeVolatility.Estimator.ROGERS_SATCHELL, n, barsPerYear));
    }

    @Override
    protected void compute(double open, double high, double low, double close, double volume) {
        double jumps = barsPerYear * opening.update(StrictMath.log(open / previousClose.exchange(close)));
        double days = barsPerYear * openToClose.update(StrictMath.log(close / open));
        double ranges = range.update(open, high, low, close, volume);
        set(0, Math.sqrt(jumps + k * days + (1 - k) * (ranges * ranges)));
    }
}
