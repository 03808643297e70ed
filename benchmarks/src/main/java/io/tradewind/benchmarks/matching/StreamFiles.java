// SPDX-License-Identifier: Apache-2.0
package io.tradewind.benchmarks.matching;

import io.tradewind.benchmarks.matching.CommandStream.Kind;
import io.tradewind.domain.command.Side;
import io.tradewind.simulation.index.LongIndex;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * The files of one recorded stream: {@code PREFIX_fill.csv} and {@code PREFIX_bench.csv}, each perhaps with {@code .gz} behind.
 *
 * <p>Columns: seq, op, symbol, uid, order_id, side, type, price, size and what may follow, which has no effect. Blank lines
 * are passed over. Symbols are numbered in the order in which they first appear.
 */
final class StreamFiles {
    private static final String HEADER = "seq,op,symbol,uid,order_id,side,type,price,size";
    private static final int BUFFER = 1 << 16;
    private static final int COLUMNS = 9;

    private final LongIndex<Integer> numbers = new LongIndex<>();
    private final List<Long> symbols = new ArrayList<>();
    private final CommandStream fill = new CommandStream();
    private final CommandStream bench = new CommandStream();

    private StreamFiles() {}

    /** A stream that no file holds, with symbols from 0 up. */
    static StreamFiles generated(StreamShape shape) throws IOException {
        StreamFiles files = new StreamFiles();
        for (int symbol = 0; symbol < shape.symbols(); symbol++) {
            files.number(symbol);
        }
        StreamGenerator generator = new StreamGenerator(shape);
        generator.fill(command -> command.addTo(files.fill));
        generator.commands(command -> command.addTo(files.bench));
        return files;
    }

    /**
     * Reads both files.
     *
     * @throws IllegalArgumentException when a row is wrong or a file is not there, with the file and the line
     */
    static StreamFiles read(Path prefix) throws IOException {
        StreamFiles files = new StreamFiles();
        files.read(require(prefix, "_fill.csv"), files.fill);
        files.read(require(prefix, "_bench.csv"), files.bench);
        if (files.bench.rows() == 0) {
            throw new IllegalArgumentException(require(prefix, "_bench.csv") + " has no commands: nothing to measure");
        }
        return files;
    }

    CommandStream fill() {
        return fill;
    }

    CommandStream bench() {
        return bench;
    }

    int symbols() {
        return symbols.size();
    }

    /** What a file calls the symbol of a number. */
    long symbol(int number) {
        return symbols.get(number);
    }

    /** The file with an ending, or the one with {@code .gz} behind it. */
    static Path find(Path prefix, String ending) {
        Path plain = prefix.resolveSibling(prefix.getFileName() + ending);
        Path packed = prefix.resolveSibling(prefix.getFileName() + ending + ".gz");
        return Files.exists(plain) ? plain : packed;
    }

    private static Path require(Path prefix, String ending) throws IOException {
        Path file = find(prefix, ending);
        if (!Files.isRegularFile(file)) {
            throw new NoSuchFileException(
                    prefix + ending,
                    null,
                    "is not there, nor with .gz behind it: --stream takes what stands before it");
        }
        return file;
    }

    /** Opens a text file that may be packed. */
    static BufferedReader open(Path file) throws IOException {
        InputStream bytes = Files.newInputStream(file);
        InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes, BUFFER) : bytes;
        return new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8), BUFFER);
    }

    private void read(Path file, CommandStream stream) throws IOException {
        try (BufferedReader reader = open(file)) {
            String header = reader.readLine();
            if (header == null || !header.startsWith(HEADER)) {
                throw new IllegalArgumentException(file + ", line 1: the header must begin with " + HEADER);
            }
            int number = 1;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (!line.isBlank()) {
                    add(stream, new Row(file, number, line));
                }
            }
        }
    }

    private void add(CommandStream stream, Row row) {
        Kind kind = row.kind();
        boolean priced = kind != Kind.REDUCE && kind != Kind.CANCEL;
        boolean sized = kind != Kind.MOVE && kind != Kind.CANCEL;
        stream.add(
                kind,
                number(row.number(2, "symbol")),
                kind.ordinal() <= Kind.PLACE_FOK_BUDGET.ordinal() ? row.side() : Side.BUY,
                row.number(3, "uid"),
                row.number(4, "order_id"),
                priced ? row.positive(7, "price") : 0,
                sized ? row.positive(8, "size") : 0);
    }

    private int number(long symbol) {
        Integer known = numbers.get(symbol);
        if (known != null) {
            return known;
        }
        numbers.put(symbol, symbols.size());
        symbols.add(symbol);
        return symbols.size() - 1;
    }

    /** One line, cut at its commas. */
    private record Row(Path file, int line, String[] fields) {
        Row(Path file, int line, String text) {
            this(file, line, text.split(",", -1));
            if (fields.length < COLUMNS) {
                throw wrong("has " + fields.length + " columns, but " + COLUMNS + " are needed: " + HEADER);
            }
        }

        Kind kind() {
            return switch (fields[1]) {
                case "PLACE" -> placed();
                case "MOVE" -> Kind.MOVE;
                case "REDUCE" -> Kind.REDUCE;
                case "CANCEL" -> Kind.CANCEL;
                default -> throw wrong("op is '" + fields[1] + "', not PLACE, MOVE, REDUCE or CANCEL");
            };
        }

        private Kind placed() {
            return switch (fields[6]) {
                case "GTC" -> Kind.PLACE_GTC;
                case "IOC" -> Kind.PLACE_IOC;
                case "FOK_BUDGET" -> Kind.PLACE_FOK_BUDGET;
                default -> throw wrong("type is '" + fields[6] + "', not GTC, IOC or FOK_BUDGET");
            };
        }

        Side side() {
            return switch (fields[5]) {
                case "B" -> Side.BUY;
                case "S" -> Side.SELL;
                default -> throw wrong("side is '" + fields[5] + "', not B or S");
            };
        }

        long positive(int column, String name) {
            long value = number(column, name);
            if (value <= 0) {
                throw wrong(name + " is " + value + ", not positive");
            }
            return value;
        }

        long number(int column, String name) {
            try {
                return Long.parseLong(fields[column]);
            } catch (NumberFormatException e) {
                throw wrong(name + " is '" + fields[column] + "', not a whole number");
            }
        }

        private IllegalArgumentException wrong(String what) {
            return new IllegalArgumentException(file + ", line " + line + ": " + what);
        }
    }
}
