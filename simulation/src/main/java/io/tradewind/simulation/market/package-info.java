// SPDX-License-Identifier: Apache-2.0
/**
 * A market that needs no recorded data: correlated bars with clustered volatility and fat tails.
 *
 * <p>Open {@link io.tradewind.simulation.market.SyntheticMarket} and {@link io.tradewind.simulation.market.SyntheticSymbol}.
 *
 * <p>Promises: the same seed gives the same bars on every machine (strict arithmetic, an own generator); prices are scaled by
 * 10^8 and multiples of the symbol's tick; it makes no claim to predict anything.
 */
@NullMarked
package io.tradewind.simulation.market;

import org.jspecify.annotations.NullMarked;
