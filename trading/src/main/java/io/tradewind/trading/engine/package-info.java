// SPDX-License-Identifier: Apache-2.0
/**
 * The core: one switch over the kinds of event, and the path each of them takes.
 *
 * <p>Open {@link io.tradewind.trading.engine.TradingEngine} and read {@code onEvent}: it is the policy of the platform. {@link
 * io.tradewind.trading.engine.StrategySlot} is one strategy in one instrument; {@link
 * io.tradewind.trading.engine.EngineListeners} is everything the outside may be told.
 *
 * <p>Promises: one thread; the clock is the receive time of the last event; the same events give the same state, to the byte;
 * from a bar event to a venue command nothing is allocated in the steady state.
 */
@NullMarked
package io.tradewind.trading.engine;

import org.jspecify.annotations.NullMarked;
