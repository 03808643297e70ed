// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.inference.cointegration;

import io.tradewind.quant.inference.Samples;
import io.tradewind.quant.inference.unitroot.Bandwidth;
import io.tradewind.quant.inference.unitroot.TabulatedP;
import io.tradewind.quant.linear.LeastSquares;
import java.util.Arrays;

/**
 * The test of Phillips and Ouliaris: null hypothesis no cointegration, by the corrected coefficient of the residuals' autoregression.
 *
 * <p>Source: P. C. B. Phillips and S. Ouliaris, Asymptotic properties of residual based tests for cointegration, Econometrica 58 (1990),
 * tables Ia and Ib. Reference: tseries 0.10 {@code po.test}.
 *
 * @param statistic {@code n (alpha - 1)} less its correction; low values speak for cointegration
 * @param p interpolated in the tables, within 0.01 to 0.15, the ends being bounds
 * @param lags of the long-run variance
 */
public record PhillipsOuliaris(double statistic, double p, int lags) {
    private static final double[] PROBABILITIES = {0.01, 0.025, 0.05, 0.075, 0.1, 0.125, 0.15};
    private static final int LEAST_VALUES = 8;
    private static final int SHORT_SHARE = 100;
    private static final int LONG_SHARE = 30;

    /** By the number of explanatory series less 1, for a first regression with an intercept. */
    private static final double[][] WITH_INTERCEPT = {
        {-28.32, -23.81, -20.49, -18.48, -17.04, -15.93, -14.91},
        {-34.17, -29.74, -26.09, -23.87, -22.19, -21.04, -19.95},
        {-41.13, -35.71, -32.06, -29.51, -27.58, -26.23, -25.05},
        {-47.51, -41.64, -37.15, -34.71, -32.74, -31.15, -29.88},
        {-52.17, -46.53, -41.94, -39.11, -37.01, -35.48, -34.2}
    };

    /** The same without an intercept. */
    private static final double[][] PLAIN = {
        {-22.83, -18.89, -15.64, -13.81, -12.54, -11.57, -10.74},
        {-29.27, -25.21, -21.48, -19.61, -18.18, -17.01, -16.02},
        {-36.16, -31.54, -27.85, -25.52, -23.92, -22.62, -21.53},
        {-42.87, -37.48, -33.48, -30.93, -28.85, -27.4, -26.17},
        {-48.52, -42.55, -38.09, -35.51, -33.8, -32.27, -30.9}
    };

    /**
     * Tests series.
     *
     * @param intercept whether the first regression has one; tseries {@code demean}
     * @param shortBandwidth whether the long-run variance has {@code n / 100} lags, else {@code n / 30}; tseries {@code lshort}
     * @param dependent the series that is explained
     * @param others one to five series as long
     * @return statistic and p
     * @throws IllegalArgumentException when series are short, of unequal length, not finite or depend on one another
     */
    public static PhillipsOuliaris test(
            boolean intercept, boolean shortBandwidth, double[] dependent, double[]... others) {
        Samples.requireVariation("dependent", Samples.requireFinite("dependent", dependent, LEAST_VALUES));
        Samples.requireRange("number of other series", others.length, 1, PLAIN.length);
        double[][] columns = Arrays.copyOf(others, others.length + (intercept ? 1 : 0));
        if (intercept) {
            columns[others.length] = LeastSquares.ones(dependent.length);
        }
        LeastSquares first = LeastSquares.fit(dependent, columns);
        Samples.requireResiduals(dependent, first.rss(), dependent.length);
        double[] residuals = first.residuals();
        int n = residuals.length - 1;
        double[] before = Arrays.copyOf(residuals, n);
        LeastSquares second = LeastSquares.fit(Arrays.copyOfRange(residuals, 1, n + 1), before);
        int lags = n / (shortBandwidth ? SHORT_SHARE : LONG_SHARE);
        double excess = Bandwidth.longRunVariance(second.residuals(), lags) - second.rss() / n;
        double correction = 0.5 * n * n * excess / Samples.laggedProducts(before, 0);
        double statistic = n * (second.coefficient(0) - 1) - correction;
        double[] table = (intercept ? WITH_INTERCEPT : PLAIN)[others.length - 1];
        return new PhillipsOuliaris(statistic, TabulatedP.interpolate(table, PROBABILITIES, statistic), lags);
    }
}
