// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.inference.serial;

import io.tradewind.quant.inference.Samples;

/**
 * The statistic of Durbin and Watson: the squares of the differences of residuals over their squares.
 *
 * <p>Source: J. Durbin and G. S. Watson, Testing for serial correlation in least squares regression, Biometrika 37 (1950). About 2 without
 * autocorrelation, towards 0 with a positive, towards 4 with a negative one. Reference: statsmodels 0.13 {@code durbin_watson}, which does not
 * take the mean away.
 */
public final class DurbinWatson {
    private DurbinWatson() {}

    /**
     * Of residuals.
     *
     * @param residuals finite, not all 0, at least 2
     * @return 0 to 4
     * @throws IllegalArgumentException when they are too few, not finite or all 0
     */
    public static double of(double[] residuals) {
        double squares = Samples.laggedProducts(Samples.requireFinite("residuals", residuals, 2), 0);
        if (!(squares > 0)) {
            throw new IllegalArgumentException("residuals must not all be 0");
        }
        return Samples.laggedProducts(Samples.differences(residuals), 0) / squares;
    }
}
