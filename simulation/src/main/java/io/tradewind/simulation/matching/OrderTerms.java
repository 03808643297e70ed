// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.matching;

import io.tradewind.domain.command.Side;
import io.tradewind.domain.command.TriggerPrice;
import io.tradewind.simulation.trigger.TrailingDistance;
import org.jspecify.annotations.Nullable;

/** What an order has beyond a plain one: a condition, an end, a group, a parent, children. Plain orders have none. */
final class OrderTerms {
    long acceptedAt;
    TriggerPrice trigger = TriggerPrice.LAST;
    long trailTicks;
    long trailBps;
    long bestTicks = TrailingDistance.NONE_SEEN;
    long triggerTimeNs;
    long expireTimeNs;
    boolean triggered;

    /** Where it waits: among those whose price has not come, those that are ready, or those whose parent has not filled. */
    @Nullable
    OrderHeap waitingIn;

    /** Its places in the heaps, by {@link OrderHeap.Place}; -1 where it is in none. */
    final int[] places = {-1, -1, -1};

    @Nullable
    OcoGroup group;

    /** Its own children. */
    @Nullable
    OrderFamily family;

    /** The family that it is a child of. */
    @Nullable
    OrderFamily parent;

    /** True for an order that was asked to wait for a parent, for its whole life. */
    boolean isChild;

    /** What its parent's fills may still release. */
    long unreleasedLots;

    /** How much of its parent's fills it has taken notice of. */
    long parentLots;

    @Nullable
    OrderTerms nextFree;

    void begin(OrderRequest request, long sequence) {
        begin();
        isChild = request.isChild();
        acceptedAt = sequence;
        trigger = request.trigger;
        trailTicks = request.trailTicks == OrderRequest.NOT_GIVEN ? 0 : request.trailTicks;
        trailBps = request.trailBps == OrderRequest.NOT_GIVEN ? 0 : request.trailBps;
        triggerTimeNs = request.triggerTimeNs;
        expireTimeNs = request.expireTimeNs;
    }

    /** Those of an order that is plain but for its children. */
    void begin() {
        acceptedAt = 0;
        isChild = false;
        triggered = false;
        unreleasedLots = 0;
        parentLots = 0;
        trigger = TriggerPrice.LAST;
        trailTicks = 0;
        trailBps = 0;
        bestTicks = TrailingDistance.NONE_SEEN;
        triggerTimeNs = OrderRequest.NOT_GIVEN;
        expireTimeNs = OrderRequest.NOT_GIVEN;
    }

    /** Takes notice of a price that a trailing stop follows; tells whether its stop moved. */
    boolean follow(MatchOrder order, long priceTicks) {
        long best = TrailingDistance.best(order.side, bestTicks, priceTicks);
        boolean better = best != bestTicks;
        bestTicks = best;
        order.stopTicks = TrailingDistance.stopTicks(order.side, best, trailTicks, trailBps);
        return better;
    }

    /** Rises as the best price seen moves away from what would improve it; lowest when none was seen. */
    long followKey(Side side) {
        return side == Side.BUY && bestTicks != TrailingDistance.NONE_SEEN ? -bestTicks : bestTicks;
    }

    /** Whether it lives on when nothing of it is left, because its parent may release more. */
    boolean awaitsParent() {
        return unreleasedLots > 0;
    }
}
