// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.backtest;

/**
 * Drives a lane through the moments of all ticks, orders and answers in the order of time.
 *
 * <p>At one instant the rule is: ticks that the venue makes, by instrument; then orders and cancels that reach the venue; then
 * answers that reach the core; then ticks that the core sees, by instrument; then what is due on a faulty way, and the core's
 * timer. Ticks of one instrument keep the order of their source. So an order never meets a book of its own past, and the core never
 * knows more than had reached it.
 */
final class TickReplay {
    /** Told how far the replay is, and may end it by an exception. */
    @FunctionalInterface
    interface Listener {
        void onTicks(long ticks, long timeNs);
    }

    private static final int REPORT_MASK = (1 << 14) - 1;

    private final TickCursor[] cursors;
    private final TickLane lane;
    private final Listener listener;
    private long ticks;

    TickReplay(TickCursor[] cursors, TickLane lane, Listener listener) {
        this.cursors = cursors;
        this.lane = lane;
        this.listener = listener;
    }

    /** Runs to the end of all ticks; returns their number. */
    long run() {
        for (TickCursor venue = firstAtVenue(), core = firstAtCore();
                venue.venueNs() != TickCursor.END || core.coreNs() != TickCursor.END;
                venue = firstAtVenue(), core = firstAtCore()) {
            step(venue, core);
        }
        lane.finish();
        return ticks;
    }

    private void step(TickCursor venue, TickCursor core) {
        long venueNs = venue.venueNs();
        long arrivalNs = lane.nextArrivalNs();
        long answerNs = lane.nextAnswerNs();
        long coreNs = core.coreNs();
        long dueNs = lane.nextDueNs();
        if (dueNs < venueNs && dueNs < arrivalNs && dueNs < answerNs && dueNs < coreNs) {
            lane.onDue();
        } else if (venueNs <= arrivalNs && venueNs <= answerNs && venueNs <= coreNs) {
            lane.onVenueTick(venue);
            venue.takeVenue();
        } else if (arrivalNs <= answerNs && arrivalNs <= coreNs) {
            lane.onArrival();
        } else if (answerNs <= coreNs) {
            lane.onAnswer();
        } else {
            lane.onCoreTick(core);
            core.takeCore();
            count(coreNs);
        }
    }

    private TickCursor firstAtVenue() {
        TickCursor first = cursors[0];
        for (int i = 1; i < cursors.length; i++) {
            if (cursors[i].venueNs() < first.venueNs()) {
                first = cursors[i];
            }
        }
        return first;
    }

    private TickCursor firstAtCore() {
        TickCursor first = cursors[0];
        for (int i = 1; i < cursors.length; i++) {
            if (cursors[i].coreNs() < first.coreNs()) {
                first = cursors[i];
            }
        }
        return first;
    }

    private void count(long timeNs) {
        ticks++;
        if ((ticks & REPORT_MASK) == 0) {
            listener.onTicks(ticks, timeNs);
        }
    }
}
