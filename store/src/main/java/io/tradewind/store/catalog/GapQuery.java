// SPDX-License-Identifier: Apache-2.0
package io.tradewind.store.catalog;

import io.tradewind.store.catalog.disk.Database;
import java.sql.SQLException;
import java.util.List;

/** Finds missing bars in SQL, in any relation with a column {@code time}. */
final class GapQuery {
    /** Gaps that a report lists. */
    static final int LISTED = 1_000;

    private static final long HOUR_NS = 3_600_000_000_000L;
    /** The epoch is a Thursday: hours from a Saturday to it, plus a week for times before it. */
    private static final long HOURS_FROM_SATURDAY = 120 + 168;

    /** Sums over all gaps. */
    record Totals(long gaps, long missing, long weekendGaps, long weekendMissing) {}

    private final Database database;
    private final String gaps;

    /**
     * A query.
     *
     * @param relation table or expression with a column {@code time}
     * @param lengthNs bar interval; a day of 23 or 25 hours is no gap
     */
    GapQuery(Database database, String relation, long lengthNs) {
        this.database = database;
        String hour = "((first_ns // " + HOUR_NS + ") % 168 + " + HOURS_FROM_SATURDAY + ") % 168";
        String hours = "(last_ns - first_ns) // " + HOUR_NS;
        gaps = "(SELECT *, " + hour + " + " + hours + " < 48 AS weekend FROM (SELECT previous + " + lengthNs
                + " AS first_ns, t AS to_ns, missing, previous + missing * " + lengthNs
                + " AS last_ns FROM (SELECT t, previous, (t - previous + " + lengthNs / 2 + ") // " + lengthNs
                + " - 1 AS missing FROM (SELECT epoch_ns(time) AS t, lag(epoch_ns(time)) OVER (ORDER BY time) AS previous"
                + " FROM " + relation + ")) WHERE missing > 0))";
    }

    List<Gap> listed(boolean withWeekends) throws SQLException {
        String where = withWeekends ? "" : " WHERE NOT weekend";
        return database.query(
                "SELECT first_ns, to_ns, missing, weekend FROM " + gaps + where + " ORDER BY first_ns LIMIT " + LISTED,
                row -> new Gap(row.getLong(1), row.getLong(2), row.getLong(3), row.getBoolean(4)));
    }

    Totals totals() throws SQLException {
        return database.query(
                        "SELECT count(*) FILTER (NOT weekend), coalesce(sum(missing) FILTER (NOT weekend), 0)::BIGINT,"
                                + " count(*) FILTER (weekend), coalesce(sum(missing) FILTER (weekend), 0)::BIGINT FROM "
                                + gaps,
                        row -> new Totals(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)))
                .getFirst();
    }
}
