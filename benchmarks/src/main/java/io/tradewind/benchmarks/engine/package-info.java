// SPDX-License-Identifier: Apache-2.0
/**
 * Benchmarks of the core: from a bar or book event to a command at the venue's port.
 *
 * <p>Open {@link io.tradewind.benchmarks.engine.BarToOrder} and {@link io.tradewind.benchmarks.engine.QuotePath} (JMH: time and
 * allocation), {@link io.tradewind.benchmarks.engine.DecisionLatency} and {@link
 * io.tradewind.benchmarks.engine.QuotePathCase} (histograms of single decisions).
 *
 * <p>Promises: one thread drives the engine; the account keeps trading for as long as a benchmark runs.
 */
@NullMarked
package io.tradewind.benchmarks.engine;

import org.jspecify.annotations.NullMarked;
