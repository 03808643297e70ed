// SPDX-License-Identifier: Apache-2.0
/**
 * The gate that every order passes: an ordered list of small checks, then layers that only make an order smaller.
 *
 * <p>Open {@link io.tradewind.trading.risk.RiskGate}. It answers an intent with a {@link io.tradewind.trading.risk.Verdict}:
 * {@link io.tradewind.trading.risk.Approved}, the only thing an order can be made of, or {@link
 * io.tradewind.trading.risk.Refused}, which says the reason, the value and the limit.
 *
 * <p>The checks and layers are in {@code risk.check}, the limits in {@code risk.limit}, the state behind them in the other sub-packages.
 *
 * <p>Promises: verdicts are flyweights of the gate, valid until its next call; a missing input refuses; orders that only close
 * a position are never refused for size, exposure or rate; nothing is allocated.
 */
@NullMarked
package io.tradewind.trading.risk;

import org.jspecify.annotations.NullMarked;
