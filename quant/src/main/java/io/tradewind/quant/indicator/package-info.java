// SPDX-License-Identifier: Apache-2.0
/**
 * Streaming kernels: one value in, one number out, nothing allocated after construction.
 *
 * <p>Reach for it when a feature or a strategy needs a rolling quantity that must be the same in a backtest, live and after a
 * restart. Open {@link io.tradewind.quant.indicator.RollingSum} and {@link io.tradewind.quant.indicator.WilderAtr} first.
 *
 * <p>Promises: O(1) or amortised O(1) per update; one thread; the state goes out through
 * {@link io.tradewind.quant.indicator.StateSink} and comes back through {@link io.tradewind.quant.indicator.StateSource} bit
 * for bit, so a restored kernel continues exactly as the original would. A kernel without enough history answers NaN (double)
 * or throws {@link java.lang.IllegalStateException} (long); ask {@code isReady()}.
 */
@NullMarked
package io.tradewind.quant.indicator;

import org.jspecify.annotations.NullMarked;
