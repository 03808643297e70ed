// SPDX-License-Identifier: Apache-2.0
/**
 * From bars to the numbers a strategy sees: aggregation to longer bars and rows of named features.
 *
 * <p>Open {@link io.tradewind.trading.feature.FeatureRow} (what a strategy declares and reads) and {@link
 * io.tradewind.trading.feature.BarAggregator} (longer bars on session boundaries). {@link
 * io.tradewind.trading.feature.BarFeatures} has the features that ship.
 *
 * <p>Promises: a feature is NaN until it is warm and is never filled in; a row is computed only from finished bars; nothing
 * is allocated after construction; one thread owns each row. Prices in features are in quote units.
 */
@NullMarked
package io.tradewind.trading.feature;

import org.jspecify.annotations.NullMarked;
