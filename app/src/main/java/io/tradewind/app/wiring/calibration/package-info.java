// SPDX-License-Identifier: Apache-2.0
/**
 * {@code calibrate}: recorded logs of a venue in, the parameters of its model out, as text and files.
 *
 * <p>Reach for it to change what is written after a calibration; the fits are in {@code research.calibration}. Open {@link
 * io.tradewind.app.wiring.calibration.CalibrationRunner} first, then {@link
 * io.tradewind.app.wiring.calibration.VenueCalibrationReport}.
 *
 * <p>Promises: one thread; the same logs give the same bytes; a log that is missing or malformed is a {@link
 * io.tradewind.domain.port.RequestException}.
 */
@NullMarked
package io.tradewind.app.wiring.calibration;

import org.jspecify.annotations.NullMarked;
