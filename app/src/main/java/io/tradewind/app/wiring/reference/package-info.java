// SPDX-License-Identifier: Apache-2.0
/**
 * {@code eval}: the reference cases of other backtesters, run through the backtest that users run.
 *
 * <p>Reach for it to add a convention of another program, or to change how its cases are translated. Open {@link
 * io.tradewind.app.wiring.reference.CoreReferenceBacktest} first, then {@link
 * io.tradewind.app.wiring.reference.ReferenceSpecs}, where each convention becomes an option of the backtest.
 *
 * <p>Promises: what a case says decides, not the configuration; prices and quantities are exact, results are {@code double} as the
 * cases' are; a file that cannot be read is a {@link io.tradewind.domain.port.RequestException}.
 */
@NullMarked
package io.tradewind.app.wiring.reference;

import org.jspecify.annotations.NullMarked;
