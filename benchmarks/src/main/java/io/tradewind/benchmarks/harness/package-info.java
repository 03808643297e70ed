// SPDX-License-Identifier: Apache-2.0
/**
 * What benchmarks share: figures, percentiles, the machine, the calibration loop and the comparison with a baseline.
 *
 * <p>Open {@link io.tradewind.benchmarks.harness.BenchmarkCase} to add a benchmark and {@link
 * io.tradewind.benchmarks.harness.Comparison} for the rule that decides whether one got worse.
 *
 * <p>Latency under load is measured by {@link io.tradewind.benchmarks.harness.PacedLoad}, at a fixed rate of arrivals.
 *
 * <p>Promises: a figure says by its rule whether less or more is better; times and rates are compared relative to the machine's speed
 * beside their own benchmark.
 */
@NullMarked
package io.tradewind.benchmarks.harness;

import org.jspecify.annotations.NullMarked;
