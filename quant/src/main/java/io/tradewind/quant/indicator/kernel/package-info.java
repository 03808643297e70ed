// SPDX-License-Identifier: Apache-2.0
/**
 * The small streaming pieces that indicators are composed of, over doubles.
 *
 * <p>Reach for it when an indicator needs a window, a running sum, an exponential average, an extreme or a regression. Open
 * {@link io.tradewind.quant.indicator.kernel.Ring}, {@link io.tradewind.quant.indicator.kernel.RollingWindowSum} and
 * {@link io.tradewind.quant.indicator.kernel.Ema} first.
 *
 * <p>Promises: O(1) or amortised O(1) per value, nothing allocated after construction, state saved and restored bit for bit,
 * sums in TA-Lib's order (the leaving value is subtracted before the arriving one is added). A kernel without enough history
 * answers NaN. Values given to a kernel must be finite; the indicators check that.
 */
@NullMarked
package io.tradewind.quant.indicator.kernel;

import org.jspecify.annotations.NullMarked;
