// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.venue;

import io.tradewind.domain.command.NewOrder;
import io.tradewind.domain.command.OrderType;
import io.tradewind.domain.command.Side;
import io.tradewind.domain.command.TimeInForce;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** An order of the naive book venue: what it says, where it is, and what it may do. */
final class NaiveBookOrder {
    /** Where an order is. */
    enum Place {
        NONE,
        BOOK,
        STOPS,
        IDLE
    }

    private static final long DAY_NS = 86_400_000_000_000L;

    NewOrder terms = new NewOrder();
    long id;
    Side side = Side.BUY;
    OrderType type = OrderType.MARKET;
    long lots;
    long filled;
    long limit;
    boolean reduceOnly;
    long group;
    long taken;
    long parentFilled;
    boolean waiting;
    boolean late;
    Long best;
    long expires = Long.MAX_VALUE;
    long shown;
    Place place = Place.NONE;
    boolean over;
    boolean displaced;
    boolean known;
    long ahead;
    long displayed;
    long traded;
    double carried;

    long workable() {
        long most = terms.parentOrderId == 0 ? lots : Math.min(lots, parentFilled - taken);
        return Math.max(0, most - filled);
    }

    boolean immediate() {
        return terms.timeInForce == TimeInForce.IOC || terms.timeInForce == TimeInForce.FOK;
    }

    long timer() {
        boolean starts = waiting && !late && type == OrderType.TIME_STOP && workable() > 0;
        return starts ? Math.min(expires, terms.triggerTimeNs) : expires;
    }

    long stop() {
        if (type != OrderType.TRAILING_STOP) {
            return terms.stopTicks;
        }
        BigDecimal far = terms.trailTicks > 0
                ? BigDecimal.valueOf(terms.trailTicks)
                : BigDecimal.valueOf(best).multiply(BigDecimal.valueOf(terms.trailBps, 4));
        return best + side.sign() * far.setScale(0, RoundingMode.CEILING).longValueExact();
    }

    boolean reached(long price) {
        boolean up = (side == Side.BUY) == (type != OrderType.MARKET_IF_TOUCHED && type != OrderType.LIMIT_IF_TOUCHED);
        return up ? price >= stop() : price <= stop();
    }

    static NaiveBookOrder of(NewOrder sent, long now) {
        NaiveBookOrder order = new NaiveBookOrder();
        order.terms = sent;
        order.id = sent.clientOrderId;
        order.side = sent.side;
        order.type = sent.type;
        order.lots = sent.quantityLots;
        order.limit = sent.limitTicks;
        order.reduceOnly = sent.reduceOnly;
        order.group = sent.ocoGroupId;
        order.waiting = sent.type.isWaiting();
        if (sent.timeInForce == TimeInForce.GTD) {
            order.expires = sent.expireTimeNs;
        } else if (sent.timeInForce == TimeInForce.DAY) {
            order.expires = (now / DAY_NS + 1) * DAY_NS;
        }
        return order;
    }

    boolean mayPay(long ticks) {
        return !type.isLimited() || !isWorse(side, limit, ticks);
    }

    static boolean isWorse(Side side, long ticks, long than) {
        return side == Side.BUY ? ticks < than : ticks > than;
    }
}
