// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.folder.risk;

import io.tradewind.trading.control.TradingMode;

/**
 * What the gate and the control did in a run, in a few figures.
 *
 * @param refusals intents that became no order
 * @param cuts intents that became a smaller one
 * @param mode mode at the end
 * @param trips how often the kill switch latched
 */
public record GateFigures(long refusals, long cuts, TradingMode mode, long trips) {}
