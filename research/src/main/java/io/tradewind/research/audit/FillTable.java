// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.audit;

import io.tradewind.research.audit.table.TableException;
import io.tradewind.research.audit.table.TableReader;
import java.math.BigDecimal;

/** Rows of {@code fills.csv} with signed quantities. */
final class FillTable {
    private final TableReader table;
    private final int order;
    private final int instrument;
    private final int side;
    private final int quantity;
    private final int price;
    private final int fee;
    private final int venueTime;
    private final int time;

    FillTable(TableReader table) {
        this.table = table;
        this.order = table.column("order_id");
        this.instrument = table.column("instrument");
        this.side = table.column("side");
        this.quantity = table.column("quantity");
        this.price = table.column("price");
        this.fee = table.column("fee");
        this.venueTime = table.column("venue_time_ns");
        this.time = table.column("receive_time_ns");
    }

    boolean next() {
        return table.next();
    }

    String order() {
        return table.text(order);
    }

    String instrument() {
        return table.text(instrument);
    }

    /** Positive for a buy, negative for a sell. */
    BigDecimal signed() {
        String text = table.text(side);
        if (text.equalsIgnoreCase("buy")) {
            return table.decimal(quantity);
        }
        if (text.equalsIgnoreCase("sell")) {
            return table.decimal(quantity).negate();
        }
        throw new TableException(table.where() + ": side '" + text + "' is neither buy nor sell");
    }

    BigDecimal price() {
        BigDecimal value = table.decimal(price);
        if (value.signum() == 0) {
            throw new TableException(table.where() + ": a fill at price zero");
        }
        return value;
    }

    BigDecimal fee() {
        return table.decimal(fee);
    }

    /** When the venue filled. */
    long venueTimeNs() {
        return table.whole(venueTime);
    }

    /** When the position changed. */
    long timeNs() {
        return table.whole(time);
    }

    void applyTo(Netting position) {
        position.fill(timeNs(), signed(), price(), fee());
    }

    String where() {
        return table.where();
    }
}
