// SPDX-License-Identifier: Apache-2.0
/**
 * Volume indicators in TA-Lib's conventions: running totals that weigh volume by where, or in which direction, prices closed.
 *
 * <p>Reach for it to see whether volume confirms a move. Open
 * {@link io.tradewind.quant.indicator.volume.AccumulationDistribution} first; names and defaults of TA-Lib stand in
 * {@link io.tradewind.quant.indicator.catalog.TaLibVolume}.
 *
 * <p>Promises: a total starts at the first bar, so its level depends on where the series begins and only its changes compare; checked
 * against the C source of TA-Lib 0.6 on every bar to 1e-9 absolute or 1e-8 relative.
 */
@NullMarked
package io.tradewind.quant.indicator.volume;

import org.jspecify.annotations.NullMarked;
