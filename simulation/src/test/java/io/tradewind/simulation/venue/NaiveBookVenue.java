// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.venue;

import io.tradewind.domain.book.OrderBook;
import io.tradewind.domain.command.Liquidity;
import io.tradewind.domain.command.NewOrder;
import io.tradewind.domain.command.TimeInForce;
import io.tradewind.domain.event.VenueReason;
import io.tradewind.domain.event.VenueRequest;
import io.tradewind.domain.port.TickBatch;
import io.tradewind.domain.port.TickKind;
import io.tradewind.simulation.latency.LatencyModel;
import io.tradewind.simulation.queue.QueueModel;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The rules of the book venue for one spot instrument in the plainest code: lists, maps, everything looked up again. */
final class NaiveBookVenue {
    /** An answer and when the core gets it. */
    record Answer(long receiveNs, String text) {}

    private record Arrival(long timeNs, Runnable effect) {}

    static final BigDecimal MAKER = new BigDecimal("-0.0001");
    static final BigDecimal TAKER = new BigDecimal("0.0004");
    static final long MOST_LOTS = 1_000;
    static final BigDecimal LEAST_NOTIONAL = new BigDecimal("20");

    private final List<Arrival> arrivals = new ArrayList<>();
    private final LatencyModel entry;
    private final NaiveBookDesk desk;
    private final NaiveBookQueue queue;
    private final NaiveBookTriggers triggers;
    private final NaiveBookRules rules;
    private long lastArrival = Long.MIN_VALUE;

    NaiveBookVenue(OrderBook.Depth depth, QueueModel model, LatencyModel entry, LatencyModel response) {
        this.entry = entry;
        this.desk = new NaiveBookDesk(response);
        this.queue = new NaiveBookQueue(depth, model, desk);
        this.triggers = new NaiveBookTriggers(desk, queue);
        this.rules = new NaiveBookRules(desk, queue.book);
    }

    List<Answer> answers() {
        return desk.answers;
    }

    long position() {
        return desk.position;
    }

    void send(NewOrder order) {
        NewOrder copy = copy(order);
        send(order.timeNs, () -> accept(copy));
    }

    void cancel(long id, long timeNs) {
        send(timeNs, () -> {
            NaiveBookOrder order = desk.find(id);
            if (order == null) {
                desk.say(EventTexts.refused(id, VenueRequest.CANCEL, VenueReason.UNKNOWN_ORDER));
            } else {
                desk.cancel(order, VenueReason.REQUESTED);
                settle();
            }
        });
    }

    void amend(long id, long lots, long limit, long timeNs) {
        send(timeNs, () -> {
            NaiveBookOrder order = desk.find(id);
            VenueReason refusal = order == null ? VenueReason.UNKNOWN_ORDER : rules.amendRefusal(order, lots, limit);
            if (refusal == null) {
                amend(order, lots == 0 ? order.lots : lots, limit == 0 ? order.limit : limit);
                settle();
            } else {
                desk.say(EventTexts.refused(id, VenueRequest.AMEND, refusal));
            }
        });
    }

    void queryOrder(long id, long timeNs) {
        send(timeNs, () -> desk.tell(id));
    }

    void queryAccount(long after, long timeNs) {
        send(timeNs, () -> desk.tellAccount(after));
    }

    private void send(long timeNs, Runnable effect) {
        lastArrival = Math.max(lastArrival, timeNs + entry.sampleNs(timeNs));
        arrivals.add(new Arrival(lastArrival, effect));
    }

    long nextArrivalNs() {
        return Math.min(
                arrivals.isEmpty() ? Long.MAX_VALUE : arrivals.getFirst().timeNs(), timer());
    }

    private long timer() {
        return desk.orders.stream().mapToLong(NaiveBookOrder::timer).min().orElse(Long.MAX_VALUE);
    }

    void arrive() {
        if (arrivals.isEmpty() || timer() <= arrivals.getFirst().timeNs()) {
            onTimer();
            return;
        }
        Arrival arrival = arrivals.removeFirst();
        desk.now = Math.max(desk.now, arrival.timeNs());
        arrival.effect().run();
    }

    void finish() {
        while (!arrivals.isEmpty()) {
            arrive();
        }
    }

    private void onTimer() {
        desk.now = Math.max(desk.now, timer());
        for (NaiveBookOrder order : desk.lists()) {
            if (!order.over && order.timer() <= desk.now) {
                if (order.expires <= desk.now) {
                    desk.expire(order, VenueReason.TIME_ENDED);
                } else {
                    triggers.start(order);
                }
            }
        }
        settle();
    }

    void tick(TickBatch batch, long timeNs) {
        while (timer() <= timeNs) {
            onTimer();
        }
        desk.now = Math.max(desk.now, timeNs);
        if (batch.kind(0) == TickKind.TRADE) {
            if (batch.isOnBook(0) && queue.book.isTradable()) {
                queue.hit(batch.price(0), batch.quantity(0), batch.aggressor(0));
                triggers.onTrade(batch.price(0));
                settle();
            }
        } else if (queue.onUpdate(batch)) {
            queue.meet();
            triggers.onBook();
            settle();
        }
    }

    private void accept(NewOrder sent) {
        NaiveBookOrder order = NaiveBookOrder.of(sent, desk.now);
        VenueReason refusal = rules.refusal(order);
        if (refusal == null) {
            begin(order);
        } else {
            desk.reject(order, refusal);
        }
        settle();
    }

    private void begin(NaiveBookOrder order) {
        desk.say(EventTexts.accepted(order.id));
        long taken = desk.filled(order.group);
        if (taken > 0) {
            desk.share(order, taken);
        }
        if (order.terms.parentOrderId != 0 && !order.over) {
            NaiveBookOrder parent = desk.find(order.terms.parentOrderId);
            if (parent == null) {
                desk.grow(order, desk.ended(order.terms.parentOrderId).filled(), true);
            } else {
                order.parentFilled = parent.filled;
            }
        }
        if (!order.over && order.workable() > 0) {
            desk.cut(order);
        }
        if (!order.over) {
            enter(order);
        }
    }

    private void amend(NaiveBookOrder order, long lots, long limit) {
        boolean moves = order.place == NaiveBookOrder.Place.BOOK && (lots > order.lots || limit != order.limit);
        if (moves) {
            desk.orders.remove(order);
            order.place = NaiveBookOrder.Place.NONE;
        }
        order.lots = lots;
        order.limit = limit;
        desk.say(EventTexts.amended(order.id, lots, limit));
        if (order.workable() > 0) {
            desk.cut(order);
        }
        if (moves && !order.over) {
            trade(order);
        } else if (order.place == NaiveBookOrder.Place.IDLE && order.workable() > 0) {
            order.displaced = true;
        }
    }

    private void settle() {
        for (NaiveBookOrder order = desk.displaced(); order != null; order = desk.displaced()) {
            order.displaced = false;
            enter(order);
        }
    }

    private void enter(NaiveBookOrder order) {
        if (order.workable() == 0) {
            desk.place(order, NaiveBookOrder.Place.IDLE);
            return;
        }
        if (order.terms.parentOrderId != 0) {
            desk.cut(order);
        }
        if (order.over) {
            return;
        }
        if (order.waiting) {
            if (order.place != NaiveBookOrder.Place.STOPS) {
                desk.place(order, NaiveBookOrder.Place.STOPS);
                triggers.await(order);
            }
        } else if (order.place == NaiveBookOrder.Place.BOOK) {
            rest(order);
        } else {
            trade(order);
        }
    }

    private void trade(NaiveBookOrder order) {
        if (order.terms.timeInForce == TimeInForce.FOK && queue.within(order) < order.workable()) {
            desk.expire(order, VenueReason.NOT_FILLABLE);
            return;
        }
        if (queue.book.isTradable()) {
            if (order.terms.postOnly && order.mayPay(queue.book.bestTicks(order.side.opposite()))) {
                desk.cancel(order, VenueReason.WOULD_TAKE);
                return;
            }
            queue.take(order, Liquidity.TAKER);
        }
        if (order.over) {
            return;
        }
        if (order.workable() == 0) {
            desk.place(order, NaiveBookOrder.Place.IDLE);
        } else if (order.type.isLimited() && !order.immediate()) {
            rest(order);
        } else {
            desk.expire(order, VenueReason.NO_LIQUIDITY);
        }
    }

    private void rest(NaiveBookOrder order) {
        desk.place(order, NaiveBookOrder.Place.BOOK);
        order.shown = Math.min(order.terms.displayLots, order.workable());
        queue.join(order);
    }

    static NewOrder copy(NewOrder order) {
        NewOrder copy = new NewOrder();
        copy.timeNs = order.timeNs;
        copy.clientOrderId = order.clientOrderId;
        copy.side = order.side;
        copy.type = order.type;
        copy.timeInForce = order.timeInForce;
        copy.quantityLots = order.quantityLots;
        copy.buyingPowerShare = order.buyingPowerShare;
        copy.limitTicks = order.limitTicks;
        copy.stopTicks = order.stopTicks;
        copy.reduceOnly = order.reduceOnly;
        copy.postOnly = order.postOnly;
        copy.ocoGroupId = order.ocoGroupId;
        copy.parentOrderId = order.parentOrderId;
        copy.trigger = order.trigger;
        copy.trailTicks = order.trailTicks;
        copy.trailBps = order.trailBps;
        copy.displayLots = order.displayLots;
        copy.expireTimeNs = order.expireTimeNs;
        copy.triggerTimeNs = order.triggerTimeNs;
        return copy;
    }
}
