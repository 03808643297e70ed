// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.folder;

import io.tradewind.domain.instrument.InstrumentRegistry;
import io.tradewind.trading.execution.RejectionListener;
import io.tradewind.trading.risk.Refused;
import io.tradewind.trading.sizing.Intent;
import io.tradewind.trading.sizing.Size;
import java.io.Closeable;
import java.io.IOException;

/** {@code rejections.csv}: every intent that did not become an order. */
final class RejectionsFile implements RejectionListener, Closeable {
    private static final String HEADER = "time_ns,instrument,strategy,stage,reason,value,limit";

    private final CsvFile csv;
    private final InstrumentRegistry registry;
    private final ClientOrderIds ids;

    RejectionsFile(RunFolder folder, InstrumentRegistry registry, ClientOrderIds ids) throws IOException {
        this.csv = new CsvFile(folder.file("rejections.csv"), HEADER, null);
        this.registry = registry;
        this.ids = ids;
    }

    @Override
    public void onRefused(long timeNs, Intent intent, Refused refused) {
        csv.number(timeNs)
                .text(registry.get(intent.instrumentId).symbol())
                .text(ids.strategy(intent.slotId))
                .text("risk")
                .text(refused.reason().name())
                .decimal(refused.value(), refused.scale())
                .decimal(refused.limit(), refused.scale())
                .end();
    }

    @Override
    public void onNotSized(long timeNs, int slotId, int instrumentId, Size.Reason reason) {
        csv.number(timeNs)
                .text(registry.get(instrumentId).symbol())
                .text(ids.strategy(slotId))
                .text("sizing")
                .text(reason.name())
                .empty()
                .empty()
                .end();
    }

    long rows() {
        return csv.rows();
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
