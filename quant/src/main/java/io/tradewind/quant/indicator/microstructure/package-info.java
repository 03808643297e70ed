// SPDX-License-Identifier: Apache-2.0
/**
 * Liquidity and order flow, streaming: how one-sided trading is, what it costs, how far it moves the price.
 *
 * <p>Reach for it when a feature looks at trades and books rather than at prices alone. Open
 * {@link io.tradewind.quant.indicator.microstructure.VolumeBuckets} (VPIN) and
 * {@link io.tradewind.quant.indicator.microstructure.KyleLambda} first.
 *
 * <p>Promises: O(1) or amortised O(1) an update, nothing allocated after construction, the whole state saved and restored bit
 * for bit. Running sums of products are summed afresh once a window, so rounding does not accumulate.
 */
@NullMarked
package io.tradewind.quant.indicator.microstructure;

import org.jspecify.annotations.NullMarked;
