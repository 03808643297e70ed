// SPDX-License-Identifier: Apache-2.0
/**
 * Wilder's directional movement system in TA-Lib's conventions: which way a series trends, and how strongly.
 *
 * <p>Reach for it to tell a trend from a range. Open {@link io.tradewind.quant.indicator.directional.AverageDirectionalIndex} first;
 * names and defaults of TA-Lib stand in {@link io.tradewind.quant.indicator.catalog.TaLibMomentum}.
 *
 * <p>Promises: movements are in price units, indicators and indices 0 to 100; unstable period 0; a true range or a sum within 1e-14 of
 * zero counts as zero; checked against the C source of TA-Lib 0.6 on every bar to 1e-9 absolute or 1e-8 relative.
 */
@NullMarked
package io.tradewind.quant.indicator.directional;

import org.jspecify.annotations.NullMarked;
