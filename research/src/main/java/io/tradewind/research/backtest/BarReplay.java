// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.backtest;

import io.tradewind.domain.port.CorporateAction;

/**
 * Drives lanes through the moments of all bars in the order of time.
 *
 * <p>At one instant the rule is: bars that close, by instrument id; then, once all of them were decided on, the venue's closing
 * fills; then corporate actions and opens, by instrument id. A bar closes one nanosecond before its interval ends, so the close of
 * one bar always comes before the open of the next.
 */
final class BarReplay {
    /** Told how far the replay is, and may end it by an exception. */
    @FunctionalInterface
    interface Listener {
        void onBars(long bars, long timeNs);
    }

    private static final int REPORT_MASK = (1 << 14) - 1;

    private final BarCursor[] cursors;
    private final Lane[] lanes;
    private final Listener listener;
    private long pendingCloseNs = Long.MIN_VALUE;
    private long bars;

    BarReplay(BarCursor[] cursors, Lane[] lanes, Listener listener) {
        this.cursors = cursors;
        this.lanes = lanes;
        this.listener = listener;
    }

    /** Runs to the end of all bars; returns their number. */
    long run() {
        for (BarCursor next = earliest(); next.nextNs() != BarCursor.END; next = earliest()) {
            step(next, next.nextNs());
        }
        completeBars();
        for (Lane lane : lanes) {
            lane.finish();
        }
        return bars;
    }

    private BarCursor earliest() {
        BarCursor best = cursors[0];
        long bestNs = best.nextNs();
        for (int i = 1; i < cursors.length; i++) {
            long ns = cursors[i].nextNs();
            if (ns < bestNs) {
                best = cursors[i];
                bestNs = ns;
            }
        }
        return best;
    }

    private void step(BarCursor cursor, long timeNs) {
        if (timeNs > pendingCloseNs && pendingCloseNs != Long.MIN_VALUE) {
            completeBars();
        }
        for (Lane lane : lanes) {
            lane.advanceTo(timeNs);
        }
        if (cursor.isClose()) {
            for (Lane lane : lanes) {
                lane.onClose(cursor, timeNs);
            }
            pendingCloseNs = timeNs;
            cursor.takeClose();
            count(timeNs);
        } else if (cursor.isAction()) {
            CorporateAction action = cursor.takeAction();
            for (Lane lane : lanes) {
                lane.onAction(cursor.instrument().id(), action);
            }
        } else {
            for (Lane lane : lanes) {
                lane.onOpen(cursor);
            }
            cursor.takeOpen();
        }
    }

    private void completeBars() {
        if (pendingCloseNs != Long.MIN_VALUE) {
            for (Lane lane : lanes) {
                lane.onBarsComplete(pendingCloseNs);
            }
            pendingCloseNs = Long.MIN_VALUE;
        }
    }

    private void count(long timeNs) {
        bars++;
        if ((bars & REPORT_MASK) == 0) {
            listener.onBars(bars, timeNs);
        }
    }
}
