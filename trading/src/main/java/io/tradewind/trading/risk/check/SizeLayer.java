// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.check;

import io.tradewind.quant.indicator.StateSink;
import io.tradewind.trading.sizing.Intent;

/** One limit that an opening order is cut down to. A layer can make an order smaller and nothing else. */
@FunctionalInterface
public interface SizeLayer {
    /**
     * How much of an order may pass.
     *
     * @param intent what is wanted; it opens or adds
     * @param lots its opening part that the layers before let through, positive
     * @param context what may be looked at
     * @param refusal filled with the limit that bound, when less than {@code lots} passes
     * @return 0 to {@code lots}
     */
    long allowedLots(Intent intent, long lots, RiskContext context, Refusal refusal);

    /**
     * Writes the layer's own state in its canonical order.
     *
     * @param sink receives it
     */
    default void save(StateSink sink) {}
}
