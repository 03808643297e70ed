// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.timeseries;

/**
 * Orders of an ARIMA(p,d,q)(P,D,Q)[s] model.
 *
 * @param ar autoregressive order p, at least 0
 * @param differences d, at least 0
 * @param ma moving average order q, at least 0
 * @param seasonalAr P, at least 0
 * @param seasonalDifferences D, at least 0
 * @param seasonalMa Q, at least 0
 * @param period s, values in a season; at least 1, and above 1 where a seasonal order is
 */
public record ArimaOrder(
        int ar, int differences, int ma, int seasonalAr, int seasonalDifferences, int seasonalMa, int period) {

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException when an order is negative, or a seasonal order stands with a period of 1
     */
    public ArimaOrder {
        atLeast("ar", ar, 0);
        atLeast("differences", differences, 0);
        atLeast("ma", ma, 0);
        atLeast("seasonalAr", seasonalAr, 0);
        atLeast("seasonalDifferences", seasonalDifferences, 0);
        atLeast("seasonalMa", seasonalMa, 0);
        atLeast("period", period, seasonalAr + seasonalDifferences + seasonalMa > 0 ? 2 : 1);
    }

    /** A model without seasons. */
    public static ArimaOrder of(int ar, int differences, int ma) {
        return new ArimaOrder(ar, differences, ma, 0, 0, 0, 1);
    }

    /** This model with a seasonal part. */
    public ArimaOrder seasonal(int seasonalAr, int seasonalDifferences, int seasonalMa, int period) {
        return new ArimaOrder(ar, differences, ma, seasonalAr, seasonalDifferences, seasonalMa, period);
    }

    /** Number of autoregressive and moving average coefficients. */
    public int coefficients() {
        return ar + ma + seasonalAr + seasonalMa;
    }

    /** Observations that differencing uses up: d + D s. */
    public int lost() {
        return differences + seasonalDifferences * period;
    }

    /** All differences together: d + D. */
    public int allDifferences() {
        return differences + seasonalDifferences;
    }

    @Override
    public String toString() {
        String plain = "ARIMA(" + ar + "," + differences + "," + ma + ")";
        return period == 1
                ? plain
                : plain + "(" + seasonalAr + "," + seasonalDifferences + "," + seasonalMa + ")[" + period + "]";
    }

    private static void atLeast(String name, int value, int least) {
        if (value < least) {
            throw new IllegalArgumentException(name + " must be at least " + least + ", got " + value);
        }
    }
}
