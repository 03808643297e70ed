// SPDX-License-Identifier: Apache-2.0
/**
 * How aggressive orders trade where no book says it, and whole sets of venue models.
 *
 * <p>Open {@link io.tradewind.simulation.fill.VenuePreset} (the presets), {@link io.tradewind.simulation.fill.ExecutionModel} (what a
 * venue over bars asks) and {@link io.tradewind.simulation.fill.FillSplit} with {@link io.tradewind.simulation.fill.FillSplitter} (the
 * random parts of an order). Formulas, units and sources are in {@code docs/venue-models.md}.
 *
 * <p>Promises: no lot is lost or made by a split; moves are positive against the order and rounded against it; the same seed gives the
 * same fills; nothing is allocated by an order in the steady state.
 */
@NullMarked
package io.tradewind.simulation.fill;

import org.jspecify.annotations.NullMarked;
