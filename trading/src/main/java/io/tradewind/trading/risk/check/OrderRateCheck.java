// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.check;

import io.tradewind.quant.indicator.StateSink;
import io.tradewind.trading.sizing.Intent;
import java.util.Arrays;

/** Refuses more entries in any sixty seconds than a limit; exits pass but count. */
public final class OrderRateCheck implements CountingCheck {
    static final long WINDOW_NS = 60_000_000_000L;

    private final long[] timesNs;
    private int next;

    /**
     * A check.
     *
     * @param maxOrdersPerMinute entries in any sixty seconds, at least 1
     */
    public OrderRateCheck(int maxOrdersPerMinute) {
        this.timesNs = new long[maxOrdersPerMinute];
        Arrays.fill(timesNs, Long.MIN_VALUE);
    }

    @Override
    public boolean passes(Intent intent, RiskContext context, Refusal refusal) {
        boolean full = timesNs[next] != Long.MIN_VALUE && context.nowNs() - timesNs[next] < WINDOW_NS;
        return !full
                || intent.isExit()
                || refusal.because(RiskReason.ORDER_RATE, timesNs.length + 1L, timesNs.length, 0);
    }

    @Override
    public void onApproved(Intent intent, long timeNs) {
        timesNs[next] = timeNs;
        next = next + 1 == timesNs.length ? 0 : next + 1;
    }

    @Override
    public void save(StateSink sink) {
        for (int i = 0; i < timesNs.length; i++) {
            sink.putLong(timesNs[(next + i) % timesNs.length]);
        }
    }
}
