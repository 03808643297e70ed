// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.venue;

import io.tradewind.domain.command.Liquidity;
import io.tradewind.domain.event.VenueReason;

/**
 * Sees what the book venue does when it does it, on the venue's side of all latency; enough to audit each fill against the ticks.
 *
 * <p>{@code marketSequence} is the sequence of the instrument's last tick that the venue had applied; it is 0 before the first.
 * Orders are pooled: read them before the method returns. Listeners observe; they must not call the venue.
 */
public interface VenueListener {
    /** Listens to nothing. */
    VenueListener NONE = new VenueListener() {};

    /**
     * The venue took an order in. What it does then, trade or rest, is told next.
     *
     * @param marketSequence last tick applied
     * @param venueTimeNs nanoseconds since the epoch, UTC
     * @param order the order
     */
    default void onAccepted(long marketSequence, long venueTimeNs, BookOrder order) {}

    /**
     * An order took its place in a queue, or the estimate of its place moved.
     *
     * @param marketSequence last tick applied
     * @param venueTimeNs nanoseconds since the epoch, UTC
     * @param order with the quantity ahead of it and what the level displayed at its last update
     */
    default void onQueue(long marketSequence, long venueTimeNs, BookOrder order) {}

    /**
     * An order was filled, in part or in full.
     *
     * @param marketSequence last tick applied; of a maker fill, the tick that brought it
     * @param venueTimeNs nanoseconds since the epoch, UTC
     * @param order after the fill
     * @param priceTicks price
     * @param lots quantity
     * @param liquidity maker or taker
     * @param availableLots what the fill was taken from: the trade's quantity for an order that was hit, the quantity that
     *     the opposite level displays for one that took or was reached
     */
    default void onFilled(
            long marketSequence,
            long venueTimeNs,
            BookOrder order,
            long priceTicks,
            long lots,
            Liquidity liquidity,
            long availableLots) {}

    /**
     * An order ended without being filled in full: refused, cancelled or expired.
     *
     * @param marketSequence last tick applied
     * @param venueTimeNs nanoseconds since the epoch, UTC
     * @param order as it was
     * @param reason why
     */
    default void onEnded(long marketSequence, long venueTimeNs, BookOrder order, VenueReason reason) {}
}
