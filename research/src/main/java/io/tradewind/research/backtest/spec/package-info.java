// SPDX-License-Identifier: Apache-2.0
/**
 * What a backtest is told: market data, venue, link, strategies, sizes, and what may go wrong on the way.
 *
 * <p>Reach for it to describe a backtest. Open {@link io.tradewind.research.backtest.spec.BacktestSpec} first, the whole of it; each
 * other type is one part. {@link io.tradewind.research.backtest.spec.FeedSpec} gives bars or ticks of an
 * instrument, {@link io.tradewind.research.backtest.spec.VenueSpec} how bars are matched, {@link
 * io.tradewind.research.backtest.spec.BookSpec} how ticks are.
 *
 * <p>Promises: immutable, so that one specification can be run many times; the unit is in the name or beside the component; parts that
 * do not go together are an {@link java.lang.IllegalArgumentException} of the whole.
 */
@NullMarked
package io.tradewind.research.backtest.spec;

import org.jspecify.annotations.NullMarked;
