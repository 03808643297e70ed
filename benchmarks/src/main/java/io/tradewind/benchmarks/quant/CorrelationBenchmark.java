// SPDX-License-Identifier: Apache-2.0
package io.tradewind.benchmarks.quant;

import io.tradewind.quant.correlation.CorrelationMatrix;
import io.tradewind.quant.random.Xoshiro256;
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

/** Correlations of 50 series of 1,000 values, by the library and pair by pair. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(Scope.Thread)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
        value = 1,
        jvmArgsAppend = {"-XX:+UseSerialGC", "-Xms256m", "-Xmx256m"})
public class CorrelationBenchmark {
    private static final int SERIES = 50;
    private static final int POINTS = 1_000;

    private final double[][] series = series();

    private static double[][] series() {
        Xoshiro256 random = new Xoshiro256(1);
        double[][] series = new double[SERIES][POINTS];
        for (double[] row : series) {
            for (int t = 0; t < POINTS; t++) {
                row[t] = random.nextGaussian();
            }
        }
        return series;
    }

    /**
     * The library.
     *
     * @return the matrix
     */
    @Benchmark
    public double[][] blocked() {
        return CorrelationMatrix.of(series);
    }

    /**
     * The plain twin: means and lengths once, then one sum for each pair.
     *
     * @return the matrix
     */
    @Benchmark
    public double[][] pairByPair() {
        double[][] centred = new double[SERIES][POINTS];
        double[] lengths = new double[SERIES];
        for (int i = 0; i < SERIES; i++) {
            double sum = 0;
            for (double value : series[i]) {
                sum += value;
            }
            double mean = sum / POINTS;
            double squares = 0;
            for (int t = 0; t < POINTS; t++) {
                centred[i][t] = series[i][t] - mean;
                squares += centred[i][t] * centred[i][t];
            }
            lengths[i] = Math.sqrt(squares);
        }
        double[][] matrix = new double[SERIES][SERIES];
        for (int i = 0; i < SERIES; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = 0;
                for (int t = 0; t < POINTS; t++) {
                    sum += centred[i][t] * centred[j][t];
                }
                matrix[i][j] = sum / (lengths[i] * lengths[j]);
                matrix[j][i] = matrix[i][j];
            }
        }
        return matrix;
    }
}
