// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.chaos;

import io.tradewind.research.backtest.BacktestResult;
import io.tradewind.simulation.chaos.FaultLog;
import io.tradewind.simulation.chaos.FaultPlan;
import io.tradewind.trading.order.OrderIncident;
import io.tradewind.trading.order.OrderState;
import java.util.List;
import java.util.Map;

/**
 * What a run under faults gave.
 *
 * @param plan what was to go wrong
 * @param injected what went wrong
 * @param endings orders by the state that they ended in, or have at the end
 * @param incidents what the core noticed, by kind
 * @param steps what it noticed, in order; the first 100,000
 * @param illegalTransitions events that no order state allowed
 * @param reconciliation core and venue compared
 * @param result the backtest's own result
 */
public record ChaosReport(
        FaultPlan plan,
        FaultLog injected,
        Map<OrderState, Long> endings,
        Map<OrderIncident, Long> incidents,
        List<Step> steps,
        long illegalTransitions,
        Reconciliation reconciliation,
        BacktestResult result) {
    /**
     * Something that the core noticed.
     *
     * @param timeNs the core's clock, nanoseconds since the epoch, UTC
     * @param what its kind
     * @param clientOrderId the order; 0 for the account
     */
    public record Step(long timeNs, OrderIncident what, long clientOrderId) {}

    /**
     * How often the core noticed something.
     *
     * @param incident what
     * @return times
     */
    public long count(OrderIncident incident) {
        return incidents.getOrDefault(incident, 0L);
    }
}
