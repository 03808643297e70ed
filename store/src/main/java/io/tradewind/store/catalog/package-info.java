// SPDX-License-Identifier: Apache-2.0
/**
 * The bars of the research catalog, and corporate actions: plain Parquet files, written and read through DuckDB.
 *
 * <p>Reach for it to import bars, to ask what is there and how good it is, and to stream them into a backtest; for ticks reach for
 * {@code store.catalog.tick}. Open {@link io.tradewind.store.catalog.BarCatalog} first, then {@link
 * io.tradewind.store.catalog.Importer}.
 *
 * <pre>
 *   bars/SYMBOL/INTERVAL/catalog.json                     parts, sources, tick: what is valid
 *   bars/SYMBOL/INTERVAL/FIRST-LAST-HASH.parquet          time TIMESTAMP_NS (UTC, bar open), open high low close
 *                                                         DECIMAL(18,8), volume DECIMAL(38,8)
 *   actions/SYMBOL.parquet                                splits and dividends
 * </pre>
 *
 * <p>Promises: an import is all or nothing, also when the process is killed (a part counts when {@code catalog.json},
 * replaced by one rename, lists it); one process writes at a time, held by a lock file; reading uses bounded memory. The
 * catalog may be shared between threads, a source from it may not. What is wrong with request or data is a {@link
 * io.tradewind.domain.port.RequestException}.
 */
@NullMarked
package io.tradewind.store.catalog;

import org.jspecify.annotations.NullMarked;
