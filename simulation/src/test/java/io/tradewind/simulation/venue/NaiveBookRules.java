// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.venue;

import io.tradewind.domain.book.OrderBook;
import io.tradewind.domain.command.NewOrder;
import io.tradewind.domain.command.OrderType;
import io.tradewind.domain.event.VenueReason;

/** What the naive book venue refuses. */
final class NaiveBookRules {
    private final NaiveBookDesk desk;
    private final OrderBook book;

    NaiveBookRules(NaiveBookDesk desk, OrderBook book) {
        this.desk = desk;
        this.book = book;
    }

    VenueReason refusal(NaiveBookOrder order) {
        NewOrder sent = order.terms;
        if (desk.isRejected(order.group)) {
            return VenueReason.OCO_REJECTED;
        }
        boolean sized = order.reduceOnly ? order.lots > 0 : order.lots >= 1 && order.lots <= NaiveBookVenue.MOST_LOTS;
        if (!sized || sent.buyingPowerShare != 0) {
            return VenueReason.BAD_QUANTITY;
        }
        if (order.type.isLimited() && order.limit < 1 || order.type.hasStopPrice() && sent.stopTicks < 1) {
            return VenueReason.BAD_PRICE;
        }
        boolean marketLater = order.waiting && !order.type.isLimited();
        boolean hides = sent.displayLots != 0 && (!order.type.isLimited() || order.immediate());
        if (sent.postOnly && marketLater || hides) {
            return VenueReason.BAD_COMBINATION;
        }
        if (order.expires <= desk.now) {
            return VenueReason.TIME_ENDED;
        }
        if (sent.parentOrderId != 0) {
            if (desk.find(sent.parentOrderId) != null) {
                return null;
            }
            NaiveEnded parent = desk.ended(sent.parentOrderId);
            return parent == null ? VenueReason.UNKNOWN_ORDER : parent.filled() == 0 ? VenueReason.PARENT_ENDED : null;
        }
        if (order.reduceOnly && desk.reducible(order) == 0) {
            return VenueReason.REDUCE_ONLY;
        }
        return inMarket(order);
    }

    private VenueReason inMarket(NaiveBookOrder order) {
        if (!order.waiting) {
            boolean patient = order.type == OrderType.LIMIT && !order.immediate();
            if (!book.isTradable() && !(patient && order.reduceOnly)) {
                return VenueReason.NO_BOOK;
            }
            if (book.isTradable() && order.terms.postOnly && order.mayPay(book.bestTicks(order.side.opposite()))) {
                return VenueReason.WOULD_TAKE;
            }
        }
        return isSmall(order, order.lots, order.limit) ? VenueReason.MIN_NOTIONAL : null;
    }

    VenueReason amendRefusal(NaiveBookOrder order, long lots, long limit) {
        if (lots == 0 && limit == 0 || limit != 0 && !order.type.isLimited()) {
            return VenueReason.BAD_COMBINATION;
        }
        if (lots != 0 && (lots <= order.filled || !order.reduceOnly && lots > NaiveBookVenue.MOST_LOTS)) {
            return VenueReason.BAD_QUANTITY;
        }
        if (limit < 0) {
            return VenueReason.BAD_PRICE;
        }
        long newLots = lots == 0 ? order.lots : lots;
        long newLimit = limit == 0 ? order.limit : limit;
        boolean moves = order.place == NaiveBookOrder.Place.BOOK && (newLots > order.lots || newLimit != order.limit);
        if (moves && !book.isTradable() && !order.reduceOnly) {
            return VenueReason.NO_BOOK;
        }
        long best = book.bestTicks(order.side.opposite());
        if (moves && book.isTradable() && order.terms.postOnly && !NaiveBookOrder.isWorse(order.side, newLimit, best)) {
            return VenueReason.WOULD_TAKE;
        }
        return isSmall(order, newLots, newLimit) ? VenueReason.MIN_NOTIONAL : null;
    }

    private boolean isSmall(NaiveBookOrder order, long lots, long limit) {
        long best = book.bestTicks(order.side.opposite());
        long price = limit != 0 ? limit : order.type.hasStopPrice() ? order.terms.stopTicks : best;
        return !order.reduceOnly
                && price != 0
                && NaiveBookDesk.value(price, lots).compareTo(NaiveBookVenue.LEAST_NOTIONAL) < 0;
    }
}
