// SPDX-License-Identifier: Apache-2.0
package io.tradewind.store.catalog.tick.write;

import io.tradewind.domain.port.TickBatch;
import io.tradewind.domain.port.TickKind;
import io.tradewind.store.catalog.tick.write.TickPipe.Consumer;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;
import org.duckdb.DuckDBColumnType;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDataChunkWriter;
import org.duckdb.DuckDBFunctions;
import org.duckdb.DuckDBTableFunction;
import org.duckdb.DuckDBTableFunctionBindInfo;
import org.duckdb.DuckDBTableFunctionBuilder;
import org.duckdb.DuckDBTableFunctionCallInfo;
import org.duckdb.DuckDBTableFunctionInitInfo;
import org.duckdb.DuckDBWritableVector;
import org.jspecify.annotations.Nullable;

/** The batches of a pipe as two relations, which DuckDB writes to Parquet without a table in between. */
final class TickTables {
    private static final AtomicLong NAMES = new AtomicLong();
    private static final String DECIMAL = "CASE WHEN abs(%1$s) < " + (1L << 50)
            + " THEN CAST(%1$s::DOUBLE / 1e8 AS DECIMAL(18,8))"
            + " ELSE CAST(%1$s::DECIMAL(19,0) * 0.00000001 AS DECIMAL(18,8)) END AS %1$s";

    private TickTables() {}

    /** SQL that gives the events of a pipe, once. */
    static String events(DuckDBConnection connection, TickPipe pipe) throws SQLException {
        String name = register(connection, new Events(pipe));
        return "SELECT seq, CASE kind WHEN 0 THEN 'snapshot' WHEN 1 THEN 'delta' WHEN 2 THEN 'trade' ELSE 'quote' END AS kind,"
                + " make_timestamp_ns(event_time) AS event_time, make_timestamp_ns(receive_time) AS receive_time,"
                + " id, first_id, previous_id, " + decimal("price") + ", " + decimal("quantity") + ", "
                + decimal("ask_price") + ", " + decimal("ask_quantity")
                + ", CASE aggressor WHEN 0 THEN 'buy' WHEN 1 THEN 'sell' END AS aggressor, on_book::BOOLEAN AS on_book,"
                + " bid_count::INTEGER AS bid_count, ask_count::INTEGER AS ask_count"
                + " FROM " + name + "()";
    }

    /** SQL that gives the levels of a pipe, once. */
    static String levels(DuckDBConnection connection, TickPipe pipe) throws SQLException {
        String name = register(connection, new Levels(pipe));
        return "SELECT seq, CASE side WHEN 0 THEN 'bid' ELSE 'ask' END AS side, " + decimal("price") + ", "
                + decimal("quantity") + " FROM " + name + "()";
    }

    private static String decimal(String column) {
        return DECIMAL.replace("%1$s", column);
    }

    private static String register(DuckDBConnection connection, Relation relation) throws SQLException {
        String name = "ticks_" + NAMES.incrementAndGet();
        try (DuckDBTableFunctionBuilder builder = DuckDBFunctions.tableFunction()) {
            builder.withName(name).withFunction(relation).register(connection);
        }
        return name;
    }

    /** Rows out of the batches of a pipe; DuckDB asks one thread for them. */
    private abstract static class Relation implements DuckDBTableFunction<Boolean, Boolean, Boolean> {
        private final TickPipe pipe;
        private final Consumer consumer;
        private @Nullable TickBatch batch;

        Relation(TickPipe pipe, Consumer consumer) {
            this.pipe = pipe;
            this.consumer = consumer;
        }

        abstract String[] columns();

        abstract int rows(TickBatch ticks);

        /** Writes rows of the batch from a position on and returns how many. */
        abstract int write(TickBatch ticks, int position, DuckDBDataChunkWriter chunk, int row, int room);

        private int position;

        @Override
        public Boolean bind(DuckDBTableFunctionBindInfo info) {
            for (String column : columns()) {
                info.addResultColumn(column, DuckDBColumnType.BIGINT);
            }
            return true;
        }

        @Override
        public Boolean init(DuckDBTableFunctionInitInfo info) {
            info.setMaxThreads(1);
            return true;
        }

        @Override
        public Boolean localInit(DuckDBTableFunctionInitInfo info) {
            return true;
        }

        @Override
        public long apply(DuckDBTableFunctionCallInfo info, DuckDBDataChunkWriter chunk) {
            int row = 0;
            int room = (int) chunk.capacity();
            while (row < room) {
                TickBatch ticks = current();
                if (ticks == null) {
                    return row;
                }
                int written = write(ticks, position, chunk, row, Math.min(room - row, rows(ticks) - position));
                row += written;
                position += written;
            }
            return row;
        }

        private @Nullable TickBatch current() {
            TickBatch ticks = batch;
            while (ticks == null || position == rows(ticks)) {
                if (ticks != null) {
                    pipe.release(consumer);
                }
                ticks = pipe.take(consumer);
                batch = ticks;
                position = 0;
                if (ticks == null) {
                    return null;
                }
            }
            return ticks;
        }
    }

    private static final class Events extends Relation {
        private static final String[] COLUMNS = {
            "seq",
            "kind",
            "event_time",
            "receive_time",
            "id",
            "first_id",
            "previous_id",
            "price",
            "quantity",
            "ask_price",
            "ask_quantity",
            "aggressor",
            "on_book",
            "bid_count",
            "ask_count"
        };

        private final DuckDBWritableVector[] vectors = new DuckDBWritableVector[COLUMNS.length];

        Events(TickPipe pipe) {
            super(pipe, Consumer.EVENTS);
        }

        @Override
        String[] columns() {
            return COLUMNS;
        }

        @Override
        int rows(TickBatch ticks) {
            return ticks.size();
        }

        @Override
        int write(TickBatch ticks, int position, DuckDBDataChunkWriter chunk, int row, int room) {
            for (int i = 0; i < vectors.length; i++) {
                vectors[i] = chunk.vector(i);
            }
            for (int i = 0; i < room; i++) {
                write(ticks, position + i, row + i);
            }
            return room;
        }

        private void write(TickBatch ticks, int i, int row) {
            TickKind kind = ticks.kind(i);
            vectors[0].setLong(row, ticks.sequence(i));
            vectors[1].setLong(row, kind.ordinal());
            set(2, row, ticks.eventTimeNs(i), TickBatch.NO_TIME);
            vectors[3].setLong(row, ticks.receiveTimeNs(i));
            set(4, row, ticks.id(i), TickBatch.NO_ID);
            set(5, row, ticks.firstId(i), TickBatch.NO_ID);
            set(6, row, ticks.previousId(i), TickBatch.NO_ID);
            boolean priced = kind == TickKind.TRADE || kind == TickKind.QUOTE;
            set(7, row, ticks.price(i), priced);
            set(8, row, ticks.quantity(i), priced);
            set(9, row, ticks.askPrice(i), kind == TickKind.QUOTE);
            set(10, row, ticks.askQuantity(i), kind == TickKind.QUOTE);
            set(11, row, kind == TickKind.TRADE ? ticks.aggressor(i).ordinal() : 0, kind == TickKind.TRADE);
            set(12, row, kind == TickKind.TRADE && ticks.isOnBook(i) ? 1 : 0, kind == TickKind.TRADE);
            set(13, row, ticks.askStart(i) - ticks.levelStart(i), !priced);
            set(14, row, ticks.levelEnd(i) - ticks.askStart(i), !priced);
        }

        private void set(int column, int row, long value, long nothing) {
            set(column, row, value, value != nothing);
        }

        private void set(int column, int row, long value, boolean there) {
            if (there) {
                vectors[column].setLong(row, value);
            } else {
                vectors[column].setNull(row);
            }
        }
    }

    private static final class Levels extends Relation {
        private static final String[] COLUMNS = {"seq", "side", "price", "quantity"};

        private int tick;

        Levels(TickPipe pipe) {
            super(pipe, Consumer.LEVELS);
        }

        @Override
        String[] columns() {
            return COLUMNS;
        }

        @Override
        int rows(TickBatch ticks) {
            return ticks.levels();
        }

        @Override
        int write(TickBatch ticks, int position, DuckDBDataChunkWriter chunk, int row, int room) {
            DuckDBWritableVector sequences = chunk.vector(0);
            DuckDBWritableVector sides = chunk.vector(1);
            DuckDBWritableVector prices = chunk.vector(2);
            DuckDBWritableVector quantities = chunk.vector(3);
            if (position == 0) {
                tick = 0;
            }
            for (int i = 0; i < room; i++) {
                int level = position + i;
                while (ticks.levelEnd(tick) <= level) {
                    tick++;
                }
                sequences.setLong(row + i, ticks.sequence(tick));
                sides.setLong(row + i, level < ticks.askStart(tick) ? 0 : 1);
                prices.setLong(row + i, ticks.levelPrice(level));
                quantities.setLong(row + i, ticks.levelQuantity(level));
            }
            return room;
        }
    }
}
