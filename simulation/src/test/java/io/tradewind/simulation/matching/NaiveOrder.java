// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.matching;

import io.tradewind.domain.command.OrderType;
import io.tradewind.domain.command.Side;
import io.tradewind.domain.command.TimeInForce;
import io.tradewind.domain.command.TriggerPrice;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** An order of the naive twin. */
final class NaiveOrder {
    static final long NONE = OrderRequest.NOT_GIVEN;

    final long id;
    final long account;
    final long accepted;
    final Side side;
    final OrderType type;
    final TimeInForce tif;
    final SelfTradePolicy policy;
    final long stop;
    final long display;
    final boolean postOnly;
    final TriggerPrice trigger;
    final long trailTicks;
    final long trailBps;
    final long triggerTime;
    final long expireTime;
    final long group;
    final boolean child;
    long parent;
    long price;
    long total;
    long leaves;
    long filled;
    long shown;
    long unreleased;
    long parentSeen;
    long best = NONE;
    boolean triggered;

    NaiveOrder(OrderRequest r, long lots, long accepted) {
        id = r.orderId;
        account = r.accountId;
        this.accepted = accepted;
        side = r.side;
        type = r.type;
        tif = r.timeInForce;
        policy = r.selfTrade;
        price = r.priceTicks;
        stop = r.stopTicks;
        display = r.displayLots == NONE ? Long.MAX_VALUE : r.displayLots;
        postOnly = r.postOnly;
        trigger = r.trigger;
        trailTicks = r.trailTicks;
        trailBps = r.trailBps;
        triggerTime = r.triggerTimeNs;
        expireTime = r.expireTimeNs;
        group = r.ocoGroupId;
        parent = r.parentOrderId;
        child = parent != NONE;
        total = lots;
        leaves = lots;
    }

    boolean grouped() {
        return group != NONE;
    }

    boolean crosses(long at) {
        return !type.isLimited() || (side == Side.BUY ? at <= price : at >= price);
    }

    boolean mayRest() {
        return type.isLimited() && tif != TimeInForce.IOC && tif != TimeInForce.FOK;
    }

    boolean waitsForTrigger() {
        return type.isWaiting() && !triggered;
    }

    boolean iceberg() {
        return display != Long.MAX_VALUE;
    }

    long remaining() {
        return leaves + unreleased;
    }

    long limit() {
        long any = side == Side.BUY ? Long.MAX_VALUE : Long.MIN_VALUE;
        return type.isLimited() ? price : any;
    }

    void see(long at) {
        if (type == OrderType.TRAILING_STOP && at != NONE) {
            boolean better = best == NONE || (side == Side.BUY ? at < best : at > best);
            best = better ? at : best;
        }
    }

    /** Where a stop stands; for a trailing stop the distance from the best price is rounded up. */
    long stopNow() {
        if (type != OrderType.TRAILING_STOP) {
            return stop;
        }
        if (best == NONE) {
            return side == Side.BUY ? Long.MAX_VALUE : Long.MIN_VALUE + 1;
        }
        long distance = trailTicks != NONE
                ? trailTicks
                : BigDecimal.valueOf(best)
                        .multiply(BigDecimal.valueOf(trailBps))
                        .divide(BigDecimal.valueOf(10_000), 0, RoundingMode.CEILING)
                        .longValueExact();
        return side == Side.BUY ? best + distance : best - distance;
    }

    boolean holds(long watched) {
        if (watched == NONE) {
            return false;
        }
        boolean up = switch (type) {
            case TIME_STOP -> true;
            case MARKET_IF_TOUCHED, LIMIT_IF_TOUCHED -> side == Side.SELL;
            default -> side == Side.BUY;
        };
        long level = type == OrderType.TIME_STOP ? triggerTime : stopNow();
        return up ? watched >= level : watched <= level;
    }
}
