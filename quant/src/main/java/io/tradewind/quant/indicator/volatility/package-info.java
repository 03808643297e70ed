// SPDX-License-Identifier: Apache-2.0
/**
 * Ranges of bars and their averages, in TA-Lib's conventions.
 *
 * <p>Reach for it to scale stops, sizes or signals by how far prices travel. Open
 * {@link io.tradewind.quant.indicator.volatility.AverageTrueRange} first; names and defaults of TA-Lib stand in
 * {@link io.tradewind.quant.indicator.catalog.TaLibVolatility}.
 *
 * <p>Promises: values are in price units unless a class says percent; the first bar has no true range; checked against the C source
 * of TA-Lib 0.6 on every bar to 1e-9 absolute or 1e-8 relative.
 */
@NullMarked
package io.tradewind.quant.indicator.volatility;

import org.jspecify.annotations.NullMarked;
