// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.chaos;

import io.tradewind.domain.command.NewOrder;
import io.tradewind.domain.port.VenuePort;
import io.tradewind.domain.port.VenueQueryPort;

/** A request of the core, kept until it is sent on. */
final class Request {
    private final LinkMessage message;
    private final NewOrder order = new NewOrder();
    private long clientOrderId;
    private int instrumentId;
    private long quantityLots;
    private long limitTicks;
    private long afterFillId;
    private long timeNs;

    private Request(LinkMessage message, long timeNs) {
        this.message = message;
        this.timeNs = timeNs;
    }

    static Request newOrder(NewOrder order) {
        Request request = new Request(LinkMessage.NEW, order.timeNs);
        request.clientOrderId = order.clientOrderId;
        request.order.copyOf(order);
        return request;
    }

    static Request cancel(long clientOrderId, int instrumentId, long timeNs) {
        return ofOrder(LinkMessage.CANCEL, clientOrderId, instrumentId, timeNs);
    }

    static Request amend(long clientOrderId, int instrumentId, long quantityLots, long limitTicks, long timeNs) {
        Request request = ofOrder(LinkMessage.AMEND, clientOrderId, instrumentId, timeNs);
        request.quantityLots = quantityLots;
        request.limitTicks = limitTicks;
        return request;
    }

    static Request queryOrder(long clientOrderId, int instrumentId, long timeNs) {
        return ofOrder(LinkMessage.QUERY_ORDER, clientOrderId, instrumentId, timeNs);
    }

    static Request queryAccount(long afterFillId, long timeNs) {
        Request request = new Request(LinkMessage.QUERY_ACCOUNT, timeNs);
        request.afterFillId = afterFillId;
        return request;
    }

    private static Request ofOrder(LinkMessage message, long clientOrderId, int instrumentId, long timeNs) {
        Request request = new Request(message, timeNs);
        request.clientOrderId = clientOrderId;
        request.instrumentId = instrumentId;
        return request;
    }

    LinkMessage message() {
        return message;
    }

    long clientOrderId() {
        return clientOrderId;
    }

    long timeNs() {
        return timeNs;
    }

    /** Changes the time that the request says it was sent at. */
    void stamp(long claimedNs) {
        timeNs = claimedNs;
        order.timeNs = claimedNs;
    }

    void sendTo(VenuePort venue, VenueQueryPort queries) {
        switch (message) {
            case NEW -> venue.newOrder(order);
            case CANCEL -> venue.cancelOrder(clientOrderId, instrumentId, timeNs);
            case AMEND -> venue.amendOrder(clientOrderId, instrumentId, quantityLots, limitTicks, timeNs);
            case QUERY_ORDER -> queries.queryOrder(clientOrderId, instrumentId, timeNs);
            case QUERY_ACCOUNT -> queries.queryAccount(afterFillId, timeNs);
            default -> throw new IllegalStateException(message + " is no request");
        }
    }
}
