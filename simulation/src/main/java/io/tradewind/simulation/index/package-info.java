// SPDX-License-Identifier: Apache-2.0
/**
 * Tables from long keys that stay small and close together, so that what is hot stays in the processor's own cache.
 *
 * <p>Reach for it where a command finds its order or its account by number. Open {@link io.tradewind.simulation.index.LongIndex}
 * (number to object) first, then {@link io.tradewind.simulation.index.LongSums} (number to a sum) and
 * {@link io.tradewind.simulation.index.IdSet} (numbers seen).
 *
 * <p>Promises: any long is a key; deterministic; one thread; nothing is allocated but by growth, which doubles; keys are shown in
 * rising order only, so that no order of a table can reach a decision.
 */
@NullMarked
package io.tradewind.simulation.index;

import org.jspecify.annotations.NullMarked;
