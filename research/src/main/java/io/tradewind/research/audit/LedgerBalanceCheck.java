// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.audit;

import io.tradewind.research.audit.check.Check;
import io.tradewind.research.audit.check.Difference;
import io.tradewind.research.audit.check.Finding;
import io.tradewind.research.audit.check.RunFolder;
import io.tradewind.research.audit.table.TableReader;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

/** The amounts of each ledger entry sum to zero in each currency; entries are contiguous and time does not go back. */
final class LedgerBalanceCheck implements Check {
    @Override
    public String name() {
        return "ledger-balance";
    }

    @Override
    public Finding examine(RunFolder folder) {
        Difference difference = new Difference();
        long rows = 0;
        long entries = 0;
        try (TableReader ledger = folder.open("ledger.csv")) {
            int entryColumn = ledger.column("entry_id");
            int timeColumn = ledger.column("time_ns");
            int currencyColumn = ledger.column("currency");
            int amountColumn = ledger.column("amount");
            Map<String, BigDecimal> sums = new TreeMap<>();
            String entry = "";
            long lastNs = Long.MIN_VALUE;
            while (ledger.next()) {
                rows++;
                if (!ledger.is(entryColumn, entry)) {
                    close(entry, sums, difference);
                    entry = ledger.text(entryColumn);
                    entries++;
                }
                long timeNs = ledger.whole(timeColumn);
                if (timeNs < lastNs) {
                    difference.add(ledger.where() + ": time " + timeNs + " is before the line above, " + lastNs);
                }
                lastNs = timeNs;
                sums.merge(ledger.text(currencyColumn), ledger.decimal(amountColumn), BigDecimal::add);
            }
            close(entry, sums, difference);
        }
        return difference.finding(
                name(),
                "sum of amount per entry_id and currency against 0: " + entries + " entries, " + rows + " rows");
    }

    private static void close(String entry, Map<String, BigDecimal> sums, Difference difference) {
        sums.forEach((currency, sum) -> {
            if (sum.signum() != 0) {
                difference.add("ledger.csv entry " + entry + " sums to " + sum.toPlainString() + " " + currency);
            }
        });
        sums.clear();
    }
}
