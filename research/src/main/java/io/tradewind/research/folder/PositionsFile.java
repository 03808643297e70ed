// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.folder;

import io.tradewind.domain.instrument.Instrument;
import io.tradewind.domain.instrument.InstrumentRegistry;
import io.tradewind.research.folder.table.CsvFile;
import io.tradewind.trading.portfolio.Portfolio;
import io.tradewind.trading.portfolio.Position;
import java.io.IOException;

/** {@code positions.csv}: what is held at the end, and every instrument that was traded. */
final class PositionsFile {
    private static final String HEADER = "instrument,quantity,average_price,realised_pnl,unrealised_pnl,currency";

    private final RunFolder folder;
    private final InstrumentRegistry registry;
    private final Portfolio portfolio;

    PositionsFile(RunFolder folder, InstrumentRegistry registry, Portfolio portfolio) {
        this.folder = folder;
        this.registry = registry;
        this.portfolio = portfolio;
    }

    void write() throws IOException {
        try (CsvFile csv = new CsvFile(folder.file("positions.csv"), HEADER, null)) {
            for (int i = 0; i < registry.size(); i++) {
                row(csv, registry.get(i), portfolio.position(i));
            }
        }
    }

    private void row(CsvFile csv, Instrument instrument, Position position) {
        if (position.lots() == 0 && position.realisedUnits() == 0) {
            return;
        }
        int scale = instrument.settlement().scale();
        csv.text(instrument.symbol()).quantity(instrument, position.lots());
        if (position.lots() == 0) {
            csv.empty();
        } else {
            csv.text(instrument
                    .averagePrice(position.costUnits(), position.lots())
                    .stripTrailingZeros()
                    .toPlainString());
        }
        csv.decimal(position.realisedUnits(), scale)
                .decimal(position.unrealisedUnits(portfolio.markTicks(instrument.id())), scale)
                .text(instrument.settlement().code())
                .end();
    }
}
