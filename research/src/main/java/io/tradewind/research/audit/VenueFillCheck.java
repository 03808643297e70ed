// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.audit;

import io.tradewind.research.audit.check.Check;
import io.tradewind.research.audit.check.Difference;
import io.tradewind.research.audit.check.Finding;
import io.tradewind.research.audit.check.RunFolder;
import io.tradewind.research.audit.table.TableException;
import io.tradewind.research.audit.table.TableReader;
import java.util.List;

/**
 * The fills of {@code venue.csv} are those of {@code fills.csv}, one by one and in the same order: answers do not overtake each
 * other, and all of them are heard before a run ends.
 */
final class VenueFillCheck implements Check {
    private static final List<String> WORDS = List.of("client_order_id", "instrument", "side");
    private static final List<String> NUMBERS = List.of("quantity", "price");

    @Override
    public String name() {
        return "venue-fills";
    }

    @Override
    public Finding examine(RunFolder folder) {
        Difference difference = new Difference();
        long count = 0;
        try (TableReader fills = folder.open("fills.csv");
                TableReader venue = folder.open("venue.csv")) {
            boolean heard = fills.next();
            boolean done = nextFill(venue);
            while (heard && done && difference.none()) {
                count++;
                compare(fills, venue, difference);
                heard = fills.next();
                done = nextFill(venue);
            }
            if (heard && difference.none()) {
                difference.add(fills.where() + ": " + describe(fills) + " is not in venue.csv");
            } else if (done && difference.none()) {
                difference.add(venue.where() + ": " + describe(venue) + " is not in fills.csv");
            }
        }
        return difference.finding(
                name(), "order, side, quantity, price, kind and time of " + count + " fills against venue.csv");
    }

    private static boolean nextFill(TableReader venue) {
        int event = venue.column("event");
        while (venue.next()) {
            if (venue.startsWith(event, "filled-")) {
                return true;
            }
        }
        return false;
    }

    private static void compare(TableReader fills, TableReader venue, Difference difference) {
        boolean same = fills.whole(fills.column("venue_time_ns")) == venue.whole(venue.column("time_ns"))
                && venue.is(venue.column("event"), "filled-" + fills.text(fills.column("liquidity")));
        for (String column : WORDS) {
            same &= venue.is(venue.column(column), fills.text(fills.column(column)));
        }
        for (String column : NUMBERS) {
            same &= venue.decimal(venue.column(column)).compareTo(fills.decimal(fills.column(column))) == 0;
        }
        if (!same) {
            difference.add(fills.where() + ": " + describe(fills) + " at "
                    + fills.text(fills.column("venue_time_ns")) + ", " + venue.where() + ": " + describe(venue) + " at "
                    + venue.text(venue.column("time_ns")));
        }
    }

    private static String describe(TableReader table) {
        StringBuilder text = new StringBuilder();
        for (String column : List.of("client_order_id", "side", "quantity", "instrument", "price")) {
            text.append(column.equals("price") ? "at " : "")
                    .append(table.text(table.column(column)))
                    .append(' ');
        }
        return text + kind(table);
    }

    private static String kind(TableReader table) {
        if (table.header().contains("liquidity")) {
            return table.text(table.column("liquidity"));
        }
        if (table.header().contains("event")) {
            return table.text(table.column("event")).replace("filled-", "");
        }
        throw new TableException(table.where() + ": neither liquidity nor event");
    }
}
