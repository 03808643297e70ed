// SPDX-License-Identifier: Apache-2.0
/**
 * The writing half of a tick import: ticks are handed over in batches, and two threads put events and levels into Parquet files.
 *
 * <p>Reach for it only to change how ticks are written; an import is started in {@code store.catalog.tick}. Open {@link
 * io.tradewind.store.catalog.tick.write.TickWriter} first, then {@link io.tradewind.store.catalog.tick.write.TickTables}, which
 * has the columns, and {@link io.tradewind.store.catalog.tick.write.TickPipe}, which holds the batches between the threads.
 *
 * <p>Promises: a writer is fed by one thread and has a fixed number of batches in memory; the order of the ticks is kept; a
 * failure of one thread ends the others and is thrown to the one that feeds.
 */
@NullMarked
package io.tradewind.store.catalog.tick.write;

import org.jspecify.annotations.NullMarked;
