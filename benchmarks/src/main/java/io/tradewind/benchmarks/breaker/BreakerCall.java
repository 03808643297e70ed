// SPDX-License-Identifier: Apache-2.0
package io.tradewind.benchmarks.breaker;

import io.tradewind.domain.breaker.BreakerSettings;
import io.tradewind.domain.breaker.CallGuard;
import io.tradewind.domain.breaker.CircuitBreaker;
import io.tradewind.domain.breaker.Permit;
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

/** One call through a breaker by one thread, with the clock of the system. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(Scope.Thread)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
        value = 1,
        jvmArgsAppend = {"-XX:+UseSerialGC", "-Xms256m", "-Xmx256m"})
public class BreakerCall {
    private static final long HOUR_NS = 3_600_000_000_000L;

    private final CircuitBreaker closed = breaker();
    private final CircuitBreaker ailing = breaker();
    private final CircuitBreaker open = opened();
    private int turn;

    private static CircuitBreaker breaker() {
        return new CircuitBreaker("benchmark", BreakerSettings.STANDARD, System::nanoTime);
    }

    private static CircuitBreaker opened() {
        CircuitBreaker breaker =
                new CircuitBreaker("benchmark", BreakerSettings.STANDARD.withCooldownNs(HOUR_NS), System::nanoTime);
        for (int i = 0; i < BreakerSettings.STANDARD.consecutiveFailures(); i++) {
            breaker.record(breaker.tryAcquire(), false);
        }
        return breaker;
    }

    /**
     * A closed breaker admits a call, and it succeeds.
     *
     * @return the permit
     */
    @Benchmark
    public long admittedAndRecorded() {
        long permit = closed.tryAcquire();
        closed.record(permit, true);
        return permit;
    }

    /**
     * Every fourth call fails, so that each recording adds the whole window up.
     *
     * @return the permit
     */
    @Benchmark
    public long everyFourthFails() {
        long permit = ailing.tryAcquire();
        ailing.record(permit, (++turn & 3) != 0);
        return permit;
    }

    /** A guarded call, with its latency. */
    @Benchmark
    public void guarded() {
        try (CallGuard guard = closed.enter()) {
            guard.succeeded();
        }
    }

    /**
     * An open breaker rejects.
     *
     * @return the rejection
     */
    @Benchmark
    public long rejected() {
        long rejection = open.tryAcquire();
        if (Permit.isAdmitted(rejection)) {
            throw new IllegalStateException("the breaker is not open");
        }
        return rejection;
    }
}
