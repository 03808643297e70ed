// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.engine;

import io.tradewind.trading.portfolio.Portfolio;

/**
 * Values the account at the end of each sampling interval: with the state after the last event in it, before the first event
 * after it.
 */
final class EquitySampler {
    /** Interval that means every bar. */
    static final long EVERY_BAR = 0;

    private final long intervalNs;
    private final EquityListener listener;
    private final Portfolio portfolio;
    private long dueAfterNs = Long.MAX_VALUE;
    private long lastNs = Long.MIN_VALUE;
    private long sampledNs = Long.MIN_VALUE;

    EquitySampler(long intervalNs, EquityListener listener, Portfolio portfolio) {
        this.intervalNs = intervalNs;
        this.listener = listener;
        this.portfolio = portfolio;
    }

    /** The clock is about to move: takes the sample that this makes due. */
    void beforeEvent(long nowNs) {
        if (nowNs > dueAfterNs) {
            sample();
        }
        lastNs = nowNs;
    }

    /** A price was applied: a sample is due when its interval is over. */
    void onPrice(long nowNs) {
        dueAfterNs = intervalNs == EVERY_BAR ? nowNs : Math.floorDiv(nowNs, intervalNs) * intervalNs + intervalNs - 1;
    }

    /** The input is over: takes the last sample, unless nothing happened since the one before. */
    void finish() {
        if (dueAfterNs != Long.MAX_VALUE || lastNs > sampledNs) {
            sample();
        }
    }

    private void sample() {
        listener.onSample(lastNs, portfolio);
        sampledNs = lastNs;
        dueAfterNs = Long.MAX_VALUE;
    }
}
