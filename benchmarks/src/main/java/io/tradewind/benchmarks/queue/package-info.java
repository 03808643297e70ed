// SPDX-License-Identifier: Apache-2.0
/**
 * What a hand-over between threads costs: the queues of {@code domain.queue}, alone, between two threads and between up to 256.
 *
 * <p>Open {@link io.tradewind.benchmarks.queue.QueuesCase} (what is reported), then {@link
 * io.tradewind.benchmarks.queue.QueueBenchmark} (one thread, JMH) and {@link io.tradewind.benchmarks.queue.Contention} (many threads).
 *
 * <p>Promises: an operation is a put and a take of one element; times in nanoseconds.
 */
@NullMarked
package io.tradewind.benchmarks.queue;

import org.jspecify.annotations.NullMarked;
