// SPDX-License-Identifier: Apache-2.0
/**
 * Ehlers's cycle indicators by the Hilbert transform: period and phase of the dominant cycle, trend line, trend or cycle mode.
 *
 * <p>Reach for it when a strategy should tell a cycling market from a trending one. Open
 * {@link io.tradewind.quant.indicator.cycle.DominantCyclePeriod} and {@link io.tradewind.quant.indicator.kernel.HilbertPhasor} first.
 *
 * <p>Promises: start and order of operations are those of TA-Lib 0.6 (HT_* functions, warm-up 32 or 63 bars, unstable period 0); an
 * update costs at most two sums over 50 values; periods are in bars, phases in degrees. On a constant price the phase is that of
 * rounding errors and means nothing.
 */
@NullMarked
package io.tradewind.quant.indicator.cycle;

import org.jspecify.annotations.NullMarked;
