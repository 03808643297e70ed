// SPDX-License-Identifier: Apache-2.0
/**
 * Benchmarks of the platform, never deployed.
 *
 * <p>Reach for it to back a claim about speed or memory, or to see whether a change made something worse. Open {@link
 * io.tradewind.benchmarks.Bench} (the list, and what its options do).
 *
 * <p>Promises: seeded inputs; every figure comes with machine, JVM and command; the work is checked, so a benchmark of nothing
 * fails. The figures of record are in {@code docs/performance}: {@code baseline.md} for bars, {@code books.md} for ticks.
 */
@NullMarked
package io.tradewind.benchmarks;

import org.jspecify.annotations.NullMarked;
