// SPDX-License-Identifier: Apache-2.0
/**
 * The ticks of the research catalog: order book snapshots and deltas, trades and quotes in plain Parquet files.
 *
 * <p>Reach for it to import the log of a venue, to ask what is there, where ids are missing and how good it is, and to stream
 * ticks into a replay. Open {@link io.tradewind.store.catalog.tick.TickCatalog} first, then {@link
 * io.tradewind.store.catalog.tick.TickImporter}; the formats of foreign logs are behind {@link
 * io.tradewind.store.catalog.tick.TickReader}.
 *
 * <pre>
 *   ticks/SYMBOL/catalog.json                     parts with their sources, counts, steps, clock offset: what is valid
 *   ticks/SYMBOL/FIRST-LAST-HASH.events.parquet   seq, kind, event_time (null: unknown), receive_time (raw) TIMESTAMP_NS,
 *                                                 id, first_id, previous_id, price quantity ask_price ask_quantity
 *                                                 DECIMAL(18,8), aggressor, on_book, bid_count, ask_count; null where a
 *                                                 kind has none
 *   ticks/SYMBOL/FIRST-LAST-HASH.levels.parquet   seq, side, price, quantity: bids before asks, in seq order
 * </pre>
 *
 * <p>Promises: as those of the bars beside it: an import is all or nothing, one process writes at a time, reading uses bounded
 * memory. The catalog may be shared between threads, a source from it may not. What is wrong with request or data is a
 * {@link io.tradewind.domain.port.RequestException}.
 */
@NullMarked
package io.tradewind.store.catalog.tick;

import org.jspecify.annotations.NullMarked;
