// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.folder;

import io.tradewind.domain.instrument.Instrument;
import io.tradewind.domain.instrument.InstrumentRegistry;
import io.tradewind.research.folder.table.CsvFile;
import io.tradewind.research.quoting.QuoteSink;
import java.io.Closeable;
import java.io.IOException;

/** {@code quotes.csv}: best prices as the core saw them, thinned; empty fields while a book may not be traded on. */
final class QuotesFile implements QuoteSink, Closeable {
    private static final String HEADER = "time_ns,instrument,bid,bid_size,ask,ask_size";

    private final CsvFile csv;
    private final InstrumentRegistry registry;

    QuotesFile(RunFolder folder, InstrumentRegistry registry) throws IOException {
        this.csv = new CsvFile(folder.file("quotes.csv"), HEADER, null);
        this.registry = registry;
    }

    @Override
    public void onQuote(long timeNs, int instrumentId, long bidTicks, long bidLots, long askTicks, long askLots) {
        Instrument instrument = registry.get(instrumentId);
        csv.number(timeNs).text(instrument.symbol());
        side(instrument, bidTicks, bidLots);
        side(instrument, askTicks, askLots);
        csv.end();
    }

    private void side(Instrument instrument, long ticks, long lots) {
        if (ticks == 0) {
            csv.empty().empty();
        } else {
            csv.price(instrument, ticks).quantity(instrument, lots);
        }
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
