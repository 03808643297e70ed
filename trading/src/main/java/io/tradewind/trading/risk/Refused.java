// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk;

import io.tradewind.domain.number.DecimalText;

/** An intent that must not become an order, with the limit that it broke. Valid until the gate's next call. */
public final class Refused implements Verdict {
    private RiskReason reason = RiskReason.NOT_PRICED;
    private long value;
    private long limit;
    private int scale;

    Refused() {}

    /**
     * Fills the refusal; checks call it.
     *
     * @param why reason code
     * @param found the value that broke the limit
     * @param allowed the limit
     * @param decimals scale of both
     * @return false, so that a check can end with it
     */
    boolean because(RiskReason why, long found, long allowed, int decimals) {
        reason = why;
        value = found;
        limit = allowed;
        scale = decimals;
        return false;
    }

    /**
     * Reason code.
     *
     * @return which check refused
     */
    public RiskReason reason() {
        return reason;
    }

    /**
     * The value that broke the limit.
     *
     * @return scaled by {@link #scale()}
     */
    public long value() {
        return value;
    }

    /**
     * The limit.
     *
     * @return scaled by {@link #scale()}
     */
    public long limit() {
        return limit;
    }

    /**
     * Decimals of the value and the limit.
     *
     * @return 0 to 18
     */
    public int scale() {
        return scale;
    }

    @Override
    public String toString() {
        return reason + ": " + DecimalText.format(value, scale) + " against " + DecimalText.format(limit, scale);
    }
}
