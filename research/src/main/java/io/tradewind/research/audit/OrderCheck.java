// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.audit;

import io.tradewind.research.audit.check.Amounts;
import io.tradewind.research.audit.check.Check;
import io.tradewind.research.audit.check.Difference;
import io.tradewind.research.audit.check.Finding;
import io.tradewind.research.audit.check.RunFolder;
import io.tradewind.research.audit.table.TableReader;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/** The filled quantity of each order is the sum of its fills, and each fill belongs to an order. */
final class OrderCheck implements Check {
    @Override
    public String name() {
        return "orders";
    }

    @Override
    public Finding examine(RunFolder folder) {
        Map<String, BigDecimal> filled = new HashMap<>();
        long fillRows = 0;
        try (TableReader fills = folder.open("fills.csv")) {
            int order = fills.column("order_id");
            int quantity = fills.column("quantity");
            while (fills.next()) {
                fillRows++;
                filled.merge(fills.text(order), fills.decimal(quantity), BigDecimal::add);
            }
        }
        Difference difference = new Difference();
        long orderRows = compareOrders(folder, filled, difference);
        filled.keySet().stream()
                .sorted()
                .forEach(order -> difference.add("fills.csv: order " + order + " is not in orders.csv"));
        return difference.finding(
                name(), "filled_quantity of " + orderRows + " orders against the quantities of " + fillRows + " fills");
    }

    private static long compareOrders(RunFolder folder, Map<String, BigDecimal> filled, Difference difference) {
        long rows = 0;
        try (TableReader orders = folder.open("orders.csv")) {
            int order = orders.column("order_id");
            int filledQuantity = orders.column("filled_quantity");
            while (orders.next()) {
                rows++;
                BigDecimal removed = filled.remove(orders.text(order));
                BigDecimal sum = removed == null ? BigDecimal.ZERO : removed;
                BigDecimal printed = orders.decimal(filledQuantity);
                if (printed.compareTo(sum) != 0) {
                    difference.add(orders.where() + ": filled_quantity " + printed.toPlainString()
                            + ", its fills sum to " + Amounts.shorten(sum));
                }
            }
        }
        return rows;
    }
}
