// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.layer;

import io.tradewind.trading.risk.check.Refusal;
import io.tradewind.trading.risk.check.RiskContext;
import io.tradewind.trading.sizing.Intent;

/** Tells cheaply that an order passes several layers whole. */
@FunctionalInterface
interface Glance {
    /**
     * Whether each of the layers would let through the whole of what is asked.
     *
     * @param intent the order
     * @param lots opening lots that are asked about, positive
     * @param context what may be looked at
     * @param scratch may be filled whatever the answer is
     * @return true only when they surely would; false says nothing
     */
    boolean fits(Intent intent, long lots, RiskContext context, Refusal scratch);
}
