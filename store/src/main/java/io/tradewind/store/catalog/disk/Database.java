// SPDX-License-Identifier: Apache-2.0
package io.tradewind.store.catalog.disk;

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
public final class Database implements AutoCloseable {
    private static final String MEMORY_LIMIT = "1GB";
    private static final int THREADS = 2;
    private static final String STREAM_BUFFER = "256KB";

    /**
     * No threads for input and output alone: with them DuckDB 2.0.0 can wait for ever where a COPY to Parquet is broken off, the one who
     * gives up holding the lock that the last write needs.
     */
    private static final String WRITE_AT_ONCE = "0";

    private final DuckDBConnection connection;

    /**
     * Takes one row of a result.
     *
     * @param <T> what becomes of it
     */
    public interface RowReader<T> {
        /**
         * Reads the row that the result stands at.
         *
         * @param row the result
         * @return what becomes of it
         * @throws SQLException when a column cannot be read
         */
        T read(ResultSet row) throws SQLException;
    }

    /**
     * Fills an appender.
     *
     * @param <T> what it gives besides
     */
    public interface Filler<T> {
        /**
         * Appends rows.
         *
         * @param appender of the table, closed afterwards
         * @return what the caller wants to know
         * @throws SQLException when a row does not fit
         */
        T fill(DuckDBAppender appender) throws SQLException;
    }

    private Database(DuckDBConnection connection) {
        this.connection = connection;
    }

    /**
     * For queries over much data.
     *
     * @param spill folder for what does not fit into memory
     * @return a database, to be closed
     */
    public static Database open(Path spill) {
        return open(spill, THREADS);
    }

    /**
     * For streams that are read as fast as they are decoded: nothing is handed from thread to thread.
     *
     * @param spill folder for what does not fit into memory
     * @return a database, to be closed
     */
    public static Database openSerial(Path spill) {
        return open(spill, 1);
    }

    private static Database open(Path spill, int threads) {
        Properties settings = new Properties();
        settings.setProperty("memory_limit", MEMORY_LIMIT);
        settings.setProperty("threads", String.valueOf(threads));
        settings.setProperty("temp_directory", spill.toString());
        settings.setProperty("async_threads", WRITE_AT_ONCE);
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

    /**
     * A failure to do something, as the user is told of it.
     *
     * @param what half a sentence after "the catalog could not"
     * @param e the cause
     * @return to be thrown
     */
    public static RequestException failed(String what, SQLException e) {
        return new RequestException("the catalog could not " + what + ": " + e.getMessage(), e);
    }

    /**
     * A failure to write: the disk's, where the database says that it could not write a file, otherwise the request's.
     *
     * @param what half a sentence after "the catalog could not"
     * @param e the cause
     * @return to be thrown: {@link UncheckedIOException} or {@link RequestException}
     */
    public static RuntimeException writeFailed(String what, SQLException e) {
        String message = String.valueOf(e.getMessage());
        boolean isDisk = message.contains("IO Error") || message.contains("No space left");
        return isDisk
                ? new UncheckedIOException(new IOException("the catalog could not " + what + ": " + message, e))
                : failed(what, e);
    }

    /**
     * A path as an SQL literal.
     *
     * @param file any path
     * @return between apostrophes
     */
    public static String quoted(Path file) {
        return "'" + file.toString().replace("'", "''") + "'";
    }

    /**
     * Another connection to the same database.
     *
     * @return to be closed
     * @throws SQLException when the database is closed
     */
    public synchronized DuckDBConnection duplicate() throws SQLException {
        return connection.duplicate().unwrap(DuckDBConnection.class);
    }

    /**
     * Runs a statement that gives no rows.
     *
     * @param sql the statement
     * @throws SQLException when it fails
     */
    public synchronized void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /**
     * Runs a query and keeps all rows.
     *
     * @param sql the query
     * @param reader takes each row
     * @param <T> what becomes of a row
     * @return in the order of the result
     * @throws SQLException when it fails
     */
    public synchronized <T> List<T> query(String sql, RowReader<T> reader) throws SQLException {
        List<T> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                rows.add(reader.read(result));
            }
        }
        return rows;
    }

    /**
     * Runs a query for one number.
     *
     * @param sql a query whose first row begins with it
     * @return the number
     * @throws SQLException when it fails
     */
    public synchronized long number(String sql) throws SQLException {
        return query(sql, row -> row.getLong(1)).getFirst();
    }

    /**
     * Adds rows to a table.
     *
     * @param table its name
     * @param filler appends them
     * @param <T> what the filler gives besides
     * @return what the filler gives
     * @throws SQLException when a row does not fit
     */
    public synchronized <T> T append(String table, Filler<T> filler) throws SQLException {
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
