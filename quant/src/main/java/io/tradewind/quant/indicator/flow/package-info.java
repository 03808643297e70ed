// SPDX-License-Identifier: Apache-2.0
/**
 * Price and volume together: accumulation, money flow, ease of movement, volume-weighted price.
 *
 * <p>Reach for it when a rule asks whether volume confirms the price. Open
 * {@link io.tradewind.quant.indicator.flow.ChaikinLine} and {@link io.tradewind.quant.indicator.flow.CumulativeVwap} first.
 * Conventions are those of R's TTR 0.24.3 where that program has the function, and the published formula otherwise.
 *
 * <p>Promises: O(1) a bar; a bar whose volume is not finite starts anew.
 */
@NullMarked
package io.tradewind.quant.indicator.flow;

import org.jspecify.annotations.NullMarked;
