// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk;

import io.tradewind.quant.indicator.StateSink;
import io.tradewind.trading.sizing.Intent;
import java.util.Arrays;

/** Refuses more entries in any sixty seconds than a limit; exits pass but count. */
final class OrderRateCheck implements RiskCheck {
    private static final long WINDOW_NS = 60_000_000_000L;

    private final long[] timesNs;
    private int next;

    OrderRateCheck(int maxOrdersPerMinute) {
        this.timesNs = new long[maxOrdersPerMinute];
        Arrays.fill(timesNs, Long.MIN_VALUE);
    }

    @Override
    public boolean passes(Intent intent, RiskContext context, Refused refused) {
        boolean full = timesNs[next] != Long.MIN_VALUE && context.nowNs() - timesNs[next] < WINDOW_NS;
        return !full
                || intent.isExit()
                || refused.because(RiskReason.ORDER_RATE, timesNs.length + 1L, timesNs.length, 0);
    }

    /** Counts an order that the whole gate approved. */
    void onApproved(long timeNs) {
        timesNs[next] = timeNs;
        next = next + 1 == timesNs.length ? 0 : next + 1;
    }

    void save(StateSink sink) {
        for (int i = 0; i < timesNs.length; i++) {
            sink.putLong(timesNs[(next + i) % timesNs.length]);
        }
    }
}
