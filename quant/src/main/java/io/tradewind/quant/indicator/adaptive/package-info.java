// SPDX-License-Identifier: Apache-2.0
/**
 * Averages that weigh the past by a rule of their own: exponential ones in the conventions of pandas, and adaptive ones.
 *
 * <p>Reach for it when a column must equal that of a Python program that averages with {@code ewm} or {@code rolling}. Open
 * {@link io.tradewind.quant.indicator.adaptive.EwmAverage} and {@link io.tradewind.quant.indicator.adaptive.AverageMode}
 * first. References: pandas-ta 0.3.14b0 and ta 0.11.0.
 *
 * <p>Promises: O(1) a value, O(n) for fixed weights; a value that is not finite starts anew.
 */
@NullMarked
package io.tradewind.quant.indicator.adaptive;

import org.jspecify.annotations.NullMarked;
