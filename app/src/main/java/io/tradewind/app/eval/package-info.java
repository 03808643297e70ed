// SPDX-License-Identifier: Apache-2.0
/**
 * Reference cases of the format {@code oracle-cases-1}: computed by the product, compared with what another program computed.
 *
 * <p>Reach for it when the command {@code eval} or a test wants a verdict on reference cases. Open
 * {@link io.tradewind.app.eval.CaseEvaluator} first, then {@link io.tradewind.app.eval.RunnerRegistry} (which group is computed
 * by what) and {@link io.tradewind.app.eval.CaseComparator} (tolerances).
 *
 * <p>Promises: a runner sees name, input, parameters and the names of the expected values, never the values; only the
 * comparator opens a file that is named among the expected values. A group, function or parameter without a counterpart is
 * reported as unsupported, not as passed. Files that cannot be read throw {@code RequestException}.
 */
@NullMarked
package io.tradewind.app.eval;

import org.jspecify.annotations.NullMarked;
