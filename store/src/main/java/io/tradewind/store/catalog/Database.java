// SPDX-License-Identifier: Apache-2.0
package io.tradewind.store.catalog;

import io.tradewind.domain.port.RequestException;
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

    static Database open(Path spill) {
        Properties settings = new Properties();
        settings.setProperty("memory_limit", MEMORY_LIMIT);
        settings.setProperty("threads", String.valueOf(THREADS));
        settings.setProperty("temp_directory", spill.toString());
        settings.setProperty("jdbc_stream_results", "true");
        try {
            return new Database(
                    DriverManager.getConnection("jdbc:duckdb:", settings).unwrap(DuckDBConnection.class));
        } catch (SQLException e) {
            throw failed("start DuckDB", e);
        }
    }

    static RequestException failed(String what, SQLException e) {
        return new RequestException("the catalog could not " + what + ": " + e.getMessage(), e);
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
