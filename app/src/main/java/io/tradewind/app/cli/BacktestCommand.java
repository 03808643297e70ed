// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.cli;

import io.tradewind.app.config.Config;
import io.tradewind.app.config.DataKind;
import io.tradewind.app.thread.CancellationToken;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code backtest CONFIG}: one run into one run folder. */
@Command(
        name = "backtest",
        description = "Run strategies over recorded bars or ticks into a run folder with report.html.",
        footer = {"", "Example: ./tradewind backtest samples/quickstart.yaml --set strategies.0.fast=20"})
public final class BacktestCommand implements Callable<Integer> {
    /** Runs a backtest. */
    @FunctionalInterface
    public interface Runner {
        /**
         * Runs it.
         *
         * @param request what to run
         * @return where the run lies and how it went
         * @throws Exception a {@code RequestException} for a wrong request, a {@code CancelledException} when interrupted
         */
        RunOutcome run(Request request) throws Exception;
    }

    /**
     * A backtest to run.
     *
     * @param config validated configuration
     * @param runFolder folder to create; empty for a new one below {@code ./runs}
     * @param progress shows how far it is
     * @param cancellation asks it to stop
     */
    public record Request(Config config, Optional<Path> runFolder, Progress progress, CancellationToken cancellation) {}

    private final Terminal terminal;
    private final Runner runner;
    private final CancellationToken cancellation;
    private final Map<String, String> environment;

    @Mixin
    private ConfigOptions config = new ConfigOptions();

    @Mixin
    private JsonOption json = new JsonOption();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Run folder; must not exist. Default: ./runs/<UTC time>-<name>.")
    private @Nullable Path out;

    /**
     * Creates the command.
     *
     * @param terminal where it prints
     * @param runner runs the backtest
     * @param cancellation set by Ctrl-C
     * @param environment variables of the process
     */
    public BacktestCommand(
            Terminal terminal, Runner runner, CancellationToken cancellation, Map<String, String> environment) {
        this.terminal = terminal;
        this.runner = runner;
        this.cancellation = cancellation;
        this.environment = environment;
    }

    @Override
    public Integer call() throws Exception {
        Config loaded = config.load(environment);
        RunOutcome outcome;
        try (Progress progress =
                new ProgressLine(terminal, loaded.text("run.name"), DataKind.isTicks(loaded) ? "ticks" : "bars")) {
            outcome = runner.run(new Request(loaded, Optional.ofNullable(out), progress, cancellation));
        }
        return outcome.print(terminal, json.wanted());
    }
}
