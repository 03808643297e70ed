// SPDX-License-Identifier: Apache-2.0
/**
 * What the core asks of a venue: orders, cancels and amendments.
 *
 * <p>Open {@link io.tradewind.domain.command.NewOrder}. It is a reused flyweight: a venue copies what it keeps before it
 * returns. Prices are in ticks, quantities in lots, times in nanoseconds since the epoch, UTC.
 */
@NullMarked
package io.tradewind.domain.command;

import org.jspecify.annotations.NullMarked;
