// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.check;

import io.tradewind.trading.sizing.Intent;

/** A check whose answer depends on what has been approved before. Only these are told of approvals: most checks remember nothing. */
public interface CountingCheck extends RiskCheck {
    /**
     * The whole gate has approved an intent.
     *
     * @param intent as it was approved
     * @param timeNs the core's clock
     */
    void onApproved(Intent intent, long timeNs);
}
