// SPDX-License-Identifier: Apache-2.0
/**
 * Layers that cut an opening order down to a limit of exposure: one class, one reason code and one test each.
 *
 * <p>Open {@link io.tradewind.trading.risk.layer.SymbolLayer} for the smallest. Each asks the {@link
 * io.tradewind.trading.risk.exposure.ExposureBook} what the order's side comes to with everything in flight, and lets through the most lots
 * after which the limit still holds; the search checks its answer by the notional itself.
 *
 * <p>The gate asks them in two {@link io.tradewind.trading.risk.layer.LayerGroup}s, of estimates and of amounts: a glance at the figures that a
 * group shares shows for most orders that no limit of it binds; else each layer is asked. So a layer is the rule and its glance only a bound.
 *
 * <p>Promises: never more than was asked for; what only reduces passes; amounts are run-currency units at the marks; nothing is allocated; one
 * thread.
 */
@NullMarked
package io.tradewind.trading.risk.layer;

import org.jspecify.annotations.NullMarked;
