// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.backtest;

import io.tradewind.domain.command.NewOrder;
import io.tradewind.domain.port.VenuePort;
import io.tradewind.domain.port.VenueQueryPort;
import io.tradewind.simulation.chaos.FaultyLink;

/**
 * Behind the front desk: gives requests the time at which they came out of the way. The time that they bore, which a clock that is off
 * may have set, was the desk's concern; the venue counts its own latency from here.
 */
final class ArrivalStamp implements VenuePort, VenueQueryPort {
    private final VenuePort venue;
    private final VenueQueryPort questions;
    private final FaultyLink way;

    ArrivalStamp(VenuePort venue, VenueQueryPort questions, FaultyLink way) {
        this.venue = venue;
        this.questions = questions;
        this.way = way;
    }

    @Override
    public void newOrder(NewOrder order) {
        long boreNs = order.timeNs;
        order.timeNs = way.nowNs();
        venue.newOrder(order);
        order.timeNs = boreNs;
    }

    @Override
    public void cancelOrder(long clientOrderId, int instrumentId, long timeNs) {
        venue.cancelOrder(clientOrderId, instrumentId, way.nowNs());
    }

    @Override
    public void amendOrder(long clientOrderId, int instrumentId, long quantityLots, long limitTicks, long timeNs) {
        venue.amendOrder(clientOrderId, instrumentId, quantityLots, limitTicks, way.nowNs());
    }

    @Override
    public void queryOrder(long clientOrderId, int instrumentId, long timeNs) {
        questions.queryOrder(clientOrderId, instrumentId, way.nowNs());
    }

    @Override
    public void queryAccount(long afterFillId, long timeNs) {
        questions.queryAccount(afterFillId, way.nowNs());
    }
}
