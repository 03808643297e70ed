// SPDX-License-Identifier: Apache-2.0
/**
 * What a pre-trade check costs: the gate with all checks and with those of single orders alone, over 50 open positions and 200 live orders.
 *
 * <p>Open {@link io.tradewind.benchmarks.risk.RiskGateCase} for what is measured and {@link io.tradewind.benchmarks.risk.GateRig} for the
 * account.
 *
 * <p>Promises: the account's prices, orders and fills are drawn from a fixed seed; an order that is refused stops the run, since a refusal is
 * cheaper than an approval.
 */
@NullMarked
package io.tradewind.benchmarks.risk;

import org.jspecify.annotations.NullMarked;
