// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.correlation;

import io.tradewind.quant.inference.Samples;

/** Checks of a table of series. */
final class SeriesTable {
    private SeriesTable() {}

    /**
     * Refuses a table that is empty, ragged, too short or not finite.
     *
     * @param series one array per variable
     * @param least observations needed
     * @return number of observations
     * @throws IllegalArgumentException that names the series
     */
    static int require(double[][] series, int least) {
        if (series.length == 0) {
            throw new IllegalArgumentException("there must be at least one series");
        }
        for (int i = 0; i < series.length; i++) {
            if (series[i].length != series[0].length) {
                throw new IllegalArgumentException("all series must have one length: series 0 has " + series[0].length
                        + " values, series " + i + " has " + series[i].length);
            }
            Samples.requireFinite("series " + i, series[i], least);
        }
        return series[0].length;
    }

    /** Deviations of each series from its mean. */
    static double[][] centred(double[][] series) {
        double[][] centred = new double[series.length][];
        for (int i = 0; i < series.length; i++) {
            centred[i] = Samples.deviations(series[i]);
        }
        return centred;
    }
}
