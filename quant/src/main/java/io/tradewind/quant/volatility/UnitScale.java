// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.volatility;

import io.tradewind.quant.volatility.GarchConventions.Start;

/**
 * A model, a series and parameters in the series' own unit: there steps of numerical derivatives mean the same for returns in any unit,
 * and matrices of derivatives are well conditioned.
 *
 * <p>The unit is the standard deviation. For EGARCH it is the power of 100 of the caller's unit in which the deviation is within 0.1 to 10:
 * rugarch's steps are a tenth of omega, which is 0 in some unit or other, and its errors are those of returns in percent.
 */
public final class UnitScale {
    private final GarchModel model;
    private final double[] series;
    private final double[] parameters;
    private final double deviation;
    private final double logVariance;

    private UnitScale(GarchModel model, double[] series, double[] parameters) {
        double variance = SeriesCheck.variance(series) * series.length / (series.length - 1);
        this.deviation = model.form() == VarianceForm.EGARCH ? hundreds(Math.sqrt(variance)) : Math.sqrt(variance);
        this.logVariance = 2 * StrictMath.log(deviation);
        this.model = scaled(model, deviation * deviation);
        this.series = series.clone();
        for (int t = 0; t < series.length; t++) {
            this.series[t] /= deviation;
        }
        this.parameters = scaled(parameters);
    }

    /**
     * Divides a series by its unit.
     *
     * @param series two or more values that vary
     * @param parameters in the model's order, in the unit of the series
     */
    public static UnitScale of(GarchModel model, double[] series, double[] parameters) {
        SeriesCheck.require(series, 2);
        return new UnitScale(model, series, parameters);
    }

    /** The power of 100 next to a standard deviation. */
    private static double hundreds(double deviation) {
        return StrictMath.pow(100, Math.rint(0.5 * StrictMath.log10(deviation)));
    }

    private static GarchModel scaled(GarchModel model, double variance) {
        GarchConventions conventions = model.conventions();
        boolean given = conventions.start() == Start.BACKCAST && !Double.isNaN(conventions.backcast());
        return given ? model.with(conventions.withBackcast(conventions.backcast() / variance)) : model;
    }

    private double[] scaled(double[] given) {
        Layout at = model.layout();
        double[] scaled = given.clone();
        if (model.mean().constant()) {
            scaled[0] /= deviation;
        }
        if (model.form() != VarianceForm.EGARCH) {
            scaled[at.omega()] /= deviation * deviation;
            return scaled;
        }
        scaled[at.omega()] -= logVariance;
        for (int i = at.beta(); i < at.shape(); i++) {
            scaled[at.omega()] += given[i] * logVariance;
        }
        return scaled;
    }

    /** The model: the given one, with a given backcast in the new unit. */
    public GarchModel model() {
        return model;
    }

    /** The series in the new unit. */
    public double[] series() {
        return series.clone();
    }

    /** The parameters in the new unit. */
    public double[] parameters() {
        return parameters.clone();
    }

    /**
     * The derivatives of the given parameters, a row for each, by those in the new unit: a diagonal, but for EGARCH, whose omega moves with
     * beta.
     */
    public double[][] derivatives() {
        Layout at = model.layout();
        double[][] matrix = new double[at.size()][at.size()];
        for (int i = 0; i < at.size(); i++) {
            matrix[i][i] = 1;
        }
        if (model.mean().constant()) {
            matrix[0][0] = deviation;
        }
        if (model.form() != VarianceForm.EGARCH) {
            matrix[at.omega()][at.omega()] = deviation * deviation;
            return matrix;
        }
        for (int i = at.beta(); i < at.shape(); i++) {
            matrix[at.omega()][i] = -logVariance;
        }
        return matrix;
    }
}
