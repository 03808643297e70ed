// SPDX-License-Identifier: Apache-2.0
package io.tradewind.benchmarks.risk;

import io.tradewind.trading.risk.Approved;
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

/** A new mark of one instrument and the gate's answer to an order in it: time and, with the GC profiler, bytes allocated. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
        value = 1,
        jvmArgsAppend = {"-XX:+UseSerialGC", "-Xms256m", "-Xmx256m"})
@State(Scope.Thread)
public class RiskGateCheck {
    /** Which checks are on. */
    @Param({"ALL", "EXPOSURE", "SINGLE_ORDER"})
    private GateLimits checks = GateLimits.EXPOSURE;

    private GateRig rig = new GateRig(GateLimits.SINGLE_ORDER.limits());

    /** An account behind the gate that is measured. */
    @Setup
    public void open() {
        rig = new GateRig(checks.limits());
    }

    /**
     * One check.
     *
     * @return the approval
     */
    @Benchmark
    public Approved check() {
        return rig.check();
    }
}
