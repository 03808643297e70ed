// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.backtest.bound;

import io.tradewind.domain.number.Decimal;

/**
 * What a backtest over ticks comes to under one model of the queue.
 *
 * @param model name of the model
 * @param pnl equity at the end less the starting cash, in run currency
 * @param fills number of fills
 * @param fees of all fills in run currency, rebates subtracted
 */
public record QueueBound(String model, Decimal pnl, long fills, Decimal fees) {}
