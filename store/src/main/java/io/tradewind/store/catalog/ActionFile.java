// SPDX-License-Identifier: Apache-2.0
package io.tradewind.store.catalog;

import io.tradewind.domain.port.CorporateAction;
import io.tradewind.domain.port.RequestException;
import io.tradewind.store.catalog.disk.AtomicFiles;
import io.tradewind.store.catalog.disk.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/** Corporate actions of one symbol in one Parquet file. */
final class ActionFile {
    private static final String TABLE = "actions_to_write";

    private final Database database;
    private final Path folder;

    ActionFile(Database database, Path root) {
        this.database = database;
        folder = root.resolve("actions");
    }

    void write(String symbol, List<CorporateAction> actions) {
        Path file = file(symbol);
        Path unfinished = file.resolveSibling(file.getFileName() + AtomicFiles.UNFINISHED);
        synchronized (database) {
            try {
                Files.createDirectories(folder);
                database.execute("CREATE OR REPLACE TABLE " + TABLE + "(position INTEGER, ex_ns BIGINT, kind VARCHAR,"
                        + " numerator BIGINT, denominator BIGINT, amount BIGINT, reference_price BIGINT)");
                fill(actions);
                database.execute("COPY (SELECT make_timestamp_ns(ex_ns) AS ex_time, kind, numerator, denominator,"
                        + " (amount::DECIMAL(19,0) * 0.00000001)::DECIMAL(38,8) AS amount,"
                        + " (reference_price::DECIMAL(19,0) * 0.00000001)::DECIMAL(38,8) AS reference_price FROM "
                        + TABLE
                        + " ORDER BY position) TO " + Database.quoted(unfinished) + " (FORMAT parquet)");
                database.execute("DROP TABLE " + TABLE);
                AtomicFiles.publish(unfinished, file);
            } catch (SQLException e) {
                throw Database.failed("write " + file, e);
            } catch (IOException e) {
                throw new RequestException(file + ": cannot be written (" + e.getMessage() + ")", e);
            }
        }
    }

    private void fill(List<CorporateAction> actions) throws SQLException {
        int written = database.append(TABLE, appender -> {
            int position = 0;
            for (CorporateAction action : actions) {
                appender.beginRow();
                appender.append(position++);
                appender.append(action.exTimeNs());
                appender.append(action.kind().name());
                appender.append(action.numerator());
                appender.append(action.denominator());
                appender.append(action.amount());
                appender.append(action.referencePrice());
                appender.endRow();
            }
            return position;
        });
        if (written != actions.size()) {
            throw new IllegalStateException("wrote " + written + " of " + actions.size() + " actions");
        }
    }

    List<CorporateAction> read(String symbol) {
        Path file = file(symbol);
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            return database.query(
                    "SELECT epoch_ns(ex_time), kind, numerator, denominator, (amount * 100000000)::BIGINT,"
                            + " (reference_price * 100000000)::BIGINT FROM read_parquet(" + Database.quoted(file) + ")",
                    row -> new CorporateAction(
                            row.getLong(1),
                            CorporateAction.Kind.valueOf(row.getString(2)),
                            row.getLong(3),
                            row.getLong(4),
                            row.getLong(5),
                            row.getLong(6)));
        } catch (SQLException e) {
            throw new RequestException(file + ": is corrupt (" + e.getMessage() + "); import the actions again", e);
        }
    }

    private Path file(String symbol) {
        return folder.resolve(symbol + ".parquet");
    }
}
