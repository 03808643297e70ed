// SPDX-License-Identifier: Apache-2.0
/**
 * Where a resting order stands in the queue of its price level, estimated from a book that shows levels, not orders.
 *
 * <p>Open {@link io.tradewind.simulation.queue.QueuePosition} (what trades and updates of the level do to the quantity ahead),
 * then {@link io.tradewind.simulation.queue.QueueModel} (the one thing that is not known: whether a cancelled order stood ahead of
 * us or behind) and {@link io.tradewind.simulation.queue.QueueSpec} (the options).
 *
 * <p>Promises: lots; deterministic; nothing is allocated. RISK_AVERSE and OPTIMISTIC are the bounds between which every other
 * model lies.
 */
@NullMarked
package io.tradewind.simulation.queue;

import org.jspecify.annotations.NullMarked;
