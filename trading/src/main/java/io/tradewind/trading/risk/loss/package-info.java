// SPDX-License-Identifier: Apache-2.0
/**
 * What was lost: by UTC day, ISO week and month, in a row, and from the high-water mark.
 *
 * <p>Open {@link io.tradewind.trading.risk.loss.LossWatch}. It is told of equity, transfers, trades and the time, and answers in constant
 * time; checks refuse by it, and {@link io.tradewind.trading.risk.loss.LossActions} turns it into modes and
 * trips.
 *
 * <p>Promises: exact in run-currency units, a limit is reached at the unit that reaches it; deposits and withdrawals are neither profit nor
 * loss, and a deposit that nobody with a role answers for lets nobody lose more; without equity whatever is held has reached every limit;
 * gains never trip anything; nothing is allocated, nothing reads a clock.
 */
@NullMarked
package io.tradewind.trading.risk.loss;

import org.jspecify.annotations.NullMarked;
