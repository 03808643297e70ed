// SPDX-License-Identifier: Apache-2.0
package io.tradewind.gateway.file.log;

import io.tradewind.domain.port.RequestException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipException;

/**
 * The lines of a log, gzipped or plain, in place in a buffer: at least {@value #PADDING} bytes may be read behind each line, the
 * first of which is a line feed. A gzip of several members is one log.
 */
final class LogLines implements AutoCloseable {
    static final int PADDING = 16;

    private static final int BUFFER = 1 << 20;
    private static final int INPUT = 1 << 16;
    private static final int MAX_LINE = 1 << 25;
    private static final int GZIP_MAGIC = 0x8B1F;

    private final Path file;
    private final InputStream stream;
    private byte[] buffer = new byte[BUFFER + PADDING];
    private int limit;
    private int start;
    private int end;
    private int scanned;
    private boolean atEnd;
    private boolean terminated;
    private long line;

    private LogLines(Path file, InputStream stream) {
        this.file = file;
        this.stream = stream;
    }

    static LogLines open(Path file) throws IOException {
        boolean zipped = isGzip(file);
        InputStream raw = Files.newInputStream(file);
        try {
            return new LogLines(file, new ReadAhead(zipped ? new WholeGzip(raw, INPUT) : raw, file.toString()));
        } catch (EOFException | ZipException e) {
            raw.close();
            throw torn(file, 0, e);
        }
    }

    private static boolean isGzip(Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            byte[] magic = stream.readNBytes(2);
            return magic.length == 2 && ((magic[0] & 0xFF) | (magic[1] & 0xFF) << 8) == GZIP_MAGIC;
        }
    }

    /** Goes to the next line; false at the end. */
    boolean next() throws IOException {
        start = scanned;
        int feed = find(start);
        while (feed < 0 && !atEnd) {
            int searched = limit - start;
            fill();
            feed = find(start + searched);
        }
        terminated = feed >= 0;
        end = terminated ? feed : limit;
        scanned = terminated ? feed + 1 : limit;
        buffer[end] = '\n';
        boolean found = end > start || terminated;
        line += found ? 1 : 0;
        return found;
    }

    private int find(int from) {
        byte[] bytes = buffer;
        for (int i = from; i < limit; i++) {
            if (bytes[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    /** Moves the begun line to the front and reads on behind it. */
    private void fill() throws IOException {
        int begun = limit - start;
        if (begun > MAX_LINE) {
            throw new RequestException(file + ": line " + (line + 1) + " is longer than " + MAX_LINE + " bytes");
        }
        if (begun > buffer.length / 2) {
            buffer = Arrays.copyOfRange(buffer, start, start + 2 * buffer.length);
        } else {
            System.arraycopy(buffer, start, buffer, 0, begun);
        }
        start = 0;
        limit = begun;
        try {
            int read = stream.read(buffer, limit, buffer.length - PADDING - limit);
            atEnd = read < 0;
            limit += Math.max(0, read);
        } catch (EOFException | ZipException e) {
            throw torn(file, line, e);
        }
    }

    private static RequestException torn(Path file, long line, IOException e) {
        return new RequestException(
                file + ": the gzip is torn or corrupt after line " + line + ", its last whole line (" + e.getMessage()
                        + "); fetch the file again",
                e);
    }

    byte[] bytes() {
        return buffer;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    /** Number of the line, from 1. */
    long line() {
        return line;
    }

    /** Whether the line ends in a line feed; only the last one of a file may lack it. */
    boolean terminated() {
        return terminated;
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
