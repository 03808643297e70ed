// SPDX-License-Identifier: Apache-2.0
/**
 * The stress test: many symbols at once through the sharded engine, the venue's one session and the ledger, and the proof that the result is right.
 *
 * <p>Open {@link io.tradewind.app.stress.StressRun} (which thread does what), {@link io.tradewind.app.stress.ShardedFeed} (how the shards' outcomes
 * come back in order) and {@link io.tradewind.app.stress.StressVerdict} (what must hold). The page is {@code docs/concurrent-engine.md}.
 *
 * <p>Promises: the output journal depends on seed, symbols and signals alone, not on threads, shards or the machine; rings are bounded and block
 * who fills them, nothing is dropped; a thread that fails ends the run with its reason. Amounts are units of USD with 8 decimals.
 */
@NullMarked
package io.tradewind.app.stress;

import org.jspecify.annotations.NullMarked;
