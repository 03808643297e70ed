// SPDX-License-Identifier: Apache-2.0
/**
 * Backtests under faults: what was injected, what the order manager concluded, and whether the core ended with what the venue has.
 *
 * <p>Reach for it to show that no lost acknowledgement leaves an untracked position and no retry doubles an order. Open {@link
 * io.tradewind.research.chaos.ChaosRun} (one run), {@link io.tradewind.research.chaos.VenueTruth} (what the venue really did) and
 * {@link io.tradewind.research.chaos.Reconciliation} (the comparison).
 *
 * <p>Promises: the venue's truth is taken down where its answers leave it, before any fault; the same specification and plan give the
 * same report; with the empty plan the run is the backtest, event for event.
 */
@NullMarked
package io.tradewind.research.chaos;

import org.jspecify.annotations.NullMarked;
