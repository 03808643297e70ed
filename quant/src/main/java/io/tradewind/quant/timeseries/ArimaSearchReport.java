// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.timeseries;

/**
 * How the search for a model's coefficients went.
 *
 * @param converged always true unless {@link ArimaOptions.End#REPORTED} was asked for
 * @param starts that led to a valid end
 * @param gradientNorm largest slope of the objective (half the mean of -2 log-likelihood) in scaled variables at the end
 * @param spread best less worst log-likelihood over the ends; large when the likelihood has several maxima
 * @param gain log-likelihood above that of the first start's end; 0 when that one is kept
 */
public record ArimaSearchReport(boolean converged, int starts, double gradientNorm, double spread, double gain) {}
