// SPDX-License-Identifier: Apache-2.0
package io.tradewind.benchmarks.quant;

import io.tradewind.quant.volatility.GarchFitter;
import io.tradewind.quant.volatility.GarchModel;
import io.tradewind.quant.volatility.innovation.StudentInnovation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Fits of GARCH(1,1) with a constant mean to the 1,974 returns of the published benchmark, from a cold start each time. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(Scope.Thread)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
        value = 1,
        jvmArgsAppend = {"-XX:+UseSerialGC", "-Xms256m", "-Xmx256m"})
public class GarchBenchmark {
    private static final double PUBLISHED = -1106.60788;
    private static final double PRINTED = 5e-6;

    private final GarchModel normal = GarchModel.garch(1, 1);
    private final GarchModel student = GarchModel.garch(1, 1).with(new StudentInnovation());
    private double[] returns = new double[0];

    /** The file of returns in the shared folder. */
    static Path file() {
        String shared = Objects.requireNonNullElse(System.getenv("TRADEWIND_SHARED"), "../shared");
        return Path.of(shared, "oracles", "inputs", "dem2gbp.csv");
    }

    /**
     * Reads the returns and checks that a fit reaches the published likelihood.
     *
     * @throws IOException when the file cannot be read
     */
    @Setup
    public void read() throws IOException {
        returns = Files.readAllLines(file()).stream()
                .skip(1)
                .mapToDouble(line -> Double.parseDouble(line.split(",", -1)[1]))
                .toArray();
        double reached = GarchFitter.fit(normal, returns, 1).logLikelihood();
        if (Math.abs(reached - PUBLISHED) > PRINTED) {
            throw new IllegalStateException("the fit reaches " + reached + " instead of " + PUBLISHED);
        }
    }

    /**
     * Normal innovations, one start, as the programs compared with.
     *
     * @return the log-likelihood
     */
    @Benchmark
    public double normalOneStart() {
        return GarchFitter.fit(normal, returns, 1).logLikelihood();
    }

    /**
     * Normal innovations, the usual three starts.
     *
     * @return the log-likelihood
     */
    @Benchmark
    public double normal() {
        return GarchFitter.fit(normal, returns).logLikelihood();
    }

    /**
     * Student's innovations, the usual three starts.
     *
     * @return the log-likelihood
     */
    @Benchmark
    public double student() {
        return GarchFitter.fit(student, returns).logLikelihood();
    }

    /**
     * Normal innovations, three starts, with standard errors of both kinds.
     *
     * @return a standard error
     */
    @Benchmark
    public double normalWithErrors() {
        var fit = GarchFitter.fit(normal, returns);
        return Objects.requireNonNull(fit.standardErrors().get("mu"))
                + Objects.requireNonNull(fit.robustStandardErrors().get("mu"));
    }
}
