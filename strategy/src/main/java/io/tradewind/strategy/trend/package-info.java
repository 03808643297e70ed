// SPDX-License-Identifier: Apache-2.0
/**
 * Strategies that follow the price: a crossing of moving averages, and a breakout of a channel.
 *
 * <p>Open {@link io.tradewind.strategy.trend.SmaCross} and {@link io.tradewind.strategy.trend.Breakout}.
 *
 * <p>Promises: deterministic, no clock and no I/O; one instance serves one instrument; prices are in quote units.
 */
@NullMarked
package io.tradewind.strategy.trend;

import org.jspecify.annotations.NullMarked;
