// SPDX-License-Identifier: Apache-2.0
/**
 * Markets that need no recorded data: order books with trades and quotes, and bars; correlated symbols, clustered volatility,
 * fat tails.
 *
 * <p>Open {@link io.tradewind.simulation.market.SyntheticBookMarket} and {@link io.tradewind.simulation.market.MarketFigures} for
 * ticks, {@link io.tradewind.simulation.market.SyntheticMarket} and {@link io.tradewind.simulation.market.SyntheticSymbol} for
 * bars. The figures of a recorded exchange lie beside the classes as {@code binance-spot-2024-08-08.properties};
 * docs/synthetic-market.md compares the two markets.
 *
 * <p>Promises: the same seed gives the same market on every machine (strict arithmetic, an own generator); each symbol can be
 * read by itself; prices are multiples of the symbol's tick, scaled by 10^8; it makes no claim to predict anything.
 */
@NullMarked
package io.tradewind.simulation.market;

import org.jspecify.annotations.NullMarked;
