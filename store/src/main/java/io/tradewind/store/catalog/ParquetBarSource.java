// SPDX-License-Identifier: Apache-2.0
package io.tradewind.store.catalog;

import io.tradewind.domain.port.BarBatch;
import io.tradewind.domain.port.BarSource;
import io.tradewind.domain.port.RequestException;
import io.tradewind.store.catalog.disk.AtomicFiles;
import io.tradewind.store.catalog.disk.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.duckdb.DuckDBChunkedResult;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBPreparedStatement;
import org.duckdb.DuckDBReadableVector;
import org.jspecify.annotations.Nullable;

/** Streams bars from Parquet parts, one DuckDB chunk in memory. */
final class ParquetBarSource implements BarSource {
    /** Scaled values below this survive {@code double} arithmetic exactly, which DuckDB does ten times faster. */
    private static final long EXACT_IN_DOUBLE = 1L << 50;

    private static final int COLUMNS = 6;

    private final Path folder;
    private final List<Part> parts;
    private final DuckDBConnection connection;
    private final DuckDBPreparedStatement statement;
    private final DuckDBChunkedResult result;
    private final DuckDBReadableVector[] columns = new DuckDBReadableVector[COLUMNS];
    private int chunkSize;
    private int position;
    private long previousNs = Long.MIN_VALUE;

    ParquetBarSource(Database database, Path folder, List<Part> parts, long fromNs, long toNs) {
        this.folder = folder;
        this.parts = parts;
        requireWhole();
        @Nullable DuckDBConnection opened = null;
        try {
            opened = database.duplicate();
            connection = opened;
            statement = connection
                    .prepareStatement(sql(folder, parts, fromNs, toNs))
                    .unwrap(DuckDBPreparedStatement.class);
            result = statement.query();
        } catch (SQLException e) {
            RequestException corrupt = corrupt(e);
            closeQuietly(opened, corrupt);
            throw corrupt;
        }
    }

    private static void closeQuietly(@Nullable DuckDBConnection connection, RequestException failure) {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }

    private static String sql(Path folder, List<Part> parts, long fromNs, long toNs) {
        boolean exactInDouble = parts.stream().allMatch(part -> part.highest() < EXACT_IN_DOUBLE);
        String pattern = exactInDouble
                ? "CAST(CAST(%s AS DOUBLE) * 1e8 AS BIGINT)"
                : "CAST(CAST(%s AS DECIMAL(28,8)) * 100000000 AS BIGINT)";
        StringBuilder sql = new StringBuilder("SELECT epoch_ns(time)");
        for (String column : List.of("open", "high", "low", "close", "volume")) {
            sql.append(", ").append(pattern.replace("%s", column));
        }
        sql.append(" FROM ").append(files(folder, parts));
        // Bounds outside of the data are left out: an open one is no time that the database could read.
        boolean late = parts.getFirst().firstNs() < fromNs;
        if (late) {
            sql.append(" WHERE time >= make_timestamp_ns(").append(fromNs).append(")");
        }
        if (parts.getLast().lastNs() >= toNs) {
            sql.append(late ? " AND" : " WHERE")
                    .append(" time < make_timestamp_ns(")
                    .append(toNs)
                    .append(")");
        }
        return sql.toString();
    }

    static String files(Path folder, List<Part> parts) {
        return "read_parquet(["
                + String.join(
                        ", ",
                        parts.stream()
                                .map(part -> Database.quoted(folder.resolve(part.file())))
                                .toList())
                + "])";
    }

    private void requireWhole() {
        for (Part part : parts) {
            Path file = folder.resolve(part.file());
            try {
                if (Files.size(file) != part.bytes()) {
                    throw new RequestException(file + ": has " + Files.size(file) + " bytes instead of " + part.bytes()
                            + ", so it is truncated or changed; restore it or import its bars again");
                }
            } catch (IOException e) {
                throw new RequestException(
                        file + ": a part of the catalog is missing; restore it or import its bars again", e);
            }
        }
    }

    private RequestException corrupt(SQLException cause) {
        for (Part part : parts) {
            Path file = folder.resolve(part.file());
            try {
                if (!AtomicFiles.sha256(file).equals(part.sha256())) {
                    return new RequestException(
                            file + ": is corrupt, its checksum is wrong; restore it or import its bars again", cause);
                }
            } catch (IOException e) {
                return new RequestException(file + ": cannot be read (" + e.getMessage() + ")", e);
            }
        }
        return Database.failed("read the bars in " + folder, cause);
    }

    @Override
    public int read(BarBatch batch) {
        batch.clear();
        int capacity = batch.capacity();
        while (batch.size() < capacity && (position < chunkSize || nextChunk())) {
            int end = Math.min(chunkSize, position + capacity - batch.size());
            copy(batch, position, end);
            position = end;
        }
        return batch.size();
    }

    private void copy(BarBatch batch, int from, int to) {
        DuckDBReadableVector time = columns[0];
        DuckDBReadableVector open = columns[1];
        DuckDBReadableVector high = columns[2];
        DuckDBReadableVector low = columns[3];
        DuckDBReadableVector close = columns[4];
        DuckDBReadableVector volume = columns[5];
        for (int i = from; i < to; i++) {
            long timeNs = time.getLong(i);
            if (timeNs <= previousNs) {
                throw new RequestException(folder + ": bars are not in strictly increasing time order at " + timeNs
                        + " ns; its files were changed by hand: import them again");
            }
            previousNs = timeNs;
            batch.add(timeNs, open.getLong(i), high.getLong(i), low.getLong(i), close.getLong(i), volume.getLong(i));
        }
    }

    private boolean nextChunk() {
        try {
            do {
                if (!result.nextChunk()) {
                    return false;
                }
                DuckDBDataChunkReader chunk = result.chunk();
                chunkSize = (int) chunk.rowCount();
                position = 0;
                for (int i = 0; i < COLUMNS; i++) {
                    columns[i] = chunk.vector(i);
                }
            } while (chunkSize == 0);
            return true;
        } catch (RuntimeException e) {
            throw corrupt(new SQLException(e));
        }
    }

    @Override
    public void close() {
        try (connection;
                statement;
                result) {
            chunkSize = 0;
            position = 0;
        } catch (SQLException e) {
            throw Database.failed("close a reader", e);
        }
    }
}
