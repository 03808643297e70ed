// SPDX-License-Identifier: Apache-2.0
package io.tradewind.benchmarks.indicator;

import io.tradewind.quant.indicator.Columns;
import io.tradewind.quant.indicator.average.ExponentialMovingAverage;
import io.tradewind.quant.indicator.average.SimpleMovingAverage;
import io.tradewind.quant.indicator.directional.AverageDirectionalIndex;
import io.tradewind.quant.indicator.momentum.MovingAverageConvergence;
import io.tradewind.quant.indicator.momentum.RelativeStrengthIndex;
import io.tradewind.quant.indicator.volatility.AverageTrueRange;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One update of a stream, bars from an array that stays in the cache. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(Scope.Thread)
@Warmup(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Fork(
        value = 2,
        jvmArgsAppend = {"-XX:+UseSerialGC", "-Xms256m", "-Xmx256m"})
public class IndicatorUpdate {
    private static final int BARS = 1 << 12;

    private final Columns bars = WalkBars.of(BARS);
    private final SimpleMovingAverage sma = new SimpleMovingAverage(20);
    private final ExponentialMovingAverage ema = new ExponentialMovingAverage(20);
    private final RelativeStrengthIndex rsi = new RelativeStrengthIndex(14);
    private final MovingAverageConvergence macd = new MovingAverageConvergence(12, 26, 9);
    private final AverageTrueRange atr = new AverageTrueRange(14);
    private final AverageDirectionalIndex adx = new AverageDirectionalIndex(14);
    private int next;

    /**
     * SMA(20).
     *
     * @return the value
     */
    @Benchmark
    public double sma() {
        return sma.update(close());
    }

    /**
     * EMA(20).
     *
     * @return the value
     */
    @Benchmark
    public double ema() {
        return ema.update(close());
    }

    /**
     * RSI(14).
     *
     * @return the value
     */
    @Benchmark
    public double rsi() {
        return rsi.update(close());
    }

    /**
     * MACD(12, 26, 9).
     *
     * @return the first value
     */
    @Benchmark
    public double macd() {
        return macd.update(close());
    }

    /**
     * ATR(14).
     *
     * @return the value
     */
    @Benchmark
    public double atr() {
        int i = index();
        return atr.update(bars.open()[i], bars.high()[i], bars.low()[i], bars.close()[i], 1);
    }

    /**
     * ADX(14).
     *
     * @return the value
     */
    @Benchmark
    public double adx() {
        int i = index();
        return adx.update(bars.open()[i], bars.high()[i], bars.low()[i], bars.close()[i], 1);
    }

    private double close() {
        return bars.close()[index()];
    }

    private int index() {
        return next++ & (BARS - 1);
    }
}
