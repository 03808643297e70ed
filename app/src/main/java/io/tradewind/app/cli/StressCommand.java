// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.cli;

import io.tradewind.app.thread.CancellationToken;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code stress}: many symbols at once through shards, risk, gateway and ledger, and the proof that nothing got lost or mixed up. */
@Command(
        name = "stress",
        description = {
            "Trade many symbols at once over a synthetic market, as fast as it goes, and check the result.",
            "",
            "Books, bars, features and signals run in shards; one writer sizes, checks, orders and books; several threads",
            "use the one session of the venue. Trade events are delivered twice and late on purpose. Each signal opens or",
            "closes a position: one request, one acquire and one release of the session. The first three symbols are",
            "BTCUSD.s, ETHUSD.s and XAUUSD.s.",
            "",
            "The last line is PASS or FAIL; exit code 1 on FAIL. The journal hash is the same for any number of threads",
            "and shards.",
            ""
        },
        footer = {
            "",
            "Example: ./tradewind stress --symbols 3 --signals 50 --threads 4 --lock-log locks.txt",
            "Long form: ./tradewind stress --symbols 50 --signals 100000"
        })
public final class StressCommand implements Callable<Integer> {
    /** Runs stress tests. */
    @FunctionalInterface
    public interface Runner {
        /**
         * Runs a test.
         *
         * @param request what to run
         * @return what came out
         * @throws Exception a {@code RequestException} for a wrong request, a {@code CancelledException} when interrupted
         */
        Outcome run(Request request) throws Exception;
    }

    /**
     * A test to run.
     *
     * @param symbols symbols traded at once
     * @param signals signals of each symbol
     * @param threads threads that use the gateway
     * @param shards groups of instruments; empty for what the machine has cores for
     * @param seed of the market and of the faults
     * @param lockLog file for the events of the session; empty for none
     * @param journal file for the output journal; empty for none
     * @param progress shows how far it is
     * @param cancellation asks it to stop
     */
    public record Request(
            int symbols,
            int signals,
            int threads,
            OptionalInt shards,
            long seed,
            Optional<Path> lockLog,
            Optional<Path> journal,
            Progress progress,
            CancellationToken cancellation) {}

    /**
     * What came out.
     *
     * @param document one JSON document
     * @param text the result for people; its last line is the verdict or the last condition that failed
     * @param passed whether the verdict is PASS
     */
    public record Outcome(Map<String, Object> document, String text, boolean passed) {}

    private final Terminal terminal;
    private final Runner runner;
    private final CancellationToken cancellation;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private JsonOption json = new JsonOption();

    @Option(
            names = "--symbols",
            converter = WholeNumbers.Symbols.class,
            paramLabel = "N",
            defaultValue = "3",
            description = "Symbols traded at once, 1 to 500. Default: ${DEFAULT-VALUE}.")
    private int symbols;

    @Option(
            names = "--signals",
            converter = WholeNumbers.Signals.class,
            paramLabel = "N",
            defaultValue = "50",
            description =
                    "Signals of each symbol, one every 40 ms of market time; each leads to one request at the gateway. "
                            + "1 to 10,000,000. Default: ${DEFAULT-VALUE}.")
    private int signals;

    @Option(
            names = "--threads",
            converter = WholeNumbers.Threads.class,
            paramLabel = "N",
            defaultValue = "2",
            description = "Threads that use the venue's session, 1 to 64. Default: ${DEFAULT-VALUE}.")
    private int threads;

    @Option(
            names = "--shards",
            converter = WholeNumbers.Threads.class,
            paramLabel = "N",
            description = "Groups of instruments with a thread each, 1 to 64. Default: cores less one.")
    private @Nullable Integer shards;

    @Option(
            names = "--seed",
            converter = WholeNumbers.Seed.class,
            paramLabel = "S",
            defaultValue = "42",
            description = "Seed of the market and of the injected faults. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(names = "--lock-log", paramLabel = "FILE", description = "Write each acquire and release of the session.")
    private @Nullable Path lockLog;

    @Option(
            names = "--journal",
            paramLabel = "FILE",
            description = "Write the output journal: orders, fills, ledger postings, refusals.")
    private @Nullable Path journal;

    /**
     * Creates the command.
     *
     * @param terminal where it prints
     * @param runner runs the tests
     * @param cancellation set by Ctrl-C
     */
    public StressCommand(Terminal terminal, Runner runner, CancellationToken cancellation) {
        this.terminal = terminal;
        this.runner = runner;
        this.cancellation = cancellation;
    }

    @Override
    public Integer call() throws Exception {
        Outcome outcome;
        try (Progress progress = new ProgressLine(terminal, "stress", "events")) {
            Integer groups = shards;
            outcome = runner.run(new Request(
                    symbols,
                    signals,
                    threads,
                    groups == null ? OptionalInt.empty() : OptionalInt.of(groups),
                    seed,
                    Optional.ofNullable(lockLog),
                    Optional.ofNullable(journal),
                    progress,
                    cancellation));
        } catch (IllegalArgumentException outOfRange) {
            if (spec == null) {
                throw outOfRange;
            }
            throw new CommandLine.ParameterException(spec.commandLine(), "Option --" + outOfRange.getMessage());
        }
        if (json.wanted()) {
            terminal.printJson(outcome.document());
        } else {
            terminal.print(outcome.text());
        }
        return outcome.passed() ? ExitCode.DONE : ExitCode.ANSWER_IS_NO;
    }
}
