// SPDX-License-Identifier: Apache-2.0
/**
 * What may be done right now: the trading mode.
 *
 * <p>Open {@link io.tradewind.trading.control.ModeControl}. The mode changes only through a numbered control event, so a
 * replay changes it at the same place. Tightening takes effect with the event; nothing here looks at a clock.
 */
@NullMarked
package io.tradewind.trading.control;

import org.jspecify.annotations.NullMarked;
