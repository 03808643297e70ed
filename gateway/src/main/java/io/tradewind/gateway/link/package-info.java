// SPDX-License-Identifier: Apache-2.0
/**
 * What every connection to a venue needs, whatever the venue speaks.
 *
 * <p>Open {@link io.tradewind.gateway.link.VenueCodes} (a venue's error codes and what they mean for an order), {@link
 * io.tradewind.gateway.link.ReorderBuffer} (numbered streams into order, gaps counted), {@link
 * io.tradewind.gateway.link.Queues} (queues between threads, each with its rule for overflow) and {@link
 * io.tradewind.gateway.link.LatchEpoch} (asked by the thread that writes to a venue: an order that waited in a queue does not leave after a trip).
 *
 * <p>Nothing here reads a clock: time is a parameter or an injected supplier. Each class says which threads may use it. A
 * code that is not in a table never becomes a retry: the order is asked for.
 */
@NullMarked
package io.tradewind.gateway.link;

import org.jspecify.annotations.NullMarked;
