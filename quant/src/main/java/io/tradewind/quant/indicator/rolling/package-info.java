// SPDX-License-Identifier: Apache-2.0
/**
 * Statistics of the last n values: sums, extremes, moments, order statistics, regressions on a second series.
 *
 * <p>Reach for it when a definition needs a window. Open {@link io.tradewind.quant.indicator.rolling.RunningSum} and
 * {@link io.tradewind.quant.indicator.rolling.RunningCovariance} first. Conventions are those of the run* functions of R's TTR
 * 0.24.3 (Ulrich), against which all of them are checked: divisor n - 1 unless asked otherwise, the first value when n values
 * were seen, and {@code cumulative} windows that start at the first value and only grow.
 *
 * <p>Promises: O(1) a value for sums and moments, amortised O(1) for extremes, O(log n) comparisons and a short array move for
 * order statistics; only a cumulative order statistic keeps every value and grows. Undefined values are NaN.
 */
@NullMarked
package io.tradewind.quant.indicator.rolling;

import org.jspecify.annotations.NullMarked;
