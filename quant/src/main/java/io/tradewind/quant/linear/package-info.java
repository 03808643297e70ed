// SPDX-License-Identifier: Apache-2.0
/**
 * Linear regression by orthogonal decomposition, and systems with a symmetric positive definite matrix.
 *
 * <p>Reach for it wherever a model is linear in its parameters. Open {@link io.tradewind.quant.linear.LeastSquares} first;
 * {@link io.tradewind.quant.linear.HouseholderQr} is the decomposition under it, for callers that fit several targets, or a series of
 * nested models, to the same regressors. {@link io.tradewind.quant.linear.PositiveDefinite} factors covariances.
 *
 * <p>Promises: regressors come as columns and are not changed; sums run in a fixed order, so the bits are the same on every machine;
 * regressors that depend on one another end in {@link io.tradewind.quant.linear.RankDeficientException}, a singular covariance in {@link
 * io.tradewind.quant.linear.SingularMatrixException}, never in a number.
 */
@NullMarked
package io.tradewind.quant.linear;

import org.jspecify.annotations.NullMarked;
