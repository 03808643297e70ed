// SPDX-License-Identifier: Apache-2.0
/**
 * Benchmarks of the core: from a bar event to an order command.
 *
 * <p>Open {@link io.tradewind.benchmarks.engine.BarToOrder} (JMH: time and allocation) and {@link
 * io.tradewind.benchmarks.engine.DecisionLatency} (histogram of single decisions).
 *
 * <p>Promises: one thread drives the engine; the account keeps trading for as long as a benchmark runs.
 */
@NullMarked
package io.tradewind.benchmarks.engine;

import org.jspecify.annotations.NullMarked;
