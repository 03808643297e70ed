// SPDX-License-Identifier: Apache-2.0
/**
 * Indicators in two forms with one definition, and the exact rolling kernels that the core's own features use.
 *
 * <p>Reach for it when a feature or a strategy needs a rolling quantity that must be the same in a backtest, live and after a
 * restart. Open {@link io.tradewind.quant.indicator.Indicator} first (streaming, batch, warm-up), then the package
 * {@code catalog}, where every indicator stands under the name of the program it is known from. The sub-packages hold the
 * classes by what they measure; {@code kernel} and {@code compose} hold what they are made of. The kernels in this package, such
 * as {@link io.tradewind.quant.indicator.RollingSum}, stand by themselves.
 *
 * <p>Promises: one thread; nothing allocated after construction; the state goes out through
 * {@link io.tradewind.quant.indicator.StateSink} and comes back through {@link io.tradewind.quant.indicator.StateSource} bit
 * for bit, so a restored kernel continues exactly as the original would. A kernel without enough history answers NaN (double)
 * or throws {@link java.lang.IllegalStateException} (long); ask {@code isReady()}.
 */
@NullMarked
package io.tradewind.quant.indicator;

import org.jspecify.annotations.NullMarked;
