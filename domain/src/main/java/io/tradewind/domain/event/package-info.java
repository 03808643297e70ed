// SPDX-License-Identifier: Apache-2.0
/**
 * What the core is told: market, venue, control, timer and model events, in one byte layout.
 *
 * <p>The layout is the SBE schema {@code domain/src/main/sbe/tradewind.xml}; its flyweights are generated into {@code
 * io.tradewind.domain.event.codec}. Open {@link io.tradewind.domain.event.EventHeader} for what all events share and
 * {@link io.tradewind.domain.event.BarInterval} for the length of bars.
 *
 * <p>Promises: every event begins with its sequence number, its time and its receive time, in nanoseconds since the
 * epoch, UTC; prices are in ticks, quantities in lots, money in units of its currency's scale.
 */
@NullMarked
package io.tradewind.domain.event;

import org.jspecify.annotations.NullMarked;
