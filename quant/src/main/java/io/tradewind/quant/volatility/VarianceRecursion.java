// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.volatility;

/**
 * Conditional variances from residuals, and their derivatives by all parameters they depend on. Arrays begin with {@link #pad} places
 * for the time before the first observation.
 */
abstract class VarianceRecursion {
    final GarchModel model;
    final Layout at;
    final int pad;
    final int end;
    final int width;
    final int means;
    final double[] residuals;
    final double[] residualSlopes;
    final double[] variances;

    /** Derivatives of the variances, or of their logarithms: a row of {@link #width} parameters for each. */
    final double[] slopes;

    /** The variance that stands for the time before, and its derivatives by the mean's parameters. */
    double before;

    final double[] beforeSlopes;

    /** Whether to go on where the model is not defined, as rugarch and fGarch do when they take derivatives by wide steps. */
    boolean anywhere;

    VarianceRecursion(GarchModel model, int observations, int width) {
        this.model = model;
        this.at = model.layout();
        this.pad = Math.max(1, model.varianceLags());
        this.end = pad + observations;
        this.width = width;
        this.means = at.mean();
        this.residuals = new double[end];
        this.residualSlopes = new double[end * means];
        this.variances = new double[end];
        this.slopes = new double[end * width];
        this.beforeSlopes = new double[means];
    }

    static VarianceRecursion of(GarchModel model, int observations) {
        return model.form() == VarianceForm.EGARCH
                ? new LogVarianceRecursion(model, observations)
                : new LinearVarianceRecursion(model, observations);
    }

    /**
     * Computes the variances of the residuals.
     *
     * @return false when one is not a positive number
     */
    abstract boolean run(double[] parameters, boolean wanted);

    /** The sum of the logarithms of the variances. */
    abstract double logarithms();

    /** What the derivative of the variance's logarithm is multiplied by to be that of which {@link #slopes} are kept. */
    abstract double logSlope(int observation);

    /** Takes the variance before the first observation from the residuals. */
    void startFromResiduals(boolean wanted) {
        double squares = 0;
        for (int t = pad; t < end; t++) {
            squares += residuals[t] * residuals[t];
        }
        int count = end - pad;
        before = squares / count;
        for (int c = 0; wanted && c < means; c++) {
            double sum = 0;
            for (int t = pad; t < end; t++) {
                sum += residuals[t] * residualSlopes[t * means + c];
            }
            beforeSlopes[c] = 2 * sum / count;
        }
    }

    /** How many of the first variances are set by the convention instead of following from the equation. */
    int given() {
        return switch (model.conventions().start()) {
            case FIRST_ARE_MEAN_SQUARE -> Math.min(model.highestLag(), end - pad);
            case FIRST_ARE_EXPECTED -> Math.min(model.varianceLags(), end - pad);
            case MEAN_SQUARE_BEFORE, BACKCAST -> 0;
        };
    }
}
