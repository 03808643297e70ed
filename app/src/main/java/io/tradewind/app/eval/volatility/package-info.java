// SPDX-License-Identifier: Apache-2.0
/**
 * Runners of the reference cases of volatility models: GARCH by the conventions of rugarch, fGarch, arch and the published benchmark, DCC
 * by those of rmgarch.
 *
 * <p>Open {@link io.tradewind.app.eval.volatility.VolatilityRunners} first. Promises: only the public library is called; a parameter
 * without counterpart is refused as unsupported.
 */
@NullMarked
package io.tradewind.app.eval.volatility;

import org.jspecify.annotations.NullMarked;
