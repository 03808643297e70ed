// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.smoothing;

import io.tradewind.quant.indicator.RealIndicator;
import io.tradewind.quant.indicator.average.WeightedMovingAverage;
import io.tradewind.quant.indicator.rolling.RunningSum;

/** The averages of one series that TTR 0.24.3 takes as {@code maType}, each over n values. */
public enum AverageKind {
    /** Plain mean. */
    SMA,
    /** Exponential, weight 2 / (n + 1). */
    EMA,
    /** Exponential with Wilder's weight 1 / n: {@code EMA(wilder = TRUE)}. */
    EMA_WILDER,
    /** Weights 1 ... n, the latest is the heaviest. */
    WMA,
    /** Double exponential, weight 2 / (n + 1). */
    DEMA,
    /** Double exponential, weight 1 / n: {@code DEMA(wilder = TRUE)}. */
    DEMA_WILDER,
    /** Zero lag exponential. */
    ZLEMA,
    /** Hull's. */
    HMA,
    /** Arnaud Legoux's with offset 0.85 and sigma 6. */
    ALMA;

    /**
     * A fresh average.
     *
     * @param n length, at least 1; at least 2 for {@link #HMA}
     */
    public RealIndicator of(int n) {
        return switch (this) {
            case SMA -> RunningSum.mean(n);
            case EMA -> ExponentialAverage.of(n);
            case EMA_WILDER -> ExponentialAverage.wilder(n);
            case WMA -> new WeightedMovingAverage(n);
            case DEMA -> new DoubleExponentialAverage(n, 2.0 / (n + 1), 1);
            case DEMA_WILDER -> new DoubleExponentialAverage(n, 1.0 / n, 1);
            case ZLEMA -> new ZeroLagAverage(n, 2.0 / (n + 1));
            case HMA -> new HullAverage(n);
            case ALMA -> WeightedAverage.arnaudLegoux(n, 0.85, 6);
        };
    }
}
