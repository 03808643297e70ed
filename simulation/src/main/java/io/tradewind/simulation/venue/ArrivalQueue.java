// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.venue;

import io.tradewind.domain.command.NewOrder;
import io.tradewind.domain.event.VenueRequest;
import java.util.Arrays;

/** Requests on their way to the venue, in the order in which they were sent: none overtakes another. */
final class ArrivalQueue {
    /** A request under way. */
    static final class Request {
        VenueRequest kind = VenueRequest.NEW;
        int instrumentId;

        /** The order that is meant, or the newest fill that is known. */
        long id;

        long lots;
        long limitTicks;

        /** The order itself, when it is new. */
        final NewOrder order = new NewOrder();

        /** When it says that it was sent, nanoseconds since the epoch, UTC. */
        long sentNs;

        private long timeNs;

        private Request set(VenueRequest request, int instrument, long about, long sent) {
            kind = request;
            instrumentId = instrument;
            id = about;
            sentNs = sent;
            return this;
        }
    }

    private static final int INITIAL_CAPACITY = 16;

    private Request[] ring = requests(INITIAL_CAPACITY);
    private int head;
    private int size;
    private long lastTimeNs = Long.MIN_VALUE;

    private static Request[] requests(int count) {
        Request[] made = new Request[count];
        Arrays.setAll(made, i -> new Request());
        return made;
    }

    /** A new order, which is copied. */
    void addOrder(NewOrder order, long timeNs) {
        add(VenueRequest.NEW, order.instrumentId, order.clientOrderId, order.timeNs, timeNs)
                .order
                .copyOf(order);
    }

    void addAmend(long clientOrderId, int instrumentId, long lots, long limitTicks, long sentNs, long timeNs) {
        Request request = add(VenueRequest.AMEND, instrumentId, clientOrderId, sentNs, timeNs);
        request.lots = lots;
        request.limitTicks = limitTicks;
    }

    /** A cancel or a question. */
    Request add(VenueRequest kind, int instrumentId, long id, long sentNs, long timeNs) {
        if (size == ring.length) {
            grow();
        }
        lastTimeNs = Math.max(lastTimeNs, timeNs);
        Request request = ring[head + size & ring.length - 1].set(kind, instrumentId, id, sentNs);
        request.timeNs = lastTimeNs;
        size++;
        return request;
    }

    /** Doubles the ring and turns its head to the front. */
    private void grow() {
        Request[] larger = requests(2 * size);
        for (int i = 0; i < size; i++) {
            larger[i] = ring[head + i & size - 1];
        }
        ring = larger;
        head = 0;
    }

    /** When the first arrives; Long.MAX_VALUE when none is under way. */
    long nextTimeNs() {
        return size == 0 ? Long.MAX_VALUE : ring[head].timeNs;
    }

    /** Takes the first out; it is valid until the next is added. */
    Request removeFirst() {
        Request first = ring[head];
        head = head + 1 & ring.length - 1;
        size--;
        return first;
    }
}
