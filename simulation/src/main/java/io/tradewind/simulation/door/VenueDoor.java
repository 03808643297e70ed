// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.door;

import io.tradewind.domain.command.NewOrder;
import io.tradewind.domain.event.VenueRequest;
import io.tradewind.domain.port.VenuePort;
import io.tradewind.domain.port.VenueQueryPort;

/**
 * A venue behind a front desk: every request is judged on the venue's clock, and goes on inside when the desk lets it.
 *
 * <p>For venues that act on a request when they are given it. One with a way of its own to the book asks the desk itself when the
 * request arrives there ({@link OrderScreen}), and needs no door.
 */
public final class VenueDoor implements VenuePort, VenueQueryPort {
    private final OrderScreen desk;
    private final VenuePort inside;
    private final VenueQueryPort questions;
    private final VenueClock clock;

    /**
     * A door before a venue.
     *
     * @param desk judges; the venue's answers must pass its watching sink
     * @param inside takes what is let in
     * @param questions takes the questions that are let in
     * @param clock the venue's
     */
    public VenueDoor(OrderScreen desk, VenuePort inside, VenueQueryPort questions, VenueClock clock) {
        this.desk = desk;
        this.inside = inside;
        this.questions = questions;
        this.clock = clock;
    }

    @Override
    public void newOrder(NewOrder order) {
        if (desk.admitsOrder(order, clock.nowNs())) {
            inside.newOrder(order);
        }
    }

    @Override
    public void cancelOrder(long clientOrderId, int instrumentId, long timeNs) {
        if (desk.admits(VenueRequest.CANCEL, clientOrderId, instrumentId, timeNs, clock.nowNs())) {
            inside.cancelOrder(clientOrderId, instrumentId, timeNs);
        }
    }

    @Override
    public void amendOrder(long clientOrderId, int instrumentId, long quantityLots, long limitTicks, long timeNs) {
        if (desk.admitsAmendment(clientOrderId, instrumentId, quantityLots, limitTicks, timeNs, clock.nowNs())) {
            inside.amendOrder(clientOrderId, instrumentId, quantityLots, limitTicks, timeNs);
        }
    }

    @Override
    public void queryOrder(long clientOrderId, int instrumentId, long timeNs) {
        if (desk.admits(VenueRequest.QUERY_ORDER, clientOrderId, instrumentId, timeNs, clock.nowNs())) {
            questions.queryOrder(clientOrderId, instrumentId, timeNs);
        }
    }

    @Override
    public void queryAccount(long afterFillId, long timeNs) {
        if (desk.admits(VenueRequest.QUERY_ACCOUNT, 0, 0, timeNs, clock.nowNs())) {
            questions.queryAccount(afterFillId, timeNs);
        }
    }
}
