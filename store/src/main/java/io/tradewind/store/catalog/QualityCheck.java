// SPDX-License-Identifier: Apache-2.0
package io.tradewind.store.catalog;

import io.tradewind.domain.event.BarInterval;
import io.tradewind.store.catalog.disk.Database;
import java.sql.SQLException;

/** Measures stored bars in SQL. */
final class QualityCheck {
    private static final int OUTLIER_SIGMAS = 20;
    private static final double MAD_TO_SIGMA = 1.4826;

    private record Faults(long rows, long duplicates, long contradictions, long nonPositive, long zeroVolume) {}

    private final Database database;
    private final String bars;
    private final String ordered;

    /**
     * A check.
     *
     * @param bars relation with the bars
     * @param ordered the same with columns filename and file_row_number
     */
    QualityCheck(Database database, String bars, String ordered) {
        this.database = database;
        this.bars = bars;
        this.ordered = ordered;
    }

    QualityReport report(String symbol, BarInterval interval) throws SQLException {
        Faults faults = faults();
        GapQuery gaps = new GapQuery(database, bars, interval.lengthNs());
        GapQuery.Totals totals = gaps.totals();
        return new QualityReport(
                symbol,
                interval.toString(),
                faults.rows,
                gaps.listed(false),
                totals.missing(),
                totals.weekendGaps(),
                totals.weekendMissing(),
                faults.duplicates,
                outOfOrder(),
                faults.contradictions,
                faults.nonPositive,
                faults.zeroVolume,
                longestStuckRun(),
                outliers(),
                100.0 * faults.rows / (faults.rows + totals.missing()));
    }

    private Faults faults() throws SQLException {
        return database.query(
                        "SELECT count(*), count(*) - count(DISTINCT time),"
                                + " count(*) FILTER (high < greatest(open, close, low) OR low > least(open, close)),"
                                + " count(*) FILTER (least(open, high, low, close) <= 0), count(*) FILTER (volume = 0) FROM "
                                + bars,
                        row -> new Faults(
                                row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5)))
                .getFirst();
    }

    private long outOfOrder() throws SQLException {
        return database.number("SELECT count(*) FROM (SELECT time < lag(time) OVER (PARTITION BY filename ORDER BY"
                + " file_row_number) AS back FROM " + ordered + ") WHERE back");
    }

    private long longestStuckRun() throws SQLException {
        return database.number(
                "SELECT coalesce(max(n), 0) FROM (SELECT count(*) AS n FROM (SELECT sum(CASE WHEN same THEN 0"
                        + " ELSE 1 END) OVER (ORDER BY time) AS run FROM (SELECT time, (open, high, low, close) IS NOT DISTINCT FROM"
                        + " lag((open, high, low, close)) OVER (ORDER BY time) AS same FROM " + bars
                        + ")) GROUP BY run)");
    }

    private long outliers() throws SQLException {
        String returns = "(SELECT ln(close::DOUBLE / lag(close::DOUBLE) OVER (ORDER BY time)) AS r FROM " + bars
                + " WHERE close > 0)";
        return database.number("WITH returns AS MATERIALIZED (SELECT r FROM " + returns + " WHERE r IS NOT NULL),"
                + " spread AS (SELECT median(r) AS centre, " + MAD_TO_SIGMA + " * mad(r) AS sigma FROM returns)"
                + " SELECT count(*) FROM returns, spread WHERE sigma > 0 AND abs(r - centre) > " + OUTLIER_SIGMAS
                + " * sigma");
    }
}
