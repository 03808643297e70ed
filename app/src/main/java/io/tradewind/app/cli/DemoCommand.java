// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.cli;

import io.tradewind.app.thread.CancellationToken;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code demo}: the whole path over a synthetic market, on embedded defaults. */
@Command(
        name = "demo",
        description = "Run the whole path over a synthetic market of three symbols; needs nothing else.",
        footer = {"", "Example: ./tradewind demo --seconds 86400 --seed 7"})
public final class DemoCommand implements Callable<Integer> {
    /** Runs the demonstration. */
    @FunctionalInterface
    public interface Runner {
        /**
         * Runs it.
         *
         * @param request what to run
         * @return where the run lies and how it went
         * @throws Exception when it fails
         */
        RunOutcome run(Request request) throws Exception;
    }

    /**
     * A demonstration to run.
     *
     * @param seconds market time, positive; empty for the embedded length
     * @param seed seed of the market
     * @param runFolder folder to create; empty for a new one below {@code ./runs}
     * @param progress shows how far it is
     * @param cancellation asks it to stop
     */
    public record Request(
            OptionalLong seconds,
            long seed,
            Optional<Path> runFolder,
            Progress progress,
            CancellationToken cancellation) {}

    private final Terminal terminal;
    private final Runner runner;
    private final CancellationToken cancellation;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private JsonOption json = new JsonOption();

    @Option(names = "--seconds", paramLabel = "N", description = "Seconds of market time.")
    private @Nullable Long seconds;

    @Option(
            names = "--seed",
            converter = WholeNumbers.Seed.class,
            paramLabel = "S",
            defaultValue = "42",
            description = "Seed of the market. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Run folder; must not exist. Default: ./runs/<UTC time>-demo.")
    private @Nullable Path out;

    /**
     * Creates the command.
     *
     * @param terminal where it prints
     * @param runner runs the demonstration
     * @param cancellation set by Ctrl-C
     */
    public DemoCommand(Terminal terminal, Runner runner, CancellationToken cancellation) {
        this.terminal = terminal;
        this.runner = runner;
        this.cancellation = cancellation;
    }

    @Override
    public Integer call() throws Exception {
        Long stated = seconds;
        if (stated != null && stated <= 0 && spec != null) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "Option --seconds is " + stated + "; give a positive number of seconds.");
        }
        OptionalLong length = stated == null ? OptionalLong.empty() : OptionalLong.of(stated);
        RunOutcome outcome;
        try (Progress progress = new ProgressLine(terminal, "demo", "ticks")) {
            outcome = runner.run(new Request(length, seed, Optional.ofNullable(out), progress, cancellation));
        }
        return outcome.print(terminal, json.wanted());
    }
}
