// SPDX-License-Identifier: Apache-2.0
/**
 * Divides rows in time into train and test without leaks.
 *
 * <p>Reach for it before any model is judged. Open {@link io.tradewind.quant.learning.split.LabelSpans} (what a row knows) and
 * {@link io.tradewind.quant.learning.split.PurgedKFold} first, then
 * {@link io.tradewind.quant.learning.split.CombinatorialPurgedSplits}.
 *
 * <p>Promises: no train row's span overlaps a test row's under the strict rule; the same input gives the same splits; rows are
 * 0-based and ascending.
 */
@NullMarked
package io.tradewind.quant.learning.split;

import org.jspecify.annotations.NullMarked;
