// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.timeseries.smoothing;

/**
 * A series smoothed to its end.
 *
 * @param model that was followed
 * @param weights used, none of them to be fitted any more
 * @param level at the last value
 * @param trend at the last value, 0 without
 * @param seasons of the next values, first the one of the next value; empty without
 * @param fitted one-step forecasts
 * @param residuals values less those
 * @param first index of the value that the first one-step forecast is of
 * @param sumOfSquares of the residuals
 */
public record SmoothingFit(
        SmoothingModel model,
        SmoothingWeights weights,
        double level,
        double trend,
        double[] seasons,
        double[] fitted,
        double[] residuals,
        int first,
        double sumOfSquares) {

    /** Copies the arrays. */
    public SmoothingFit {
        seasons = seasons.clone();
        fitted = fitted.clone();
        residuals = residuals.clone();
    }

    /**
     * Forecasts of the values after the last one.
     *
     * @param horizon steps ahead, at least 1
     * @return one for each step
     * @throws IllegalArgumentException when the horizon is below 1
     */
    public double[] forecast(int horizon) {
        if (horizon < 1) {
            throw new IllegalArgumentException("horizon must be at least 1, got " + horizon);
        }
        double[] result = new double[horizon];
        double damping = 1;
        double slope = 0;
        for (int h = 0; h < horizon; h++) {
            damping *= weights.damping();
            slope += damping * trend;
            double line = level + slope;
            result[h] = switch (model.season()) {
                case NONE -> line;
                case ADDITIVE -> line + seasons[h % seasons.length];
                case MULTIPLICATIVE -> line * seasons[h % seasons.length];
            };
        }
        return result;
    }
}
