// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.backtest.spec;

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

    /**
     * A way without faults to a venue with rules. The core needs its timers there: a request that the venue had no room for has to be
     * sent again later.
     *
     * @param rules what the venue goes by
     * @param atDoor true when the way's end judges requests by them, false when the venue does
     * @return the way
     */
    public static LinkSpec faultless(VenueRules rules, boolean atDoor) {
        return new LinkSpec(
                FaultPlan.NONE,
                new FaultLog(),
                atDoor ? rules : VenueRules.NONE,
                new RecoverySpec(RECOVERY.answerTimeoutNs(), windowNs(rules), 0),
                Drill.NONE,
                0);
    }

    /**
     * The standard deadlines of a core before a venue with rules.
     *
     * @param rules what the venue goes by
     * @return with the window of the rules, the standard one where they have none
     */
    public static RecoverySpec recovery(VenueRules rules) {
        return new RecoverySpec(RECOVERY.answerTimeoutNs(), windowNs(rules), RECOVERY.compareEveryNs());
    }

    /** How long a request may be on its way by the rules of a venue, by the standard ones where it does not say. */
    private static long windowNs(VenueRules rules) {
        TimestampWindow window = rules.window();
        return windowNs(window == null ? TimestampWindow.STANDARD : window);
    }

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
