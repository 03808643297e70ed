// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.chaos;

import io.tradewind.research.backtest.SilentListeners;
import io.tradewind.trading.engine.EngineListeners;
import io.tradewind.trading.order.Order;
import io.tradewind.trading.order.OrderEvent;
import io.tradewind.trading.order.OrderIncident;
import io.tradewind.trading.order.OrderListener;
import io.tradewind.trading.order.OrderState;
import io.tradewind.trading.portfolio.EntryKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a core concluded: fills as booked in its ledger, orders as they ended, and what it noticed. */
class CoreRecord implements OrderListener {
    /** Steps that are kept one by one. */
    private static final int MAX_STEPS = 100_000;

    private final SortedMap<Long, Long> entryOfFill = new TreeMap<>();
    private final SortedMap<Long, Integer> bookingsOfFill = new TreeMap<>();
    private final SortedMap<Long, OrderState> ended = new TreeMap<>();
    private final Map<OrderIncident, Long> incidents = new EnumMap<>(OrderIncident.class);
    private final List<ChaosReport.Step> steps = new ArrayList<>();
    private final SortedSet<Long> refused = new TreeSet<>();
    private long illegalTransitions;

    EngineListeners listeners() {
        EngineListeners silent = SilentListeners.with((timeNs, account) -> {});
        return new EngineListeners(
                (entryId, timeNs, kind, account, instrumentId, currencyId, units, reference) ->
                        onPosting(entryId, kind, reference),
                this,
                silent.fills(),
                silent.roundTrips(),
                silent.rejections(),
                silent.equity());
    }

    private void onPosting(long entryId, EntryKind kind, long fillId) {
        if (kind == EntryKind.FILL) {
            Long before = entryOfFill.put(fillId, entryId);
            if (before == null || before != entryId) {
                bookingsOfFill.merge(fillId, 1, Integer::sum);
            }
        }
    }

    @Override
    public void onOrderDone(Order order) {
        ended.put(order.clientOrderId(), order.state());
    }

    @Override
    public void onIllegalTransition(long clientOrderId, OrderEvent event, long timeNs) {
        illegalTransitions++;
    }

    @Override
    public void onIncident(OrderIncident incident, long clientOrderId, long timeNs) {
        incidents.merge(incident, 1L, Long::sum);
        if (incident == OrderIncident.REQUEST_REFUSED) {
            refused.add(clientOrderId);
        }
        if (steps.size() < MAX_STEPS) {
            steps.add(new ChaosReport.Step(timeNs, incident, clientOrderId));
        }
    }

    /** How often each fill was booked, by its number. */
    SortedMap<Long, Integer> bookings() {
        return Collections.unmodifiableSortedMap(bookingsOfFill);
    }

    /** The state that an order ended in; null while it works, or when it was never ours. */
    @Nullable
    OrderState ended(long clientOrderId) {
        return ended.get(clientOrderId);
    }

    /** Whether a request about an order came back with an error that says that nothing was done. */
    boolean wasRefused(long clientOrderId) {
        return refused.contains(clientOrderId);
    }

    /** The states that orders ended in, by client order id. */
    SortedMap<Long, OrderState> endedOrders() {
        return Collections.unmodifiableSortedMap(ended);
    }

    /** How many orders ended in each state. */
    Map<OrderState, Long> endings() {
        Map<OrderState, Long> counts = new EnumMap<>(OrderState.class);
        ended.values().forEach(state -> counts.merge(state, 1L, Long::sum));
        return counts;
    }

    Map<OrderIncident, Long> incidents() {
        return Collections.unmodifiableMap(incidents);
    }

    List<ChaosReport.Step> steps() {
        return Collections.unmodifiableList(steps);
    }

    long illegalTransitions() {
        return illegalTransitions;
    }
}
