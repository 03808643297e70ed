// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk;

import io.tradewind.trading.sizing.Intent;

/** One question about an intent. */
@FunctionalInterface
interface RiskCheck {
    /**
     * Asks the question.
     *
     * @param intent what is wanted
     * @param context what may be looked at
     * @param refused filled when the answer is no
     * @return true when the intent passes
     */
    boolean passes(Intent intent, RiskContext context, Refused refused);
}
