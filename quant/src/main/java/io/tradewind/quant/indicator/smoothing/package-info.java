// SPDX-License-Identifier: Apache-2.0
/**
 * Moving averages by their names in R's TTR 0.24.3, and a way to name one where another indicator wants an average.
 *
 * <p>Reach for it when a definition says {@code maType}, or when an average is weighted by volume. Open
 * {@link io.tradewind.quant.indicator.smoothing.AverageKind} first.
 *
 * <p>Promises: an average starts when its window is full; exponential ones are seeded with the mean of the first n values;
 * checked against TTR 0.24.3 (Ulrich). An average over n values takes O(1) for each, arbitrary weights take O(n).
 */
@NullMarked
package io.tradewind.quant.indicator.smoothing;

import org.jspecify.annotations.NullMarked;
