// SPDX-License-Identifier: Apache-2.0
package io.tradewind.benchmarks.indicator;

import io.tradewind.quant.indicator.Columns;
import io.tradewind.quant.indicator.Indicator;
import io.tradewind.quant.indicator.average.BollingerBands;
import io.tradewind.quant.indicator.average.ExponentialMovingAverage;
import io.tradewind.quant.indicator.average.MovingAverageType;
import io.tradewind.quant.indicator.average.SimpleMovingAverage;
import io.tradewind.quant.indicator.directional.AverageDirectionalIndex;
import io.tradewind.quant.indicator.momentum.MovingAverageConvergence;
import io.tradewind.quant.indicator.momentum.RelativeStrengthIndex;
import io.tradewind.quant.indicator.momentum.Stochastic;
import io.tradewind.quant.indicator.statistic.StandardDeviation;
import io.tradewind.quant.indicator.volatility.AverageTrueRange;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Indicators over a million bars, from the first bar to the last; every pass is timed. */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(Scope.Thread)
@Warmup(iterations = 4, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 8, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-XX:+UseSerialGC", "-Xms512m", "-Xmx512m"})
public class IndicatorBatch {
    /** Bars of a pass. */
    public static final int BARS = 1_000_000;

    /** What is computed, under the name that the C driver uses. */
    @Param({
        "sma-20",
        "ema-20",
        "rsi-14",
        "macd-12-26-9",
        "bbands-20-2",
        "atr-14",
        "adx-14",
        "stoch-14-3-3",
        "stoch-5-3-3",
        "stddev-20"
    })
    public String indicator = "";

    private final Columns bars = WalkBars.of(BARS);
    private Indicator computed = new SimpleMovingAverage(20);
    private double[][] out = new double[0][];

    /** Makes the indicator and its outputs. */
    @Setup
    public void prepare() {
        computed = create(indicator);
        out = new double[computed.outputs()][BARS];
        for (double[] column : out) {
            Arrays.fill(column, 0);
        }
    }

    /**
     * One pass.
     *
     * @return the last value
     */
    @Benchmark
    public double batch() {
        computed.batch(bars, out);
        return out[0][BARS - 1];
    }

    private static Indicator create(String name) {
        return switch (name) {
            case "sma-20" -> new SimpleMovingAverage(20);
            case "ema-20" -> new ExponentialMovingAverage(20);
            case "rsi-14" -> new RelativeStrengthIndex(14);
            case "macd-12-26-9" -> new MovingAverageConvergence(12, 26, 9);
            case "bbands-20-2" -> new BollingerBands(20, 2, 2);
            case "atr-14" -> new AverageTrueRange(14);
            case "adx-14" -> new AverageDirectionalIndex(14);
            case "stoch-14-3-3" -> Stochastic.slow(14, 3, MovingAverageType.SMA, 3, MovingAverageType.SMA);
            case "stoch-5-3-3" -> Stochastic.slow(5, 3, MovingAverageType.SMA, 3, MovingAverageType.SMA);
            case "stddev-20" -> new StandardDeviation(20, 1);
            default -> throw new IllegalArgumentException("no indicator " + name);
        };
    }
}
