// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.audit.market;

import io.tradewind.domain.port.TickBatch;
import java.math.BigDecimal;

/** What each row of a venue's record must obey; sees the ticks and the rows of one instrument after the other, merged. */
abstract class MarketRule {
    private final String name;
    private String first = "";
    private long differences;
    private long rows;

    MarketRule(String name) {
        this.name = name;
    }

    final String name() {
        return name;
    }

    /** Another instrument begins. */
    void begin() {
        // most rules keep nothing between rows
    }

    /** The next tick comes: all rows of the last one were seen. */
    void beforeTick(MarketState market) {
        // most rules judge rows alone
    }

    /** A tick was applied. */
    void onTick(MarketState market) {
        // most rules judge rows alone
    }

    /** A row of the record; the market is as the venue had it. */
    abstract void onRow(MarketState market, VenueRow row);

    /** What is compared with what, a sentence about this many rows. */
    abstract String compared(long count);

    final void count() {
        rows++;
    }

    final void differ(VenueRow row, String what) {
        if (differences++ == 0) {
            first = row.where() + ": " + row.orderId() + " " + what;
        }
    }

    final MarketFinding finding() {
        String more = differences > 1 ? " (and " + (differences - 1) + " more)" : "";
        return new MarketFinding(name, compared(rows), differences == 0 ? "" : first + more);
    }

    /** A price or quantity as text. */
    static String text(long scaled) {
        return scaled == 0
                ? "0"
                : BigDecimal.valueOf(scaled, TickBatch.SCALE)
                        .stripTrailingZeros()
                        .toPlainString();
    }
}
