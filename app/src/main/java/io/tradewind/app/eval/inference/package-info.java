// SPDX-License-Identifier: Apache-2.0
/**
 * Reference cases of statistical tests, computed by {@code quant.inference}.
 *
 * <p>Open {@link io.tradewind.app.eval.inference.InferenceRunners} first: it lists which kind of case is computed by what; a case's kind is
 * the beginning of its name ({@code urca_adf.nile.none.0}). A runner reads parameters and data, calls the library with the options that
 * the reference program's call stands for, and names the results as the case does; it never sees what is expected.
 */
@NullMarked
package io.tradewind.app.eval.inference;

import org.jspecify.annotations.NullMarked;
