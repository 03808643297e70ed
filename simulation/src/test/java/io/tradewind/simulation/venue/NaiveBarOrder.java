// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.venue;

import io.tradewind.domain.command.NewOrder;
import io.tradewind.domain.command.OrderType;
import io.tradewind.domain.command.Side;
import io.tradewind.domain.command.TimeInForce;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** An order of the naive bar venue: what it says, and when a price concerns it. */
final class NaiveBarOrder {
    private static final long DAY_NS = 86_400_000_000_000L;

    NewOrder terms = new NewOrder();
    long id;
    Side side = Side.BUY;
    OrderType type = OrderType.MARKET;
    long lots;
    BigDecimal share = BigDecimal.ZERO;
    long limit;
    long stop;
    boolean reduceOnly;
    long group;
    boolean sawPrice;
    boolean waiting;
    boolean begunInBar;
    long trailTicks;
    Long best;
    long expires = Long.MAX_VALUE;
    boolean adopted;
    long taken;

    boolean active() {
        return terms.parentOrderId == 0 || adopted;
    }

    boolean marketNow() {
        return active() && !waiting && !type.isLimited();
    }

    boolean limitNow() {
        return active() && !waiting && type.isLimited();
    }

    boolean immediate() {
        return terms.timeInForce == TimeInForce.IOC || terms.timeInForce == TimeInForce.FOK;
    }

    boolean stopNow() {
        return active()
                && waiting
                && (type == OrderType.STOP || type == OrderType.STOP_LIMIT || type == OrderType.TRAILING_STOP);
    }

    boolean targetNow() {
        return active() && waiting && (type == OrderType.MARKET_IF_TOUCHED || type == OrderType.LIMIT_IF_TOUCHED);
    }

    void observe(long price) {
        if (type == OrderType.TRAILING_STOP) {
            best = best == null ? price : side == Side.BUY ? Math.min(best, price) : Math.max(best, price);
            trail();
        }
    }

    void trail() {
        BigDecimal far = terms.trailTicks > 0
                ? BigDecimal.valueOf(trailTicks)
                : BigDecimal.valueOf(best).multiply(BigDecimal.valueOf(terms.trailBps, 4));
        stop = best + side.sign() * far.setScale(0, RoundingMode.CEILING).longValueExact();
    }

    static NaiveBarOrder of(NewOrder sent) {
        NaiveBarOrder order = new NaiveBarOrder();
        order.terms = sent;
        order.id = sent.clientOrderId;
        order.side = sent.side;
        order.type = sent.type;
        order.lots = sent.quantityLots;
        order.share = BigDecimal.valueOf(sent.buyingPowerShare, NewOrder.SHARE_SCALE);
        order.limit = sent.limitTicks;
        order.stop = sent.stopTicks;
        order.trailTicks = sent.trailTicks;
        order.reduceOnly = sent.reduceOnly;
        order.group = sent.ocoGroupId;
        order.waiting = sent.type.isWaiting();
        if (sent.timeInForce == TimeInForce.GTD) {
            order.expires = sent.expireTimeNs;
        } else if (sent.timeInForce == TimeInForce.DAY) {
            order.expires = (sent.timeNs / DAY_NS + 1) * DAY_NS;
        }
        return order;
    }

    boolean reaches(long ticks) {
        if (type == OrderType.TRAILING_STOP && best == null) {
            return false;
        }
        boolean target = type == OrderType.MARKET_IF_TOUCHED || type == OrderType.LIMIT_IF_TOUCHED;
        return (side == Side.BUY) != target ? ticks >= stop : ticks <= stop;
    }

    boolean isBetter(long ticks) {
        return side == Side.BUY ? ticks < limit : ticks > limit;
    }

    void split(long numerator, long denominator) {
        lots = lots * numerator / denominator;
        taken = taken * numerator / denominator;
        limit = adjusted(limit, numerator, denominator);
        if (type == OrderType.TRAILING_STOP) {
            trailTicks = Math.max(1, adjusted(trailTicks, numerator, denominator));
            if (best != null) {
                best = adjusted(best, numerator, denominator);
                trail();
            }
        } else {
            stop = adjusted(stop, numerator, denominator);
        }
    }

    static long adjusted(long ticks, long numerator, long denominator) {
        return BigDecimal.valueOf(ticks)
                .multiply(BigDecimal.valueOf(denominator))
                .divide(BigDecimal.valueOf(numerator), 0, RoundingMode.HALF_EVEN)
                .longValueExact();
    }
}
