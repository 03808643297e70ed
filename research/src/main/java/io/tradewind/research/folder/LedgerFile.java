// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.folder;

import io.tradewind.domain.instrument.InstrumentRegistry;
import io.tradewind.domain.number.Currency;
import io.tradewind.research.folder.table.CsvFile;
import io.tradewind.trading.portfolio.AccountKind;
import io.tradewind.trading.portfolio.EntryKind;
import io.tradewind.trading.portfolio.LedgerListener;
import java.io.Closeable;
import java.io.IOException;

/** {@code ledger.csv}: every posting. */
final class LedgerFile implements LedgerListener, Closeable {
    private static final String HEADER = "entry_id,time_ns,kind,account,currency,amount,ref";

    private final CsvFile csv;
    private final InstrumentRegistry registry;
    private final String[][] accountNames;

    LedgerFile(RunFolder folder, InstrumentRegistry registry) throws IOException {
        this.csv = new CsvFile(folder.file("ledger.csv"), HEADER, null);
        this.registry = registry;
        this.accountNames = names(registry);
    }

    private static String[][] names(InstrumentRegistry registry) {
        AccountKind[] kinds = AccountKind.values();
        String[][] names = new String[kinds.length][registry.size()];
        for (AccountKind kind : kinds) {
            for (int i = 0; i < registry.size(); i++) {
                names[kind.ordinal()][i] = kind.text() + ':' + registry.get(i).symbol();
            }
        }
        return names;
    }

    @Override
    public void onPosting(
            long entryId,
            long timeNs,
            EntryKind kind,
            AccountKind account,
            int instrumentId,
            int currencyId,
            long units,
            long reference) {
        Currency currency = registry.currency(currencyId);
        csv.number(entryId)
                .number(timeNs)
                .text(kind.text())
                .text(account.isPerInstrument() ? accountNames[account.ordinal()][instrumentId] : account.text())
                .text(currency.code())
                .decimal(units, currency.scale())
                .number(reference)
                .end();
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
