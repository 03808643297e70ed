// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.audit;

import io.tradewind.research.audit.check.Amounts;
import io.tradewind.research.audit.check.Check;
import io.tradewind.research.audit.check.Difference;
import io.tradewind.research.audit.check.Finding;
import io.tradewind.research.audit.check.RunFolder;
import io.tradewind.research.audit.table.TableReader;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What {@code venue.csv} tells of each order is a life: it is accepted once, trades no more than its quantity, and nothing happens
 * to it before or after. The orders are those of {@code orders.csv}.
 */
final class VenueOrderCheck implements Check {
    /** An order as the venue took it in. */
    private static final class Life {
        private final String instrument;
        private final String side;
        private final BigDecimal limit;
        private final BigDecimal quantity;
        private BigDecimal filled = BigDecimal.ZERO;
        private boolean over;

        Life(Columns row) {
            instrument = row.text("instrument");
            side = row.text("side");
            limit = row.decimal("price");
            quantity = row.decimal("quantity");
        }
    }

    /** A table by the names of its columns. */
    private record Columns(TableReader table) {
        String text(String column) {
            return table.text(table.column(column));
        }

        BigDecimal decimal(String column) {
            return table.decimal(table.column(column));
        }
    }

    @Override
    public String name() {
        return "venue-orders";
    }

    @Override
    public Finding examine(RunFolder folder) {
        Difference difference = new Difference();
        Map<String, Life> lives = new HashMap<>();
        Set<String> instruments = folder.contracts().keySet();
        BigDecimal fromNs = fromNs(folder);
        long rows = 0;
        try (TableReader venue = folder.open("venue.csv")) {
            Columns row = new Columns(venue);
            while (venue.next()) {
                rows++;
                follow(row, lives, difference);
                if (row.decimal("time_ns").compareTo(fromNs) < 0) {
                    difference.add(venue.where() + ": " + row.text("event") + " of order " + row.text("client_order_id")
                            + " before the run's eventTimeFrom");
                }
                if (!instruments.contains(row.text("instrument"))) {
                    difference.add(
                            venue.where() + ": instrument " + row.text("instrument") + " is not in the manifest");
                }
            }
        }
        long accepted = lives.size();
        compareOrders(folder, lives, difference);
        lives.keySet().stream()
                .sorted()
                .forEach(order -> difference.add("venue.csv: order " + order + " is not in orders.csv"));
        return difference.finding(
                name(), "lives of " + accepted + " orders in " + rows + " rows of venue.csv against orders.csv");
    }

    /** First instant of the run, which nothing may happen before; 0 when the manifest does not tell. */
    private static BigDecimal fromNs(RunFolder folder) {
        String text = folder.manifest().path("eventTimeFrom").asString("");
        if (text.isEmpty()) {
            return BigDecimal.ZERO;
        }
        Instant from = Instant.parse(text);
        return BigDecimal.valueOf(from.getEpochSecond()).movePointRight(9).add(BigDecimal.valueOf(from.getNano()));
    }

    private static void follow(Columns row, Map<String, Life> lives, Difference difference) {
        String id = row.text("client_order_id");
        Life life = lives.get(id);
        String event = row.text("event");
        if (event.equals("accepted")) {
            if (life != null) {
                difference.add(row.table().where() + ": order " + id + " is accepted a second time");
            }
            lives.put(id, new Life(row));
        } else if (life == null) {
            refuse(row, id, event, lives, difference);
        } else {
            move(row, id, event, life, difference);
        }
    }

    /** An order that was never accepted can only end. */
    private static void refuse(Columns row, String id, String event, Map<String, Life> lives, Difference difference) {
        if (!event.equals("ended")) {
            difference.add(row.table().where() + ": " + event + " of order " + id + ", which was not accepted");
        }
        Life life = new Life(row);
        life.over = true;
        lives.put(id, life);
    }

    private static void move(Columns row, String id, String event, Life life, Difference difference) {
        if (life.over || life.filled.compareTo(life.quantity) >= 0) {
            difference.add(row.table().where() + ": " + event + " of order " + id + ", which is over");
        }
        if (!life.side.equals(row.text("side")) || !life.instrument.equals(row.text("instrument"))) {
            difference.add(
                    row.table().where() + ": order " + id + " was accepted as " + life.side + " " + life.instrument);
        }
        if (event.startsWith("filled-")) {
            life.filled = life.filled.add(row.decimal("quantity"));
            if (life.filled.compareTo(life.quantity) > 0) {
                difference.add(row.table().where() + ": order " + id + " is filled with " + Amounts.shorten(life.filled)
                        + " of " + Amounts.shorten(life.quantity));
            }
        }
        life.over |= event.equals("ended");
    }

    private static void compareOrders(RunFolder folder, Map<String, Life> lives, Difference difference) {
        try (TableReader orders = folder.open("orders.csv")) {
            Columns row = new Columns(orders);
            while (orders.next()) {
                String unlike = unlike(row, lives.remove(row.text("client_order_id")));
                if (!unlike.isEmpty()) {
                    difference.add(orders.where() + ": " + unlike + " of order " + row.text("client_order_id")
                            + " is not what venue.csv has");
                }
            }
        }
    }

    /** The column that differs; empty when none does. A quantity may have been cut to what a position still held. */
    private static String unlike(Columns order, @Nullable Life life) {
        if (life == null) {
            return order.decimal("filled_quantity").signum() == 0 ? "" : "filled_quantity";
        }
        int quantities = order.decimal("quantity").compareTo(life.quantity);
        boolean mayBeCut = order.text("flags").contains("reduce-only");
        boolean sameQuantity = quantities == 0 || mayBeCut && quantities < 0;
        if (!life.instrument.equals(order.text("instrument"))) {
            return "instrument";
        } else if (!life.side.equals(order.text("side"))) {
            return "side";
        } else if (life.filled.compareTo(order.decimal("filled_quantity")) != 0) {
            return "filled_quantity";
        } else if (life.limit.compareTo(order.decimal("limit_price")) != 0) {
            return "limit_price";
        }
        return sameQuantity ? "" : "quantity";
    }
}
