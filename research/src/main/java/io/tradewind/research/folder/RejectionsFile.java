// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.folder;

import io.tradewind.domain.instrument.InstrumentRegistry;
import io.tradewind.research.folder.risk.RiskCounts;
import io.tradewind.research.folder.table.CsvFile;
import io.tradewind.trading.execution.RejectionListener;
import io.tradewind.trading.risk.Approved;
import io.tradewind.trading.risk.Refused;
import io.tradewind.trading.risk.check.Refusal;
import io.tradewind.trading.risk.check.RiskReason;
import io.tradewind.trading.sizing.Intent;
import io.tradewind.trading.sizing.Size;
import java.io.Closeable;
import java.io.IOException;

/** {@code rejections.csv}: every intent that did not become an order, or became a smaller one; and how often each reason was given. */
final class RejectionsFile implements RejectionListener, Closeable {
    private static final String HEADER = "time_ns,instrument,strategy,stage,reason,value,limit";

    private final CsvFile csv;
    private final InstrumentRegistry registry;
    private final ClientOrderIds ids;
    private final RiskCounts counts = new RiskCounts();
    private long cuts;

    RejectionsFile(RunFolder folder, InstrumentRegistry registry, ClientOrderIds ids) throws IOException {
        this.csv = new CsvFile(folder.file("rejections.csv"), HEADER, null);
        this.registry = registry;
        this.ids = ids;
    }

    @Override
    public void onRefused(long timeNs, Intent intent, Refused refused) {
        risk(timeNs, intent, "risk", refused.reason())
                .decimal(refused.value(), refused.scale())
                .decimal(refused.limit(), refused.scale())
                .end();
        counts.refused(refused.reason());
    }

    @Override
    public void onCut(long timeNs, Intent wanted, Approved approved) {
        Refusal cut = approved.cut();
        risk(timeNs, wanted, "cut", cut.reason())
                .decimal(cut.value(), cut.scale())
                .decimal(cut.limit(), cut.scale())
                .end();
        counts.cut(cut.reason());
        cuts++;
    }

    private CsvFile risk(long timeNs, Intent intent, String stage, RiskReason reason) {
        return csv.number(timeNs)
                .text(registry.get(intent.instrumentId).symbol())
                .text(ids.strategy(intent.slotId))
                .text(stage)
                .text(reason.name());
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
        counts.notSized(reason);
    }

    /** Intents that did not become an order at all. */
    long refusals() {
        return csv.rows() - cuts;
    }

    /** Intents that became a smaller order. */
    long cuts() {
        return cuts;
    }

    RiskCounts counts() {
        return counts;
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
