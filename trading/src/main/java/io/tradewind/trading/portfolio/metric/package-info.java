// SPDX-License-Identifier: Apache-2.0
/**
 * Trades, profit, win rate and exposure of each symbol and of all of them, for whoever looks on while trading goes on.
 *
 * <p>Reach for it where several threads report what was traded and others read the totals. Open {@link
 * io.tradewind.trading.portfolio.metric.MetricsAggregator} first; its {@link io.tradewind.trading.portfolio.metric.MetricsSnapshot} is what
 * readers get.
 *
 * <p>Promises: any number of threads write and read; nobody waits for a lock; an event counts once however often it comes, and the order in
 * which events come does not matter; in every snapshot the total is exactly the sum of the symbols. Amounts are scaled longs of one currency,
 * and a sum that overflows is an ArithmeticException. The account itself is the ledger: this is a picture of it.
 */
@NullMarked
package io.tradewind.trading.portfolio.metric;

import org.jspecify.annotations.NullMarked;
