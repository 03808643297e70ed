// SPDX-License-Identifier: Apache-2.0
/**
 * The engine in two stages: books, bars, features and position-free signals in shards by group of instruments, and one writer that sizes, checks,
 * orders and books.
 *
 * <p>Reach for it when one thread is not enough for the market data. Open {@link io.tradewind.trading.engine.shard.ShardStage} (what a shard does
 * with an event), {@link io.tradewind.trading.engine.shard.ShardWriter} (how its outcome reaches the {@code TradingEngine}, which is the writer)
 * and {@link io.tradewind.trading.engine.shard.SignalModel} (what may decide in a shard). Threads and rings are the caller's.
 *
 * <p>Promises: no class here starts a thread, locks or reads a clock; each instance belongs to one thread. The outcome of an event depends on the
 * events before it alone, never on the number of shards: merged in the order of the events, the writer does what one engine would have done.
 * Nothing is allocated in the steady state. Times are nanoseconds since the epoch, prices ticks, quantities lots.
 */
@NullMarked
package io.tradewind.trading.engine.shard;

import org.jspecify.annotations.NullMarked;
