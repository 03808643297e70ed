// SPDX-License-Identifier: Apache-2.0
/**
 * What is held and what it is worth: the double-entry ledger, positions, marks, equity and round trips.
 *
 * <p>Reach for it to book a fill or to ask for equity. Open {@link io.tradewind.trading.portfolio.Portfolio} (books
 * everything), {@link io.tradewind.trading.portfolio.Ledger} (every amount, twice) and {@link
 * io.tradewind.trading.portfolio.Position} (netting, exact average price).
 *
 * <p>Promises: amounts are scaled longs, exact but for one half-even rounding of a notional; each ledger entry sums to
 * zero per currency or throws; one thread owns all of it; nothing is allocated after construction.
 */
@NullMarked
package io.tradewind.trading.portfolio;

import org.jspecify.annotations.NullMarked;
