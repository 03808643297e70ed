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

/** The fees of all fills equal the ledger's {@code expense:fee} rows, in each currency. */
final class FeeCheck implements Check {
    @Override
    public String name() {
        return "fees";
    }

    @Override
    public Finding examine(RunFolder folder) {
        Map<String, BigDecimal> ofFills = new HashMap<>();
        try (TableReader fills = folder.open("fills.csv")) {
            int fee = fills.column("fee");
            int currency = fills.column("fee_currency");
            while (fills.next()) {
                ofFills.merge(fills.text(currency), fills.decimal(fee), BigDecimal::add);
            }
        }
        Map<String, BigDecimal> ofLedger = new HashMap<>();
        try (TableReader ledger = folder.open("ledger.csv")) {
            int account = ledger.column("account");
            int currency = ledger.column("currency");
            int amount = ledger.column("amount");
            while (ledger.next()) {
                if (ledger.is(account, "expense:fee")) {
                    ofLedger.merge(ledger.text(currency), ledger.decimal(amount), BigDecimal::add);
                }
            }
        }
        Difference difference = new Difference();
        Amounts.compareSums(ofFills, "fills.csv", ofLedger, "ledger.csv", difference);
        return difference.finding(name(), "sum of fee in fills.csv against expense:fee in ledger.csv, per currency");
    }
}
