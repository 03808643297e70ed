// SPDX-License-Identifier: Apache-2.0
/**
 * What trading cost, apart from what was earned: fees, slippage against the price at the decision, funding, by month; the
 * slippage of each order against a budget; the move that each round trip needed to pay for itself.
 *
 * <p>Open {@link io.tradewind.research.cost.CostLedger} (listens to a run) and {@link io.tradewind.research.cost.CostReport}
 * (what it found). Everything is exact: gross - fees - slippage - funding = net, to the last unit, in each month and in all.
 * {@code docs/costs.md} has the definitions and an example by hand. Single-threaded, without input or output.
 */
@NullMarked
package io.tradewind.research.cost;

import org.jspecify.annotations.NullMarked;
