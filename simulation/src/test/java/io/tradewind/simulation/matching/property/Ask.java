// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.matching.property;

import io.tradewind.domain.command.OrderType;
import io.tradewind.domain.command.Side;
import io.tradewind.domain.command.TimeInForce;
import io.tradewind.domain.command.TriggerPrice;
import io.tradewind.simulation.matching.OrderRequest;
import io.tradewind.simulation.matching.SelfTradePolicy;

/** A new order as a test asked for it. */
final class Ask {
    static final long NONE = OrderRequest.NOT_GIVEN;

    final long id;
    final long account;
    final Side side;
    final OrderType type;
    final TimeInForce tif;
    final long lots;
    SelfTradePolicy policy = SelfTradePolicy.NONE;
    TriggerPrice watched = TriggerPrice.LAST;
    long limitTicks = NONE;
    long stopTicks = NONE;
    long displayLots = NONE;
    boolean postOnly;
    boolean reduceOnly;
    long trailTicks = NONE;
    long trailBps = NONE;
    long triggerNs = NONE;
    long expireNs = NONE;
    long group = NONE;
    long parent = NONE;

    Ask(long id, long account, Side side, OrderType type, TimeInForce tif, long lots) {
        this.id = id;
        this.account = account;
        this.side = side;
        this.type = type;
        this.tif = tif;
        this.lots = lots;
    }

    static Ask limit(long id, long account, Side side, long lots, long ticks) {
        Ask ask = new Ask(id, account, side, OrderType.LIMIT, TimeInForce.GTC, lots);
        ask.limitTicks = ticks;
        return ask;
    }

    boolean isChild() {
        return parent != NONE;
    }

    boolean isIceberg() {
        return displayLots != NONE;
    }

    void fill(OrderRequest request) {
        request.of(id, account, side, type, tif, lots)
                .prices(limitTicks, stopTicks)
                .display(displayLots)
                .flags(policy, postOnly, reduceOnly)
                .watch(watched)
                .trail(trailTicks, trailBps)
                .times(triggerNs, expireNs)
                .links(group, parent);
    }

    @Override
    public String toString() {
        return "NEW " + id + " of " + account + " " + side + " " + type + " " + tif + " " + lots
                + text("@", limitTicks) + text(" stop ", stopTicks) + text(" shows ", displayLots) + " " + policy
                + (postOnly ? " post-only" : "") + (reduceOnly ? " reduce-only" : "") + text(" until ", expireNs)
                + text(" group ", group) + text(" parent ", parent);
    }

    private static String text(String name, long value) {
        return value == NONE ? "" : name + value;
    }
}
