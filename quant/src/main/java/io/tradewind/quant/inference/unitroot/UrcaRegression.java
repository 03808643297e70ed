// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.inference.unitroot;

import io.tradewind.quant.inference.Samples;
import io.tradewind.quant.linear.HouseholderQr;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The regressions behind urca's statistics on one sample: the first differences are left out that the largest lag needs. */
final class UrcaRegression {
    private final double[] target;
    private final double[] level;
    private final List<double[]> lagged = new ArrayList<>();

    UrcaRegression(double[] series, double[] differences, int trimmed, int lags) {
        int rows = differences.length - trimmed;
        this.target = Arrays.copyOfRange(differences, trimmed, differences.length);
        this.level = Arrays.copyOfRange(series, trimmed, trimmed + rows);
        for (int lag = 1; lag <= lags; lag++) {
            lagged.add(Arrays.copyOfRange(differences, trimmed - lag, trimmed - lag + rows));
        }
    }

    List<UrcaDickeyFuller.Statistic> statistics(Trend trend, int row) {
        List<UrcaDickeyFuller.Statistic> all = new ArrayList<>();
        all.add(statistic(trend, row, 0, tau(trend)));
        if (trend == Trend.CONSTANT) {
            all.add(statistic(trend, row, 1, phi(Trend.NONE, trend)));
        } else if (trend == Trend.LINEAR) {
            all.add(statistic(trend, row, 1, phi(Trend.NONE, trend)));
            all.add(statistic(trend, row, 2, phi(Trend.CONSTANT, trend)));
        }
        return all;
    }

    private static UrcaDickeyFuller.Statistic statistic(Trend trend, int row, int index, double value) {
        return new UrcaDickeyFuller.Statistic(
                UrcaTables.NAMES[trend.ordinal()][index],
                value,
                CriticalValues.of(UrcaTables.CRITICAL[trend.ordinal()][index][row]));
    }

    private double tau(Trend trend) {
        double[][] columns = columns(trend, true);
        HouseholderQr qr = HouseholderQr.of(columns);
        double[] effects = qr.rotate(target);
        int last = columns.length - 1;
        double left = rss(effects, columns.length);
        Samples.requireResiduals(level, left, target.length);
        double deviation = Math.sqrt(left / (target.length - columns.length));
        return (qr.diagonal(last) < 0 ? -effects[last] : effects[last]) / deviation;
    }

    /** F-statistic of the model without level and with fewer terms against the full one. */
    private double phi(Trend fewer, Trend trend) {
        double[][] full = columns(trend, true);
        double[][] restricted = columns(fewer, false);
        double fullRss = rss(HouseholderQr.of(full).rotate(target), full.length);
        double[] rotated =
                restricted.length == 0 ? target : HouseholderQr.of(restricted).rotate(target);
        double restrictedRss = rss(rotated, restricted.length);
        double variance = fullRss / (target.length - full.length);
        return (restrictedRss - fullRss) / (full.length - restricted.length) / variance;
    }

    private double[][] columns(Trend trend, boolean withLevel) {
        List<double[]> columns = new ArrayList<>();
        double middle = (target.length - 1) / 2.0;
        for (int term = 0; term < trend.terms(); term++) {
            double[] column = new double[target.length];
            for (int i = 0; i < column.length; i++) {
                column[i] = term == 0 ? 1 : (i - middle) / Math.max(middle, 1);
            }
            columns.add(column);
        }
        columns.addAll(lagged);
        if (withLevel) {
            columns.add(level);
        }
        return columns.toArray(new double[0][]);
    }

    private static double rss(double[] effects, int columns) {
        double sum = 0;
        for (int i = columns; i < effects.length; i++) {
            sum += effects[i] * effects[i];
        }
        return sum;
    }
}
