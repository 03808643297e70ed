// SPDX-License-Identifier: Apache-2.0
package io.tradewind.store.catalog;

import java.sql.SQLException;
import org.duckdb.DuckDBChunkedResult;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBPreparedStatement;
import org.duckdb.DuckDBReadableVector;

/** The rows of a query of BIGINT columns, one DuckDB chunk in memory. */
final class ChunkedQuery implements AutoCloseable {
    private final DuckDBConnection connection;
    private final DuckDBPreparedStatement statement;
    private final DuckDBChunkedResult result;
    private final DuckDBReadableVector[] columns;
    private int size;

    ChunkedQuery(Database database, String sql, int columnCount) throws SQLException {
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

    /** Moves on to the next chunk that has rows; false at the end. */
    boolean next() throws SQLException {
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

    int size() {
        return size;
    }

    DuckDBReadableVector column(int index) {
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
