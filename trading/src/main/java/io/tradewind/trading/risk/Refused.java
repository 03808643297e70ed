// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk;

import io.tradewind.trading.risk.check.Refusal;
import io.tradewind.trading.risk.check.RiskReason;
import org.jspecify.annotations.Nullable;

/** An intent that must not become an order, with the limit that it broke. Valid until the gate's next call. */
public final class Refused implements Verdict {
    private final Refusal refusal;

    Refused(Refusal refusal) {
        this.refusal = refusal;
    }

    /**
     * Reason code.
     *
     * @return which check refused
     */
    public RiskReason reason() {
        return refusal.reason();
    }

    /**
     * The value that broke the limit.
     *
     * @return scaled by {@link #scale()}
     */
    public long value() {
        return refusal.value();
    }

    /**
     * The limit.
     *
     * @return scaled by {@link #scale()}
     */
    public long limit() {
        return refusal.limit();
    }

    /**
     * Decimals of the value and the limit.
     *
     * @return 0 to 18
     */
    public int scale() {
        return refusal.scale();
    }

    /**
     * The instrument that lacks what is missing.
     *
     * @return its symbol; null when the refusal is about the order itself
     */
    public @Nullable String subject() {
        return refusal.subject();
    }

    @Override
    public String toString() {
        return refusal.toString();
    }
}
