// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.stress;

import io.tradewind.app.stress.gateway.Requests;
import io.tradewind.app.stress.gateway.TouchSession;
import io.tradewind.app.stress.gateway.VenueSession.Execution;
import io.tradewind.app.stress.gateway.VenueSession.OrderRequest;
import io.tradewind.domain.event.EventHeader;
import io.tradewind.domain.event.codec.BookDeltaDecoder;
import io.tradewind.domain.event.codec.BookSnapshotDecoder;
import io.tradewind.domain.instrument.InstrumentRegistry;
import io.tradewind.trading.engine.Books;
import io.tradewind.trading.engine.EngineListeners;
import io.tradewind.trading.engine.EngineSpec;
import io.tradewind.trading.engine.TradingEngine;
import io.tradewind.trading.engine.shard.ModelStrategy;
import io.tradewind.trading.engine.shard.ShardSpec;
import io.tradewind.trading.risk.limit.RiskLimits;
import java.io.IOException;
import java.util.List;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * The stress market through one engine on one thread, without an end: from the encoded feed over risk, orders and fills to the ledger and the
 * journal's hash. For benchmarks of how many events a second that is; nothing in it waits.
 */
public final class EngineLoad implements AutoCloseable {
    private static final int FEE_BPS_HUNDREDTHS = 1;
    private static final int ENDLESS = StressSpec.MOST_SIGNALS;

    private final StressMarket market;
    private final Books venue;
    private final SessionPort port;
    private final StressCore core;
    private final OutputJournal journal;
    private final FillFold fold;
    private final UnsafeBuffer event = new UnsafeBuffer(new byte[StressMarket.MOST_BYTES]);
    private long events;

    /** A session on the same thread: a request is carried out when its answer is due. */
    private record Direct(TouchSession session) implements Requests {
        @Override
        public void submit(OrderRequest request) {
            // carried out when it is awaited
        }

        @Override
        public Execution await(OrderRequest request) {
            return session.execute(request);
        }
    }

    /**
     * An engine before its first event.
     *
     * @param symbols symbols traded at once
     * @param checks true for the limits of the stress test, false for the widest preset
     * @throws IOException never: the journal has no file
     */
    public EngineLoad(int symbols, boolean checks) throws IOException {
        StressSetup setup = new StressSetup(new StressSpec(symbols, ENDLESS, 1, 1, 1, null, null));
        InstrumentRegistry registry = setup.registry();
        this.journal = new OutputJournal(null);
        this.fold = new FillFold(registry);
        this.port = new SessionPort(new Direct(new TouchSession(registry, FEE_BPS_HUNDREDTHS)), journal, symbols);
        ShardSpec models = setup.shards();
        StressRecord record = new StressRecord(registry, journal, fold, (id, symbol, outcome, pnl, exposure) -> {});
        EngineListeners listeners = record.listeners();
        EngineSpec spec = setup.engine(
                id -> new ModelStrategy(models.models().get(id).model()),
                setup.wholeTicks(),
                checks ? setup.limits() : RiskLimits.preset("permissive"));
        TradingEngine engine = new TradingEngine(registry, setup.portfolio(listeners), spec, port, listeners);
        engine.open(setup.cash(), StressMarket.START_NS);
        this.core = new StressCore(engine, port);
        this.market = setup.endlessMarket();
        this.venue = new Books(List.copyOf(models.depths()));
    }

    /**
     * Takes market events through the engine, and the venue's answers that fall due between them.
     *
     * @param count how many
     */
    public void run(int count) {
        for (int i = 0; i < count; i++) {
            int length = market.next(event, 0);
            if (length == 0) {
                throw new IllegalStateException("the endless market has ended");
            }
            core.advanceTo(market.timeNs());
            port.onEvent(System.nanoTime());
            quote();
            core.onMarket(event, 0);
        }
        events += count;
    }

    private void quote() {
        int body = EventHeader.MESSAGE_HEADER_LENGTH;
        switch (EventHeader.templateId(event, 0)) {
            case BookSnapshotDecoder.TEMPLATE_ID -> venue.onSnapshot(event, body);
            case BookDeltaDecoder.TEMPLATE_ID -> venue.onDelta(event, body);
            default -> {
                return;
            }
        }
        int id = market.instrument();
        port.onBest(id, venue.get(id).bestBidTicks(), venue.get(id).bestAskTicks(), market.timeNs());
    }

    /**
     * Market events.
     *
     * @return since construction
     */
    public long events() {
        return events;
    }

    /**
     * Inputs of the engine: market events and the venue's answers.
     *
     * @return since construction
     */
    public long inputs() {
        return core.inputs();
    }

    /**
     * Orders that reached the venue, entries and exits.
     *
     * @return since construction
     */
    public long requests() {
        return port.requests();
    }

    /**
     * Records in the journal: orders, fills, ledger postings, refusals.
     *
     * @return since construction
     */
    public long records() {
        return journal.records();
    }

    /**
     * Intents that the gate refused.
     *
     * @return since construction
     */
    public long refusals() {
        return journal.refusals();
    }

    @Override
    public void close() throws IOException {
        journal.close();
    }
}
