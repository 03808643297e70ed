// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.cli;

import io.tradewind.app.config.Config;
import io.tradewind.app.config.DataKind;
import io.tradewind.app.thread.CancellationToken;
import io.tradewind.domain.port.RequestException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code chaos CONFIG}: a backtest under injected faults, and the reconciliation at its end. */
@Command(
        name = "chaos",
        description = {
            "Run strategies under injected faults, and compare what the core believes with what the venue has.",
            "Faults are lost, doubled and late messages, outages, a slow venue and more. Exit code 1 when they differ."
        },
        footer = {"", "Example: ./tradewind chaos samples/market-making-l2.yaml --seed 7 --runs 20"})
public final class ChaosCommand implements Callable<Integer> {
    /** Most runs of one command. */
    public static final int MAX_RUNS = 100_000;

    /** Runs backtests under faults. */
    @FunctionalInterface
    public interface Runner {
        /**
         * Runs them.
         *
         * @param request what to run
         * @return what came out
         * @throws Exception a {@code RequestException} for a wrong request, a {@code CancelledException} when interrupted
         */
        Outcome run(Request request) throws Exception;
    }

    /**
     * Runs to do.
     *
     * @param config validated configuration
     * @param plan file of the fault plan; empty when a seed draws it
     * @param seed draws the plan; empty when a file holds it
     * @param runs how many, each with a seed of its own, 1 or more
     * @param out folder for the details; empty for none
     * @param progress shows how far it is
     * @param cancellation asks it to stop
     */
    public record Request(
            Config config,
            Optional<Path> plan,
            OptionalLong seed,
            int runs,
            Optional<Path> out,
            Progress progress,
            CancellationToken cancellation) {}

    /**
     * What came out.
     *
     * @param document one JSON document
     * @param text the result for people
     * @param clean whether core and venue agreed at the end of every run
     */
    public record Outcome(Map<String, Object> document, String text, boolean clean) {}

    /** Where the faults come from: one of the two. */
    private static final class Source {
        @Option(
                names = "--plan",
                paramLabel = "FILE",
                required = true,
                description = "Fault plan, YAML as in samples/plans/chaos.yaml.")
        private @Nullable Path plan;

        @Option(
                names = "--seed",
                converter = WholeNumbers.Seed.class,
                paramLabel = "S",
                required = true,
                description = "Draw the fault plan from a seed.")
        private @Nullable Long seed;
    }

    private final Terminal terminal;
    private final Runner runner;
    private final CancellationToken cancellation;
    private final Map<String, String> environment;

    @Mixin
    private ConfigOptions config = new ConfigOptions();

    @Mixin
    private JsonOption json = new JsonOption();

    @ArgGroup(exclusive = true, multiplicity = "1")
    private Source source = new Source();

    @Option(
            names = "--runs",
            paramLabel = "N",
            defaultValue = "1",
            description = "Runs, with the seeds S, S+1, …; a line each. Default: ${DEFAULT-VALUE}.")
    private int runs = 1;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "New folder for chaos.json, faults.csv and incidents.csv of each run.")
    private @Nullable Path out;

    /**
     * Creates the command.
     *
     * @param terminal where it prints
     * @param runner runs the backtests
     * @param cancellation set by Ctrl-C
     * @param environment variables of the process
     */
    public ChaosCommand(
            Terminal terminal, Runner runner, CancellationToken cancellation, Map<String, String> environment) {
        this.terminal = terminal;
        this.runner = runner;
        this.cancellation = cancellation;
        this.environment = environment;
    }

    @Override
    public Integer call() throws Exception {
        if (runs < 1 || runs > MAX_RUNS) {
            throw new RequestException("--runs is " + runs + ". Give 1 to " + MAX_RUNS + ".");
        }
        Config loaded = config.load(environment);
        String unit = runs > 1 ? "runs" : DataKind.isTicks(loaded) ? "ticks" : "bars";
        Long seed = source.seed;
        Outcome outcome;
        try (Progress progress = new ProgressLine(terminal, loaded.text("run.name"), unit)) {
            outcome = runner.run(new Request(
                    loaded,
                    Optional.ofNullable(source.plan),
                    seed == null ? OptionalLong.empty() : OptionalLong.of(seed),
                    runs,
                    Optional.ofNullable(out),
                    progress,
                    cancellation));
        }
        if (json.wanted()) {
            terminal.printJson(outcome.document());
        } else {
            terminal.print(outcome.text());
        }
        return outcome.clean() ? ExitCode.DONE : ExitCode.ANSWER_IS_NO;
    }
}
