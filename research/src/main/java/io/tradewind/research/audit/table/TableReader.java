// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.audit.table;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Reads one comma-separated table with a header line, row by row.
 *
 * <p>Lines end with LF, fields may be quoted with {@code "} (a doubled quote stands for one), no field spans lines. Each
 * row must have as many fields as the header, and the last line must end with LF: a file cut in the middle of a line is
 * refused. The reader shows the current row only; call {@link #next()} to advance. Not thread-safe.
 */
public final class TableReader implements AutoCloseable {
    private static final int LONG_DIGITS = 18;

    private final Path file;
    private final LineReader lines;
    private final List<String> header;
    private byte[] row = new byte[0];
    private int[] starts = new int[16];
    private int[] ends = new int[16];
    private int fieldCount;
    private long line;

    private TableReader(Path file, LineReader lines) throws IOException {
        this.file = file;
        this.lines = lines;
        if (!readRow()) {
            throw new TableException(file.getFileName() + ": empty file, a header line was expected");
        }
        String[] names = new String[fieldCount];
        for (int i = 0; i < fieldCount; i++) {
            names[i] = text(i);
        }
        this.header = List.of(names);
    }

    /**
     * Opens a table and reads its header.
     *
     * @throws TableException when the file is missing, unreadable or empty
     */
    public static TableReader open(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new TableException(file.getFileName() + ": file is missing");
        }
        try {
            LineReader lines = new LineReader(Files.newInputStream(file));
            try {
                return new TableReader(file, lines);
            } catch (IOException | RuntimeException e) {
                lines.close();
                throw e;
            }
        } catch (IOException e) {
            throw new TableException(file.getFileName() + ": cannot be read (" + e.getMessage() + ")", e);
        }
    }

    /** Moves to the next row; false at the end of the file. */
    public boolean next() {
        try {
            if (!readRow()) {
                return false;
            }
        } catch (IOException e) {
            throw new TableException(where() + ": cannot be read (" + e.getMessage() + ")", e);
        }
        if (fieldCount != header.size()) {
            throw new TableException(where() + ": " + fieldCount + " fields, the header has " + header.size());
        }
        return true;
    }

    /**
     * Index of the first of these names that the header has.
     *
     * @throws TableException when the header has none of them
     */
    public int column(String... names) {
        for (String name : names) {
            int index = header.indexOf(name);
            if (index >= 0) {
                return index;
            }
        }
        throw new TableException(file.getFileName() + ": no column " + String.join(" or ", names) + " in its header");
    }

    /** Names of the columns, in file order. */
    public List<String> header() {
        return header;
    }

    /** Line of the current row, 1-based; the header is line 1. */
    public long line() {
        return line;
    }

    /** File name and line of the current row, as messages show them. */
    public String where() {
        return file.getFileName() + " line " + line;
    }

    /** Text of a field of the current row. */
    public String text(int column) {
        return new String(row, starts[column], ends[column] - starts[column], StandardCharsets.UTF_8);
    }

    /** True when a field of the current row has no characters. */
    public boolean isEmpty(int column) {
        return starts[column] == ends[column];
    }

    /** True when a field of the current row has exactly this ASCII text. */
    public boolean is(int column, String ascii) {
        int length = ends[column] - starts[column];
        if (length != ascii.length()) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (row[starts[column] + i] != ascii.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** True when a field of the current row begins with this ASCII text. */
    public boolean startsWith(int column, String ascii) {
        if (ends[column] - starts[column] < ascii.length()) {
            return false;
        }
        for (int i = 0; i < ascii.length(); i++) {
            if (row[starts[column] + i] != ascii.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Exact decimal in a field; an empty field is zero. */
    public BigDecimal decimal(int column) {
        if (isEmpty(column)) {
            return BigDecimal.ZERO;
        }
        return DecimalScan.exact(row, starts[column], ends[column], () -> slowDecimal(column));
    }

    private BigDecimal slowDecimal(int column) {
        try {
            return new BigDecimal(text(column));
        } catch (NumberFormatException e) {
            throw notANumber(column, e);
        }
    }

    /** Nearest double of a field; NaN for an empty field, {@code NaN} or {@code n/a}. */
    public double number(int column) {
        return DecimalScan.parse(row, starts[column], ends[column], () -> slowNumber(column));
    }

    /** Whole number in a field: a time in nanoseconds since the epoch, or an identifier. */
    public long whole(int column) {
        int from = starts[column];
        int to = ends[column];
        if (from == to || to - from > LONG_DIGITS + 1) {
            return slowWhole(column);
        }
        long value = 0;
        for (int i = from; i < to; i++) {
            int digit = row[i] - '0';
            if (digit < 0 || digit > 9) {
                return slowWhole(column);
            }
            value = 10 * value + digit;
        }
        return value < 0 ? slowWhole(column) : value;
    }

    private long slowWhole(int column) {
        try {
            return Long.parseLong(text(column));
        } catch (NumberFormatException e) {
            throw notANumber(column, e);
        }
    }

    @Override
    public void close() {
        try {
            lines.close();
        } catch (IOException e) {
            throw new TableException(file.getFileName() + ": cannot be closed (" + e.getMessage() + ")", e);
        }
    }

    private double slowNumber(int column) {
        String text = text(column);
        if (text.isEmpty() || text.equalsIgnoreCase("nan") || text.equalsIgnoreCase("n/a")) {
            return Double.NaN;
        }
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw notANumber(column, e);
        }
    }

    private TableException notANumber(int column, NumberFormatException cause) {
        String message = where() + ", column " + header.get(column) + ": '" + text(column) + "' is not a number";
        return new TableException(message, cause);
    }

    private boolean readRow() throws IOException {
        line++;
        if (!lines.next()) {
            return false;
        }
        if (!lines.terminated()) {
            throw new TableException(where() + ": the file ends in the middle of this line");
        }
        row = lines.bytes();
        split(lines.length());
        return true;
    }

    private void split(int length) {
        fieldCount = 0;
        int from = 0;
        while (from <= length) {
            from = from < length && row[from] == '"' ? quotedField(from, length) : plainField(from, length);
        }
    }

    private int plainField(int from, int length) {
        int to = from;
        while (to < length && row[to] != ',') {
            to++;
        }
        addField(from, to);
        return to + 1;
    }

    /** Unquotes in place: the text never grows. */
    private int quotedField(int from, int length) {
        int write = from;
        int read = from + 1;
        while (read < length) {
            if (row[read] == '"') {
                if (read + 1 >= length || row[read + 1] != '"') {
                    break;
                }
                read++;
            }
            row[write++] = row[read++];
        }
        boolean closed = read < length && (read + 1 == length || row[read + 1] == ',');
        if (!closed) {
            throw new TableException(where() + ": a quoted field is not closed");
        }
        addField(from, write);
        return read + 2;
    }

    private void addField(int from, int to) {
        if (fieldCount == starts.length) {
            starts = Arrays.copyOf(starts, 2 * fieldCount);
            ends = Arrays.copyOf(ends, 2 * fieldCount);
        }
        starts[fieldCount] = from;
        ends[fieldCount++] = to;
    }
}
