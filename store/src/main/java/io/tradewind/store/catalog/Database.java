// SPDX-License-Identifier: Apache-2.0
package io.tradewind.store.catalog;

import io.tradewind.domain.port.RequestException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** One in-memory DuckDB with bounded memory; its connection is guarded by this object's monitor. */
final class Database implements AutoCloseable {
    private static final String MEMORY_LIMIT = "1GB";
    private static final int THREADS = 2;
    private static final String STREAM_BUFFER = "256KB";

    private final DuckDBConnection connection;

    /** Takes one row of a result. */
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Fills an appender. */
    interface Filler<T> {
        T fill(DuckDBAppender appender) throws SQLException;
    }

    private Database(DuckDBConnection connection) {
        this.connection = connection;
    }

    /** For queries over much data. */
    static Database open(Path spill) {
        return open(spill, THREADS);
    }

    /** For streams that are read as fast as they are decoded: nothing is handed from thread to thread. */
    static Database openSerial(Path spill) {
        return open(spill, 1);
    }

    private static Database open(Path spill, int threads) {
        Properties settings = new Properties();
        settings.setProperty("memory_limit", MEMORY_LIMIT);
        settings.setProperty("threads", String.valueOf(threads));
        settings.setProperty("temp_directory", spill.toString());
        settings.setProperty("jdbc_stream_results", "true");
        try {
            return new Database(
                    DriverManager.getConnection("jdbc:duckdb:", settings).unwrap(DuckDBConnection.class));
        } catch (SQLException e) {
            throw failed("start DuckDB", e);
        }
    }

    /** Another connection, whose results wait in a small buffer, which stays in the processor's cache. */
    synchronized DuckDBConnection stream() throws SQLException {
        DuckDBConnection stream = duplicate();
        try (Statement statement = stream.createStatement()) {
            statement.execute("SET streaming_buffer_size = '" + STREAM_BUFFER + "'");
        }
        return stream;
    }

    static RequestException failed(String what, SQLException e) {
        return new RequestException("the catalog could not " + what + ": " + e.getMessage(), e);
    }

    /** A failure to write: the disk's, where the database says that it could not write a file, otherwise the request's. */
    static RuntimeException writeFailed(String what, SQLException e) {
        String message = String.valueOf(e.getMessage());
        boolean isDisk = message.contains("IO Error") || message.contains("No space left");
        return isDisk
                ? new UncheckedIOException(new IOException("the catalog could not " + what + ": " + message, e))
                : failed(what, e);
    }

    static String quoted(Path file) {
        return "'" + file.toString().replace("'", "''") + "'";
    }

    synchronized DuckDBConnection duplicate() throws SQLException {
        return connection.duplicate().unwrap(DuckDBConnection.class);
    }

    synchronized void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    synchronized <T> List<T> query(String sql, RowReader<T> reader) throws SQLException {
        List<T> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                rows.add(reader.read(result));
            }
        }
        return rows;
    }

    synchronized long number(String sql) throws SQLException {
        return query(sql, row -> row.getLong(1)).getFirst();
    }

    synchronized <T> T append(String table, Filler<T> filler) throws SQLException {
        try (DuckDBAppender appender = connection.createAppender(table)) {
            return filler.fill(appender);
        }
    }

    @Override
    public synchronized void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw failed("close DuckDB", e);
        }
    }
}
