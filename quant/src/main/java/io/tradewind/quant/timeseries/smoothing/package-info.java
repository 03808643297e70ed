// SPDX-License-Identifier: Apache-2.0
/**
 * Exponential smoothing of a level, a trend and seasons.
 *
 * <p>Reach for it as the forecast every other model must beat. Open {@link io.tradewind.quant.timeseries.smoothing.HoltWinters} first;
 * {@link io.tradewind.quant.timeseries.smoothing.SmoothingModel} names the conventions of the two reference programs.
 *
 * <p>Promises: deterministic; weights are given, or fitted by least squares from several starts; bad input is an
 * IllegalArgumentException.
 */
@NullMarked
package io.tradewind.quant.timeseries.smoothing;

import org.jspecify.annotations.NullMarked;
