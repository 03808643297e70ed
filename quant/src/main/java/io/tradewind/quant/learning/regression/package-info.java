// SPDX-License-Identifier: Apache-2.0
/**
 * Linear models with penalties, logistic regression and isotonic calibration.
 *
 * <p>Reach for it for the plainest learned signal, and to make a score a probability. Open
 * {@link io.tradewind.quant.learning.regression.LogisticRegression} first, then
 * {@link io.tradewind.quant.learning.regression.IsotonicRegression}.
 *
 * <p>Promises: rows are observations, columns features; ragged, infinite or singular input is refused with an
 * {@link java.lang.IllegalArgumentException}; a fit that did not converge throws {@link java.lang.IllegalStateException} and is
 * never returned.
 */
@NullMarked
package io.tradewind.quant.learning.regression;

import org.jspecify.annotations.NullMarked;
