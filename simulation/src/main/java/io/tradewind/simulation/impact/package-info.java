// SPDX-License-Identifier: Apache-2.0
/**
 * What an order's own size does to its price.
 *
 * <p>Open {@link io.tradewind.simulation.impact.ImpactModel} (the port), then {@link io.tradewind.simulation.impact.LinearImpact}, {@link
 * io.tradewind.simulation.impact.SquareRootImpact} and {@link io.tradewind.simulation.impact.AlmgrenChrissImpact}; {@link
 * io.tradewind.simulation.impact.DailyFigures} measures the daily volume and volatility that they need. Over a book the impact is what
 * the displayed levels cost, walked by the venue itself, and none of these applies.
 *
 * <p>Promises: basis points of the price, against the order; size as a fraction of the daily volume; volatility in basis points a day;
 * 0 at size 0 and never falling with size; pure functions but for the figures, which know finished bars only.
 */
@NullMarked
package io.tradewind.simulation.impact;

import org.jspecify.annotations.NullMarked;
