// SPDX-License-Identifier: Apache-2.0
/**
 * How fast the kill switch is.
 *
 * <p>Open {@link io.tradewind.benchmarks.control.KillSwitchCase}. Times are nanoseconds; one thread.
 */
@NullMarked
package io.tradewind.benchmarks.control;

import org.jspecify.annotations.NullMarked;
