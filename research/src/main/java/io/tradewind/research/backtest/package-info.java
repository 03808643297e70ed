// SPDX-License-Identifier: Apache-2.0
/**
 * Replays bars through the trading core and a simulated venue: one backtest.
 *
 * <p>Reach for it to run strategies over history. Open {@link io.tradewind.research.backtest.Backtest} (runs a {@link
 * io.tradewind.research.backtest.spec.BacktestSpec}), {@link io.tradewind.research.backtest.BarReplay} (the order of time: which
 * moment of which bar comes next) and {@link io.tradewind.research.backtest.EventSequencer} (numbers the inputs of the core).
 *
 * <p>Promises: the same specification, bars and seed give the same events, state and fills; memory does not depend on the
 * number of bars; nothing here is reachable from the core.
 */
@NullMarked
package io.tradewind.research.backtest;

import org.jspecify.annotations.NullMarked;
