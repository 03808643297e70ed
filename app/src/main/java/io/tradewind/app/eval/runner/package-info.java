// SPDX-License-Identifier: Apache-2.0
/**
 * What a runner of reference cases needs: the case without its expected values, its data, its parameters, nodes for its result.
 *
 * <p>Reach for it when a group of cases gets a runner. Open {@link io.tradewind.app.eval.runner.CaseRunner} first, then
 * {@link io.tradewind.app.eval.runner.CaseSeries} and {@link io.tradewind.app.eval.runner.CaseParameters}.
 *
 * <p>Promises: no access to an expected value; what has no counterpart throws
 * {@link io.tradewind.app.eval.runner.UnsupportedCaseException}, a file that cannot be read {@code RequestException}.
 */
@NullMarked
package io.tradewind.app.eval.runner;

import org.jspecify.annotations.NullMarked;
