// SPDX-License-Identifier: Apache-2.0
/**
 * Rolling statistics in the conventions of pandas 1.5, as pandas-ta 0.3.14b0 shows them.
 *
 * <p>Reach for it when a window's entropy, skewness or quantile is wanted. Open
 * {@link io.tradewind.quant.indicator.sample.RollingEntropy} and {@link io.tradewind.quant.indicator.sample.RollingShape} first.
 *
 * <p>Promises: amortised O(1), O(log n) or one pass of the window a value; a value that is not finite starts anew.
 */
@NullMarked
package io.tradewind.quant.indicator.sample;

import org.jspecify.annotations.NullMarked;
