// SPDX-License-Identifier: Apache-2.0
/**
 * Measures a market: what a log of ticks says about arrivals, book, trades and returns, how well laws fit it, and how near a
 * synthetic market made from the figures comes.
 *
 * <p>Reach for it with a recorded log and the question how real a simulation is. Open
 * {@link io.tradewind.research.calibration.MarketRecorder}, which takes ticks,
 * {@link io.tradewind.research.calibration.FigureEstimator}, which makes figures of them, and
 * {@link io.tradewind.research.calibration.Calibration}, which does both for several symbols and compares.
 *
 * <p>Promises: the same ticks give the same figures; ticks may come from any source; memory grows with the length of the log.
 */
@NullMarked
package io.tradewind.research.calibration;

import org.jspecify.annotations.NullMarked;
