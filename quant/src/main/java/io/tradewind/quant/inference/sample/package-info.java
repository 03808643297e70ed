// SPDX-License-Identifier: Apache-2.0
/**
 * What values say without their order: moments by named conventions, tests of normality, tests of two samples.
 *
 * <p>Reach for it to describe returns and to compare two sets of them. Open {@link io.tradewind.quant.inference.sample.Moments} and
 * {@link io.tradewind.quant.inference.sample.SampleQuantile} for figures, {@link io.tradewind.quant.inference.sample.JarqueBera} and
 * {@link io.tradewind.quant.inference.sample.ShapiroWilk} for normality, and {@link io.tradewind.quant.inference.sample.MeanDifference},
 * {@link io.tradewind.quant.inference.sample.EqualVariances} and {@link io.tradewind.quant.inference.sample.RankSum} for two samples.
 * Distances of distributions are in {@link io.tradewind.quant.inference.KolmogorovSmirnov}.
 *
 * <p>Promises: pure functions of their arguments, which are not changed; samples that are too small, constant where that leaves nothing to
 * say, or not finite throw {@link java.lang.IllegalArgumentException}.
 */
@NullMarked
package io.tradewind.quant.inference.sample;

import org.jspecify.annotations.NullMarked;
