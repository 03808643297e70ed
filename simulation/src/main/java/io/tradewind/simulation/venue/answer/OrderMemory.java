// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.venue.answer;

import io.tradewind.domain.event.VenueOrderStatus;
import io.tradewind.domain.event.VenueReason;

/** How the newest orders ended. */
public final class OrderMemory {
    private static final int STATUS_SHIFT = 8;
    private static final int REASON_MASK = (1 << STATUS_SHIFT) - 1;

    private final RecentIds ids = new RecentIds();
    private long[] lots = RecentIds.column();
    private long[] filledLots = RecentIds.column();
    private long[] limitTicks = RecentIds.column();
    private long[] ends = RecentIds.column();

    /** Remembers nothing. */
    public OrderMemory() {}

    /**
     * An order ended.
     *
     * @param clientOrderId our id of the order
     * @param quantityLots its quantity in the end
     * @param filled what of it was filled, lots
     * @param limit its limit, ticks; 0 for none
     * @param status how it ended
     * @param reason why, unless it was filled
     */
    public void add(
            long clientOrderId,
            long quantityLots,
            long filled,
            long limit,
            VenueOrderStatus status,
            VenueReason reason) {
        int slot = ids.claim(clientOrderId);
        lots = RecentIds.sized(lots, slot);
        filledLots = RecentIds.sized(filledLots, slot);
        limitTicks = RecentIds.sized(limitTicks, slot);
        ends = RecentIds.sized(ends, slot);
        lots[slot] = quantityLots;
        filledLots[slot] = filled;
        limitTicks[slot] = limit;
        ends[slot] = (long) status.ordinal() << STATUS_SHIFT | reason.ordinal();
    }

    /**
     * Whether an order is remembered.
     *
     * @param clientOrderId our id of the order
     * @return false when it never ended here, or too many ended since
     */
    public boolean knows(long clientOrderId) {
        return ids.slotOf(clientOrderId) != RecentIds.NONE;
    }

    /**
     * What was filled of an order.
     *
     * @param clientOrderId an order that is remembered
     * @return lots
     */
    public long filledLots(long clientOrderId) {
        return filledLots[ids.slotOf(clientOrderId)];
    }

    /**
     * Tells how an order ended, or that it is not found.
     *
     * @param clientOrderId our id of the order
     * @param instrumentId what it trades, as asked
     * @param events takes the answer
     * @param venueTimeNs the venue's clock, nanoseconds since the epoch, UTC
     * @param receiveTimeNs when the core hears it
     */
    public void tell(long clientOrderId, int instrumentId, VenueEvents events, long venueTimeNs, long receiveTimeNs) {
        int slot = ids.slotOf(clientOrderId);
        if (slot == RecentIds.NONE) {
            events.status(
                    clientOrderId,
                    instrumentId,
                    0,
                    0,
                    0,
                    VenueOrderStatus.NOT_FOUND,
                    VenueReason.UNKNOWN_ORDER,
                    venueTimeNs,
                    receiveTimeNs);
            return;
        }
        events.status(
                clientOrderId,
                instrumentId,
                lots[slot],
                filledLots[slot],
                limitTicks[slot],
                VenueOrderStatus.of((int) (ends[slot] >> STATUS_SHIFT)),
                VenueReason.of((int) ends[slot] & REASON_MASK),
                venueTimeNs,
                receiveTimeNs);
    }
}
