// SPDX-License-Identifier: Apache-2.0
/**
 * The candle patterns of TA-Lib 0.6.
 *
 * <p>Reach for it when a feature or a strategy asks whether the last candles form a named pattern. Open
 * {@link io.tradewind.quant.indicator.candle.CandlePatterns} first, the list of all 61, then
 * {@link io.tradewind.quant.indicator.candle.CandleWindow}, the words in which their rules are written. What "long", "short" or
 * "near" mean is an option, {@link io.tradewind.quant.indicator.candle.CandleSettings}.
 *
 * <p>Promises: O(1) a candle, nothing allocated after construction; every value equals TA-Lib's, because the running averages
 * add and subtract in its order. A trend before the pattern is not looked at, as in TA-Lib.
 */
@NullMarked
package io.tradewind.quant.indicator.candle;

import org.jspecify.annotations.NullMarked;
