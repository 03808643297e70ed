// SPDX-License-Identifier: Apache-2.0
/**
 * What the catalogs of bars and of ticks stand on: folders, files that appear whole or not at all, the lock, and DuckDB.
 *
 * <p>Reach for it only within {@code store.catalog}; bars and ticks are asked for there. Open {@link
 * io.tradewind.store.catalog.disk.Database} first, then {@link io.tradewind.store.catalog.disk.AtomicFiles}.
 *
 * <p>Promises: a published file is on the disk before it has its name; one process at a time holds the {@link
 * io.tradewind.store.catalog.disk.CatalogLock}; a database keeps to its memory and may be shared between threads, a {@link
 * io.tradewind.store.catalog.disk.ChunkedQuery} may not. A request that cannot be met is a {@link
 * io.tradewind.domain.port.RequestException}, a disk that fails an {@link java.io.UncheckedIOException}.
 */
@NullMarked
package io.tradewind.store.catalog.disk;

import org.jspecify.annotations.NullMarked;
