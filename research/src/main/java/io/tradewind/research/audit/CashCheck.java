// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.audit;

import io.tradewind.research.audit.table.TableReader;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/**
 * Cash follows from the ledger at every row of {@code equity.csv}, and at the end.
 *
 * <p>At a row's time the ledger may hold several entries; the row must show the cash after one of them or before all.
 * With one currency cash must be equal; several are converted by the manifest's rates and may differ by 1e-6.
 */
final class CashCheck implements Check {
    private static final BigDecimal CONVERTED_TOLERANCE = new BigDecimal("0.000001");

    @Override
    public String name() {
        return "cash";
    }

    @Override
    public Finding examine(RunFolder folder) {
        Difference difference = new Difference();
        Rates rates = new Rates(folder.rates());
        long rows = 0;
        BigDecimal last = BigDecimal.ZERO;
        try (TableReader table = folder.open("equity.csv");
                LedgerTimeline ledger = new LedgerTimeline(folder)) {
            int time = table.column("time_ns");
            int cashColumn = table.column("cash");
            while (table.next()) {
                rows++;
                BigDecimal printed = table.decimal(cashColumn);
                last = printed;
                ledger.moveTo(table.whole(time));
                if (!ledger.anyState((cash, units) -> equal(printed, cash, rates))) {
                    Map<String, BigDecimal> after = new HashMap<>();
                    ledger.anyState((cash, units) -> keep(cash, after));
                    difference.add(table.where() + ": cash " + Amounts.shorten(printed) + ", ledger "
                            + Amounts.shorten(rates.total(after)));
                }
            }
            ledger.moveTo(Long.MAX_VALUE);
            compareEnd(ledger, last, rows, rates, difference);
        }
        return difference.finding(name(), "cash at " + rows + " equity rows and at the end against ledger.csv");
    }

    private static void compareEnd(
            LedgerTimeline ledger, BigDecimal last, long rows, Rates rates, Difference difference) {
        if (rows > 0 && !ledger.anyState((cash, units) -> equal(last, cash, rates))) {
            difference.add("last cash of equity.csv " + Amounts.shorten(last) + " is not the ledger's at the end");
        }
    }

    private static boolean keep(Map<String, BigDecimal> cash, Map<String, BigDecimal> target) {
        target.putAll(cash);
        return true;
    }

    private static boolean equal(BigDecimal printed, Map<String, BigDecimal> cash, Rates rates) {
        BigDecimal total = rates.total(cash);
        long currencies =
                cash.values().stream().filter(amount -> amount.signum() != 0).count();
        BigDecimal tolerance = currencies > 1 ? CONVERTED_TOLERANCE : BigDecimal.ZERO;
        return Amounts.near(printed, total, tolerance);
    }
}
