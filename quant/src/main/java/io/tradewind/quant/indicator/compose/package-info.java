// SPDX-License-Identifier: Apache-2.0
/**
 * Building an indicator out of other indicators, without writing its bookkeeping again.
 *
 * <p>Reach for it when a definition is a formula over parts: averages, delays, extremes. The subclass names its parts with
 * {@code part(...)}, feeds them in one method and sets its outputs; saving, restoring, resetting and warm-up flags follow. Open
 * {@link io.tradewind.quant.indicator.compose.ComposedBars} first.
 *
 * <p>Promises: nothing allocated after construction; the state is that of the parts, in the order in which they were named; a
 * part that is fed NaN starts its own warm-up anew, so a value that is undefined inside a formula is never carried on.
 */
@NullMarked
package io.tradewind.quant.indicator.compose;

import org.jspecify.annotations.NullMarked;
