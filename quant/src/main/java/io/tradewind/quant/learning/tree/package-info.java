// SPDX-License-Identifier: Apache-2.0
/**
 * Decision trees and random forests.
 *
 * <p>Reach for it for a learned signal that needs no scaling of features. Open
 * {@link io.tradewind.quant.learning.tree.DecisionTree} first, then {@link io.tradewind.quant.learning.tree.RandomForest}.
 *
 * <p>Promises: one thread; the same seed gives the same trees; unusable input is refused with an
 * {@link java.lang.IllegalArgumentException}.
 */
@NullMarked
package io.tradewind.quant.learning.tree;

import org.jspecify.annotations.NullMarked;
