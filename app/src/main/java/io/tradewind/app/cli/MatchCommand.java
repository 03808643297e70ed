// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code match SCRIPT.csv}: a script of orders into the matching engine, its acknowledgements and trades out. */
@Command(
        name = "match",
        description = {
            "Send a script of orders from several accounts into the matching engine.",
            "Prints acknowledgements and trades as CSV; a refused order is an event, not a failure."
        },
        footer = {"", "Example: ./tradewind match orders.csv --out events.csv"})
public final class MatchCommand implements Callable<Integer> {
    /** Runs scripts. */
    @FunctionalInterface
    public interface Runner {
        /**
         * Runs a script.
         *
         * @param request what to run
         * @throws IOException when a file cannot be read or written; a {@code RequestException} when one is malformed
         */
        void run(Request request) throws IOException;
    }

    /**
     * A script to run.
     *
     * @param script the commands
     * @param out file for the events; empty for the screen
     * @param instrument tick, lot and filters; empty for the defaults
     * @param screen where events go without a file
     */
    public record Request(Path script, Optional<Path> out, Optional<Path> instrument, PrintStream screen) {}

    private final Terminal terminal;
    private final Runner runner;

    @Parameters(paramLabel = "SCRIPT.csv", description = "The commands, in the order of their seq.")
    private Path script = Path.of("");

    @Option(names = "--out", paramLabel = "FILE", description = "File for the events. Default: standard output.")
    private @Nullable Path out;

    @Option(
            names = "--instrument",
            paramLabel = "FILE",
            description = "YAML with tick, lot and filters. Default: tick 0.01, lot 0.0001, no filter.")
    private @Nullable Path instrument;

    /**
     * Creates the command.
     *
     * @param terminal where it prints
     * @param runner runs scripts
     */
    public MatchCommand(Terminal terminal, Runner runner) {
        this.terminal = terminal;
        this.runner = runner;
    }

    @Override
    public Integer call() throws IOException {
        runner.run(new Request(script, Optional.ofNullable(out), Optional.ofNullable(instrument), terminal.out()));
        return ExitCode.DONE;
    }
}
