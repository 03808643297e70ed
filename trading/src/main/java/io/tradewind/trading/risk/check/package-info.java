// SPDX-License-Identifier: Apache-2.0
/**
 * The questions that the gate asks: one class, one reason code and one test each.
 *
 * <p>A {@link io.tradewind.trading.risk.check.RiskCheck} says yes or no; a {@link io.tradewind.trading.risk.check.SizeLayer} cuts an
 * opening order down to its limit and can never make one larger. Both see read-only views and fill a {@link
 * io.tradewind.trading.risk.check.Refusal} with reason, value and limit. Open {@link
 * io.tradewind.trading.risk.check.MaxPositionCheck} for a check.
 *
 * <p>Promises: a missing input refuses new risk; orders that only close a position pass every limit of size, exposure and rate;
 * nothing is allocated; amounts are scaled longs in the run currency.
 */
@NullMarked
package io.tradewind.trading.risk.check;

import org.jspecify.annotations.NullMarked;
