// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.matching;

import io.tradewind.domain.command.Side;
import org.jspecify.annotations.Nullable;

/** Stops that wait for a trade price, in order of acceptance. */
final class StopOrders {
    private @Nullable MatchOrder oldest;
    private @Nullable MatchOrder newest;
    private long lowestBuyTicks = Long.MAX_VALUE;
    private long highestSellTicks = Long.MIN_VALUE;
    private long lastTradeTicks;
    private boolean traded;

    void onTrade(long priceTicks) {
        lastTradeTicks = priceTicks;
        traded = true;
    }

    void add(MatchOrder order) {
        MatchOrder tail = newest;
        order.previous = tail;
        order.next = null;
        if (tail == null) {
            oldest = order;
        } else {
            tail.next = order;
        }
        newest = order;
        widen(order);
    }

    void remove(MatchOrder order) {
        MatchOrder before = order.previous;
        MatchOrder after = order.next;
        if (before == null) {
            oldest = after;
        } else {
            before.next = after;
        }
        if (after == null) {
            newest = before;
        } else {
            after.previous = before;
        }
    }

    /** Takes out the oldest stop whose condition holds, or gives null. */
    @Nullable
    MatchOrder takeTriggered() {
        if (!traded || (lastTradeTicks < lowestBuyTicks && lastTradeTicks > highestSellTicks)) {
            return null;
        }
        lowestBuyTicks = Long.MAX_VALUE;
        highestSellTicks = Long.MIN_VALUE;
        MatchOrder found = null;
        for (MatchOrder order = oldest; order != null; order = order.next) {
            if (found == null && holds(order)) {
                found = order;
            } else {
                widen(order);
            }
        }
        if (found != null) {
            remove(found);
        }
        return found;
    }

    private boolean holds(MatchOrder order) {
        return order.side == Side.BUY ? lastTradeTicks >= order.stopTicks : lastTradeTicks <= order.stopTicks;
    }

    /** The bounds outside of which no stop can hold; too wide after a removal, never too narrow. */
    private void widen(MatchOrder order) {
        if (order.side == Side.BUY) {
            lowestBuyTicks = Math.min(lowestBuyTicks, order.stopTicks);
        } else {
            highestSellTicks = Math.max(highestSellTicks, order.stopTicks);
        }
    }
}
