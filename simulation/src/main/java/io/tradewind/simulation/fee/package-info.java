// SPDX-License-Identifier: Apache-2.0
/**
 * What a venue charges for a fill.
 *
 * <p>Open {@link io.tradewind.simulation.fee.FeeModel} and {@link io.tradewind.simulation.fee.TieredFees} (maker and taker
 * rates by 30-day volume, rebates, amount per unit, least and most), and {@link io.tradewind.simulation.fee.FeeTable} for
 * schedules as data files with a date. Fees are in units of the settlement currency, exact with
 * one half-even rounding; positive is a cost.
 */
@NullMarked
package io.tradewind.simulation.fee;

import org.jspecify.annotations.NullMarked;
