// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.timeseries;

/**
 * How the search for a model's coefficients went.
 *
 * @param converged whether the search ended by itself and {@code gradientNorm} is at most 0.001; always true unless {@link
 *     ArimaOptions.End#REPORTED} was asked for. Estimates, errors and forecasts of a fit that did not converge are not those of the
 *     method
 * @param atBound whether a root of the fitted model is within 0.0001 of the unit circle, the bound of stationary and invertible models:
 *     standard errors mean little there
 * @param starts that led to a valid end
 * @param gradientNorm largest slope of the objective (half the mean of -2 log-likelihood) in scaled variables at the end: autoregressive
 *     parts unrestricted, mean and drift in ten standard errors of least squares; it does not depend on the unit of the series
 * @param spread best less worst log-likelihood over the ends; large when the likelihood has several maxima
 * @param gain log-likelihood above that of the first start's end; 0 when that one is kept and needed no further steps
 */
public record ArimaSearchReport(
        boolean converged, boolean atBound, int starts, double gradientNorm, double spread, double gain) {}
