// SPDX-License-Identifier: Apache-2.0
/**
 * What can go wrong between us and a venue, what it says about the order, and what to do next.
 *
 * <p>Open {@link io.tradewind.domain.fault.VenueError} (a sealed tree of eight categories and the unknown), then {@link
 * io.tradewind.domain.fault.RecoveryStrategy}. Adapters make errors from codes by {@link
 * io.tradewind.domain.fault.ErrorKind}; {@code gateway.link} keeps the codes of each venue in data files.
 *
 * <p>One rule stands above the table: an error that leaves open what became of an order is never answered by sending the
 * order again. The order is asked for first.
 */
@NullMarked
package io.tradewind.domain.fault;

import org.jspecify.annotations.NullMarked;
