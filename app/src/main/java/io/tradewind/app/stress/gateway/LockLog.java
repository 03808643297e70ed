// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.stress.gateway;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Takes the events of a session in the order in which they happen, verifies them as they come, and writes them to a file if there is one. Any
 * thread; its own lock, so that it tells the truth about the session's.
 */
public final class LockLog implements AutoCloseable {
    private final LockVerifier verifier = new LockVerifier();
    private final @Nullable BufferedWriter file;

    /**
     * A log.
     *
     * @param file text file to write, or null for none; what is there is replaced
     * @throws IOException when it cannot be written
     */
    public LockLog(@Nullable Path file) throws IOException {
        this.file = file == null ? null : Files.newBufferedWriter(file, StandardCharsets.UTF_8);
    }

    /**
     * Takes an event, while the session is held.
     *
     * @param event what happened
     */
    public synchronized void add(LockEvent event) {
        verifier.accept(event);
        if (file != null) {
            try {
                file.append(event.toString()).append('\n');
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /**
     * Ends the log.
     *
     * @return the verifier of all its events, finished
     * @throws IOException when the file cannot be written
     */
    public synchronized LockVerifier finish() throws IOException {
        verifier.finish();
        close();
        return verifier;
    }

    @Override
    public synchronized void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }
}
