// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.timeseries;

import io.tradewind.quant.inference.Autocorrelation;
import io.tradewind.quant.inference.sample.JarqueBera;
import io.tradewind.quant.inference.serial.Portmanteau;
import java.util.Arrays;

/**
 * What a model left in its residuals: they should be uncorrelated, and for intervals normal.
 *
 * @param portmanteau tests of Ljung and Box and of Box and Pierce, less the model's coefficients
 * @param normality test of Jarque and Bera
 * @param autocorrelations at lags 1, 2, ... up to the lag
 * @param bound beyond which about one autocorrelation in twenty of white noise falls: 1.96 / sqrt(n)
 */
public record ResidualChecks(Portmanteau portmanteau, JarqueBera normality, double[] autocorrelations, double bound) {
    private static final double TWO_SIDED = 1.959963984540054;

    /**
     * Checks the residuals of an ARIMA fit, those of the values that differencing used up left out.
     *
     * @param fit of the model
     * @param lag up to which they are tested, above the number of dynamic coefficients
     * @throws IllegalArgumentException when the lag is not above the coefficients or the residuals are too few
     */
    public static ResidualChecks of(ArimaFit fit, int lag) {
        double[] residuals = fit.residuals();
        int from = residuals.length - fit.observations();
        return of(
                Arrays.copyOfRange(residuals, from, residuals.length),
                fit.order().coefficients(),
                lag);
    }

    /**
     * Checks residuals.
     *
     * @param residuals finite, not constant
     * @param coefficients of the model, at least 0
     * @param lag above the coefficients
     * @throws IllegalArgumentException when the lag is not above the coefficients or the residuals are too few
     */
    public static ResidualChecks of(double[] residuals, int coefficients, int lag) {
        if (lag <= coefficients) {
            throw new IllegalArgumentException("lag must be above the " + coefficients + " coefficients, got " + lag);
        }
        return new ResidualChecks(
                Portmanteau.of(residuals, coefficients, lag).getFirst(),
                JarqueBera.of(residuals),
                Autocorrelation.of(residuals, lag),
                TWO_SIDED / Math.sqrt(residuals.length));
    }

    /** True when neither correlation up to the lag nor another law than the normal one is shown at a level. */
    public boolean white(double level) {
        return portmanteau.ljungBoxP() >= level && normality.p() >= level;
    }
}
