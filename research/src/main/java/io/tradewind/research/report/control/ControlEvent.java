// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.report.control;

import java.math.BigDecimal;

/**
 * One row of {@code control.csv}.
 *
 * @param seconds since the epoch, UTC
 * @param event kind of event
 * @param from mode before
 * @param to mode after
 * @param trigger what tripped; empty when nothing did
 * @param actor who
 * @param reason the reason given, the guard that refused, or why something is left
 * @param value what was measured
 * @param limit what it was held against
 * @param equity at that moment
 * @param drawdown from the high-water mark, a fraction
 * @param instrument of a step; empty otherwise
 * @param quantity of a step or a residual, signed; 0 otherwise
 * @param detail policy or component; empty otherwise
 */
record ControlEvent(
        double seconds,
        String event,
        String from,
        String to,
        String trigger,
        String actor,
        String reason,
        BigDecimal value,
        BigDecimal limit,
        double equity,
        double drawdown,
        String instrument,
        double quantity,
        String detail) {
    boolean is(String kind) {
        return event.equals(kind);
    }

    /** Whether another mode holds from here on. */
    boolean changesMode() {
        return (is("transition") || is("trip") || is("reset")) && !from.equals(to);
    }

    /** Whether it belongs to the sale of what is held. */
    boolean isLiquidation() {
        return is("step") || is("done") || is("residual");
    }
}
