// SPDX-License-Identifier: Apache-2.0
/**
 * From what a strategy wants to how much: sizing models and the intents they lead to.
 *
 * <p>Open {@link io.tradewind.trading.sizing.IntentPlanner} (signal and position to at most an exit and an entry with its stop) and
 * {@link io.tradewind.trading.sizing.PositionSizer} (fixed, all-in, volatility target, {@link
 * io.tradewind.trading.sizing.RiskPerTradeSizer risk per trade}, {@link io.tradewind.trading.sizing.KellySizer Kelly}).
 *
 * <p>Promises: quantities are whole lots, rounded towards zero; a size that cannot be computed is zero with a reason, never
 * a guess; an {@link io.tradewind.trading.sizing.Intent} is only a wish until the risk gate has approved it.
 */
@NullMarked
package io.tradewind.trading.sizing;

import org.jspecify.annotations.NullMarked;
