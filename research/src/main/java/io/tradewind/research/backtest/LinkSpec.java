// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.backtest;

import io.tradewind.domain.admission.TimestampWindow;
import io.tradewind.simulation.chaos.FaultLog;
import io.tradewind.simulation.chaos.FaultPlan;
import io.tradewind.simulation.door.FilterSpec;
import io.tradewind.simulation.door.RateRules;
import io.tradewind.simulation.door.VenueRules;
import io.tradewind.trading.execution.RecoverySpec;
import java.util.Collections;

/**
 * A way between core and venue on which faults happen.
 *
 * @param plan what goes wrong
 * @param log takes what was injected
 * @param rules what the venue's front desk goes by
 * @param recovery when the core asks about what was not answered
 * @param drill sees both ends
 * @param settleNs after the last market event the core may ask and be answered for so long, nanoseconds; with 0 the run ends as one
 *     without a way
 */
public record LinkSpec(
        FaultPlan plan, FaultLog log, VenueRules rules, RecoverySpec recovery, Drill drill, long settleNs) {
    private static final long SECOND_NS = 1_000_000_000L;

    /** The standard timestamp window, 10,000 client order ids remembered for 24 hours, no rate limit and no filter. */
    public static final VenueRules RULES = new VenueRules(
            RateRules.NONE,
            TimestampWindow.STANDARD,
            new VenueRules.Idempotency(10_000, 86_400 * SECOND_NS),
            FilterSpec.NONE,
            Collections.emptySortedMap());

    /**
     * Answers are overdue after 5 s; an order that the venue does not know is given up when its window, its grace and its drift
     * together have passed; fills and working orders are compared every minute.
     */
    public static final RecoverySpec RECOVERY =
            new RecoverySpec(5 * SECOND_NS, windowNs(TimestampWindow.STANDARD), 60 * SECOND_NS);

    /** Ten minutes to settle. */
    public static final long SETTLE_NS = 600 * SECOND_NS;

    /** Checks the range. */
    public LinkSpec {
        if (settleNs < 0) {
            throw new IllegalArgumentException("the time to settle must not be negative: " + settleNs);
        }
    }

    private static long windowNs(TimestampWindow window) {
        return window.receiveWindowNs() + window.graceNs() + window.maxDriftNs();
    }
}
