// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code eval CASES.json…}: reference cases through the public API. */
@Command(
        name = "eval",
        description = "Compute reference cases (format oracle-cases-1) and compare; exit code 1 when a case fails.",
        footer = {"", "Example: ./tradewind eval ../shared/oracles/cases/backtest_backtrader.json"})
public final class EvalCommand implements Callable<Integer> {
    /** Evaluates files of reference cases. */
    @FunctionalInterface
    public interface Runner {
        /**
         * Evaluates them.
         *
         * @param files case files, in the order given
         * @param root folder that inputs are relative to; empty for the folder above {@code cases/}
         * @return what came out
         * @throws Exception a {@code RequestException} when a file is no case file
         */
        Outcome run(List<Path> files, Optional<Path> root) throws Exception;
    }

    /**
     * What came out.
     *
     * @param json one JSON document
     * @param text the result for people
     * @param markdown one row per file with the largest errors
     * @param exitCode 0, or 1 when a case failed
     */
    public record Outcome(String json, String text, String markdown, int exitCode) {}

    private final Terminal terminal;
    private final Runner runner;

    @Mixin
    private JsonOption json = new JsonOption();

    @Parameters(paramLabel = "CASES.json", arity = "1..*", description = "Case files.")
    private List<Path> files = new ArrayList<>();

    @Option(
            names = "--root",
            paramLabel = "DIR",
            description = "Folder of the inputs. Default: the folder above cases/.")
    private @Nullable Path root;

    @Option(names = "--markdown", description = "Print one row per file with the largest errors, as a Markdown table.")
    private boolean markdown;

    /**
     * Creates the command.
     *
     * @param terminal where it prints
     * @param runner evaluates the files
     */
    public EvalCommand(Terminal terminal, Runner runner) {
        this.terminal = terminal;
        this.runner = runner;
    }

    @Override
    public Integer call() throws Exception {
        Outcome outcome = runner.run(files, Optional.ofNullable(root));
        if (json.wanted()) {
            terminal.print(outcome.json());
        } else {
            terminal.print(markdown ? outcome.markdown() : outcome.text());
        }
        return outcome.exitCode();
    }
}
