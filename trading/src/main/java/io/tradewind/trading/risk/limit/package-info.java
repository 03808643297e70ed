// SPDX-License-Identifier: Apache-2.0
/**
 * The limits as data: one record per kind, ranges checked once, presets in one place.
 *
 * <p>Open {@link io.tradewind.trading.risk.limit.RiskLimits}. The records are immutable and made by the configuration alone; a strategy, a
 * model or a tuner gets no reference through which it could change one.
 *
 * <p>Promises: shares are exact decimals of the equity (0.05 is 5 %), times are nanoseconds, and each record says what a zero means.
 */
@NullMarked
package io.tradewind.trading.risk.limit;

import org.jspecify.annotations.NullMarked;
