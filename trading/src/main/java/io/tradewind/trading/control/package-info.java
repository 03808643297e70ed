// SPDX-License-Identifier: Apache-2.0
/**
 * What may be done right now: the trading mode, the latched kill switch, and who may loosen them.
 *
 * <p>Open {@link io.tradewind.trading.control.ControlDesk} (every transition), {@code LooseningRules} (what speaks against one), {@link io.tradewind.trading.control.ModeMatrix}
 * (which action which state allows) and {@link io.tradewind.trading.control.ControlSpec}. Imports nothing else of trading: the engine turns
 * losses and faults into calls, and carries out what a change means.
 *
 * <p>Promises: everything comes in by a numbered event, so a replay changes it at the same place; tightening takes effect within the event
 * and before anybody is told; nothing here looks at a clock, and no listener can stop a trip.
 */
@NullMarked
package io.tradewind.trading.control;

import org.jspecify.annotations.NullMarked;
