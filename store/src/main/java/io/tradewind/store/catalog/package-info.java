// SPDX-License-Identifier: Apache-2.0
/**
 * The research catalog: bars, ticks and corporate actions in plain Parquet files, written and read through DuckDB.
 *
 * <p>Reach for it to import bars and ticks, to ask what is there and how good it is, and to stream them into a backtest.
 * Open {@link io.tradewind.store.catalog.BarCatalog} first, then {@link io.tradewind.store.catalog.Importer}; for ticks
 * {@link io.tradewind.store.catalog.TickCatalog} and {@link io.tradewind.store.catalog.TickImporter}.
 *
 * <pre>
 *   bars/SYMBOL/INTERVAL/catalog.json                     parts, sources, tick: what is valid
 *   bars/SYMBOL/INTERVAL/FIRST-LAST-HASH.parquet          time TIMESTAMP_NS (UTC, bar open), open high low close
 *                                                         DECIMAL(18,8), volume DECIMAL(38,8)
 *   ticks/SYMBOL/catalog.json                             parts with their sources, counts, steps, clock offset
 *   ticks/SYMBOL/FIRST-LAST-HASH.events.parquet           seq, kind, event_time (null: unknown), receive_time (raw)
 *                                                         TIMESTAMP_NS, id, first_id, previous_id, price quantity
 *                                                         ask_price ask_quantity DECIMAL(18,8), aggressor, on_book,
 *                                                         bid_count, ask_count; null where a kind has none
 *   ticks/SYMBOL/FIRST-LAST-HASH.levels.parquet           seq, side, price, quantity: bids before asks, in seq order
 *   actions/SYMBOL.parquet                                splits and dividends
 * </pre>
 *
 * <p>Promises: an import is all or nothing, also when the process is killed (a part counts when {@code catalog.json},
 * replaced by one rename, lists it); one process writes at a time, held by a lock file; reading uses bounded memory. The
 * catalogs may be shared between threads, a source from them may not. What is wrong with request or data is a {@link
 * io.tradewind.domain.port.RequestException}.
 */
@NullMarked
package io.tradewind.store.catalog;

import org.jspecify.annotations.NullMarked;
