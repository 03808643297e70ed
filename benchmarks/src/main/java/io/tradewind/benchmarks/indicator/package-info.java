// SPDX-License-Identifier: Apache-2.0
/**
 * Benchmarks of indicators: one update of a stream, and a whole array of a million bars, beside TA-Lib's C library where it is built.
 *
 * <p>Reach for it to see whether a change made an indicator slower. Open {@link io.tradewind.benchmarks.indicator.IndicatorBatch} and
 * {@link io.tradewind.benchmarks.indicator.IndicatorUpdate}.
 *
 * <p>Promises: every figure is JMH's, with bytes allocated; the bars are a seeded random walk that the C driver in
 * {@code benchmarks/peers/talib} makes too. The environment variable {@code TRADEWIND_TALIB_BENCH} names that driver's executable;
 * without it the comparison is left out with a note.
 */
@NullMarked
package io.tradewind.benchmarks.indicator;

import org.jspecify.annotations.NullMarked;
