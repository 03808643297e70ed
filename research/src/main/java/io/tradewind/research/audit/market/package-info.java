// SPDX-License-Identifier: Apache-2.0
/**
 * Proves a venue's record against the market itself: the ticks are read again, the book is rebuilt, and each fill is held to it.
 *
 * <p>Reach for it when a run has a {@code venue.csv} and the ticks that it ran over are at hand. Open
 * {@link io.tradewind.research.audit.market.MarketAudit} first (one pass for each instrument), then
 * {@link io.tradewind.research.audit.market.MarketTicks} (what must be given) and the rules, one class each.
 *
 * <p>Promises: no code of the venue, of its queues or of the book that it keeps is used, so that an error there cannot hide itself;
 * prices and quantities are whole numbers of 10^-8; memory grows with the depth of the book and the orders that rest, not with the
 * ticks; an honest record is never found fault with.
 */
@NullMarked
package io.tradewind.research.audit.market;

import org.jspecify.annotations.NullMarked;
