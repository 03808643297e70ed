// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.stress;

import io.tradewind.app.stress.gateway.Requests;
import io.tradewind.app.stress.gateway.VenueSession.Execution;
import io.tradewind.app.stress.gateway.VenueSession.OrderRequest;
import io.tradewind.domain.command.NewOrder;
import io.tradewind.domain.command.OrderType;
import io.tradewind.domain.command.Side;
import io.tradewind.domain.port.VenuePort;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The door of the core to the venue in the stress test: market orders become requests of the gateway; protective stops wait here, beside the gateway,
 * and become a request when the price touches them, as brokers keep the stop of a position with the position.
 *
 * <p>Everything is answered {@value #LATENCY_NS} ns of market time after it was asked, in the order it was asked in, so that the place of an answer in
 * the core's input depends on no thread. The writer's thread only.
 */
final class SessionPort implements VenuePort {
    static final long LATENCY_NS = 5_000_000L;

    /** What is to be answered. */
    enum Kind {
        ORDER,
        STOP_PLACED,
        STOP_TRIGGERED,
        CANCELLED,
        CANCEL_REFUSED
    }

    /** An answer under way. */
    record Answer(
            Kind kind,
            long dueNs,
            long clientOrderId,
            @Nullable OrderRequest request,
            long triggerTicks) {}

    private record Stop(long clientOrderId, int instrumentId, Side side, long lots, long stopTicks) {
        boolean isTouched(long bidTicks, long askTicks) {
            return side == Side.SELL ? bidTicks <= stopTicks : askTicks >= stopTicks;
        }
    }

    private final Requests gateway;
    private final OutputJournal journal;
    private final LatencyCounts[] latencies;
    private final Intervals ticks;
    private final Intervals signals;
    private final ArrayDeque<Answer> answers = new ArrayDeque<>();
    private final Map<Long, Stop> stops = new LinkedHashMap<>();
    private final int[] stopsOf;
    private final long[] bidTicks;
    private final long[] askTicks;
    private long stampNs;
    private long sent;

    SessionPort(Requests requests, OutputJournal journal, int instruments) {
        this.gateway = requests;
        this.journal = journal;
        this.latencies = new LatencyCounts[instruments];
        for (int i = 0; i < instruments; i++) {
            latencies[i] = new LatencyCounts();
        }
        this.ticks = new Intervals(instruments);
        this.signals = new Intervals(instruments);
        this.stopsOf = new int[instruments];
        this.bidTicks = new long[instruments];
        this.askTicks = new long[instruments];
    }

    /** The core is about to see an event that the feed published at {@code publishedNs} of this machine's clock. */
    void onEvent(long publishedNs) {
        stampNs = publishedNs;
    }

    /** The venue's best prices, ahead of the core's. */
    void onBest(int id, long bid, long ask, long nowNs) {
        ticks.add(id, nowNs);
        bidTicks[id] = bid;
        askTicks[id] = ask;
        if (stopsOf[id] > 0 && bid != 0) {
            trigger(id, nowNs);
        }
    }

    private void trigger(int id, long nowNs) {
        Stop[] touched = stops.values().stream()
                .filter(stop -> stop.instrumentId() == id && stop.isTouched(bidTicks[id], askTicks[id]))
                .toArray(Stop[]::new);
        for (Stop stop : touched) {
            stops.remove(stop.clientOrderId());
            stopsOf[id]--;
            OrderRequest request = submit(id, stop.side(), stop.lots());
            answers.add(new Answer(
                    Kind.STOP_TRIGGERED, nowNs + LATENCY_NS, stop.clientOrderId(), request, stop.stopTicks()));
        }
    }

    @Override
    public void newOrder(NewOrder order) {
        int id = order.instrumentId;
        journal.order(order);
        long dueNs = order.timeNs + LATENCY_NS;
        if (order.type == OrderType.MARKET && order.quantityLots > 0) {
            latencies[id].add(System.nanoTime() - stampNs);
            signals.add(id, order.timeNs);
            OrderRequest request = submit(id, order.side, order.quantityLots);
            answers.add(new Answer(Kind.ORDER, dueNs, order.clientOrderId, request, 0));
        } else if (order.type == OrderType.STOP && order.quantityLots > 0) {
            stops.put(
                    order.clientOrderId,
                    new Stop(order.clientOrderId, id, order.side, order.quantityLots, order.stopTicks));
            stopsOf[id]++;
            answers.add(new Answer(Kind.STOP_PLACED, dueNs, order.clientOrderId, null, 0));
        } else {
            throw new IllegalStateException("the stress venue takes market orders and stops, not " + order.type);
        }
    }

    private OrderRequest submit(int id, Side side, long lots) {
        OrderRequest request = new OrderRequest(sent++, id, side.sign(), lots, bidTicks[id], askTicks[id]);
        gateway.submit(request);
        return request;
    }

    @Override
    public void cancelOrder(long clientOrderId, int instrumentId, long timeNs) {
        journal.cancel(clientOrderId, instrumentId, timeNs);
        boolean waits = stops.remove(clientOrderId) != null;
        stopsOf[instrumentId] -= waits ? 1 : 0;
        Kind kind = waits ? Kind.CANCELLED : Kind.CANCEL_REFUSED;
        answers.add(new Answer(kind, timeNs + LATENCY_NS, clientOrderId, null, 0));
    }

    @Override
    public void amendOrder(long clientOrderId, int instrumentId, long quantityLots, long limitTicks, long timeNs) {
        throw new IllegalStateException("nothing in the stress test amends orders");
    }

    /** The next answer that is due before an instant, or null. */
    @Nullable
    Answer next(long beforeNs) {
        Answer first = answers.peek();
        return first == null || first.dueNs() >= beforeNs ? null : answers.poll();
    }

    /** What the venue did with a request; waits for the gateway's thread. */
    Execution await(OrderRequest request) {
        return gateway.await(request);
    }

    /** Requests handed to the gateway. */
    long requests() {
        return sent;
    }

    LatencyCounts latencies(int instrumentId) {
        return latencies[instrumentId];
    }

    /** Market time between the ticks of a symbol. */
    Intervals ticks() {
        return ticks;
    }

    /** Market time between the orders that a symbol's signals have led to. */
    Intervals signals() {
        return signals;
    }
}
