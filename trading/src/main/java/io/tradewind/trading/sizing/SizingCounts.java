// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.sizing;

/** How often sizing models gave zero, by reason. */
public final class SizingCounts {
    /** Name of the metric of {@link #zeroBalanceEvents()}. */
    public static final String ZERO_BALANCE_METRIC = "position_sizing_zero_balance_events";

    private final long[] counts = new long[Size.Reason.values().length];

    /**
     * Counts one.
     *
     * @param reason why a size was zero
     */
    public void count(Size.Reason reason) {
        counts[reason.ordinal()]++;
    }

    /**
     * How often a reason was given.
     *
     * @param reason which
     * @return 0 or more
     */
    public long of(Size.Reason reason) {
        return counts[reason.ordinal()];
    }

    /**
     * How often the account held too little to trade with.
     *
     * @return sizes of zero for want of equity or of the least balance
     */
    public long zeroBalanceEvents() {
        return of(Size.Reason.NO_EQUITY) + of(Size.Reason.BELOW_MIN_BALANCE);
    }
}
