// SPDX-License-Identifier: Apache-2.0
package io.tradewind.benchmarks.matching;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code bench matching}: replays a recorded stream of commands through the matching engine, or makes one.
 *
 * <p>Exit codes: 0 done; 1 totals, checksum or final book are not the expected ones; 2 the arguments or a file are wrong.
 */
public final class MatchingBench {
    /** How it is called. */
    public static final String USAGE = """
            bench matching --stream PREFIX [--rounds N]
              replays PREFIX_fill.csv[.gz], then PREFIX_bench.csv[.gz] with the clock on, N times (10), and prints JSON;
              compares with PREFIX_expected.json and PREFIX_final_l2.csv[.gz] where they are there, and says on standard error
              which totals PREFIX_expected.json leaves out; "refusals" are commands of both files that the engine refused
            bench matching --generate PREFIX [--orders N] [--symbols N] [--commands N] [--accounts N] [--seed S] [--script FILE]
              writes a stream of that shape (1000 resting orders, 1 symbol, 1000000 commands, 1000 accounts, seed 1),
              and FILE, the same commands as a script for match (one symbol only)
            example: bench matching --stream ../shared/data/matching/book1k --rounds 10""";

    private static final Set<String> OF_SUITE = Set.of("--json", "--compare", "--list");
    private static final int DEFAULT_ROUNDS = 10;
    private static final int DEFAULT_ORDERS = 1000;
    private static final int DEFAULT_ACCOUNTS = 1000;
    private static final int DEFAULT_COMMANDS = 1_000_000;

    private final PrintStream out;
    private final PrintStream err;
    private @Nullable Path stream;
    private @Nullable Path generated;
    private @Nullable Path script;
    private int rounds = DEFAULT_ROUNDS;
    private int orders = DEFAULT_ORDERS;
    private int symbols = 1;
    private int commands = DEFAULT_COMMANDS;
    private int accounts = DEFAULT_ACCOUNTS;
    private long seed = 1;

    /**
     * Creates a command.
     *
     * @param out takes the JSON
     * @param err takes progress and errors
     */
    public MatchingBench(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /**
     * Whether arguments are for this command, and not for the benchmark {@code matching} of the suite.
     *
     * @param args all arguments
     * @return true for {@code matching} with an option of its own
     */
    public static boolean isMeant(String[] args) {
        return args.length > 1 && args[0].equals("matching") && args[1].startsWith("-") && !OF_SUITE.contains(args[1]);
    }

    /**
     * Runs.
     *
     * @param args what follows {@code bench matching}
     * @return exit code
     */
    public int run(List<String> args) {
        try {
            if (args.contains("--help") || args.contains("-h")) {
                out.println(USAGE);
                return 0;
            }
            parse(args);
            return stream == null ? generate(Objects.requireNonNull(generated)) : replay(stream);
        } catch (FileSystemException e) {
            return wrong(e.getReason() == null ? e.toString() : e.getFile() + " " + e.getReason());
        } catch (IllegalArgumentException | IOException | JacksonException e) {
            return wrong(String.valueOf(e.getMessage()));
        }
    }

    private int wrong(String message) {
        err.println("bench matching: " + message);
        return 2;
    }

    private void parse(List<String> args) {
        for (int i = 0; i < args.size(); i += 2) {
            String option = args.get(i);
            if (i + 1 == args.size()) {
                throw new IllegalArgumentException("'" + option + "' has no value behind it\n" + USAGE);
            }
            set(option, args.get(i + 1));
        }
        if ((stream == null) == (generated == null)) {
            throw new IllegalArgumentException("one of --stream PREFIX and --generate PREFIX is needed\n" + USAGE);
        }
    }

    private void set(String option, String value) {
        switch (option) {
            case "--stream" -> stream = Path.of(value);
            case "--generate" -> generated = Path.of(value);
            case "--script" -> script = Path.of(value);
            case "--rounds" -> rounds = count(option, value);
            case "--orders" -> orders = count(option, value);
            case "--symbols" -> symbols = count(option, value);
            case "--commands" -> commands = count(option, value);
            case "--accounts" -> accounts = count(option, value);
            case "--seed" -> seed = whole(option, value);
            default -> throw new IllegalArgumentException("no option '" + option + "'\n" + USAGE);
        }
    }

    private static int count(String option, String value) {
        long number = whole(option, value);
        if (number < 1 || number > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(option + " is " + number + ", but must be at least 1");
        }
        return (int) number;
    }

    private static long whole(String option, String value) {
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(option + " is '" + value + "', not a whole number");
        }
    }

    private int replay(Path prefix) throws IOException {
        StreamFiles files = StreamFiles.read(prefix);
        Expectation expectation = new Expectation(prefix);
        expectation.notCompared().ifPresent(line -> err.println("bench matching: " + line));
        StreamRounds played = new StreamRounds(files, expectation, err);
        played.play(rounds);
        out.println(JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(played.json()));
        played.differences().forEach(line -> err.println("bench matching: " + line));
        return played.differences().isEmpty() ? 0 : 1;
    }

    private int generate(Path prefix) throws IOException {
        StreamGenerator generator = new StreamGenerator(new StreamShape(seed, symbols, orders, commands, accounts));
        if (script != null && symbols > 1) {
            throw new IllegalArgumentException("--script needs --symbols 1: a script has one instrument");
        }
        try (BufferedWriter fill = create(prefix, "_fill.csv");
                BufferedWriter bench = create(prefix, "_bench.csv");
                BufferedWriter match = script == null ? null : Files.newBufferedWriter(script)) {
            StreamGenerator.Sink copy = match == null ? command -> {} : new MatchScript(match);
            StreamCsv first = new StreamCsv(fill, 0);
            generator.fill(first.and(copy));
            StreamCsv second = new StreamCsv(bench, first.sequence());
            generator.commands(second.and(copy));
            err.println("wrote " + first.sequence() + " commands to fill and " + commands + " to measure");
        }
        return 0;
    }

    private static BufferedWriter create(Path prefix, String ending) throws IOException {
        return Files.newBufferedWriter(prefix.resolveSibling(prefix.getFileName() + ending));
    }
}
