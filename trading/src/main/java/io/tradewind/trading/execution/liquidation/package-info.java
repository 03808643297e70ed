// SPDX-License-Identifier: Apache-2.0
/**
 * The plan that brings an account down: to a share of what it holds in REDUCE, to nothing in EMERGENCY and when the kill switch flattens.
 *
 * <p>Open {@link io.tradewind.trading.execution.liquidation.LiquidationPlan} and {@link
 * io.tradewind.trading.execution.liquidation.LiquidationSpec}. The plan sends reduce-only limit orders that trade at once or not at all, in
 * slices, at most so far from the mark; what it cannot sell it reports with the reason.
 *
 * <p>Promises: at most one order an instrument works; it never asks for more than is held, and makes no strategy's position larger; one thread, no clock; nothing is allocated once
 * it was built.
 */
@NullMarked
package io.tradewind.trading.execution.liquidation;

import org.jspecify.annotations.NullMarked;
