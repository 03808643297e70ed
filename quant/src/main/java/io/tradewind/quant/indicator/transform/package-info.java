// SPDX-License-Identifier: Apache-2.0
/**
 * Functions of one value and arithmetic of two, bar by bar.
 *
 * <p>Reach for it when a series has to be mapped before an indicator reads it. Open
 * {@link io.tradewind.quant.indicator.transform.MathTransform} and {@link io.tradewind.quant.indicator.transform.PairArithmetic}.
 *
 * <p>Promises: no warm-up; outside a function's domain the result is that of IEEE 754 (the square root of a negative number is
 * NaN, 1 / 0 is infinite), as in TA-Lib 0.6.
 */
@NullMarked
package io.tradewind.quant.indicator.transform;

import org.jspecify.annotations.NullMarked;
