// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.timeseries;

/**
 * Innovations of an ARMA recursion that starts at zero.
 *
 * <p>Source: G. E. P. Box and G. M. Jenkins, Time Series Analysis, 1976, section 7.1.2; convention of R 4.2.2 {@code
 * arima(method="CSS")}: the first d + D s + p + P s innovations are 0 and do not count.
 */
final class ConditionalSquares {
    private ConditionalSquares() {}

    /** Values that are conditioned on. */
    static int conditioned(ArimaOrder order) {
        return order.lost() + order.ar() + order.seasonalAr() * order.period();
    }

    /**
     * Mean of the squared innovations.
     *
     * @param series without its mean and drift, not differenced
     * @param residuals of the same length, receives the innovations, 0 for those conditioned on
     */
    static double mean(double[] series, ArimaOrder order, double[] ar, double[] ma, double[] residuals) {
        double[] differences = ArimaRegression.difference(series, order);
        int lost = order.lost();
        int first = conditioned(order);
        double squares = 0;
        for (int t = first; t < series.length; t++) {
            double residual = differences[t - lost];
            for (int j = 0; j < ar.length && t - lost - j > 0; j++) {
                residual -= ar[j] * differences[t - lost - j - 1];
            }
            for (int j = 0; j < ma.length && t - j - 1 >= first; j++) {
                residual -= ma[j] * residuals[t - j - 1];
            }
            residuals[t] = residual;
            squares += residual * residual;
        }
        return squares / (series.length - first);
    }
}
