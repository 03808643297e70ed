// SPDX-License-Identifier: Apache-2.0
package io.tradewind.store.catalog.tick.write;

import io.tradewind.domain.port.RequestException;
import io.tradewind.domain.port.TickBatch;
import io.tradewind.store.catalog.disk.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/**
 * Writes ticks to a pair of Parquet files on two threads of its own, while the caller reads the next ones; closed before
 * {@link #finish} it leaves no file.
 */
public final class TickWriter implements AutoCloseable {
    /** Levels after which a batch is handed on although it has room for more ticks. */
    private static final int LEVELS = 1 << 16;

    /** What went wrong first: the other file fails too, but only because it was broken off. */
    private final AtomicReference<@Nullable SQLException> failure = new AtomicReference<>();

    private final Path events;
    private final Path levels;
    private final TickPipe pipe = new TickPipe();
    private final List<Copy> copies;
    private @Nullable TickBatch batch;
    private boolean finished;

    /**
     * Starts the two threads.
     *
     * @param database gives a connection to each
     * @param events file of the events
     * @param levels file of their levels
     * @throws SQLException when a connection fails
     */
    public TickWriter(Database database, Path events, Path levels) throws SQLException {
        this.events = events;
        this.levels = levels;
        DuckDBConnection first = database.duplicate();
        try {
            DuckDBConnection second = database.duplicate();
            copies = List.of(
                    new Copy(first, TickTables.events(first, pipe), events),
                    new Copy(second, TickTables.levels(second, pipe), levels));
        } catch (SQLException e) {
            first.close();
            throw e;
        }
        copies.forEach(copy -> copy.thread.start());
    }

    /**
     * Takes one tick of a batch that stays the caller's.
     *
     * @param ticks the batch
     * @param index of the tick
     * @param sequence its number in the catalog
     */
    public void write(TickBatch ticks, int index, long sequence) {
        TickBatch filling = batch;
        if (filling == null) {
            filling = pipe.claim();
            batch = filling;
        }
        filling.copy(ticks, index, ticks.receiveTimeNs(index), sequence);
        if (filling.isFull() || filling.levels() > LEVELS) {
            pipe.publish();
            batch = null;
        }
    }

    /**
     * Waits until both files are written.
     *
     * @throws SQLException what made a file fail first
     */
    public void finish() throws SQLException {
        if (batch != null) {
            pipe.publish();
        }
        pipe.end();
        join();
        throwFailure();
        finished = true;
    }

    /**
     * Throws what made a file fail, when something did.
     *
     * @throws SQLException that
     */
    public void throwFailure() throws SQLException {
        SQLException first = failure.get();
        if (first != null) {
            throw first;
        }
    }

    private void join() {
        boolean interrupted = false;
        for (Copy copy : copies) {
            while (copy.thread.isAlive()) {
                try {
                    copy.thread.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                    pipe.fail();
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        if (finished) {
            return;
        }
        pipe.fail();
        join();
        try {
            Files.deleteIfExists(events);
            Files.deleteIfExists(levels);
        } catch (IOException e) {
            throw new RequestException("an unfinished file cannot be deleted (" + e.getMessage() + ")", e);
        }
    }

    /** One COPY on its own connection and thread. */
    private final class Copy {
        private final DuckDBConnection connection;
        private final String sql;
        private final Thread thread;

        Copy(DuckDBConnection connection, String select, Path file) {
            this.connection = connection;
            sql = "COPY (" + select + ") TO " + Database.quoted(file)
                    + " (FORMAT parquet, PARQUET_VERSION v2, COMPRESSION lz4)";
            thread = new Thread(this::run, "tick-writer");
        }

        private void run() {
            try (connection;
                    Statement statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (SQLException e) {
                failure.compareAndSet(null, e);
                pipe.fail();
            }
        }
    }
}
