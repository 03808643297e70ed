// SPDX-License-Identifier: Apache-2.0
/**
 * What a sample says about the law it came from: goodness of fit, dependence, self-excitation.
 *
 * <p>Reach for it to estimate figures from recorded data and to see how well they fit. Open
 * {@link io.tradewind.quant.inference.KolmogorovSmirnov} (values), {@link io.tradewind.quant.inference.ChiSquareTest} (counts) and
 * {@link io.tradewind.quant.inference.SelfExcitingFit} first. {@link io.tradewind.quant.inference.LawFit} fits laws by maximum likelihood, and
 * {@link io.tradewind.quant.inference.FittedLawTest} says how well they fit what they were fitted to. Tests of hypotheses have packages of
 * their own: {@code unitroot}, {@code cointegration}, {@code serial} and {@code sample}; {@link io.tradewind.quant.inference.Samples} has the
 * checks they share.
 *
 * <p>Promises: pure functions of their arguments, {@code StrictMath} throughout, so the bits are the same on every machine; a
 * sample too small for an estimate throws {@link java.lang.IllegalArgumentException}.
 */
@NullMarked
package io.tradewind.quant.inference;

import org.jspecify.annotations.NullMarked;
