// SPDX-License-Identifier: Apache-2.0
/**
 * Checks of what was lost: by day, week and month, in a row, from the high-water mark, and how often was traded.
 *
 * <p>{@link io.tradewind.trading.risk.check.loss.LossChecks} builds those that have a limit over one {@link
 * io.tradewind.trading.risk.loss.LossWatch}, which does the counting; open {@link
 * io.tradewind.trading.risk.check.loss.PeriodLossCheck} for a check.
 *
 * <p>Promises: what makes a position smaller passes, always; without an equity to measure by nothing else does; nothing is allocated.
 */
@NullMarked
package io.tradewind.trading.risk.check.loss;

import org.jspecify.annotations.NullMarked;
