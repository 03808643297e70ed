// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.volatility;

import io.tradewind.quant.volatility.GarchConventions.ArmaForm;
import java.util.Arrays;

/** Residuals of the mean equation, and their derivatives by its parameters. */
final class MeanRecursion {
    private final MeanModel mean;
    private final ArmaForm form;
    private final double[] series;
    private final int first;
    private final Layout at;
    private final int width;
    private final double[] slope;

    MeanRecursion(GarchModel model, double[] series) {
        this.mean = model.mean();
        this.form = model.conventions().armaForm();
        this.series = series;
        this.at = model.layout();
        this.width = at.mean();
        this.slope = new double[width];
        boolean plain = mean.ar() + mean.ma() == 0;
        this.first = plain ? 0 : form == ArmaForm.INTERCEPT ? model.highestLag() : mean.ar();
    }

    /**
     * Computes all residuals.
     *
     * @param residuals receives that of the first kept observation at {@code offset}
     * @param slopes receives the derivatives, a row of the mean's parameters for each residual; left alone when not wanted
     * @param dropped how many observations at the start have no residual
     */
    void run(double[] parameters, double[] residuals, double[] slopes, int offset, int dropped, boolean wanted) {
        double constant = mean.constant() ? parameters[0] : 0;
        double centre = form == ArmaForm.PROCESS_MEAN ? constant : 0;
        int shift = offset - dropped;
        for (int t = dropped; t < series.length; t++) {
            if (t >= first) {
                residuals[shift + t] = residual(parameters, residuals, shift, t, dropped, constant, centre);
            } else {
                residuals[shift + t] = form == ArmaForm.PROCESS_MEAN ? series[t] - constant : 0;
            }
            if (wanted) {
                slope(parameters, residuals, slopes, shift, t, dropped, centre);
            }
        }
    }

    private double residual(
            double[] parameters, double[] residuals, int shift, int t, int dropped, double constant, double centre) {
        double value = series[t] - constant;
        for (int j = 1; j <= mean.ar(); j++) {
            value -= parameters[at.ar() + j - 1] * (series[t - j] - centre);
        }
        for (int j = 1; j <= mean.ma() && t - j >= dropped; j++) {
            value -= parameters[at.ma() + j - 1] * residuals[shift + t - j];
        }
        return value;
    }

    private void slope(
            double[] parameters, double[] residuals, double[] slopes, int shift, int t, int dropped, double centre) {
        int row = (shift + t) * width;
        if (t < first) {
            Arrays.fill(slopes, row, row + width, 0);
            if (mean.constant() && form == ArmaForm.PROCESS_MEAN) {
                slopes[row] = -1;
            }
            return;
        }
        own(parameters, residuals, shift, t, dropped, centre);
        for (int j = 1; j <= mean.ma() && t - j >= dropped; j++) {
            double weight = parameters[at.ma() + j - 1];
            int earlier = row - j * width;
            for (int c = 0; c < width; c++) {
                slope[c] -= weight * slopes[earlier + c];
            }
        }
        System.arraycopy(slope, 0, slopes, row, width);
    }

    /** The derivatives with the earlier residuals held. */
    private void own(double[] parameters, double[] residuals, int shift, int t, int dropped, double centre) {
        if (mean.constant()) {
            slope[0] = -1;
        }
        for (int j = 1; j <= mean.ar(); j++) {
            slope[at.ar() + j - 1] = centre - series[t - j];
            if (mean.constant() && form == ArmaForm.PROCESS_MEAN) {
                slope[0] += parameters[at.ar() + j - 1];
            }
        }
        for (int j = 1; j <= mean.ma(); j++) {
            slope[at.ma() + j - 1] = t - j >= dropped ? -residuals[shift + t - j] : 0;
        }
    }
}
