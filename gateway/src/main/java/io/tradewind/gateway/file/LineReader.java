// SPDX-License-Identifier: Apache-2.0
package io.tradewind.gateway.file;

import io.tradewind.domain.port.RequestException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Splits a stream into lines with one line in memory. Both line ends are read; a byte order mark is skipped. */
final class LineReader {
    private static final int BUFFER = 1 << 16;
    private static final int MAX_LINE = 1 << 16;

    private final Path file;
    private final InputStream stream;
    private final byte[] buffer = new byte[BUFFER];
    private final byte[] text = new byte[MAX_LINE];
    private final Row row = new Row();
    private int position;
    private int limit;
    private long line;

    LineReader(Path file, InputStream stream) {
        this.file = file;
        this.stream = stream;
    }

    /** The next line, split at the delimiter, or null at the end. */
    @Nullable
    Row next(char delimiter) throws IOException {
        int length = 0;
        while (true) {
            if (position == limit && !fill()) {
                return length == 0 ? null : publish(length, false, delimiter);
            }
            byte c = buffer[position++];
            if (c == '\n') {
                return publish(length, true, delimiter);
            }
            if (length == MAX_LINE) {
                throw new RequestException(file + ": line " + (line + 1) + " is longer than " + MAX_LINE
                        + " bytes, so this is no text file of bars or ticks");
            }
            text[length++] = c;
        }
    }

    private boolean fill() throws IOException {
        limit = Math.max(0, stream.read(buffer));
        position = 0;
        return limit > 0;
    }

    private Row publish(int length, boolean terminated, char delimiter) {
        line++;
        int end = length > 0 && text[length - 1] == '\r' ? length - 1 : length;
        if (line == 1 && end >= 3 && text[0] == (byte) 0xEF && text[1] == (byte) 0xBB && text[2] == (byte) 0xBF) {
            end -= 3;
            System.arraycopy(text, 3, text, 0, end);
        }
        row.set(text, end, line, terminated, delimiter);
        return row;
    }
}
