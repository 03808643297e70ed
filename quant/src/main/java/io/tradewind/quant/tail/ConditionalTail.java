// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.tail;

import io.tradewind.quant.distribution.StudentT;
import io.tradewind.quant.inference.Samples;
import io.tradewind.quant.volatility.GarchForecast;
import io.tradewind.quant.volatility.GarchPath;

/** Models that scale a law of standardised returns by the deviation expected for the next return. */
public final class ConditionalTail {
    private ConditionalTail() {}

    /**
     * Filtered historical simulation: quantile and tail mean of past standardised returns, times the next deviation, plus the mean.
     *
     * <p>Source: G. Barone-Adesi, K. Giannopoulos and L. Vosper, VaR without correlations for portfolios of derivative securities,
     * Journal of Futures Markets 19 (1999).
     *
     * @param mean of the returns
     * @param standardised past returns over their conditional deviations, at least one, finite
     * @param nextDeviation of the next return, above 0
     * @param type how quantiles are placed
     * @return the model
     * @throws IllegalArgumentException when an argument is out of range
     */
    public static TailModel filtered(double mean, double[] standardised, double nextDeviation, QuantileType type) {
        requireDeviation(mean, nextDeviation);
        return new Filtered(mean, HistoricalTail.of(standardised, type), nextDeviation);
    }

    /**
     * Filtered historical simulation along a GARCH path, of given or fitted parameters.
     *
     * @param path whose standardised residuals count, and whose forecast gives mean and deviation of the next return
     * @param type how quantiles are placed
     * @return the model
     */
    public static TailModel filtered(GarchPath path, QuantileType type) {
        GarchForecast next = path.forecast(1);
        return filtered(next.means()[0], path.standardised(), Math.sqrt(next.variances()[0]), type);
    }

    /**
     * A GARCH with normal innovations.
     *
     * @param mean of the returns
     * @param nextDeviation of the next return, above 0
     * @return the model
     * @throws IllegalArgumentException when an argument is out of range
     */
    public static TailModel garch(double mean, double nextDeviation) {
        requireDeviation(mean, nextDeviation);
        return GaussianTail.labelled(mean, nextDeviation, TailMethod.GARCH);
    }

    /**
     * A GARCH with Student's t innovations of variance 1.
     *
     * @param mean of the returns
     * @param nextDeviation of the next return, above 0
     * @param degreesOfFreedom above 2
     * @return the model
     * @throws IllegalArgumentException when an argument is out of range
     */
    public static TailModel garch(double mean, double nextDeviation, double degreesOfFreedom) {
        requireDeviation(mean, nextDeviation);
        double scale = nextDeviation * StudentT.unitVariance(degreesOfFreedom).scale();
        return StudentTail.labelled(new StudentT(degreesOfFreedom, mean, scale), TailMethod.GARCH);
    }

    /**
     * RiskMetrics: mean 0, a normal law, variance {@code lambda h + (1 - lambda) x[t]^2} from the first squared return on.
     *
     * <p>Source: J.P. Morgan, RiskMetrics technical document, 4th edition (1996).
     *
     * @param returns at least one, finite
     * @param lambda decay, above 0 and below 1; 0.94 for daily returns
     * @return the model
     * @throws IllegalArgumentException when an argument is out of range
     */
    public static TailModel riskMetrics(double[] returns, double lambda) {
        return GaussianTail.labelled(0, Math.sqrt(riskMetricsVariance(returns, lambda)), TailMethod.EWMA);
    }

    /**
     * The variance that {@link #riskMetrics} expects for the next return.
     *
     * @param returns at least one, finite
     * @param lambda decay, above 0 and below 1
     * @return 0 or more
     * @throws IllegalArgumentException when an argument is out of range
     */
    public static double riskMetricsVariance(double[] returns, double lambda) {
        Samples.requireFinite("returns", returns, 1);
        if (!(lambda > 0 && lambda < 1)) {
            throw new IllegalArgumentException("lambda must be above 0 and below 1, is " + lambda);
        }
        double variance = returns[0] * returns[0];
        for (int t = 1; t < returns.length; t++) {
            variance = lambda * variance + (1 - lambda) * returns[t] * returns[t];
        }
        return variance;
    }

    private static void requireDeviation(double mean, double deviation) {
        if (!Double.isFinite(mean) || !(deviation > 0 && deviation < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "a conditional law needs a finite mean and a deviation above 0, got " + mean + " and " + deviation);
        }
    }

    private record Filtered(double mean, HistoricalTail standardised, double nextDeviation) implements TailModel {
        @Override
        public TailRisk at(double confidence) {
            TailRisk unit = standardised.at(confidence);
            return new TailRisk(
                    mean + nextDeviation * unit.valueAtRisk(), mean + nextDeviation * unit.expectedShortfall());
        }

        @Override
        public TailMethod method() {
            return TailMethod.FILTERED_HISTORICAL;
        }
    }
}
