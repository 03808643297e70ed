// SPDX-License-Identifier: Apache-2.0
/**
 * The parts that a row of features is computed from: inputs, kernels that keep state, and the graph that shares them.
 *
 * <p>Reach for it when a new feature is written. Open {@link io.tradewind.trading.feature.node.FeatureNode} (something with state that
 * sees bars, trades or books) and {@link io.tradewind.trading.feature.node.FeatureGraph} (makes each kernel once, however many
 * columns read it) first.
 *
 * <p>Promises: kernels are updated in the order in which they were made, so one may read those made before it; nothing is allocated
 * after construction; the state of every kernel is saved and restored; one thread.
 */
@NullMarked
package io.tradewind.trading.feature.node;

import org.jspecify.annotations.NullMarked;
