// SPDX-License-Identifier: Apache-2.0
/**
 * Benchmarks of whole backtests: how long a replay takes, and how much heap it needs.
 *
 * <p>Open {@link io.tradewind.benchmarks.replay.SmaCrossReplay}, {@link io.tradewind.benchmarks.replay.FlatHeap} and {@link
 * io.tradewind.benchmarks.replay.SmaCrossSetup} (the account that all benchmarks trade).
 *
 * <p>Promises: the bars are the same on every machine, and so are the hashes that a replay prints.
 */
@NullMarked
package io.tradewind.benchmarks.replay;

import org.jspecify.annotations.NullMarked;
