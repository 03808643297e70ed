// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.folder;

import io.tradewind.domain.command.Liquidity;
import io.tradewind.domain.event.VenueReason;
import io.tradewind.domain.instrument.Instrument;
import io.tradewind.domain.instrument.InstrumentRegistry;
import io.tradewind.research.folder.table.CsvFile;
import io.tradewind.simulation.queue.QueuePosition;
import io.tradewind.simulation.venue.BookOrder;
import io.tradewind.simulation.venue.VenueListener;
import java.io.Closeable;
import java.io.IOException;
import org.agrona.collections.Long2LongHashMap;

/**
 * {@code venue.csv}: what the venue over a replayed book did, in its own time: what each order found, and what each fill took from.
 *
 * <p>The estimate of a queue is written when an order joins it, then at most once in {@value #QUEUE_GAP_NS} ns.
 */
final class VenueFile implements VenueListener, Closeable {
    private static final String HEADER =
            "market_seq,time_ns,instrument,client_order_id,event,side,price,quantity,queue_ahead,displayed";
    private static final long QUEUE_GAP_NS = 500_000_000L;
    private static final long NEVER = Long.MIN_VALUE;

    private final CsvFile csv;
    private final InstrumentRegistry registry;
    private final ClientOrderIds ids;
    private final Long2LongHashMap queuedNs = new Long2LongHashMap(NEVER);

    VenueFile(RunFolder folder, InstrumentRegistry registry, ClientOrderIds ids) throws IOException {
        this.csv = new CsvFile(folder.file("venue.csv"), HEADER, null);
        this.registry = registry;
        this.ids = ids;
    }

    @Override
    public void onAccepted(long marketSequence, long venueTimeNs, BookOrder order) {
        begin(marketSequence, venueTimeNs, order, "accepted");
        price(order, order.limitTicks());
        quantity(order, order.lots());
        csv.empty().empty().end();
    }

    @Override
    public void onQueue(long marketSequence, long venueTimeNs, BookOrder order) {
        long lastNs = queuedNs.get(order.clientOrderId());
        if (lastNs != NEVER && venueTimeNs - lastNs < QUEUE_GAP_NS) {
            return;
        }
        queuedNs.put(order.clientOrderId(), venueTimeNs);
        begin(marketSequence, venueTimeNs, order, "queue");
        price(order, order.limitTicks());
        quantity(order, order.leavesLots());
        if (order.queueAheadLots() == QueuePosition.UNKNOWN) {
            csv.empty();
        } else {
            quantity(order, order.queueAheadLots());
        }
        quantity(order, order.displayedLots());
        csv.end();
    }

    @Override
    public void onFilled(
            long marketSequence,
            long venueTimeNs,
            BookOrder order,
            long priceTicks,
            long lots,
            Liquidity liquidity,
            long availableLots) {
        begin(marketSequence, venueTimeNs, order, liquidity == Liquidity.MAKER ? "filled-maker" : "filled-taker");
        price(order, priceTicks);
        quantity(order, lots);
        csv.empty();
        quantity(order, availableLots);
        csv.end();
        if (order.leavesLots() == 0) {
            queuedNs.remove(order.clientOrderId());
        }
    }

    @Override
    public void onEnded(long marketSequence, long venueTimeNs, BookOrder order, VenueReason reason) {
        begin(marketSequence, venueTimeNs, order, "ended");
        price(order, order.limitTicks());
        quantity(order, order.leavesLots());
        csv.empty().empty().end();
        queuedNs.remove(order.clientOrderId());
    }

    private void begin(long marketSequence, long venueTimeNs, BookOrder order, String event) {
        csv.number(marketSequence)
                .number(venueTimeNs)
                .text(registry.get(order.instrumentId()).symbol())
                .text(ids.of(order.clientOrderId()))
                .text(event)
                .text(Names.side(order.side()));
    }

    private void price(BookOrder order, long ticks) {
        if (ticks == 0) {
            csv.empty();
        } else {
            csv.price(instrument(order), ticks);
        }
    }

    private void quantity(BookOrder order, long lots) {
        csv.quantity(instrument(order), lots);
    }

    private Instrument instrument(BookOrder order) {
        return registry.get(order.instrumentId());
    }

    long rows() {
        return csv.rows();
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
