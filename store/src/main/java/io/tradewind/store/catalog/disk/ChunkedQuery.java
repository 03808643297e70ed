// SPDX-License-Identifier: Apache-2.0
package io.tradewind.store.catalog.disk;

import java.sql.SQLException;
import org.duckdb.DuckDBChunkedResult;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBPreparedStatement;
import org.duckdb.DuckDBReadableVector;

/** The rows of a query of BIGINT columns, one DuckDB chunk in memory. */
public final class ChunkedQuery implements AutoCloseable {
    private final DuckDBConnection connection;
    private final DuckDBPreparedStatement statement;
    private final DuckDBChunkedResult result;
    private final DuckDBReadableVector[] columns;
    private int size;

    /**
     * Starts a query on a connection of its own.
     *
     * @param database where
     * @param sql a query of BIGINT columns
     * @param columnCount how many there are
     * @throws SQLException when it fails
     */
    public ChunkedQuery(Database database, String sql, int columnCount) throws SQLException {
        connection = database.stream();
        columns = new DuckDBReadableVector[columnCount];
        try {
            statement = connection.prepareStatement(sql).unwrap(DuckDBPreparedStatement.class);
            result = statement.query();
        } catch (SQLException e) {
            try (connection) {
                throw e;
            }
        }
    }

    /**
     * Moves on to the next chunk that has rows.
     *
     * @return false at the end
     * @throws SQLException when a file cannot be read
     */
    public boolean next() throws SQLException {
        size = 0;
        try {
            while (size == 0) {
                if (!result.nextChunk()) {
                    return false;
                }
                DuckDBDataChunkReader chunk = result.chunk();
                size = (int) chunk.rowCount();
                for (int i = 0; i < columns.length; i++) {
                    columns[i] = chunk.vector(i);
                }
            }
            return true;
        } catch (RuntimeException e) {
            throw new SQLException(e);
        }
    }

    /**
     * Rows of this chunk.
     *
     * @return 0 before the first and at the end
     */
    public int size() {
        return size;
    }

    /**
     * One column of this chunk.
     *
     * @param index from 0
     * @return valid until {@link #next}
     */
    public DuckDBReadableVector column(int index) {
        return columns[index];
    }

    @Override
    public void close() {
        try (connection;
                statement;
                result) {
            size = 0;
        } catch (SQLException e) {
            throw Database.failed("close a reader", e);
        }
    }
}
