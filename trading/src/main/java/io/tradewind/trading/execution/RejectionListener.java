// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.execution;

import io.tradewind.trading.risk.Approved;
import io.tradewind.trading.risk.Refused;
import io.tradewind.trading.sizing.Intent;
import io.tradewind.trading.sizing.Size;

/** Told of every intent that did not become an order, and of those that became a smaller one. */
public interface RejectionListener {
    /**
     * The risk gate refused an intent.
     *
     * @param timeNs the core's clock
     * @param intent what was wanted
     * @param refused reason, value and limit; valid until this method returns
     */
    void onRefused(long timeNs, Intent intent, Refused refused);

    /**
     * The risk gate let only a part of an intent through. Nothing unless overridden.
     *
     * @param timeNs the core's clock
     * @param wanted what was wanted
     * @param approved what may be sent, and the limit that cut the rest off; valid until this method returns
     */
    default void onCut(long timeNs, Intent wanted, Approved approved) {}

    /**
     * A sizing model gave zero.
     *
     * @param timeNs the core's clock
     * @param slotId the strategy's slot
     * @param instrumentId what was to be traded
     * @param reason why the size is zero
     */
    void onNotSized(long timeNs, int slotId, int instrumentId, Size.Reason reason);
}
