// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.venue.transit;

import io.tradewind.domain.command.NewOrder;
import io.tradewind.domain.event.VenueRequest;
import java.util.Arrays;

/** Requests on their way to the venue, in the order in which they were sent: none overtakes another. */
public final class ArrivalQueue {
    /** A request under way. */
    public static final class Request {
        private VenueRequest kind = VenueRequest.NEW;
        private int instrumentId;
        private long id;
        private long lots;
        private long limitTicks;
        private final NewOrder order = new NewOrder();
        private long sentNs;
        private long timeNs;

        private Request() {}

        private Request set(VenueRequest request, int instrument, long about, long sent) {
            kind = request;
            instrumentId = instrument;
            id = about;
            sentNs = sent;
            return this;
        }

        /**
         * What is asked for.
         *
         * @return the kind
         */
        public VenueRequest kind() {
            return kind;
        }

        /**
         * Instrument of the order that is meant.
         *
         * @return its id; 0 when the account is meant
         */
        public int instrumentId() {
            return instrumentId;
        }

        /**
         * The order that is meant, or the newest fill that is known.
         *
         * @return its id
         */
        public long id() {
            return id;
        }

        /**
         * Quantity that an amendment asks for.
         *
         * @return lots; 0 leaves it as it is
         */
        public long lots() {
            return lots;
        }

        /**
         * Limit that an amendment asks for.
         *
         * @return ticks; 0 leaves it as it is
         */
        public long limitTicks() {
            return limitTicks;
        }

        /**
         * The order itself, when it is new.
         *
         * @return the queue's copy; for reading only
         */
        public NewOrder order() {
            return order;
        }

        /**
         * When it says that it was sent.
         *
         * @return nanoseconds since the epoch, UTC
         */
        public long sentNs() {
            return sentNs;
        }
    }

    private static final int INITIAL_CAPACITY = 16;

    private Request[] ring = requests(INITIAL_CAPACITY);
    private int head;
    private int size;
    private long lastTimeNs = Long.MIN_VALUE;

    /** Without requests. */
    public ArrivalQueue() {}

    private static Request[] requests(int count) {
        Request[] made = new Request[count];
        Arrays.setAll(made, i -> new Request());
        return made;
    }

    /**
     * A new order sets out.
     *
     * @param order is copied
     * @param timeNs when it arrives if it overtakes nothing, nanoseconds since the epoch, UTC
     */
    public void addOrder(NewOrder order, long timeNs) {
        append(VenueRequest.NEW, order.instrumentId, order.clientOrderId, order.timeNs, timeNs)
                .order
                .copyOf(order);
    }

    /**
     * An amendment sets out.
     *
     * @param clientOrderId order
     * @param instrumentId its instrument
     * @param lots quantity; 0 leaves it as it is
     * @param limitTicks limit; 0 leaves it as it is
     * @param sentNs when it says that it was sent, nanoseconds since the epoch, UTC
     * @param timeNs when it arrives if it overtakes nothing, nanoseconds since the epoch, UTC
     */
    public void addAmend(long clientOrderId, int instrumentId, long lots, long limitTicks, long sentNs, long timeNs) {
        Request request = append(VenueRequest.AMEND, instrumentId, clientOrderId, sentNs, timeNs);
        request.lots = lots;
        request.limitTicks = limitTicks;
    }

    /**
     * A cancel or a question sets out.
     *
     * @param kind which
     * @param instrumentId instrument of the order; 0 when the account is meant
     * @param id the order that is meant, or the newest fill that is known
     * @param sentNs when it says that it was sent, nanoseconds since the epoch, UTC
     * @param timeNs when it arrives if it overtakes nothing, nanoseconds since the epoch, UTC
     */
    public void add(VenueRequest kind, int instrumentId, long id, long sentNs, long timeNs) {
        append(kind, instrumentId, id, sentNs, timeNs);
    }

    private Request append(VenueRequest kind, int instrumentId, long id, long sentNs, long timeNs) {
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

    /**
     * When the first arrives.
     *
     * @return nanoseconds since the epoch, UTC; Long.MAX_VALUE when none is under way
     */
    public long nextTimeNs() {
        return size == 0 ? Long.MAX_VALUE : ring[head].timeNs;
    }

    /**
     * Takes the first out; there must be one.
     *
     * @return it; valid until the next is added
     */
    public Request removeFirst() {
        Request first = ring[head];
        head = head + 1 & ring.length - 1;
        size--;
        return first;
    }
}
