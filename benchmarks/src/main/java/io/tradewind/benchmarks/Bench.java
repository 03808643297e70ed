// SPDX-License-Identifier: Apache-2.0
package io.tradewind.benchmarks;

import io.tradewind.benchmarks.book.BookApplyCase;
import io.tradewind.benchmarks.book.BookReplay;
import io.tradewind.benchmarks.book.SyntheticTicks;
import io.tradewind.benchmarks.breaker.BreakerCase;
import io.tradewind.benchmarks.control.KillSwitchCase;
import io.tradewind.benchmarks.engine.BarToOrderCase;
import io.tradewind.benchmarks.engine.DecisionLatency;
import io.tradewind.benchmarks.engine.EventThroughput;
import io.tradewind.benchmarks.engine.OrderPath;
import io.tradewind.benchmarks.engine.QuotePathCase;
import io.tradewind.benchmarks.feature.FeatureRowCase;
import io.tradewind.benchmarks.harness.BenchmarkCase;
import io.tradewind.benchmarks.harness.Figure;
import io.tradewind.benchmarks.harness.Machine;
import io.tradewind.benchmarks.harness.Measured;
import io.tradewind.benchmarks.harness.Report;
import io.tradewind.benchmarks.indicator.IndicatorsCase;
import io.tradewind.benchmarks.matching.MatchingBench;
import io.tradewind.benchmarks.matching.MatchingCase;
import io.tradewind.benchmarks.matching.MatchingLoad;
import io.tradewind.benchmarks.quant.AdfCase;
import io.tradewind.benchmarks.quant.BootstrapCase;
import io.tradewind.benchmarks.quant.CorrelationCase;
import io.tradewind.benchmarks.quant.GarchCase;
import io.tradewind.benchmarks.queue.QueuesCase;
import io.tradewind.benchmarks.replay.FlatHeap;
import io.tradewind.benchmarks.replay.SmaCrossReplay;
import io.tradewind.benchmarks.risk.RiskGateCase;
import java.io.PrintStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs benchmarks by name: {@code Bench [--list] [--json] [--compare BASELINE.json [--any-machine]] [NAME…]}; {@code Bench matching --…}
 * is the command of {@link MatchingBench}.
 *
 * <p>Without names it runs all, with a baseline those of the baseline.
 *
 * <p>Exit codes: 0 done; 1 a figure is worse than 110 % of the baseline, relative to the calibration loop beside it, or the run lacks it;
 * 2 the arguments are wrong, the baseline is of another machine or format, or what a named benchmark needs is missing. Without names,
 * such a benchmark is left out with a message.
 */
public final class Bench {
    private static final SequencedMap<String, Supplier<BenchmarkCase>> CASES =
            new TreeMap<>(Map.<String, Supplier<BenchmarkCase>>ofEntries(
                    Map.entry("sma-cross-replay", SmaCrossReplay::new),
                    Map.entry("decision-latency", DecisionLatency::new),
                    Map.entry("bar-to-order", BarToOrderCase::new),
                    Map.entry("book-replay", BookReplay::new),
                    Map.entry("book-apply", BookApplyCase::new),
                    Map.entry("matching", MatchingCase::new),
                    Map.entry("matching-load", MatchingLoad::new),
                    Map.entry("quote-path", QuotePathCase::new),
                    Map.entry("order-path", OrderPath::new),
                    Map.entry("event-throughput", EventThroughput::new),
                    Map.entry("synthetic-market", SyntheticTicks::new),
                    Map.entry("adf", AdfCase::new),
                    Map.entry("bootstrap", BootstrapCase::new),
                    Map.entry("correlation", CorrelationCase::new),
                    Map.entry("garch", GarchCase::new),
                    Map.entry("indicators", IndicatorsCase::new),
                    Map.entry("feature-row", FeatureRowCase::new),
                    Map.entry("risk-gate", RiskGateCase::new),
                    Map.entry("kill-switch", KillSwitchCase::new),
                    Map.entry("breaker", BreakerCase::new),
                    Map.entry("queues", QueuesCase::new),
                    Map.entry("flat-heap", FlatHeap::new)));

    private final JsonMapper json = JsonMapper.builder().build();
    private final PrintStream out;
    private final String command;
    private final BenchOptions options;

    private Bench(String[] args, PrintStream out) {
        this.out = out;
        command = ("benchmarks/bench.sh " + String.join(" ", args)).strip();
        options = BenchOptions.parse(args, CASES.sequencedKeySet());
    }

    /**
     * Runs and exits.
     *
     * @param args options and names
     * @throws Exception when a benchmark cannot run
     */
    public static void main(String[] args) throws Exception {
        if (MatchingBench.isMeant(args)) {
            System.exit(
                    new MatchingBench(System.out, System.err).run(List.of(args).subList(1, args.length)));
        }
        PrintStream out = System.out;
        // Whatever the JVMs of JMH print stays out of the report.
        System.setOut(System.err);
        System.exit(exitCode(args, out));
    }

    private static int exitCode(String[] args, PrintStream out) throws Exception {
        try {
            return new Bench(args, out).run();
        } catch (IllegalArgumentException | JacksonException e) {
            System.err.println("bench: " + e.getMessage());
            return 2;
        }
    }

    private int run() throws Exception {
        if (options.list()) {
            CASES.values().forEach(constructor -> describe(constructor.get(), out));
            return 0;
        }
        if (options.baseline() == null) {
            print(measure(options.names().isEmpty() ? List.copyOf(CASES.sequencedKeySet()) : options.names()));
            return 0;
        }
        Report baseline = RegressionGate.read(options.baseline());
        RegressionGate gate = new RegressionGate(baseline, System.err);
        gate.requireComparable(Machine.current(), options.anyMachine());
        List<String> names = options.names().isEmpty() ? baseline.names() : options.names();
        Report report = measure(names);
        print(report);
        return gate.passes(report, names, this::measure) ? 0 : 1;
    }

    private static void describe(BenchmarkCase benchmark, PrintStream out) {
        out.printf(Locale.ROOT, "%-18s %s%n", benchmark.name(), benchmark.description());
    }

    private Report measure(List<String> names) throws Exception {
        Machine machine = Machine.current();
        List<Measured> results = new ArrayList<>();
        for (BenchmarkCase benchmark : chosen(names)) {
            System.err.println("running " + benchmark.name());
            results.add(Measured.by(benchmark));
        }
        String date = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        return new Report(Report.FORMAT, date, command, machine, results);
    }

    private List<BenchmarkCase> chosen(List<String> names) {
        List<BenchmarkCase> chosen = new ArrayList<>();
        CASES.forEach((name, constructor) -> {
            if (names.contains(name)) {
                BenchmarkCase benchmark = constructor.get();
                benchmark.missing().ifPresentOrElse(reason -> leaveOut(name, reason), () -> chosen.add(benchmark));
            }
        });
        return chosen;
    }

    private void leaveOut(String name, String reason) {
        if (options.names().contains(name)) {
            throw new IllegalArgumentException(name + ": " + reason);
        }
        System.err.println("leaving out " + name + ": " + reason);
    }

    private void print(Report report) {
        if (options.json()) {
            out.println(json.writerWithDefaultPrettyPrinter().writeValueAsString(report));
        } else {
            text(report, out);
        }
    }

    private static void text(Report report, PrintStream out) {
        Machine machine = report.machine();
        out.printf("%s  %s%n", report.date(), report.command());
        out.printf(
                Locale.ROOT,
                "%s, %d cores, %d MiB, %s, load %.2f%n%s %s%n",
                machine.processor(),
                machine.cores(),
                machine.memoryMb(),
                machine.system(),
                machine.load(),
                machine.java(),
                String.join(" ", machine.flags()));
        for (Measured result : report.results()) {
            out.printf(
                    Locale.ROOT,
                    "%n%s (calibration loop %.2f ms before, %.2f ms after)%n",
                    result.name(),
                    result.calibration().beforeNs() / 1e6,
                    result.calibration().afterNs() / 1e6);
            for (Figure figure : result.figures()) {
                out.printf(Locale.ROOT, "  %-55s %14.3f %s%n", figure.key(), figure.value(), figure.unit());
            }
            result.notes().forEach(note -> out.println("  " + note));
        }
    }
}
