// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The root of the command line: runs arguments and turns every failure into one paragraph and an exit code. */
@Command(
        name = "tradewind",
        description = "An automated trading platform: one deterministic core for backtest, paper and live.",
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Example: ./tradewind demo",
            "",
            "Exit codes: 0 done, 1 the answer is no, 2 wrong request, 3 fault outside, 130 interrupted."
        })
@SuppressWarnings("UnusedVariable") // picocli reads the fields of --help and --version
public final class Cli implements Runnable {
    private static final int WIDTH = 110;

    private final Terminal terminal;
    private final CommandLine commandLine;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Show this help.")
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Show the version.")
    private boolean version;

    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Show the stack trace of a failure.")
    private boolean debug;

    /**
     * Builds the command line.
     *
     * @param terminal where it prints
     * @param commands picocli command objects, in the order of the help
     */
    public Cli(Terminal terminal, List<CommandLine> commands) {
        this.terminal = terminal;
        this.commandLine = new CommandLine(this);
        commands.forEach(command -> commandLine.addSubcommand(command.getCommandName(), command));
        commandLine.setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8));
        commandLine.setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8));
        commandLine.setUsageHelpWidth(WIDTH);
        commandLine.setExpandAtFiles(false);
        commandLine.setParameterExceptionHandler((error, arguments) -> refuseArguments(error));
        commandLine.setExecutionExceptionHandler((error, command, parsed) -> fail(error));
    }

    /**
     * Runs a command.
     *
     * @param arguments as typed
     * @return the exit code of {@link ExitCode}
     */
    public int run(String... arguments) {
        try {
            return written(commandLine.execute(arguments));
        } catch (Error error) {
            // Out of memory or a broken installation: still one paragraph and an exit code.
            return fail(error);
        }
    }

    /** A result that did not reach standard output, as on a full disk, is not done, whatever the command says. */
    private int written(int code) {
        if (!terminal.out().checkError()) {
            return code;
        }
        terminal.error("The result could not be written to standard output: it was closed, or the disk is full."
                + " Free some space or print elsewhere, and run the command again.");
        return ExitCode.FAULT;
    }

    /** Runs when no command is named. */
    @Override
    public void run() {
        throw new CommandLine.ParameterException(commandLine, "No command given");
    }

    private int refuseArguments(CommandLine.ParameterException error) {
        StringBuilder text =
                new StringBuilder(String.valueOf(error.getMessage()).strip().replace("\n", " "));
        if (!text.toString().endsWith(".") && !text.toString().endsWith("?")) {
            text.append('.');
        }
        if (error instanceof CommandLine.UnmatchedArgumentException unmatched) {
            List<String> suggestions = unmatched.getSuggestions();
            if (!suggestions.isEmpty()) {
                text.append(" Did you mean: ")
                        .append(String.join(", or ", suggestions))
                        .append('?');
            }
        }
        String command = error.getCommandLine().getCommandSpec().qualifiedName();
        text.append(" './").append(command).append(" --help' shows what is possible.");
        terminal.error(text.toString());
        return ExitCode.WRONG_REQUEST;
    }

    private int fail(Throwable error) {
        terminal.error(Faults.paragraph(error));
        if (debug) {
            printTrace(error);
        }
        return Faults.exitCode(error);
    }

    @SuppressWarnings("PrintStackTrace") // asked for with --debug
    private void printTrace(Throwable error) {
        error.printStackTrace(terminal.err());
    }
}
