// SPDX-License-Identifier: Apache-2.0
/**
 * Borrowed money: initial and maintenance margin, liquidation and bankruptcy prices, linear and inverse, isolated and cross.
 *
 * <p>Reach for it to know what a position binds and how far its liquidation is. Open {@link io.tradewind.trading.risk.margin.MarginModel} (one
 * instrument, exact), {@link io.tradewind.trading.risk.margin.MarginTerms} (the venue's table) and {@link
 * io.tradewind.trading.risk.margin.MarginBook} (the account, kept up with every change).
 *
 * <p>Promises: amounts are units of the settlement currency in the model and of the run currency in the book; margins are rounded up and
 * prices so that they are reached earlier; no price, no equity and an amount beyond 2^60 have types of their own; nothing is allocated after
 * construction; one thread.
 */
@NullMarked
package io.tradewind.trading.risk.margin;

import org.jspecify.annotations.NullMarked;
