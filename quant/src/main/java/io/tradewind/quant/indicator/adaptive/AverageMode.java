// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.adaptive;

import io.tradewind.quant.indicator.RealIndicator;
import io.tradewind.quant.indicator.average.WeightedMovingAverage;
import io.tradewind.quant.indicator.rolling.RunningSum;
import io.tradewind.quant.indicator.smoothing.ExponentialAverage;
import io.tradewind.quant.indicator.smoothing.HullAverage;
import io.tradewind.quant.indicator.smoothing.WeightedAverage;
import java.util.Locale;

/** The averages that pandas-ta 0.3.14b0 takes as {@code mamode}, each over n values. */
public enum AverageMode {
    /** Exponential, weight 2 / (n + 1), started with the mean of what exists of the first n bars. */
    EMA,
    /** Plain mean. */
    SMA,
    /** Wilder's weight 1 / n, adjusted for the start. */
    RMA,
    /** Weights 1 ... n. */
    WMA,
    /** Hull's. */
    HMA,
    /** Double exponential. */
    DEMA,
    /** Triple exponential. */
    TEMA,
    /** Tillson's with factor 0.7. */
    T3,
    /** Weights of the Fibonacci sequence. */
    FWMA,
    /** Weights of Pascal's triangle. */
    PWMA,
    /** Weights of half a sine wave. */
    SINWMA,
    /** Weights of a symmetric triangle. */
    SWMA,
    /** Plain mean of plain means. */
    TRIMA,
    /** End of the least-squares line. */
    LINREG,
    /** Middle of the largest and the smallest value. */
    MIDPOINT,
    /** Exponential with a weight that follows Chande's momentum. */
    VIDYA,
    /** Exponential average of a value that is advanced by its own change. */
    ZLMA;

    private static final double TILLSON_FACTOR = 0.7;

    /** A fresh average of a series that starts with the first bar; {@code n} is at least 1, 2 for some. */
    public RealIndicator of(int n) {
        return of(n, 0);
    }

    /**
     * A fresh average.
     *
     * @param n length
     * @param first index of the bar at which its input starts: an exponential average counts its n bars from the first bar of
     *     all, and begins with the mean of those values that exist by then
     */
    public RealIndicator of(int n, int first) {
        return switch (this) {
            case EMA -> new ExponentialAverage(Math.max(1, n - first), 2.0 / (n + 1));
            case SMA -> RunningSum.compensatedMean(n);
            case RMA -> EwmAverage.wilder(n);
            case WMA -> new WeightedMovingAverage(n);
            case HMA -> new HullAverage(n);
            case DEMA -> ExponentialChain.twice(n, first);
            case TEMA -> ExponentialChain.thrice(n, first);
            case T3 -> ExponentialChain.tillson(n, TILLSON_FACTOR, first);
            case FWMA -> new WeightedAverage(WeightShapes.fibonacci(n));
            case PWMA -> new WeightedAverage(WeightShapes.pascal(n));
            case SINWMA -> new WeightedAverage(WeightShapes.sine(n));
            case SWMA -> new WeightedAverage(WeightShapes.triangle(n));
            case TRIMA ->
                new LaggedAverage(RunningSum.compensatedMean(half(n)), RunningSum.compensatedMean(half(n)), 0);
            case LINREG -> new RegressionLine(n, RegressionLine.Part.VALUE);
            case MIDPOINT -> new MiddleOfWindow(n);
            case VIDYA -> new MomentumWeightedAverage(n);
            case ZLMA -> LaggedAverage.zeroLag(EMA, n, first);
        };
    }

    /** The mode of a name, regardless of case. */
    public static AverageMode named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    private static int half(int n) {
        return (int) Math.rint(0.5 * (n + 1));
    }
}
