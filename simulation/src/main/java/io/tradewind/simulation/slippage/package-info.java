// SPDX-License-Identifier: Apache-2.0
/**
 * How far an aggressive fill trades from the price that it was decided on, without a cause that is modelled elsewhere.
 *
 * <p>Open {@link io.tradewind.simulation.slippage.SlippageSpec} (the options) and {@link
 * io.tradewind.simulation.slippage.SlippageModel} (the port). What an order's own size does to the price is {@code
 * simulation.impact}; over a book neither is needed, its levels say what a fill costs.
 *
 * <p>Promises: basis points, positive against the order; the same seed gives the same slippages; nothing is allocated by a draw.
 */
@NullMarked
package io.tradewind.simulation.slippage;

import org.jspecify.annotations.NullMarked;
