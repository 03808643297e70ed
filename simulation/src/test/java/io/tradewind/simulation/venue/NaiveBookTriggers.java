// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.venue;

import io.tradewind.domain.command.Liquidity;
import io.tradewind.domain.command.OrderType;
import io.tradewind.domain.command.Side;
import io.tradewind.domain.command.TimeInForce;
import io.tradewind.domain.command.TriggerPrice;
import io.tradewind.domain.event.VenueReason;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The orders of the naive book venue that wait for a price or a time. */
final class NaiveBookTriggers {
    private final NaiveBookDesk desk;
    private final NaiveBookQueue queue;
    private Long last;

    NaiveBookTriggers(NaiveBookDesk desk, NaiveBookQueue queue) {
        this.desk = desk;
        this.queue = queue;
    }

    void onTrade(long price) {
        last = price;
        for (NaiveBookOrder stop : desk.at(NaiveBookOrder.Place.STOPS)) {
            boolean watches = stop.type != OrderType.TIME_STOP && stop.terms.trigger == TriggerPrice.LAST;
            if (!stop.over && stop.waiting && stop.workable() > 0 && watches) {
                watch(stop, price);
            }
        }
    }

    void onBook() {
        for (NaiveBookOrder stop : desk.at(NaiveBookOrder.Place.STOPS)) {
            if (!stop.over && stop.waiting && stop.workable() > 0) {
                if (stop.late) {
                    fire(stop, last == null ? 0 : last);
                } else if (stop.type != OrderType.TIME_STOP && stop.terms.trigger != TriggerPrice.LAST) {
                    watch(stop, watched(stop));
                }
            }
        }
    }

    void await(NaiveBookOrder order) {
        if (order.type == OrderType.TIME_STOP) {
            if (order.terms.triggerTimeNs <= desk.now) {
                start(order);
            }
        } else if (order.terms.trigger == TriggerPrice.LAST) {
            observe(order, last);
        } else if (queue.book.isTradable()) {
            watch(order, watched(order));
        }
    }

    void start(NaiveBookOrder order) {
        if (queue.book.isTradable()) {
            fire(order, last == null ? 0 : last);
        } else {
            order.late = true;
        }
    }

    private static void observe(NaiveBookOrder order, Long price) {
        List<Long> seen =
                Stream.of(order.best, price).filter(Objects::nonNull).sorted().toList();
        if (!seen.isEmpty()) {
            order.best = order.side == Side.BUY ? seen.getFirst() : seen.getLast();
        }
    }

    private void watch(NaiveBookOrder order, Long price) {
        observe(order, price);
        if (order.reached(price)) {
            fire(order, price);
        }
    }

    private Long watched(NaiveBookOrder order) {
        return order.terms.trigger == TriggerPrice.MARK
                ? (queue.book.bestTicks(Side.BUY) + queue.book.bestTicks(Side.SELL)) / 2
                : queue.book.bestTicks(order.side.opposite());
    }

    private void fire(NaiveBookOrder order, long price) {
        order.waiting = false;
        desk.say(EventTexts.triggered(order.id, price));
        if (order.type.isLimited()) {
            order.displaced = true;
        } else if (order.terms.timeInForce == TimeInForce.FOK && queue.within(order) < order.workable()) {
            desk.expire(order, VenueReason.NOT_FILLABLE);
        } else {
            queue.take(order, Liquidity.TAKER);
            if (!order.over && order.workable() > 0) {
                desk.expire(order, VenueReason.NO_LIQUIDITY);
            }
        }
    }
}
