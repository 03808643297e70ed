// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.folder.risk;

import io.tradewind.trading.risk.check.RiskReason;
import io.tradewind.trading.sizing.Size;
import io.tradewind.trading.sizing.SizingCounts;

/** How often each reason refused an intent, made one smaller, or gave it no size. */
public final class RiskCounts {
    private final long[] refused = new long[RiskReason.values().length];
    private final long[] cut = new long[RiskReason.values().length];
    private final SizingCounts sizing = new SizingCounts();

    /**
     * The gate refused an intent.
     *
     * @param reason why
     */
    public void refused(RiskReason reason) {
        refused[reason.ordinal()]++;
    }

    /**
     * The gate made an intent smaller.
     *
     * @param reason the limit that bound
     */
    public void cut(RiskReason reason) {
        cut[reason.ordinal()]++;
    }

    /**
     * A sizing model gave zero.
     *
     * @param reason why
     */
    public void notSized(Size.Reason reason) {
        sizing.count(reason);
    }

    /**
     * How often a reason refused.
     *
     * @param reason which
     * @return 0 or more
     */
    public long refusals(RiskReason reason) {
        return refused[reason.ordinal()];
    }

    /**
     * How often a reason made an intent smaller.
     *
     * @param reason which
     * @return 0 or more
     */
    public long cuts(RiskReason reason) {
        return cut[reason.ordinal()];
    }

    /**
     * What the sizing models refused.
     *
     * @return counts by reason
     */
    public SizingCounts sizing() {
        return sizing;
    }
}
