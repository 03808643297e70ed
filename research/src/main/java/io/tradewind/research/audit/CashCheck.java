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

/**
 * Cash follows from the ledger at every row of {@code equity.csv}, and at the end.
 *
 * <p>At a row's time the ledger may hold several entries; the row must show the cash after one of them or before all.
 * Cash in the run's currency must be equal; other cash is converted at the rates of the row's time and may differ by 1e-6.
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
        Rates rates = new Rates(folder);
        long rows = 0;
        BigDecimal last = BigDecimal.ZERO;
        Map<String, BigDecimal> lastMarks = Map.of();
        try (TableReader table = folder.open("equity.csv");
                LedgerTimeline ledger = new LedgerTimeline(folder);
                MarkCursor marks = new MarkCursor(folder)) {
            int time = table.column("time_ns");
            int cashColumn = table.column("cash");
            while (table.next()) {
                rows++;
                BigDecimal printed = table.decimal(cashColumn);
                last = printed;
                ledger.moveTo(table.whole(time));
                Map<String, BigDecimal> marksNow =
                        ledger.holdsOnly(rates::isRunCurrency) ? Map.of() : marks.at(table.whole(time));
                lastMarks = marksNow;
                if (!ledger.anyState((cash, units) -> equal(printed, cash, rates, marksNow))) {
                    difference.add(table.where() + ": cash " + Amounts.shorten(printed) + ", ledger "
                            + seen(ledger, rates, marksNow));
                }
            }
            ledger.moveTo(Long.MAX_VALUE);
            BigDecimal atEnd = last;
            Map<String, BigDecimal> marksAtEnd = lastMarks;
            if (rows > 0 && !ledger.anyState((cash, units) -> equal(atEnd, cash, rates, marksAtEnd))) {
                difference.add("last cash of equity.csv " + Amounts.shorten(last) + " is not the ledger's at the end, "
                        + seen(ledger, rates, marksAtEnd));
            }
        }
        return difference.finding(name(), "cash at " + rows + " equity rows and at the end against ledger.csv");
    }

    private static boolean equal(
            BigDecimal printed, Map<String, BigDecimal> cash, Rates rates, Map<String, BigDecimal> marks) {
        BigDecimal tolerance = rates.isAllRunCurrency(cash) ? BigDecimal.ZERO : CONVERTED_TOLERANCE;
        return rates.total(cash, marks)
                .filter(total -> Amounts.near(printed, total, tolerance))
                .isPresent();
    }

    private static String seen(LedgerTimeline ledger, Rates rates, Map<String, BigDecimal> marks) {
        Map<String, BigDecimal> after = new HashMap<>();
        ledger.anyState((cash, units) -> keep(cash, after));
        return rates.total(after, marks).map(Amounts::shorten).orElse("has a currency without a rate at that time");
    }

    private static boolean keep(Map<String, BigDecimal> cash, Map<String, BigDecimal> target) {
        target.putAll(cash);
        return true;
    }
}
