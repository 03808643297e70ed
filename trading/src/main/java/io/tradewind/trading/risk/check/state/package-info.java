// SPDX-License-Identifier: Apache-2.0
/**
 * Checks of the state that everything is in, whatever the order: kill switch, trading mode, link to the venue, order book.
 *
 * <p>They come first in the gate; open {@link io.tradewind.trading.risk.check.state.KillSwitchCheck}.
 *
 * <p>Promises: a state that is not known to be good refuses; nothing is allocated.
 */
@NullMarked
package io.tradewind.trading.risk.check.state;

import org.jspecify.annotations.NullMarked;
