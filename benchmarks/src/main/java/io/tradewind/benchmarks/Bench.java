// SPDX-License-Identifier: Apache-2.0
package io.tradewind.benchmarks;

import io.tradewind.benchmarks.book.BookApplyCase;
import io.tradewind.benchmarks.book.BookReplay;
import io.tradewind.benchmarks.book.SyntheticTicks;
import io.tradewind.benchmarks.engine.BarToOrderCase;
import io.tradewind.benchmarks.engine.DecisionLatency;
import io.tradewind.benchmarks.engine.OrderPath;
import io.tradewind.benchmarks.engine.QuotePathCase;
import io.tradewind.benchmarks.feature.FeatureRowCase;
import io.tradewind.benchmarks.harness.BenchmarkCase;
import io.tradewind.benchmarks.harness.Calibration;
import io.tradewind.benchmarks.harness.Comparison;
import io.tradewind.benchmarks.harness.Figure;
import io.tradewind.benchmarks.harness.Machine;
import io.tradewind.benchmarks.harness.Report;
import io.tradewind.benchmarks.harness.Result;
import io.tradewind.benchmarks.indicator.IndicatorsCase;
import io.tradewind.benchmarks.matching.MatchingBench;
import io.tradewind.benchmarks.matching.MatchingCase;
import io.tradewind.benchmarks.matching.MatchingLoad;
import io.tradewind.benchmarks.quant.AdfCase;
import io.tradewind.benchmarks.quant.BootstrapCase;
import io.tradewind.benchmarks.quant.CorrelationCase;
import io.tradewind.benchmarks.quant.GarchCase;
import io.tradewind.benchmarks.replay.FlatHeap;
import io.tradewind.benchmarks.replay.SmaCrossReplay;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs benchmarks by name: {@code Bench [--list] [--json] [--compare BASELINE.json] [NAME…]}; {@code Bench matching --…} is the
 * command of {@link MatchingBench}.
 *
 * <p>Exit codes: 0 done; 1 a figure is worse than 110 % of the baseline, relative to the calibration loop of the same run; 2 the
 * arguments are wrong, or what a named benchmark needs is missing. Without names, such a benchmark is left out with a message.
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
                    Map.entry("synthetic-market", SyntheticTicks::new),
                    Map.entry("adf", AdfCase::new),
                    Map.entry("bootstrap", BootstrapCase::new),
                    Map.entry("correlation", CorrelationCase::new),
                    Map.entry("garch", GarchCase::new),
                    Map.entry("indicators", IndicatorsCase::new),
                    Map.entry("feature-row", FeatureRowCase::new),
                    Map.entry("flat-heap", FlatHeap::new)));

    private final JsonMapper json = JsonMapper.builder().build();
    private final List<String> names = new ArrayList<>();
    private boolean list;
    private boolean asJson;
    private @Nullable Path baseline;

    private Bench() {}

    /**
     * Runs and exits.
     *
     * @param args options and names; all benchmarks without a name
     * @throws Exception when a benchmark cannot run
     */
    public static void main(String[] args) throws Exception {
        if (MatchingBench.isMeant(args)) {
            System.exit(
                    new MatchingBench(System.out, System.err).run(List.of(args).subList(1, args.length)));
        }
        System.exit(new Bench().run(args));
    }

    private int run(String[] args) throws Exception {
        try {
            parse(args);
            Report before = baseline == null ? null : json.readValue(baseline, Report.class);
            if (list) {
                CASES.values().forEach(constructor -> describe(constructor.get()));
                return 0;
            }
            Report report = measure(String.join(" ", args));
            print(report);
            return before == null ? 0 : compare(before, report);
        } catch (IllegalArgumentException | JacksonException e) {
            System.err.println("bench: " + e.getMessage());
            return 2;
        }
    }

    private void parse(String[] args) {
        for (int i = 0; i < args.length; i++) {
            switch (args[i]) {
                case "--list" -> list = true;
                case "--json" -> asJson = true;
                case "--compare" -> {
                    if (++i == args.length) {
                        throw new IllegalArgumentException("--compare needs the file of an earlier run with --json");
                    }
                    baseline = Path.of(args[i]);
                }
                default -> names.add(known(args[i]));
            }
        }
    }

    private static String known(String name) {
        if (!CASES.containsKey(name)) {
            throw new IllegalArgumentException(
                    "no benchmark '" + name + "': choose " + String.join(", ", CASES.sequencedKeySet()));
        }
        return name;
    }

    private static void describe(BenchmarkCase benchmark) {
        System.out.printf(Locale.ROOT, "%-18s %s%n", benchmark.name(), benchmark.description());
    }

    private Report measure(String arguments) throws Exception {
        Machine machine = Machine.current();
        List<Result> results = new ArrayList<>();
        for (BenchmarkCase benchmark : chosen()) {
            System.err.println("running " + benchmark.name());
            results.add(benchmark.run());
        }
        String command = "benchmarks/bench.sh " + arguments;
        String date = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        return new Report(date, command.strip(), machine, Calibration.bestNs(), results);
    }

    private List<BenchmarkCase> chosen() {
        List<BenchmarkCase> chosen = new ArrayList<>();
        CASES.forEach((name, constructor) -> {
            if (names.isEmpty() || names.contains(name)) {
                BenchmarkCase benchmark = constructor.get();
                benchmark.missing().ifPresentOrElse(reason -> leaveOut(name, reason), () -> chosen.add(benchmark));
            }
        });
        return chosen;
    }

    private void leaveOut(String name, String reason) {
        if (names.contains(name)) {
            throw new IllegalArgumentException(name + ": " + reason);
        }
        System.err.println("leaving out " + name + ": " + reason);
    }

    private void print(Report report) {
        if (asJson) {
            System.out.println(json.writerWithDefaultPrettyPrinter().writeValueAsString(report));
        } else {
            text(report, System.out);
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
        out.printf(Locale.ROOT, "calibration loop %.2f ms%n", report.calibrationNs() / 1e6);
        for (Result result : report.results()) {
            out.printf("%n%s%n", result.name());
            for (Figure figure : result.figures()) {
                out.printf(Locale.ROOT, "  %-55s %14.3f %s%n", figure.key(), figure.value(), figure.unit());
            }
            result.notes().forEach(note -> out.println("  " + note));
        }
    }

    private static int compare(Report before, Report now) {
        List<String> worse = Comparison.worse(before, now);
        worse.forEach(line -> System.err.println("worse than 110 %: " + line));
        return worse.isEmpty() ? 0 : 1;
    }
}
