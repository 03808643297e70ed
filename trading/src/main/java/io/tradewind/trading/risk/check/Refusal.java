// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.check;

import io.tradewind.domain.number.DecimalText;
import org.jspecify.annotations.Nullable;

/** The limit that an intent broke: a reused flyweight, filled by checks and layers. */
public final class Refusal {
    private RiskReason reason = RiskReason.NOT_PRICED;
    private long value;
    private long limit;
    private int scale;
    private @Nullable String subject;

    /**
     * Fills it.
     *
     * @param why reason code
     * @param found the value that broke the limit
     * @param allowed the limit
     * @param decimals scale of both, 0 to 18
     * @return false, so that a check can end with it
     */
    public boolean because(RiskReason why, long found, long allowed, int decimals) {
        reason = why;
        value = found;
        limit = allowed;
        scale = decimals;
        subject = null;
        return false;
    }

    /**
     * Says which instrument lacks what is missing, where that need not be the order's.
     *
     * @param symbol the instrument's symbol; null when it is of no single instrument
     */
    public void about(@Nullable String symbol) {
        subject = symbol;
    }

    /**
     * The instrument that lacks what is missing.
     *
     * @return its symbol; null when the refusal is about the order itself
     */
    public @Nullable String subject() {
        return subject;
    }

    /**
     * Takes over another's content.
     *
     * @param other the source
     */
    public void copyOf(Refusal other) {
        because(other.reason, other.value, other.limit, other.scale);
        subject = other.subject;
    }

    /**
     * Reason code.
     *
     * @return which check or layer spoke
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
        String advice = RefusalAdvice.of(reason, subject);
        String figures =
                reason + ": " + DecimalText.format(value, scale) + " against " + DecimalText.format(limit, scale);
        return advice.isEmpty() ? figures : figures + " (" + advice + ")";
    }
}
