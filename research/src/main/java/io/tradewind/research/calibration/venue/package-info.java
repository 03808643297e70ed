// SPDX-License-Identifier: Apache-2.0
/**
 * Fits what a simulated venue needs to know, latency, fills and impact, to a recorded log, and says how well it fits.
 *
 * <p>Reach for it with a log of deltas, quotes and trades before a backtest over it. Open
 * {@link io.tradewind.research.calibration.venue.VenueRecorder}, which takes ticks,
 * {@link io.tradewind.research.calibration.venue.VenueCalibration}, which fits them, and
 * {@link io.tradewind.research.calibration.venue.QueueFit}, whose estimator is this project's own. Methods and what may not be concluded:
 * docs/calibration.md.
 *
 * <p>Promises: the same ticks and seed give the same figures; a part that the log cannot tell is empty, never guessed; units are in
 * the names; memory grows with the length of the log.
 */
@NullMarked
package io.tradewind.research.calibration.venue;

import org.jspecify.annotations.NullMarked;
