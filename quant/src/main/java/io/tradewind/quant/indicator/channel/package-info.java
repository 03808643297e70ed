// SPDX-License-Identifier: Apache-2.0
/**
 * Lines above and below the price: Bollinger, Keltner, Donchian, Supertrend, Chandelier, Ichimoku, pivots.
 *
 * <p>Reach for it when a rule asks whether the price is outside of a band or has crossed a stop. Open
 * {@link io.tradewind.quant.indicator.channel.TypicalPriceBands} and {@link io.tradewind.quant.indicator.channel.Supertrend} first.
 *
 * <p>Promises: every value depends on bars up to its own; lines that charts move to the right are delayed here too, and what
 * charts move to the left is given at the bar where it became known.
 */
@NullMarked
package io.tradewind.quant.indicator.channel;

import org.jspecify.annotations.NullMarked;
