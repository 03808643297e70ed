// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.check.loss;

import io.tradewind.trading.risk.check.RiskContext;
import io.tradewind.trading.sizing.Intent;

/** Tells whether an intent adds to what is at risk. */
final class NewRisk {
    private NewRisk() {}

    /** False for exits, and for a quote that makes the position smaller, not one that turns it round: it is how a maker comes back. */
    static boolean isAddedBy(Intent intent, RiskContext context) {
        if (intent.isExit()) {
            return false;
        }
        return intent.purpose != Intent.Purpose.QUOTE
                || context.positionNotionalAfter(intent) >= context.heldNotional(intent);
    }
}
