// SPDX-License-Identifier: Apache-2.0
/**
 * What benchmarks share: figures, percentiles, the machine, the calibration loop and the comparison with a baseline.
 *
 * <p>Open {@link io.tradewind.benchmarks.harness.BenchmarkCase} to add a benchmark and {@link
 * io.tradewind.benchmarks.harness.Comparison} for the rule that decides whether one got worse.
 *
 * <p>Promises: less is better for every figure that is compared; times are compared relative to the machine's speed at the moment.
 */
@NullMarked
package io.tradewind.benchmarks.harness;

import org.jspecify.annotations.NullMarked;
