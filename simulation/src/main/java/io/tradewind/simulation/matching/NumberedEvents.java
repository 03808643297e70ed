// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.matching;

/** Numbers events from 1 and passes them on. */
final class NumberedEvents implements MatchListener {
    private final MatchListener next;
    long sequence;

    NumberedEvents(MatchListener next) {
        this.next = next;
    }

    @Override
    public void accepted(MatchOrder order) {
        sequence++;
        next.accepted(order);
    }

    @Override
    public void rejected(long orderId, long accountId, MatchReason reason) {
        sequence++;
        next.rejected(orderId, accountId, reason);
    }

    @Override
    public void triggered(MatchOrder order) {
        sequence++;
        next.triggered(order);
    }

    @Override
    public void traded(MatchOrder taker, MatchOrder maker, long priceTicks, long lots) {
        sequence++;
        next.traded(taker, maker, priceTicks, lots);
    }

    @Override
    public void amended(MatchOrder order, MatchCause cause) {
        sequence++;
        next.amended(order, cause);
    }

    @Override
    public void cancelled(MatchOrder order, long lots, MatchCause cause) {
        sequence++;
        next.cancelled(order, lots, cause);
    }

    @Override
    public void expired(MatchOrder order, long lots) {
        sequence++;
        next.expired(order, lots);
    }
}
