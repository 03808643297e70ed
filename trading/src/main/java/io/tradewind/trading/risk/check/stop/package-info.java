// SPDX-License-Identifier: Apache-2.0
/**
 * Checks that an entry has a stop, on the right side and near enough.
 *
 * <p>{@link io.tradewind.trading.risk.check.stop.StopChecks} builds those that have a limit. Where a stop comes from when the strategy
 * names none is a matter of {@link io.tradewind.trading.sizing.StopRules}, before the gate.
 *
 * <p>Promises: only entries are asked, never exits or quotes; nothing is allocated.
 */
@NullMarked
package io.tradewind.trading.risk.check.stop;

import org.jspecify.annotations.NullMarked;
