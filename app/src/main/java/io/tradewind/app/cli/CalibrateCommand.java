// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code calibrate LOG…}: market figures from recorded ticks, with goodness of fit. */
@Command(
        name = "calibrate",
        description = {
            "Measure recorded markets, and fit the synthetic market and the simulated venue to them.",
            "Compares the real market with the synthetic one; fits latency, queue, trade sizes and impact, with goodness"
                    + " of fit.",
            "Logs whose names begin with one symbol are read as one; with two symbols their correlation is measured"
                    + " too."
        },
        footer = {"", "Example: ./tradewind calibrate btcusdt_20240808.gz btcusdt_20240809.gz --out calibration"})
public final class CalibrateCommand implements Callable<Integer> {
    /** Calibrates. */
    @FunctionalInterface
    public interface Runner {
        /**
         * Reads logs and calibrates.
         *
         * @param request what to read
         * @return what came out
         * @throws Exception a {@code RequestException} when a log is malformed or too small
         */
        Outcome run(Request request) throws Exception;
    }

    /**
     * A calibration to run.
     *
     * @param logs files, in the order given
     * @param symbol name of the instrument; empty for the beginning of each file's name
     * @param format name of a format of tick files
     * @param seed of the synthetic markets
     * @param out folder for figures and page; empty for none
     */
    public record Request(List<Path> logs, Optional<String> symbol, String format, long seed, Optional<Path> out) {}

    /**
     * What came out.
     *
     * @param document one JSON document
     * @param text the result for people
     */
    public record Outcome(Map<String, Object> document, String text) {}

    private final Terminal terminal;
    private final Runner runner;

    @Mixin
    private JsonOption json = new JsonOption();

    @Parameters(
            paramLabel = "LOG",
            arity = "1..*",
            description = "Recorded logs; several of one symbol in order of time.")
    private List<Path> logs = new ArrayList<>();

    @Option(
            names = "--symbol",
            paramLabel = "S",
            description = "Symbol of all logs. Default: the file name up to the first _ or dot.")
    private @Nullable String symbol;

    @Option(
            names = "--format",
            paramLabel = "F",
            defaultValue = "binance-ws-log",
            description = "Format of the logs. Default: ${DEFAULT-VALUE}.")
    private String format = "binance-ws-log";

    @Option(
            names = "--seed",
            converter = WholeNumbers.Seed.class,
            paramLabel = "N",
            defaultValue = "42",
            description = "Seed of the synthetic market that is compared, and of resamples. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder for figures.properties, figures.json, calibration.html, latency-quantiles.csv and"
                    + " venues.yaml; created when missing.")
    private @Nullable Path out;

    /**
     * Creates the command.
     *
     * @param terminal where it prints
     * @param runner calibrates
     */
    public CalibrateCommand(Terminal terminal, Runner runner) {
        this.terminal = terminal;
        this.runner = runner;
    }

    @Override
    public Integer call() throws Exception {
        Request request = new Request(logs, Optional.ofNullable(symbol), format, seed, Optional.ofNullable(out));
        Outcome outcome = runner.run(request);
        if (json.wanted()) {
            terminal.printJson(outcome.document());
        } else {
            terminal.print(outcome.text());
        }
        return ExitCode.DONE;
    }
}
