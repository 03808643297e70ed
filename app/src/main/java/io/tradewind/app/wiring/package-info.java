// SPDX-License-Identifier: Apache-2.0
/**
 * Composes the program by hand: ports get their implementations, commands get their ports.
 *
 * <p>Reach for it to make a new command or implementation reachable. Open {@link io.tradewind.app.wiring.Wiring} (the one
 * list of commands) and {@link io.tradewind.app.wiring.Main} (the process). What makes specifications of risk, of reference cases and
 * of calibrations is in the packages below it.
 *
 * <p>Promises: no scanning, no reflection; a command whose parts are not there is not registered; nothing imports this
 * package.
 */
@NullMarked
package io.tradewind.app.wiring;

import org.jspecify.annotations.NullMarked;
