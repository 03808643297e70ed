// SPDX-License-Identifier: Apache-2.0
/**
 * Benchmarks of order books: recorded logs into a catalog, backtests over them, the book itself, and the synthetic market.
 *
 * <p>Reach for it to see whether a change made ticks slower, or changed what a replay of the recorded logs comes to. Open {@link
 * io.tradewind.benchmarks.book.BookReplay} and {@link io.tradewind.benchmarks.book.BookApply}; the way from a book event to a
 * venue command is measured in {@code benchmarks.engine}.
 *
 * <p>Promises: the recorded logs are found by the environment variable {@code TRADEWIND_SHARED}; a benchmark that needs them says so
 * when they are missing, and one that only needs some book takes the synthetic market and notes it. Every round checks its
 * counts and hashes against the first.
 */
@NullMarked
package io.tradewind.benchmarks.book;

import org.jspecify.annotations.NullMarked;
