// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.order;

import io.tradewind.domain.event.VenueReason;
import io.tradewind.quant.indicator.StateSink;
import io.tradewind.trading.risk.Approved;
import java.util.Arrays;
import org.agrona.collections.Long2ObjectHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The working orders of the account.
 *
 * <p>Orders are pooled: the last {@value EndedOrders#CAPACITY} that ended are kept for fills that come late, then their objects are used
 * again, so memory depends on how many orders work at once, not on how many ever did.
 */
public final class OrderManager {
    private final OrderListener listener;
    private final Long2ObjectHashMap<Order> byId = new Long2ObjectHashMap<>();
    private Order[] working = new Order[8];
    private int workingCount;
    private final OrderPool pool = new OrderPool();
    private final WorkingLots lots = new WorkingLots();
    private final EndedOrders ended = new EndedOrders();
    private final FillSequence fills = new FillSequence();
    private final OrderIncidents incidents;
    private long lastId;
    private long illegalTransitions;

    /**
     * A manager without orders.
     *
     * @param listener told of what becomes of orders
     */
    public OrderManager(OrderListener listener) {
        this.listener = listener;
        this.incidents = new OrderIncidents(listener);
    }

    /**
     * Makes an order of an approved intent, ready to be sent.
     *
     * @param approved the gate's approval
     * @param timeNs the core's clock
     * @return the order, SUBMITTED
     */
    public Order create(Approved approved, long timeNs) {
        Order order = pool.take();
        order.create(++lastId, approved, timeNs);
        transition(order, OrderEvent.VALIDATE, timeNs);
        transition(order, OrderEvent.SUBMIT, timeNs);
        byId.put(order.clientOrderId(), order);
        if (workingCount == working.length) {
            working = Arrays.copyOf(working, workingCount * 2);
        }
        working[workingCount++] = order;
        lots.add(order);
        return order;
    }

    /**
     * A working order by its id.
     *
     * @param clientOrderId our id
     * @return the order, or null when it does not work
     */
    public @Nullable Order get(long clientOrderId) {
        return byId.get(clientOrderId);
    }

    /**
     * A number for a one-cancels-other group.
     *
     * @return the id that the next order will get: unique and replayable
     */
    public long nextGroupId() {
        return lastId + 1;
    }

    /**
     * The venue holds an order.
     *
     * @param clientOrderId our id
     * @param timeNs when
     */
    public void onAccepted(long clientOrderId, long timeNs) {
        Order order = find(clientOrderId, OrderEvent.ACKNOWLEDGE, timeNs);
        if (order != null) {
            boolean part = order.filledLots() > 0 && order.state() == OrderState.UNKNOWN;
            if (transition(order, part ? OrderEvent.CONFIRM_PARTIAL : OrderEvent.ACKNOWLEDGE, timeNs)) {
                answered(order);
                listener.onOrderAccepted(order);
            }
        }
    }

    /** The venue has answered; a cancel that is on its way is still awaited. */
    private static void answered(Order order) {
        order.seen();
        if (isWorking(order.state())) {
            order.awaitUntil(Order.NOTHING_DUE);
        }
    }

    private static boolean isWorking(OrderState state) {
        return state == OrderState.ACKNOWLEDGED || state == OrderState.PARTIALLY_FILLED;
    }

    /**
     * Takes over the terms that a venue states of an order.
     *
     * @param order working
     * @param venueLots its quantity at the venue
     * @param limitTicks its limit price at the venue
     * @param venueTimeNs when the venue said so; terms that we have heard of since then stay
     */
    public void onVenueTerms(Order order, long venueLots, long limitTicks, long venueTimeNs) {
        if (venueTimeNs >= order.termsNs() && venueLots >= order.filledLots()) {
            restate(order, venueLots);
            order.reprice(limitTicks);
        }
    }

    /**
     * The venue says that an order was filled, and all its fills were told: what it does not have any more was taken off it.
     *
     * @param order working
     * @param timeNs when
     */
    public void onFilledUp(Order order, long timeNs) {
        restate(order, order.filledLots());
        if (transition(order, OrderEvent.FILL, timeNs)) {
            finish(order);
        }
    }

    /**
     * The venue says that an order works as it is: after a question, a refused cancel or an amendment.
     *
     * @param order working
     * @param timeNs when
     */
    public void confirm(Order order, long timeNs) {
        OrderEvent event = order.filledLots() > 0 ? OrderEvent.CONFIRM_PARTIAL : OrderEvent.CONFIRM;
        if (transition(order, event, timeNs)) {
            answered(order);
        }
    }

    /**
     * The venue changed an order as we asked.
     *
     * @param clientOrderId our id
     * @param newLots new total quantity
     * @param limitTicks new limit price
     * @param timeNs when
     */
    public void onAmended(long clientOrderId, long newLots, long limitTicks, long timeNs) {
        Order order = find(clientOrderId, OrderEvent.CONFIRM, timeNs);
        if (order != null) {
            restate(order, newLots);
            order.reprice(limitTicks);
            order.termsKnownAt(timeNs);
            if (order.state() == OrderState.PENDING_AMEND) {
                confirm(order, timeNs);
            }
        }
    }

    /**
     * Nobody knows what became of an order's last request.
     *
     * @param order working
     * @param timeNs when
     */
    public void loseTrack(Order order, long timeNs) {
        boolean wasKnown = order.state() != OrderState.UNKNOWN;
        if (transition(order, OrderEvent.LOSE_TRACK, timeNs) && wasKnown) {
            incidents.report(OrderIncident.LOST_TRACK, order.clientOrderId(), timeNs);
        }
    }

    /**
     * The venue ended an order without a fill.
     *
     * @param clientOrderId our id
     * @param event REJECT, CANCEL, EXPIRE or FAIL
     * @param reason the venue's reason
     * @param timeNs when
     */
    public void onEnded(long clientOrderId, OrderEvent event, VenueReason reason, long timeNs) {
        Order order = find(clientOrderId, event, timeNs);
        if (order != null && transition(order, event, timeNs)) {
            order.because(reason);
            finish(order);
        }
    }

    /**
     * The venue set an order's quantity.
     *
     * @param clientOrderId our id
     * @param newLots the quantity
     * @param timeNs when
     */
    public void onRestated(long clientOrderId, long newLots, long timeNs) {
        Order order = byId.get(clientOrderId);
        if (order == null) {
            report(clientOrderId, OrderEvent.CONFIRM, timeNs);
        } else {
            restate(order, newLots);
            order.termsKnownAt(timeNs);
        }
    }

    private void restate(Order order, long newLots) {
        lots.remove(order);
        order.restate(newLots);
        lots.add(order);
    }

    /**
     * A waiting order's condition held; its state stays.
     *
     * @param clientOrderId our id
     * @param ticks price that triggered it; 0 when the venue does not say
     * @param timeNs when
     */
    public void onTriggered(long clientOrderId, long ticks, long timeNs) {
        Order order = byId.get(clientOrderId);
        if (order == null) {
            report(clientOrderId, OrderEvent.CONFIRM, timeNs);
        } else {
            order.triggeredAt(ticks);
        }
    }

    /**
     * An order was filled, in part or in full. The order stays readable until {@link #release}. A venue's fill is a fact: one
     * beyond what was left, or after the order's end, is counted too, and told as an incident.
     *
     * @param clientOrderId our id
     * @param filledLots quantity of the fill
     * @param notionalUnits its absolute notional
     * @param timeNs when
     * @return the order, or null when nobody here knows it
     */
    public @Nullable Order onFilled(long clientOrderId, long filledLots, long notionalUnits, long timeNs) {
        Order order = byId.get(clientOrderId);
        if (order == null) {
            return onLateFill(clientOrderId, filledLots, notionalUnits, timeNs);
        }
        if (order.quantityLots() == 0) {
            restate(order, filledLots);
        }
        long excess = filledLots - order.leavesLots();
        transition(order, excess >= 0 ? OrderEvent.FILL : OrderEvent.PARTIAL_FILL, timeNs);
        lots.remove(order);
        order.addFill(filledLots, notionalUnits);
        lots.add(order);
        answered(order);
        if (excess > 0) {
            incidents.report(OrderIncident.OVER_FILL, clientOrderId, timeNs);
        }
        return order;
    }

    private @Nullable Order onLateFill(long clientOrderId, long filledLots, long notionalUnits, long timeNs) {
        Order order = ended.get(clientOrderId);
        if (order == null) {
            incidents.report(OrderIncident.UNTRACKED_FILL, clientOrderId, timeNs);
            return null;
        }
        boolean excess = filledLots > order.leavesLots();
        transition(order, OrderEvent.LATE_FILL, timeNs);
        order.addFill(filledLots, notionalUnits);
        incidents.report(OrderIncident.LATE_FILL, clientOrderId, timeNs);
        if (excess) {
            incidents.report(OrderIncident.OVER_FILL, clientOrderId, timeNs);
        }
        return order;
    }

    /**
     * Lets a filled order go; does nothing while it still works.
     *
     * @param order that {@link #onFilled} returned
     */
    public void release(Order order) {
        if (order.state().isTerminal() && byId.get(order.clientOrderId()) == order) {
            finish(order);
        }
    }

    /**
     * Marks an order as being cancelled.
     *
     * @param order working
     * @param timeNs the core's clock
     * @return true when a cancel is to be sent
     */
    public boolean requestCancel(Order order, long timeNs) {
        boolean requested =
                order.state() != OrderState.PENDING_CANCEL && transition(order, OrderEvent.REQUEST_CANCEL, timeNs);
        if (requested) {
            order.wantCancel();
        }
        return requested;
    }

    /**
     * Marks an order as being amended.
     *
     * @param order working
     * @param timeNs the core's clock
     * @return true when the amendment is to be sent; false while the venue has not answered what was asked before
     */
    public boolean requestAmend(Order order, long timeNs) {
        return order.state().next(OrderEvent.REQUEST_AMEND) != null
                && transition(order, OrderEvent.REQUEST_AMEND, timeNs);
    }

    /**
     * Fills by their numbers.
     *
     * @return which were booked
     */
    public FillSequence fills() {
        return fills;
    }

    /**
     * What was not as it should be.
     *
     * @return counts by kind
     */
    public OrderIncidents incidents() {
        return incidents;
    }

    /**
     * When we heard of an order's end.
     *
     * @param clientOrderId our id
     * @return nanoseconds since the epoch, UTC; Long.MIN_VALUE for one that never ended here, or long ago
     */
    public long endedNs(long clientOrderId) {
        Order order = ended.get(clientOrderId);
        return order == null ? Long.MIN_VALUE : order.updatedNs();
    }

    /**
     * The venue answered a cancel or an amendment of an order that does not work: too late, or illegal when it never was ours.
     *
     * @param clientOrderId our id
     * @param event what came
     * @param timeNs when
     */
    public void onAnswerToNothing(long clientOrderId, OrderEvent event, long timeNs) {
        if (!isOver(clientOrderId)) {
            report(clientOrderId, event, timeNs);
        }
    }

    private @Nullable Order find(long clientOrderId, OrderEvent event, long timeNs) {
        Order order = byId.get(clientOrderId);
        if (order == null) {
            report(clientOrderId, event, timeNs);
        }
        return order;
    }

    private boolean transition(Order order, OrderEvent event, long timeNs) {
        if (order.apply(event, timeNs)) {
            return true;
        }
        report(order.clientOrderId(), event, timeNs);
        return false;
    }

    private void report(long clientOrderId, OrderEvent event, long timeNs) {
        illegalTransitions++;
        listener.onIllegalTransition(clientOrderId, event, timeNs);
    }

    private void finish(Order order) {
        listener.onOrderDone(order);
        lots.end(order);
        byId.remove(order.clientOrderId());
        int index = 0;
        while (working[index] != order) {
            index++;
        }
        System.arraycopy(working, index + 1, working, index, workingCount - index - 1);
        workingCount--;
        pool.give(ended.add(order));
    }

    /** Reports every order that still works, as it is: the run is over. */
    public void reportWorking() {
        for (int i = 0; i < workingCount; i++) {
            listener.onOrderDone(working[i]);
        }
    }

    /**
     * Orders that work.
     *
     * @return their number
     */
    public int workingCount() {
        return workingCount;
    }

    /**
     * A working order.
     *
     * @param index 0 to workingCount - 1, oldest first
     * @return the order
     */
    public Order working(int index) {
        return working[index];
    }

    /**
     * Whether an order was ours and has ended: a cancel of it that the venue refuses as unknown only came too late.
     *
     * @param clientOrderId an id
     * @return false for a working order, and for an id that was never given
     */
    public boolean isOver(long clientOrderId) {
        return clientOrderId >= 1 && clientOrderId <= lastId && !byId.containsKey(clientOrderId);
    }

    /**
     * Events that no state allowed.
     *
     * @return their number
     */
    public long illegalTransitions() {
        return illegalTransitions;
    }

    /**
     * What the working orders may still fill.
     *
     * @return sums by instrument and slot, kept up with every change
     */
    public WorkingLots inFlight() {
        return lots;
    }

    /**
     * Adjusts the working orders of an instrument to a split, as the venue does with those that rest there.
     *
     * @param instrumentId what is split
     * @param numerator units after
     * @param denominator units before
     */
    public void split(int instrumentId, long numerator, long denominator) {
        for (int i = 0; i < workingCount; i++) {
            Order order = working[i];
            if (order.instrumentId() == instrumentId) {
                lots.remove(order);
                order.split(numerator, denominator);
                lots.add(order);
            }
        }
    }

    /**
     * Writes the state in its canonical order.
     *
     * @param sink receives it
     */
    public void save(StateSink sink) {
        sink.putLong(lastId);
        sink.putLong(workingCount);
        for (int i = 0; i < workingCount; i++) {
            working[i].save(sink);
        }
        ended.save(sink);
        fills.save(sink);
    }
}
