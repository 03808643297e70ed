// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.audit;

import io.tradewind.research.audit.check.Amounts;
import io.tradewind.research.audit.check.Contract;
import io.tradewind.research.audit.check.Difference;
import io.tradewind.research.audit.table.TableReader;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/** Rows of {@code trades.csv}, taken one by one as the round trips that they must equal are recomputed. */
final class TradeTable {
    private static final BigDecimal MONEY_TOLERANCE = new BigDecimal("0.00000002");
    private static final BigDecimal PRICE_TOLERANCE = new BigDecimal("0.000000000002");

    private final TableReader table;
    private final Difference difference;
    private final int instrument;
    private final int strategy;
    private final int side;
    private final int quantity;
    private final int entryTime;
    private final int entryPrice;
    private final int exitTime;
    private final int exitPrice;
    private final int profit;
    private final int fees;
    private final Map<String, BigDecimal> profits = new HashMap<>();
    private long rows;

    TradeTable(TableReader table, Difference difference) {
        this.table = table;
        this.difference = difference;
        this.instrument = table.column("instrument");
        this.strategy = table.column("strategy");
        this.side = table.column("side");
        this.quantity = table.column("quantity");
        this.entryTime = table.column("entry_time_ns");
        this.entryPrice = table.column("entry_price");
        this.exitTime = table.column("exit_time_ns");
        this.exitPrice = table.column("exit_price");
        this.profit = table.column("pnl");
        this.fees = table.column("fees");
    }

    /**
     * Compares the next row with a recomputed round trip.
     *
     * @param costTolerance what the recomputed cost may be off by beyond the last printed digit, in settlement currency
     */
    void compare(String symbol, String owner, StrategyPosition.Trip trip, BigDecimal costTolerance, String cause) {
        if (!next()) {
            difference.add(
                    "trades.csv: no row for the trade of " + symbol + " by " + owner + " that " + cause + " closes");
            return;
        }
        boolean isLong = trip.quantity().signum() > 0;
        if (!table.text(instrument).equals(symbol) || !table.text(strategy).equals(owner)) {
            note("trade", table.text(instrument) + " by " + table.text(strategy), symbol + " by " + owner);
        } else if (!table.is(side, isLong ? "long" : "short")) {
            note("side", table.text(side), isLong ? "long" : "short");
        } else if (table.whole(entryTime) != trip.entryNs() || table.whole(exitTime) != trip.exitNs()) {
            note(
                    "times",
                    table.text(entryTime) + " to " + table.text(exitTime),
                    trip.entryNs() + " to " + trip.exitNs());
        } else {
            BigDecimal units = trip.quantity().abs();
            compare("quantity", quantity, units, BigDecimal.ZERO);
            BigDecimal perUnit = costTolerance.divide(units, Contract.WIDE).add(PRICE_TOLERANCE);
            compare("entry_price", entryPrice, trip.entryPrice(), perUnit);
            compare("exit_price", exitPrice, trip.exitPrice(), BigDecimal.ZERO);
            compare("pnl", profit, trip.profit(), MONEY_TOLERANCE.add(costTolerance));
            compare("fees", fees, trip.fees(), MONEY_TOLERANCE);
        }
    }

    private void compare(String name, int column, BigDecimal expected, BigDecimal tolerance) {
        if (!Amounts.near(table.decimal(column), expected, tolerance)) {
            note(name, table.text(column), Amounts.shorten(expected));
        }
    }

    private void note(String what, String printed, String expected) {
        difference.add(table.where() + ": " + what + " " + printed + ", recomputed " + expected);
    }

    private boolean next() {
        if (!table.next()) {
            return false;
        }
        rows++;
        profits.merge(table.text(instrument), table.decimal(profit), BigDecimal::add);
        return true;
    }

    /** Reads what is left: rows that no fill explains. */
    void finish() {
        while (next()) {
            difference.add(table.where() + ": no fill closes this trade of " + table.text(instrument) + " by "
                    + table.text(strategy));
        }
    }

    /** Sum of pnl of an instrument over the rows read so far. */
    BigDecimal profit(String symbol) {
        return profits.getOrDefault(symbol, BigDecimal.ZERO);
    }

    long rows() {
        return rows;
    }
}
