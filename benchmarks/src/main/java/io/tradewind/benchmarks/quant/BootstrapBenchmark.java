// SPDX-License-Identifier: Apache-2.0
package io.tradewind.benchmarks.quant;

import io.tradewind.quant.random.Xoshiro256;
import io.tradewind.quant.tail.BootstrapTail;
import io.tradewind.quant.tail.Resampling;
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

/** Intervals of value at risk and expected shortfall: 10,000 resamples of 1,000 returns, drawn alone and in blocks. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(Scope.Thread)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
        value = 1,
        jvmArgsAppend = {"-XX:+UseSerialGC", "-Xms256m", "-Xmx256m"})
public class BootstrapBenchmark {
    private static final int RETURNS = 1_000;
    private static final int RESAMPLES = 10_000;
    private static final double CONFIDENCE = 0.99;
    private static final double INTERVAL = 0.95;

    private final double[] returns = returns();
    private final BootstrapTail alone = new BootstrapTail(RESAMPLES, INTERVAL, 1, new Resampling.Independent());
    private final BootstrapTail circular = new BootstrapTail(RESAMPLES, INTERVAL, 1, new Resampling.CircularBlocks(10));
    private final BootstrapTail stationary =
            new BootstrapTail(RESAMPLES, INTERVAL, 1, new Resampling.StationaryBlocks(10));

    private static double[] returns() {
        Xoshiro256 random = new Xoshiro256(1);
        double[] returns = new double[RETURNS];
        for (int t = 0; t < RETURNS; t++) {
            returns[t] = 0.01 * random.nextGaussian();
        }
        return returns;
    }

    /**
     * Each return drawn alone.
     *
     * @return the estimate
     */
    @Benchmark
    public BootstrapTail.Estimate independent() {
        return alone.estimate(returns, CONFIDENCE);
    }

    /**
     * Blocks of ten.
     *
     * @return the estimate
     */
    @Benchmark
    public BootstrapTail.Estimate circularBlocks() {
        return circular.estimate(returns, CONFIDENCE);
    }

    /**
     * Blocks of random length, ten on average.
     *
     * @return the estimate
     */
    @Benchmark
    public BootstrapTail.Estimate stationaryBlocks() {
        return stationary.estimate(returns, CONFIDENCE);
    }
}
