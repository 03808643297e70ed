// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.matching;

import io.tradewind.domain.command.OrderType;
import io.tradewind.domain.command.Side;
import io.tradewind.simulation.trigger.TriggerPrices;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Orders that wait for a price or a time; among those whose condition holds the oldest goes first. */
final class WaitingOrders {
    private final MatchBook book;
    private final OcoRules rules;
    private final PriceWatch last = new PriceWatch();
    private final PriceWatch mark = new PriceWatch();
    private final PriceWatch bid = new PriceWatch();
    private final PriceWatch ask = new PriceWatch();
    private final PriceWatch clock = new PriceWatch();
    private final OrderHeap ready = new OrderHeap(OrderHeap.Place.WAITING, MatchOrder::acceptedAt);
    private int size;

    WaitingOrders(MatchBook book, OcoRules rules) {
        this.book = book;
        this.rules = rules;
    }

    void onTrade(long priceTicks) {
        last.onPrice(priceTicks);
    }

    void onMark(long priceTicks) {
        mark.onPrice(priceTicks);
    }

    void onTime(long timeNs) {
        clock.onPrice(timeNs);
    }

    /** The price of the last trade, or UNKNOWN. */
    long lastTicks() {
        return last.priceTicks();
    }

    /** The mark price, or UNKNOWN. */
    long markTicks() {
        return mark.priceTicks();
    }

    void add(MatchOrder order) {
        PriceWatch watch = watch(order);
        boolean quote = watch == bid || watch == ask;
        watch.add(order, quote ? bestTicks(order.side.opposite()) : watch.priceTicks());
        size++;
    }

    /** Adds an order that has waited before: a trailing stop stays where it stands. */
    void restore(MatchOrder order) {
        watch(order).restore(order);
        size++;
    }

    void remove(MatchOrder order) {
        watch(order).remove(order);
        size--;
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** Takes out the order that triggers next, or gives null. */
    @Nullable
    MatchOrder takeTriggered() {
        if (size == 0) {
            return null;
        }
        lookAtQuotes();
        collect();
        MatchOrder oldest = oldestReady();
        if (oldest == null) {
            return null;
        }
        MatchOrder next = firstOfGroup(oldest);
        remove(next);
        return next;
    }

    private @Nullable MatchOrder oldestReady() {
        MatchOrder order = ready.first();
        while (order != null && !watch(order).holds(order)) {
            ready.remove(order);
            watch(order).putBack(order);
            order = ready.first();
        }
        return order;
    }

    private MatchOrder firstOfGroup(MatchOrder oldest) {
        OcoGroup group = oldest.someTerms().group;
        MatchOrder first = oldest;
        for (int i = 0; group != null && i < group.size(); i++) {
            MatchOrder member = group.member(i);
            boolean holds =
                    member.someTerms().waitingIn == ready && watch(member).holds(member);
            if (holds && rules.precedes(member, first)) {
                first = member;
            }
        }
        return first;
    }

    private void lookAtQuotes() {
        if (!bid.isEmpty()) {
            bid.onPrice(bestTicks(Side.BUY));
        }
        if (!ask.isEmpty()) {
            ask.onPrice(bestTicks(Side.SELL));
        }
    }

    private long bestTicks(Side side) {
        MatchOrder best = book.orders(side).first();
        return best == null ? TriggerPrices.UNKNOWN : best.limitTicks;
    }

    private void collect() {
        last.collect(ready);
        mark.collect(ready);
        bid.collect(ready);
        ask.collect(ready);
        clock.collect(ready);
    }

    /** Visits every order that waits, in no order that means anything. */
    void forEach(Consumer<MatchOrder> visitor) {
        last.forEach(visitor);
        mark.forEach(visitor);
        bid.forEach(visitor);
        ask.forEach(visitor);
        clock.forEach(visitor);
    }

    private PriceWatch watch(MatchOrder order) {
        if (order.type == OrderType.TIME_STOP) {
            return clock;
        }
        return switch (order.someTerms().trigger) {
            case LAST -> last;
            case MARK -> mark;
            case BID_ASK -> order.side == Side.BUY ? ask : bid;
        };
    }
}
