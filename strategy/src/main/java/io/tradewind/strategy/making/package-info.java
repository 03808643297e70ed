// SPDX-License-Identifier: Apache-2.0
/**
 * Strategies that make the market: they show a bid and an ask and live from the difference, less what the informed take.
 *
 * <p>Open {@link io.tradewind.strategy.making.MarketMaker}, then {@link io.tradewind.strategy.making.MarketMakerSpec} for its
 * parameters and their ranges.
 *
 * <p>Promises: deterministic, no clock and no I/O; one instance serves one instrument; nothing is allocated after construction;
 * prices are ticks, quantities lots, times nanoseconds; {@code double} holds statistics only, and a price leaves it by a stated
 * rounding.
 */
@NullMarked
package io.tradewind.strategy.making;

import org.jspecify.annotations.NullMarked;
