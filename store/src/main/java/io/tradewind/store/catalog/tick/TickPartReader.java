// SPDX-License-Identifier: Apache-2.0
package io.tradewind.store.catalog.tick;

import io.tradewind.domain.command.Side;
import io.tradewind.domain.port.RequestException;
import io.tradewind.domain.port.TickBatch;
import io.tradewind.domain.port.TickKind;
import io.tradewind.store.catalog.disk.AtomicFiles;
import io.tradewind.store.catalog.disk.ChunkedQuery;
import io.tradewind.store.catalog.disk.Database;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.duckdb.DuckDBReadableVector;
import org.jspecify.annotations.Nullable;

/** Streams the ticks of one part: its events, and beside them their levels. */
final class TickPartReader implements AutoCloseable {
    /** Scaled values below this survive {@code double} arithmetic exactly, which DuckDB does ten times faster. */
    private static final long EXACT_IN_DOUBLE = 1L << 50;

    private static final double SCALE = 1e8;
    private static final int LEVEL_COLUMNS = 2;
    private static final int KIND = 0;
    private static final int EVENT_TIME = 1;
    private static final int RECEIVE_TIME = 2;
    private static final int ID = 3;
    private static final int FIRST_ID = 4;
    private static final int PREVIOUS_ID = 5;
    private static final int PRICE = 6;
    private static final int QUANTITY = 7;
    private static final int ASK_PRICE = 8;
    private static final int ASK_QUANTITY = 9;
    private static final int SELLS = 10;
    private static final int ON_BOOK = 11;
    private static final int BID_COUNT = 12;
    private static final int ASK_COUNT = 13;
    private static final int SEQUENCE = 14;
    private static final int EVENT_COLUMNS = SEQUENCE + 1;

    private final Path folder;
    private final TickPart part;
    private final boolean exactInDouble;
    private final ChunkedQuery events;
    private final ChunkedQuery levels;
    private int event;
    private int level;

    TickPartReader(Database database, Path folder, TickPart part, TickWindow window) {
        this.folder = folder;
        this.part = part;
        exactInDouble = part.highest() < EXACT_IN_DOUBLE;
        @Nullable ChunkedQuery opened = null;
        try {
            opened = new ChunkedQuery(database, eventSql(window), EVENT_COLUMNS);
            events = opened;
            levels = new ChunkedQuery(database, levelSql(window), LEVEL_COLUMNS);
        } catch (SQLException e) {
            RequestException corrupt = corrupt(folder, part, e);
            if (opened != null) {
                opened.close();
            }
            throw corrupt;
        }
    }

    /** The ticks of a part that a window needs. */
    static TickWindow window(Database database, Path folder, TickPart part, long fromNs, long toNs) {
        try {
            return TickWindow.of(database, folder, part, fromNs, toNs);
        } catch (SQLException e) {
            throw corrupt(folder, part, e);
        }
    }

    private String eventSql(TickWindow window) {
        return "SELECT CASE kind WHEN 'snapshot' THEN 0 WHEN 'delta' THEN 1 WHEN 'trade' THEN 2 WHEN 'quote' THEN 3 END,"
                + " epoch_ns(event_time), epoch_ns(receive_time), id, first_id, previous_id, " + number("price") + ", "
                + number("quantity") + ", " + number("ask_price") + ", " + number("ask_quantity")
                + ", aggressor = 'sell', on_book, bid_count, ask_count, seq FROM read_parquet("
                + Database.quoted(folder.resolve(part.eventFile())) + ")" + window.eventCondition();
    }

    private String levelSql(TickWindow window) {
        return "SELECT " + number("price") + ", " + number("quantity") + " FROM read_parquet("
                + Database.quoted(folder.resolve(part.levelFile())) + ")" + window.levelCondition();
    }

    private String number(String column) {
        return (exactInDouble ? "CAST(%s AS DOUBLE)" : "CAST(CAST(%s AS DECIMAL(28,8)) * 100000000 AS BIGINT)")
                .replace("%s", column);
    }

    private long scaled(DuckDBReadableVector numbers, int row) {
        return exactInDouble ? (long) Math.rint(numbers.getDouble(row) * SCALE) : numbers.getLong(row);
    }

    private static RequestException corrupt(Path folder, TickPart part, SQLException cause) {
        Path eventFile = folder.resolve(part.eventFile());
        Path levelFile = folder.resolve(part.levelFile());
        try {
            if (!AtomicFiles.sha256(eventFile).equals(part.events().sha256())) {
                return TickFiles.corrupt(eventFile, cause);
            }
            if (!AtomicFiles.sha256(levelFile).equals(part.levels().sha256())) {
                return TickFiles.corrupt(levelFile, cause);
            }
        } catch (IOException e) {
            return new RequestException(folder + ": cannot be read (" + e.getMessage() + ")", e);
        }
        return Database.failed("read the ticks in " + folder, cause);
    }

    /** Adds ticks to the batch until it is full; false when the part is at its end. */
    boolean read(TickBatch batch) {
        try {
            while (!batch.isFull()) {
                if (event == events.size()) {
                    event = 0;
                    if (!events.next()) {
                        return false;
                    }
                }
                copyChunk(batch);
            }
            return true;
        } catch (SQLException e) {
            throw corrupt(folder, part, e);
        }
    }

    private void copyChunk(TickBatch batch) throws SQLException {
        DuckDBReadableVector kinds = events.column(KIND);
        int end = events.size();
        while (event < end && !batch.isFull()) {
            switch (TickKind.of(kinds.getInt(event))) {
                case SNAPSHOT -> copySnapshot(batch);
                case DELTA -> copyDelta(batch);
                case TRADE -> copyTrade(batch);
                case QUOTE -> copyQuote(batch);
            }
            event++;
        }
    }

    private long value(int column) {
        return events.column(column).getLong(event);
    }

    private long id(int column) {
        return events.column(column).getLong(event, TickBatch.NO_ID);
    }

    private long eventTimeNs() {
        return events.column(EVENT_TIME).getLong(event, TickBatch.NO_TIME);
    }

    private long receiveTimeNs() {
        return value(RECEIVE_TIME) + part.clockOffsetNs();
    }

    private void copySnapshot(TickBatch batch) throws SQLException {
        batch.snapshot(value(SEQUENCE), eventTimeNs(), receiveTimeNs(), id(ID));
        copyLevels(batch);
    }

    private void copyDelta(TickBatch batch) throws SQLException {
        batch.delta(value(SEQUENCE), eventTimeNs(), receiveTimeNs(), id(FIRST_ID), id(ID), id(PREVIOUS_ID));
        copyLevels(batch);
    }

    private void copyTrade(TickBatch batch) {
        batch.trade(
                value(SEQUENCE),
                eventTimeNs(),
                receiveTimeNs(),
                id(ID),
                scaled(events.column(PRICE), event),
                scaled(events.column(QUANTITY), event),
                events.column(SELLS).getBoolean(event) ? Side.SELL : Side.BUY,
                events.column(ON_BOOK).getBoolean(event));
    }

    private void copyQuote(TickBatch batch) {
        batch.quote(
                value(SEQUENCE),
                eventTimeNs(),
                receiveTimeNs(),
                id(ID),
                scaled(events.column(PRICE), event),
                scaled(events.column(QUANTITY), event),
                scaled(events.column(ASK_PRICE), event),
                scaled(events.column(ASK_QUANTITY), event));
    }

    private void copyLevels(TickBatch batch) throws SQLException {
        for (int i = events.column(BID_COUNT).getInt(event); i > 0; i--) {
            nextLevel();
            batch.bid(scaled(levels.column(0), level), scaled(levels.column(1), level));
            level++;
        }
        for (int i = events.column(ASK_COUNT).getInt(event); i > 0; i--) {
            nextLevel();
            batch.ask(scaled(levels.column(0), level), scaled(levels.column(1), level));
            level++;
        }
    }

    private void nextLevel() throws SQLException {
        if (level < levels.size()) {
            return;
        }
        if (!levels.next()) {
            throw new SQLException("levels are missing");
        }
        level = 0;
    }

    @Override
    public void close() {
        try (events;
                levels) {
            event = 0;
        }
    }
}
