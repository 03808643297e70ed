// SPDX-License-Identifier: Apache-2.0
/**
 * From the configuration to what bounds a run: sizing, control, the actors who may loosen it.
 *
 * <p>Open {@link io.tradewind.app.wiring.risk.SizingSpecs}. The limits themselves are {@link io.tradewind.app.config.RiskSettings}.
 *
 * <p>Promises: a configuration that was validated is turned over without a further decision; what does not fit is refused with file, line
 * and key.
 */
@NullMarked
package io.tradewind.app.wiring.risk;

import org.jspecify.annotations.NullMarked;
