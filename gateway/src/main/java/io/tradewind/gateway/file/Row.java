// SPDX-License-Identifier: Apache-2.0
package io.tradewind.gateway.file;

import io.tradewind.domain.port.RequestException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One line of a delimited text file, split in place; reused from line to line. */
final class Row {
    static final int MAX_COLUMNS = 256;

    private final int[] starts = new int[MAX_COLUMNS];
    private final int[] ends = new int[MAX_COLUMNS];
    private byte[] bytes = new byte[0];
    private int columns;
    private long line;
    private boolean terminated;
    private boolean blank;

    void set(byte[] source, int length, long lineNumber, boolean hasLineEnd, char delimiter) {
        bytes = source;
        line = lineNumber;
        terminated = hasLineEnd;
        columns = 0;
        blank = true;
        int start = 0;
        boolean quoted = false;
        for (int i = 0; i <= length; i++) {
            byte c = i < length ? source[i] : (byte) delimiter;
            blank &= i == length || c == ' ' || c == '\t';
            quoted ^= c == '"';
            if (i == length || (c == delimiter && !quoted)) {
                add(start, i);
                start = i + 1;
            }
        }
    }

    private void add(int from, int to) {
        int start = from;
        int end = to;
        while (start < end && bytes[start] == ' ') {
            start++;
        }
        while (end > start && bytes[end - 1] == ' ') {
            end--;
        }
        if (end - start >= 2 && bytes[start] == '"' && bytes[end - 1] == '"') {
            start++;
            end--;
        }
        if (columns < MAX_COLUMNS) {
            starts[columns] = start;
            ends[columns] = end;
        }
        columns++;
    }

    long line() {
        return line;
    }

    /** Whether the line ends in a line feed; only the last one of a file may lack it. */
    boolean terminated() {
        return terminated;
    }

    boolean blank() {
        return blank;
    }

    /** Columns found; more than {@link #MAX_COLUMNS} means that the rest is not kept. */
    int columns() {
        return columns;
    }

    byte[] bytes() {
        return bytes;
    }

    int start(int column) {
        return starts[column];
    }

    int end(int column) {
        return ends[column];
    }

    boolean empty(int column) {
        return starts[column] == ends[column];
    }

    String text(int column) {
        return new String(bytes, starts[column], ends[column] - starts[column], StandardCharsets.UTF_8);
    }

    /** The cells of a header row, all of whose named columns must be there. */
    List<String> header(Path file, Map<String, String> names) {
        List<String> header = new ArrayList<>();
        for (int i = 0; i < Math.min(columns(), MAX_COLUMNS); i++) {
            header.add(text(i));
        }
        new TreeMap<>(names).forEach((field, column) -> {
            if (!header.contains(column)) {
                throw new RequestException(file + ": line 1 has no column '" + column + "' for " + field
                        + "; its columns are " + String.join(", ", header));
            }
        });
        return header;
    }
}
