// SPDX-License-Identifier: Apache-2.0
/**
 * A venue's filters beyond tick and lot, and the prices that they compare with.
 *
 * <p>Reach for it to say what a simulated instrument admits. Open {@link io.tradewind.simulation.matching.filter.MatchFilters} first,
 * then {@link io.tradewind.simulation.matching.filter.AveragePrice} (the recent average of a percent-price filter).
 *
 * <p>Promises: ticks and lots, exact, in 128 bits where a product needs them; no clock but the times told; knows no orders.
 */
@NullMarked
package io.tradewind.simulation.matching.filter;

import org.jspecify.annotations.NullMarked;
