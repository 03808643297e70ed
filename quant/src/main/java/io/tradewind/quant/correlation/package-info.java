// SPDX-License-Identifier: Apache-2.0
/**
 * How series move together: covariance and correlation matrices, their shrinkage, their repair, and limits on them.
 *
 * <p>Reach for it before a portfolio is built or a limit on correlated positions is checked. Open {@link
 * io.tradewind.quant.correlation.SampleCovariance} first, then {@link io.tradewind.quant.correlation.Shrinkage} (short samples),
 * {@link io.tradewind.quant.correlation.CorrelationMatrix} (many series, fast), {@link
 * io.tradewind.quant.correlation.NearestCorrelation} (a matrix that is none) and {@link
 * io.tradewind.quant.correlation.PairwiseLimit}.
 *
 * <p>Promises: series come as one array each, all of one length, in time order; sums run in a fixed order; a constant series has no
 * correlation and ends in a typed error, never in NaN.
 */
@NullMarked
package io.tradewind.quant.correlation;

import org.jspecify.annotations.NullMarked;
