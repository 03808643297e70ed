// SPDX-License-Identifier: Apache-2.0
/**
 * Reference cases of losses, portfolios and performance, computed by {@code quant.tail}, {@code quant.portfolio} and {@code
 * quant.performance}.
 *
 * <p>Open {@link io.tradewind.app.eval.tail.TailRunners} first: it lists which group is computed by what. A runner reads parameters
 * and data, calls the library and names the results as the case does; it never sees what is expected.
 */
@NullMarked
package io.tradewind.app.eval.tail;

import org.jspecify.annotations.NullMarked;
