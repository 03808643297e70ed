// SPDX-License-Identifier: Apache-2.0
/**
 * How far the result of a backtest over ticks depends on what the data do not tell: the place in the queue.
 *
 * <p>Reach for it after a backtest of a strategy that quotes. Open {@link io.tradewind.research.backtest.bound.QueueBounds} first.
 *
 * <p>Promises: one run after the other on the caller's thread; the specification stays as it is but for the queue model; money is
 * exact, in run currency.
 */
@NullMarked
package io.tradewind.research.backtest.bound;

import org.jspecify.annotations.NullMarked;
