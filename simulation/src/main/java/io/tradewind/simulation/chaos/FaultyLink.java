// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.chaos;

import io.tradewind.domain.command.NewOrder;
import io.tradewind.domain.event.EventHeader;
import io.tradewind.domain.event.RequestError;
import io.tradewind.domain.event.VenueRequest;
import io.tradewind.domain.port.EventSink;
import io.tradewind.domain.port.VenuePort;
import io.tradewind.domain.port.VenueQueryPort;
import java.util.ArrayDeque;
import org.agrona.DirectBuffer;
import org.jspecify.annotations.Nullable;

/**
 * The way between a core and a venue, on which the faults of a plan happen.
 *
 * <pre>
 *          requests                                  requests
 *   core ------------> newOrder, cancelOrder, ... ------------> venue
 *        &lt;------------ deliverDue, or at once       &lt;------------ onEvent
 *          answers                                   answers
 * </pre>
 *
 * <p>To the core it is the venue ({@link VenuePort}, {@link VenueQueryPort}); to the venue it is what takes the answers ({@link
 * EventSink}), which it must be given at the moment when they would reach the core. A message that no fault befalls goes on at
 * once, as it is. Its driver calls {@link #deliverDue} when the simulated time has come to {@link #nextDueNs}; what was held then
 * goes on, answers with that moment as their receive time.
 *
 * <p>The sink of the core only takes the answers down: it sends no request before this class's method returns.
 *
 * <p>An error that the way itself reports (request failed) is no part of the stream of answers: it comes also while that is down.
 */
public final class FaultyLink implements VenuePort, VenueQueryPort, EventSink {
    private final FaultLog log;
    private final EventSink core;
    private final PlannedFaults faults;
    private final Fate fate = new Fate();
    private final LinkEvents events = new LinkEvents();
    private final ParcelQueue parcels = new ParcelQueue();
    private final ArrayDeque<Parcel> heldByStream = new ArrayDeque<>();
    private @Nullable VenuePort venue;
    private @Nullable VenueQueryPort queries;
    private @Nullable Parcel swapped;
    private boolean streamUp = true;
    private long latencyNs;
    private long nowNs = Long.MIN_VALUE;

    /**
     * A way whose venue is not connected.
     *
     * @param plan what goes wrong
     * @param log takes what was injected
     * @param core takes the answers
     */
    public FaultyLink(FaultPlan plan, FaultLog log, EventSink core) {
        this.log = log;
        this.core = core;
        this.faults = new PlannedFaults(plan, log);
    }

    /**
     * Connects the venue.
     *
     * @param requests takes orders, cancels and amendments
     * @param questions takes questions
     */
    public void connect(VenuePort requests, VenueQueryPort questions) {
        venue = requests;
        queries = questions;
    }

    /**
     * The run begins: times of the plan count from here.
     *
     * @param startNs nanoseconds since the epoch, UTC
     */
    public void open(long startNs) {
        faults.open(startNs);
        advance(startNs);
    }

    /**
     * No more faults begin, and those that last end: the stream is up. What is held on the way still comes at its time.
     *
     * @param timeNs now, nanoseconds since the epoch, UTC
     */
    public void stop(long timeNs) {
        nowNs = Math.max(nowNs, timeNs);
        faults.stop(nowNs);
        lookAtStream();
    }

    /**
     * The time on the way: of the last message, or of the last call that named a time.
     *
     * @return nanoseconds since the epoch, UTC
     */
    public long nowNs() {
        return nowNs;
    }

    @Override
    public void newOrder(NewOrder order) {
        send(Request.newOrder(order));
    }

    @Override
    public void cancelOrder(long clientOrderId, int instrumentId, long timeNs) {
        send(Request.cancel(clientOrderId, instrumentId, timeNs));
    }

    @Override
    public void amendOrder(long clientOrderId, int instrumentId, long quantityLots, long limitTicks, long timeNs) {
        send(Request.amend(clientOrderId, instrumentId, quantityLots, limitTicks, timeNs));
    }

    @Override
    public void queryOrder(long clientOrderId, int instrumentId, long timeNs) {
        send(Request.queryOrder(clientOrderId, instrumentId, timeNs));
    }

    @Override
    public void queryAccount(long afterFillId, long timeNs) {
        send(Request.queryAccount(afterFillId, timeNs));
    }

    private void send(Request request) {
        advance(request.timeNs());
        faults.judge(request.message(), request.clientOrderId(), nowNs, latencyNs, fate);
        lookAtStream();
        if (fate.lost) {
            fail(request.message(), request.clientOrderId());
            return;
        }
        request.stamp(request.timeNs() + fate.skewNs);
        long copyDelayNs = fate.doubled ? fate.copyDelayNs : -1;
        long delayNs = fate.delayNs;
        if (fate.overtaken) {
            parcels.addLoose(Parcel.of(request), nowNs + delayNs);
        } else if (delayNs == 0 && parcels.isFree(true)) {
            sendOn(request);
        } else {
            parcels.addInOrder(Parcel.of(request), nowNs + delayNs);
        }
        if (copyDelayNs >= 0) {
            parcels.addLoose(Parcel.of(request), nowNs + delayNs + copyDelayNs);
        }
    }

    private void sendOn(Request request) {
        VenuePort orders = venue;
        VenueQueryPort questions = queries;
        if (orders == null || questions == null) {
            throw new IllegalStateException("the venue is not connected");
        }
        request.sendTo(orders, questions);
    }

    /** The core hears of a message that is lost, when the fault says so. */
    private void fail(LinkMessage lost, long clientOrderId) {
        RequestError error = fate.error;
        VenueRequest request = lost.request();
        if (error != null && request != null) {
            long dueNs = nowNs + fate.errorDelayNs;
            parcels.addLoose(events.failed(clientOrderId, request, error, fate.retryAfterNs, nowNs, dueNs), dueNs);
        }
    }

    /** The venue's answer, at the moment when it would reach the core. */
    @Override
    public void onEvent(DirectBuffer buffer, int offset, int length) {
        LinkMessage message = LinkMessage.of(buffer, offset);
        long clientOrderId = message.clientOrderId(buffer, offset);
        advance(EventHeader.receiveTimeNs(buffer, offset));
        measureLatency(message, buffer, offset);
        faults.judge(message, clientOrderId, nowNs, latencyNs, fate);
        lookAtStream();
        if (fate.lost) {
            fail(message, clientOrderId);
            return;
        }
        if (fate.doubled) {
            parcels.addLoose(Parcel.of(buffer, offset, length), nowNs + fate.delayNs + fate.copyDelayNs);
        }
        answer(buffer, offset, length);
    }

    /** A fill that is told again bears the time of its execution: only other answers say how long they were on the way. */
    private void measureLatency(LinkMessage message, DirectBuffer buffer, int offset) {
        if (message != LinkMessage.FILLED) {
            long tookNs = EventHeader.receiveTimeNs(buffer, offset) - EventHeader.eventTimeNs(buffer, offset);
            latencyNs = Math.max(0, tookNs);
        }
    }

    private void answer(DirectBuffer buffer, int offset, int length) {
        if (fate.overtaken) {
            Parcel parcel = Parcel.of(buffer, offset, length);
            parcels.addLoose(parcel, nowNs + fate.delayNs);
            swapped = fate.swapped && swapped == null ? parcel : swapped;
        } else if (fate.delayNs == 0 && parcels.isFree(false)) {
            handOver(buffer, offset, length);
            handOverSwapped();
        } else {
            parcels.addInOrder(Parcel.of(buffer, offset, length), nowNs + fate.delayNs);
        }
    }

    private void handOverSwapped() {
        Parcel waiting = swapped;
        swapped = null;
        if (waiting != null && parcels.remove(waiting)) {
            handOver(waiting.answer, 0, waiting.answer.capacity());
        }
    }

    /** An answer reaches the core's end of the way. */
    private void handOver(DirectBuffer buffer, int offset, int length) {
        LinkMessage message = LinkMessage.of(buffer, offset);
        if (streamUp || message == LinkMessage.FAILED) {
            events.handOver(buffer, offset, length, nowNs, core);
            return;
        }
        log.add(nowNs, FaultKind.STREAM_DOWN, message, message.clientOrderId(buffer, offset));
        if (faults.isStreamHeld(nowNs)) {
            heldByStream.add(Parcel.of(buffer, offset, length));
        }
    }

    private void advance(long timeNs) {
        if (timeNs > nowNs) {
            nowNs = timeNs;
            lookAtStream();
        }
    }

    private void lookAtStream() {
        boolean up = !faults.isStreamDown(nowNs);
        if (up == streamUp) {
            return;
        }
        streamUp = up;
        events.streamChanged(up, nowNs, core);
        if (!up) {
            log.add(nowNs, FaultKind.STREAM_DOWN, LinkMessage.STREAM, 0);
        }
        while (up && !heldByStream.isEmpty()) {
            Parcel held = heldByStream.remove();
            events.handOver(held.answer, 0, held.answer.capacity(), nowNs, core);
        }
    }

    /**
     * When something that is held goes on, or the stream goes down or comes up.
     *
     * @return nanoseconds since the epoch, UTC; Long.MAX_VALUE when nothing is to come
     */
    public long nextDueNs() {
        return Math.min(parcels.nextDueNs(), faults.nextStreamChangeNs(nowNs));
    }

    /**
     * The time has come: what is due goes on, to the venue or to the core.
     *
     * @param timeNs now, nanoseconds since the epoch, UTC
     */
    public void deliverDue(long timeNs) {
        advance(timeNs);
        for (Parcel due = parcels.pollDue(nowNs); due != null; due = parcels.pollDue(nowNs)) {
            if (due.request == null) {
                handOver(due.answer, 0, due.answer.capacity());
            } else {
                sendOn(due.request);
            }
        }
    }
}
