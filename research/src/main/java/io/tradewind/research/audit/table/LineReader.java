// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.audit.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Cuts a stream of bytes at LF; the line is a view that the next call overwrites. */
final class LineReader implements AutoCloseable {
    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int position;
    private int limit;
    private byte[] line = new byte[256];
    private int length;
    private boolean terminated;

    LineReader(InputStream in) {
        this.in = in;
    }

    /** Reads one line; false when no byte is left. */
    boolean next() throws IOException {
        length = 0;
        terminated = false;
        while (!terminated) {
            if (position == limit && !fill()) {
                return length > 0;
            }
            takeUpToLineFeed();
        }
        return true;
    }

    /** Bytes of the line, valid up to {@link #length()}; the caller may write into them. */
    byte[] bytes() {
        return line;
    }

    int length() {
        return length;
    }

    /** True when the line ended with LF, false when the stream ended first. */
    boolean terminated() {
        return terminated;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private boolean fill() throws IOException {
        position = 0;
        limit = Math.max(0, in.read(buffer));
        return limit > 0;
    }

    private void takeUpToLineFeed() {
        int end = position;
        while (end < limit && buffer[end] != '\n') {
            end++;
        }
        int count = end - position;
        if (length + count > line.length) {
            line = Arrays.copyOf(line, Math.max(2 * line.length, length + count));
        }
        System.arraycopy(buffer, position, line, length, count);
        length += count;
        terminated = end < limit;
        position = terminated ? end + 1 : end;
    }
}
