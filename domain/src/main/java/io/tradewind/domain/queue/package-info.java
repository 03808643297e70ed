// SPDX-License-Identifier: Apache-2.0
/**
 * How threads hand things to each other: bounded queues over Agrona's, each constructed with what it does when it is full.
 *
 * <p>Reach for it wherever a thread meets another; there is no other kind of queue between threads. Open {@link
 * io.tradewind.domain.queue.OverflowPolicy} first (the policies in three families), then {@link io.tradewind.domain.queue.EventRing} and
 * {@link io.tradewind.domain.queue.SpscQueue} (nothing is lost: orders, fills, control, replays; {@link
 * io.tradewind.domain.queue.MpmcQueue} between many threads), {@link io.tradewind.domain.queue.ConflatingRing} (market data: the newest
 * of each instrument) and {@link io.tradewind.domain.queue.LossyQueue} (telemetry: dropped and counted).
 *
 * <p>Promises: bounded memory, held from construction on; the thread rules are on each class; nothing is allocated in the steady state;
 * counters are exact; sizes come from the positions of the queue itself. Time is a monotonic clock in nanoseconds that is given.
 */
@NullMarked
package io.tradewind.domain.queue;

import org.jspecify.annotations.NullMarked;
