// SPDX-License-Identifier: Apache-2.0
package io.tradewind.store.catalog.tick;

import io.tradewind.store.catalog.disk.Database;
import java.nio.file.Path;
import java.sql.SQLException;

/**
 * The ticks of one part that a window of time needs, by their numbers.
 *
 * @param whole whether it is all of them
 * @param bookSequence the last snapshot before the window; equal to the first where there is none
 * @param firstSequence first tick in the window
 * @param endSequence behind the last tick in the window
 */
record TickWindow(boolean whole, long bookSequence, long firstSequence, long endSequence) {

    static TickWindow of(Database database, Path folder, TickPart part, long fromNs, long toNs) throws SQLException {
        if (part.correctedFirstNs() >= fromNs && part.correctedLastNs() < toNs) {
            return new TickWindow(true, part.firstSequence(), part.firstSequence(), part.endSequence());
        }
        String events = " FROM read_parquet(" + Database.quoted(folder.resolve(part.eventFile())) + ")";
        long first = from(database, events, part, fromNs);
        long end = from(database, events, part, toNs);
        long book = database.number(
                "SELECT coalesce(max(seq), " + first + ")" + events + " WHERE kind = 'snapshot' AND seq < " + first);
        return new TickWindow(false, book, first, end);
    }

    /** The first tick received at a corrected time or later; behind the last one when there is none. */
    private static long from(Database database, String events, TickPart part, long ns) throws SQLException {
        if (ns <= part.correctedFirstNs()) {
            return part.firstSequence();
        }
        if (ns > part.correctedLastNs()) {
            return part.endSequence();
        }
        return database.number("SELECT coalesce(min(seq), " + part.endSequence() + ")" + events
                + " WHERE receive_time >= make_timestamp_ns(" + (ns - part.clockOffsetNs()) + ")");
    }

    boolean isEmpty() {
        return firstSequence >= endSequence;
    }

    String eventCondition() {
        if (whole) {
            return "";
        }
        String inside = " WHERE seq >= " + bookSequence + " AND seq < " + endSequence;
        return bookSequence == firstSequence
                ? inside
                : inside + " AND (seq >= " + firstSequence + " OR kind IN ('snapshot', 'delta'))";
    }

    String levelCondition() {
        return whole ? "" : " WHERE seq >= " + bookSequence + " AND seq < " + endSequence;
    }
}
