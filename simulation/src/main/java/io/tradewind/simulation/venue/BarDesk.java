// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.venue;

import io.tradewind.domain.command.Liquidity;
import io.tradewind.domain.command.NewOrder;
import io.tradewind.domain.event.VenueOrderStatus;
import io.tradewind.domain.event.VenueReason;
import io.tradewind.domain.event.VenueRequest;
import io.tradewind.domain.instrument.Instrument;
import io.tradewind.domain.instrument.InstrumentRegistry;
import io.tradewind.domain.port.EventSink;
import io.tradewind.simulation.fee.FeeModel;
import io.tradewind.simulation.venue.account.BuyingPower;
import io.tradewind.simulation.venue.account.VenueAccount;
import io.tradewind.simulation.venue.answer.FillMemory;
import io.tradewind.simulation.venue.answer.GroupMemory;
import io.tradewind.simulation.venue.answer.OrderMemory;
import io.tradewind.simulation.venue.answer.VenueEvents;
import org.jspecify.annotations.Nullable;

/**
 * The orders of the bar venue, by instrument, and what a fill or an end does to the order and to the others: a group shares its
 * quantity, children work for what their parent was filled. Holds the venue's clock.
 */
final class BarDesk {
    private final InstrumentRegistry registry;
    private final FeeModel fees;
    private final VenueAccount account;
    private final BuyingPower buyingPower;
    private final VenueEvents events;
    private final FillMemory fills = new FillMemory();
    private final OrderMemory orders = new OrderMemory();
    private final GroupMemory groups = new GroupMemory();
    private final OrderQueue[] queues;
    private long nowNs = Long.MIN_VALUE;
    private int waitingMarketOrders;
    private boolean insideBar;

    BarDesk(InstrumentRegistry registry, VenueAccount account, BarVenueSpec spec, EventSink sink) {
        this.registry = registry;
        this.fees = spec.fees();
        this.account = account;
        this.buyingPower = new BuyingPower(account, fees, spec.leverage());
        this.events = new VenueEvents(sink);
        this.queues = new OrderQueue[registry.size()];
        for (int i = 0; i < queues.length; i++) {
            queues[i] = new OrderQueue();
        }
    }

    OrderQueue queue(int instrumentId) {
        return queues[instrumentId];
    }

    void advanceTo(long timeNs) {
        nowNs = Math.max(nowNs, timeNs);
    }

    /** Whether what happens now happened at an unknown moment inside a bar. */
    void insideBar(boolean inside) {
        insideBar = inside;
    }

    boolean hasWaitingMarketOrders() {
        return waitingMarketOrders > 0;
    }

    /** Takes an order in or refuses it; the last price is 0 before the first. */
    void accept(NewOrder sent, long lastTicks) {
        OrderQueue queue = queues[sent.instrumentId];
        BarOrder order = queue.take(sent);
        VenueReason refusal = refusal(order, sent.timeNs, lastTicks);
        long timeNs = Math.max(nowNs, sent.timeNs);
        if (refusal != null) {
            reject(order, refusal, timeNs);
            queue.recycle(order);
            return;
        }
        queue.append(order);
        events.accepted(order.clientOrderId, timeNs, timeNs);
        long taken = groups.filledLots(order.ocoGroupId);
        if (taken > 0) {
            share(order, taken, timeNs);
        }
        if (!order.done) {
            begin(order, lastTicks, timeNs);
        }
    }

    private @Nullable VenueReason refusal(BarOrder order, long sentNs, long lastTicks) {
        if (groups.isRejected(order.ocoGroupId)) {
            return VenueReason.OCO_REJECTED;
        }
        Instrument instrument = registry.get(order.instrumentId);
        boolean sized = order.buyingPowerShare > 0 || OrderRules.isQuantityAllowed(order, instrument, order.lots);
        VenueReason refusal = OrderRules.refusal(order, instrument, sized, sentNs);
        if (refusal == null && order.isChild()) {
            return orphaned(order);
        }
        return refusal == null && takes(order, order.limitTicks, lastTicks) ? VenueReason.WOULD_TAKE : refusal;
    }

    /** Why a child has no parent to wait for; null when it has one, or one that was filled. */
    private @Nullable VenueReason orphaned(BarOrder child) {
        if (queues[child.instrumentId].find(child.parentOrderId) != null) {
            return null;
        }
        if (!orders.knows(child.parentOrderId)) {
            return VenueReason.UNKNOWN_ORDER;
        }
        return orders.filledLots(child.parentOrderId) == 0 ? VenueReason.PARENT_ENDED : null;
    }

    /** Whether a post-only order would trade at the last price. */
    private static boolean takes(BarOrder order, long limitTicks, long lastTicks) {
        if (!order.postOnly || order.waiting) {
            return false;
        }
        boolean beyond = (limitTicks - lastTicks) * order.side.sign() > 0;
        return !order.type.isLimited() || lastTicks != 0 && beyond;
    }

    private void begin(BarOrder order, long lastTicks, long timeNs) {
        if (!order.isChild()) {
            start(order, lastTicks);
        } else if (queues[order.instrumentId].find(order.parentOrderId) == null) {
            adopt(order, orders.filledLots(order.parentOrderId), lastTicks, timeNs);
        }
    }

    /** An order begins to work; a trailing stop at the distance from a price, when one is known. */
    private void start(BarOrder order, long ticks) {
        if (ticks != 0) {
            order.observe(ticks);
        }
        count(order);
    }

    private void count(BarOrder order) {
        if (order.isMarket() && !order.counted) {
            order.counted = true;
            waitingMarketOrders++;
        }
    }

    /** The parent of an order was filled: it works for as much. */
    private void adopt(BarOrder child, long filledLots, long priceTicks, long timeNs) {
        boolean changed = child.orphan(filledLots);
        if (child.openLots() == 0) {
            end(child, VenueReason.PARENT_ENDED, timeNs);
            return;
        }
        if (changed) {
            events.restated(child.clientOrderId, child.lots, timeNs, timeNs);
        }
        child.adopted = true;
        child.fresh = true;
        child.begunInBar = insideBar;
        start(child, priceTicks);
    }

    private void reject(BarOrder order, VenueReason reason, long timeNs) {
        remember(order, VenueOrderStatus.REJECTED, reason);
        groups.rejected(order.ocoGroupId);
        events.rejected(order.clientOrderId, reason, timeNs, timeNs);
        OrderQueue queue = queues[order.instrumentId];
        for (int i = 0; i < queue.size(); i++) {
            BarOrder other = queue.get(i);
            if (!other.done && other.isSiblingOf(order.ocoGroupId)) {
                end(other, VenueReason.OCO_REJECTED, timeNs);
            }
        }
    }

    void cancel(long clientOrderId, long timeNs) {
        BarOrder order = find(clientOrderId);
        if (order == null) {
            refuse(clientOrderId, VenueRequest.CANCEL, VenueReason.UNKNOWN_ORDER, timeNs);
        } else {
            end(order, VenueReason.REQUESTED, Math.max(nowNs, timeNs));
        }
    }

    private void refuse(long clientOrderId, VenueRequest request, VenueReason reason, long timeNs) {
        long saidNs = Math.max(nowNs, timeNs);
        events.cancelRejected(clientOrderId, request, reason, saidNs, saidNs);
    }

    private @Nullable BarOrder find(long clientOrderId) {
        for (OrderQueue queue : queues) {
            BarOrder order = queue.find(clientOrderId);
            if (order != null) {
                return order;
            }
        }
        return null;
    }

    /** Changes a working order, or says why not. A zero leaves the quantity or the limit as it is. */
    void amend(long clientOrderId, long quantityLots, long limitTicks, long timeNs, BarRange[] ranges) {
        BarOrder order = find(clientOrderId);
        if (order == null) {
            refuse(clientOrderId, VenueRequest.AMEND, VenueReason.UNKNOWN_ORDER, timeNs);
            return;
        }
        Instrument instrument = registry.get(order.instrumentId);
        VenueReason refusal = OrderRules.amendRefusal(order, instrument, quantityLots, limitTicks);
        if (refusal == null && limitTicks != 0 && takes(order, limitTicks, ranges[instrument.id()].closeTicks)) {
            refusal = VenueReason.WOULD_TAKE;
        }
        if (refusal != null) {
            refuse(clientOrderId, VenueRequest.AMEND, refusal, timeNs);
            return;
        }
        change(order, quantityLots == 0 ? order.lots : quantityLots, limitTicks == 0 ? order.limitTicks : limitTicks);
        long saidNs = Math.max(nowNs, timeNs);
        events.amended(clientOrderId, order.lots, order.limitTicks, saidNs, saidNs);
    }

    private void change(BarOrder order, long lots, long limitTicks) {
        if (!order.keepsPlace(lots, limitTicks)) {
            queues[order.instrumentId].moveToEnd(order);
        }
        order.fresh |= limitTicks != order.limitTicks;
        order.lots = lots;
        order.limitTicks = limitTicks;
    }

    /** The condition of an order holds. */
    void trigger(BarOrder order, long ticks, long venueTimeNs) {
        order.waiting = false;
        order.begunInBar = insideBar;
        events.triggered(order.clientOrderId, ticks, venueTimeNs, Math.max(nowNs, venueTimeNs));
        count(order);
    }

    /** Ends the orders of an instrument whose time in force is over at a time. */
    void expireUntil(int instrumentId, long timeNs) {
        OrderQueue queue = queues[instrumentId];
        for (int i = 0; i < queue.size(); i++) {
            BarOrder order = queue.get(i);
            if (!order.done && order.expireNs <= timeNs) {
                expire(order, VenueReason.TIME_ENDED, order.expireNs);
            }
        }
    }

    void expire(BarOrder order, VenueReason reason, long venueTimeNs) {
        done(order);
        remember(order, VenueOrderStatus.EXPIRED, reason);
        events.expired(order.clientOrderId, reason, venueTimeNs, Math.max(nowNs, venueTimeNs));
        abandon(order, nowNs);
    }

    void end(BarOrder order, VenueReason reason) {
        end(order, reason, nowNs);
    }

    private void end(BarOrder order, VenueReason reason, long timeNs) {
        done(order);
        remember(order, VenueOrderStatus.CANCELLED, reason);
        events.cancelled(order.clientOrderId, reason, timeNs, timeNs);
        abandon(order, timeNs);
    }

    private void done(BarOrder order) {
        order.done = true;
        waitingMarketOrders -= order.counted ? 1 : 0;
        order.counted = false;
    }

    private void remember(BarOrder order, VenueOrderStatus status, VenueReason reason) {
        orders.add(order.clientOrderId, order.lots, order.filledLots, order.limitTicks, status, reason);
    }

    /** An order ended without a fill: so do its children. */
    private void abandon(BarOrder parent, long timeNs) {
        OrderQueue queue = queues[parent.instrumentId];
        for (int i = 0; i < queue.size(); i++) {
            BarOrder child = queue.get(i);
            if (!child.done && child.parentOrderId == parent.clientOrderId) {
                end(child, VenueReason.PARENT_ENDED, timeNs);
            }
        }
    }

    /** Fills an order whole, as far as the account allows it; cancels it when that is not at all. */
    void fill(BarOrder order, long priceTicks, Liquidity liquidity, long venueTimeNs) {
        Instrument instrument = registry.get(order.instrumentId);
        fees.onTime(nowNs);
        VenueReason refusal = size(order, instrument, priceTicks);
        if (refusal != null) {
            end(order, refusal, nowNs);
            return;
        }
        trade(order, instrument, order.lots, priceTicks, liquidity, venueTimeNs);
        filled(order, priceTicks);
    }

    /** Fills an order that takes in the parts and at the prices that are drawn for it, all at one instant. */
    void take(BarOrder order, DrawnFills drawn, long venueTimeNs) {
        Instrument instrument = registry.get(order.instrumentId);
        fees.onTime(nowNs);
        long quotedTicks = drawn.quotedTicks();
        long wanted = wantedLots(order, instrument, quotedTicks);
        long dearestTicks = wanted > 0 ? drawn.draw(wanted) : quotedTicks;
        VenueReason refusal = size(order, instrument, dearestTicks);
        if (refusal != null) {
            end(order, refusal, nowNs);
            return;
        }
        drawn.fit(order.lots);
        int last = drawn.count() - 1;
        for (int i = 0; i <= last; i++) {
            trade(order, instrument, drawn.lots(i), drawn.priceTicks(i), Liquidity.TAKER, venueTimeNs);
        }
        filled(order, drawn.priceTicks(last));
    }

    private long wantedLots(BarOrder order, Instrument instrument, long priceTicks) {
        if (order.reduceOnly) {
            return Math.min(order.lots, reducibleLots(order));
        }
        return order.buyingPowerShare == 0
                ? order.lots
                : buyingPower.lotsFor(instrument, order.buyingPowerShare, priceTicks);
    }

    private void trade(
            BarOrder order, Instrument instrument, long lots, long priceTicks, Liquidity liquidity, long venueTimeNs) {
        long notional = Math.abs(instrument.notionalUnits(priceTicks, lots));
        long fee = fees.feeUnits(notional, Math.abs(instrument.baseUnits(lots)), liquidity);
        fees.onFill(notional, nowNs);
        account.fill(instrument, order.side.sign() * lots, priceTicks, fee);
        fills.add(order.clientOrderId, order.instrumentId, order.side, lots, priceTicks, fee, liquidity, venueTimeNs);
        fills.tell(fills.lastId(), events, Math.max(nowNs, venueTimeNs));
    }

    private void filled(BarOrder order, long priceTicks) {
        done(order);
        order.addFill(order.lots);
        remember(order, VenueOrderStatus.FILLED, VenueReason.REQUESTED);
        groups.filled(order.ocoGroupId, order.lots);
        reconcile(order, priceTicks);
    }

    /** Fixes the quantity of the order and checks that it may trade; null when it may. */
    private @Nullable VenueReason size(BarOrder order, Instrument instrument, long priceTicks) {
        long held = account.lots(order.instrumentId);
        if (order.lots == 0 && order.buyingPowerShare == 0) {
            return VenueReason.BAD_QUANTITY;
        }
        if (order.reduceOnly) {
            return clampToPosition(order);
        }
        if (order.buyingPowerShare != 0) {
            order.lots = buyingPower.lotsFor(instrument, order.buyingPowerShare, priceTicks);
            if (order.lots == 0) {
                return VenueReason.INSUFFICIENT_FUNDS;
            }
            if (!instrument.isQuantityAllowed(order.lots)) {
                return VenueReason.BAD_QUANTITY;
            }
            events.restated(order.clientOrderId, order.lots, nowNs, nowNs);
        }
        if (Math.abs(instrument.notionalUnits(priceTicks, order.lots)) < instrument.minNotionalUnits()) {
            return VenueReason.MIN_NOTIONAL;
        }
        return buyingPower.affords(instrument, held, order.side.sign() * order.lots, priceTicks)
                ? null
                : VenueReason.INSUFFICIENT_FUNDS;
    }

    private long reducibleLots(BarOrder order) {
        return Math.max(0, -order.side.sign() * account.lots(order.instrumentId));
    }

    private @Nullable VenueReason clampToPosition(BarOrder order) {
        long reducible = reducibleLots(order);
        if (reducible == 0) {
            return VenueReason.REDUCE_ONLY;
        }
        if (order.lots > reducible) {
            order.lots = reducible;
            events.restated(order.clientOrderId, reducible, nowNs, nowNs);
        }
        return null;
    }

    /** Takes a fill off the others of its group, and lets its children work. */
    private void reconcile(BarOrder filled, long priceTicks) {
        OrderQueue queue = queues[filled.instrumentId];
        for (int i = 0; i < queue.size(); i++) {
            BarOrder other = queue.get(i);
            if (other.done) {
                continue;
            }
            if (other.isSiblingOf(filled.ocoGroupId)) {
                share(other, filled.filledLots, nowNs);
            } else if (other.parentOrderId == filled.clientOrderId) {
                adopt(other, filled.filledLots, priceTicks, nowNs);
            }
        }
    }

    /** Takes what others of its group were filled off an order; one that is sized at its fill ends. */
    private void share(BarOrder order, long lots, long timeNs) {
        order.share(lots);
        long reducible = order.reduceOnly && order.isActive() ? reducibleLots(order) : Long.MAX_VALUE;
        if (order.openLots() > reducible) {
            order.cutTo(reducible);
        }
        if (order.openLots() == 0) {
            end(order, VenueReason.OCO_FILLED, timeNs);
        } else {
            events.restated(order.clientOrderId, order.lots, timeNs, timeNs);
        }
    }

    /** Tells what is known of an order. */
    void tellOrder(long clientOrderId, int instrumentId, long timeNs) {
        long saidNs = Math.max(nowNs, timeNs);
        BarOrder order = find(clientOrderId);
        if (order == null) {
            orders.tell(clientOrderId, instrumentId, events, saidNs, saidNs);
        } else {
            tellWorking(order, saidNs);
        }
    }

    private void tellWorking(BarOrder order, long timeNs) {
        events.status(
                order.clientOrderId,
                order.instrumentId,
                order.lots,
                order.filledLots,
                order.limitTicks,
                VenueOrderStatus.WORKING,
                VenueReason.REQUESTED,
                timeNs,
                timeNs);
    }

    /** Tells the fills after one, the working orders, and that this was all. */
    void tellAccount(long afterFillId, long timeNs) {
        long saidNs = Math.max(nowNs, timeNs);
        for (long id = fills.after(afterFillId); id <= fills.lastId(); id++) {
            fills.tell(id, events, saidNs);
        }
        int working = 0;
        for (OrderQueue queue : queues) {
            for (int i = 0; i < queue.size(); i++) {
                if (!queue.get(i).done) {
                    tellWorking(queue.get(i), saidNs);
                    working++;
                }
            }
        }
        events.account(fills.lastId(), working, saidNs, saidNs);
    }
}
