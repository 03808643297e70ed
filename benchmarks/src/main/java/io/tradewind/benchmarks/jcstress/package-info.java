// SPDX-License-Identifier: Apache-2.0
/**
 * Interleavings of two threads at the places where lock-free code could break, under JCStress.
 *
 * <p>Each class is one race: its state, its actors, and the outcomes that may and may not be seen. {@code benchmarks/jcstress.sh} runs
 * them. Time stands still in all of them, so that nothing but the interleaving varies.
 */
@NullMarked
package io.tradewind.benchmarks.jcstress;

import org.jspecify.annotations.NullMarked;
