// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.timeseries;

/**
 * Forecasts of the values after the last one; element 0 is one step ahead.
 *
 * @param mean expected values
 * @param standardError standard deviations of the forecast errors, those of the coefficients left out
 */
public record Forecast(double[] mean, double[] standardError) {

    /** Copies the arrays. */
    public Forecast {
        mean = mean.clone();
        standardError = standardError.clone();
    }
}
