// SPDX-License-Identifier: Apache-2.0
/**
 * Reference cases of execution and market microstructure, computed by {@code quant.execution} and {@code
 * quant.optimise.LiquidationSchedule}.
 *
 * <p>Open {@link io.tradewind.app.eval.execution.ExecutionRunners} first: it lists which group is computed by what. A runner reads
 * parameters and data, calls the library and names the results as the case does; it never sees what is expected.
 */
@NullMarked
package io.tradewind.app.eval.execution;

import org.jspecify.annotations.NullMarked;
