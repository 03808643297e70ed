// SPDX-License-Identifier: Apache-2.0
/**
 * What a strategy is and what it says.
 *
 * <p>Open {@link io.tradewind.trading.signal.Strategy} to write one: it declares its features, then answers each finished bar
 * with a {@link io.tradewind.trading.signal.Signal}. A strategy never sees an order, a balance or a clock; sizing and risk come
 * after it.
 *
 * <p>Promises: called on the core thread only, once for each finished bar of its interval, with features of that bar and of
 * none after it.
 */
@NullMarked
package io.tradewind.trading.signal;

import org.jspecify.annotations.NullMarked;
