// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.match;

import io.tradewind.domain.port.RequestException;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Lines of a UTF-8 file, each no longer than {@link #MAX_BYTES}: a line without end does not fill the memory. */
final class BoundedLines implements AutoCloseable {
    static final int MAX_BYTES = 65_536;

    private final String name;
    private final InputStream in;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private long number;

    BoundedLines(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new RequestException(file + " is no file. Name a script that exists.");
        }
        this.name = file.toString();
        this.in = new BufferedInputStream(Files.newInputStream(file), MAX_BYTES);
    }

    /** Number of the line that was read last, from 1. */
    long number() {
        return number;
    }

    /** The next line without its end, or null. */
    @Nullable
    String next() throws IOException {
        bytes.reset();
        number++;
        int read = in.read();
        if (read < 0) {
            return null;
        }
        for (; read >= 0 && read != '\n'; read = in.read()) {
            if (bytes.size() == MAX_BYTES) {
                throw new RequestException(
                        "%s, line %d, column %d: the line is longer than %d bytes. End lines with LF."
                                .formatted(name, number, MAX_BYTES + 1, MAX_BYTES));
            }
            bytes.write(read);
        }
        String text = decode();
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }

    private String decode() {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new RequestException(
                    "%s, line %d: the bytes are not UTF-8. Save the file as UTF-8.".formatted(name, number), e);
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
