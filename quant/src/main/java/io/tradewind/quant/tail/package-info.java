// SPDX-License-Identifier: Apache-2.0
/**
 * How much can be lost: value at risk and expected shortfall by several models, with confidence intervals, from the first day on.
 *
 * <p>Reach for it when a limit on losses is to be checked or reported. Open {@link io.tradewind.quant.tail.TailModel} first: each
 * model is fitted once and answers for any confidence. {@link io.tradewind.quant.tail.BootstrapTail} says how uncertain the
 * historical figures are, {@link io.tradewind.quant.tail.ColdStartRisk} gives a figure before there is a history. The tests of such
 * figures against what happened stand in {@code tail.backtest}.
 *
 * <p>Promises: returns are fractions, a loss is negative, and so are the figures of a {@link io.tradewind.quant.tail.TailRisk};
 * its {@code loss} methods turn the sign. Confidence is a probability above one half (0.99, not 99). Bad input throws {@link
 * java.lang.IllegalArgumentException}; the same seed gives the same interval.
 */
@NullMarked
package io.tradewind.quant.tail;

import org.jspecify.annotations.NullMarked;
