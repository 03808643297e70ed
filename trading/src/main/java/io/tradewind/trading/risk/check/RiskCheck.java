// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.check;

import io.tradewind.quant.indicator.StateSink;
import io.tradewind.trading.sizing.Intent;

/** One question about an intent, answered with yes or no. What depends on earlier approvals is a {@link CountingCheck}. */
@FunctionalInterface
public interface RiskCheck {
    /**
     * Asks the question.
     *
     * @param intent what is wanted
     * @param context what may be looked at
     * @param refusal filled when the answer is no
     * @return true when the intent passes
     */
    boolean passes(Intent intent, RiskContext context, Refusal refusal);

    /**
     * Writes the check's own state in its canonical order.
     *
     * @param sink receives it
     */
    default void save(StateSink sink) {}
}
