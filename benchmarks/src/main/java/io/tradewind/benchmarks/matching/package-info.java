// SPDX-License-Identifier: Apache-2.0
/**
 * How fast the matching engine is, on recorded streams of commands and on streams of our own generator.
 *
 * <p>Reach for it to back a claim about matching, or to make a stream with other sizes, symbols and mixes. Open {@link
 * io.tradewind.benchmarks.matching.MatchingBench} (the command line) first, then {@link io.tradewind.benchmarks.matching.StreamPlayer}
 * (a row to an engine's command) and {@link io.tradewind.benchmarks.matching.StreamGenerator}.
 *
 * <p>Promises: files are read to their end before any clock runs; the engine is the one that {@code match} uses, with a listener that
 * sums up every trade; totals, checksum and final book are compared with what is expected where that is known; one thread.
 */
@NullMarked
package io.tradewind.benchmarks.matching;

import org.jspecify.annotations.NullMarked;
