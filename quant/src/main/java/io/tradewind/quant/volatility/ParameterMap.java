// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.volatility;

import io.tradewind.quant.optimise.Box;
import io.tradewind.quant.volatility.GarchConventions.Program;
import io.tradewind.quant.volatility.innovation.Shape;
import java.util.Arrays;

/**
 * The variables of a search and the parameters of a model: an affine map. Variables belong to the series divided by its standard
 * deviation, so all are of order one; arch's asymmetries stand for alpha + gamma, which it keeps at 0 or more; and when the persistence
 * is held, the variable of the first beta stands for it. That map alone is not affine where the law is skewed: the share of gamma that feeds
 * the variance back then moves with the shape.
 */
final class ParameterMap {
    private static final double TINY = 1e-8;
    private static final double LEAST_OMEGA = 1e-12;
    private static final double FAR = 100;
    private static final double HALF = 0.5;
    private static final double SHAPE_STEP = 1e-7;

    private final GarchModel model;
    private final Layout at;
    private final double[][] matrix;
    private final double[] shift;
    private final boolean held;
    private final Box box;

    /**
     * Prepares the map.
     *
     * @param deviation of the series
     * @param average of the series
     * @param held whether the persistence is held at the conventions' limit
     */
    ParameterMap(GarchModel model, double deviation, double average, boolean held) {
        this.model = model;
        this.at = model.layout();
        this.held = held;
        this.matrix = new double[at.size()][at.size()];
        this.shift = new double[at.size()];
        for (int i = 0; i < at.size(); i++) {
            matrix[i][i] = 1;
        }
        if (model.mean().constant()) {
            matrix[0][0] = deviation;
        }
        boundAsymmetry();
        if (held) {
            holdPersistence();
        }
        scaleOmega(deviation * deviation);
        this.box = box(deviation, average);
    }

    private void boundAsymmetry() {
        for (int i = 0; sumsAsymmetry() && i < Math.min(model.p(), model.o()); i++) {
            matrix[at.gamma() + i][at.alpha() + i] = -1;
        }
    }

    private boolean sumsAsymmetry() {
        return model.form() == VarianceForm.GJR && model.conventions().program() == Program.ARCH;
    }

    private int holder() {
        return model.q() > 0 ? at.beta() : at.alpha();
    }

    /** The holder's parameter is the persistence less the share of all others. */
    private void holdPersistence() {
        double[] row = matrix[holder()];
        for (int i = at.alpha(); i < at.shape(); i++) {
            if (i == holder() || model.form() == VarianceForm.EGARCH && i < at.beta()) {
                continue;
            }
            double share = i >= at.gamma() && i < at.beta() ? HALF : 1;
            for (int c = 0; c < at.size(); c++) {
                row[c] -= share * matrix[i][c];
            }
        }
    }

    private void scaleOmega(double variance) {
        if (model.form() != VarianceForm.EGARCH) {
            matrix[at.omega()][at.omega()] = variance;
            return;
        }
        double level = StrictMath.log(variance);
        shift[at.omega()] = level;
        for (int i = at.beta(); i < at.shape(); i++) {
            for (int c = 0; c < at.size(); c++) {
                matrix[at.omega()][c] -= level * matrix[i][c];
            }
        }
    }

    private Box box(double deviation, double average) {
        double[] lower = new double[at.size()];
        double[] upper = new double[at.size()];
        Program program = model.conventions().program();
        Arrays.fill(lower, -FAR);
        Arrays.fill(upper, FAR);
        if (model.mean().constant() && program == Program.FGARCH && average != 0) {
            upper[0] = 10 * Math.abs(average) / deviation;
            lower[0] = -upper[0];
        } else if (model.mean().constant()) {
            upper[0] += Math.abs(average) / deviation;
            lower[0] = -upper[0];
        }
        double most = program == Program.FGARCH || model.mean().ar() <= 1 ? 1 - TINY : 4;
        Arrays.fill(lower, at.ar(), at.ma(), -most);
        Arrays.fill(upper, at.ar(), at.ma(), most);
        double mostMa = program == Program.FGARCH || model.mean().ma() <= 1 ? 1 - TINY : 4;
        Arrays.fill(lower, at.ma(), at.omega(), -mostMa);
        Arrays.fill(upper, at.ma(), at.omega(), mostMa);
        variance(lower, upper, program);
        shapes(lower, upper);
        if (held) {
            lower[holder()] = model.persistenceLimit();
            upper[holder()] = lower[holder()];
        }
        return new Box(lower, upper);
    }

    private void variance(double[] lower, double[] upper, Program program) {
        double least = program == Program.FGARCH ? TINY : 0;
        if (model.form() == VarianceForm.EGARCH) {
            Arrays.fill(lower, at.alpha(), at.beta(), -10);
            Arrays.fill(upper, at.alpha(), at.beta(), 10);
            double limit = Math.min(1, model.persistenceLimit());
            Arrays.fill(lower, at.beta(), at.shape(), program == Program.ARCH ? 0 : -limit);
            Arrays.fill(upper, at.beta(), at.shape(), limit);
            return;
        }
        lower[at.omega()] = program == Program.FGARCH ? 1e-6 : LEAST_OMEGA;
        Arrays.fill(lower, at.alpha(), at.gamma(), least);
        double most = held && model.o() == 0 ? Math.min(1 - least, model.persistenceLimit()) : 1 - least;
        Arrays.fill(upper, at.alpha(), at.gamma(), most);
        Arrays.fill(lower, at.gamma(), at.beta(), sumsAsymmetry() ? 0 : -1);
        Arrays.fill(upper, at.gamma(), at.beta(), sumsAsymmetry() ? 2 : 1);
        Arrays.fill(lower, at.beta(), at.shape(), least);
        Arrays.fill(upper, at.beta(), at.shape(), 1 - least);
    }

    private void shapes(double[] lower, double[] upper) {
        Shape[] shapes = model.law().shapes();
        for (int k = 0; k < shapes.length; k++) {
            lower[at.shape() + k] = model.conventions().lowest(shapes[k]);
            upper[at.shape() + k] = model.conventions().highest(shapes[k]);
        }
    }

    Box box() {
        return box;
    }

    /** The parameters at some variables. */
    double[] parameters(double[] variables) {
        double[] parameters = shift.clone();
        for (int i = 0; i < parameters.length; i++) {
            for (int c = 0; c < variables.length; c++) {
                parameters[i] += matrix[i][c] * variables[c];
            }
        }
        if (held && sharesGamma()) {
            parameters[holder()] -= excess(model.shape(parameters)) * gammas(parameters);
        }
        return parameters;
    }

    private boolean sharesGamma() {
        return model.form() == VarianceForm.GJR && model.o() > 0;
    }

    /** By how much the share of negative innovations is above a half. */
    private double excess(double[] shape) {
        return model.law().negativeSquare(shape) - HALF;
    }

    private double gammas(double[] parameters) {
        double sum = 0;
        for (int i = at.gamma(); i < at.beta(); i++) {
            sum += parameters[i];
        }
        return sum;
    }

    /** A gradient by the variables from one by the parameters, at some parameters. */
    void pullBack(double[] parameters, double[] byParameters, double[] byVariables) {
        for (int c = 0; c < byVariables.length; c++) {
            double sum = 0;
            for (int i = 0; i < byParameters.length; i++) {
                sum += matrix[i][c] * byParameters[i];
            }
            byVariables[c] = sum;
        }
        if (held && sharesGamma()) {
            pullBackShare(parameters, byParameters[holder()], byVariables);
        }
    }

    private void pullBackShare(double[] parameters, double byHolder, double[] byVariables) {
        double[] shape = model.shape(parameters);
        double excess = excess(shape);
        for (int i = at.gamma(); i < at.beta(); i++) {
            for (int c = 0; c < byVariables.length; c++) {
                byVariables[c] -= byHolder * excess * matrix[i][c];
            }
        }
        for (int k = 0; k < shape.length; k++) {
            double middle = shape[k];
            shape[k] = middle + SHAPE_STEP;
            double up = excess(shape);
            shape[k] = middle - SHAPE_STEP;
            double down = excess(shape);
            shape[k] = middle;
            byVariables[at.shape() + k] -= byHolder * gammas(parameters) * (up - down) / (2 * SHAPE_STEP);
        }
    }

    /** The variables at some parameters; where the persistence is held, whatever parameter holds it is replaced. */
    double[] variables(double[] parameters) {
        double[] variables = parameters.clone();
        if (model.mean().constant()) {
            variables[0] = parameters[0] / matrix[0][0];
        }
        for (int i = 0; sumsAsymmetry() && i < Math.min(model.p(), model.o()); i++) {
            variables[at.gamma() + i] += parameters[at.alpha() + i];
        }
        if (held) {
            variables[holder()] = model.persistenceLimit();
        }
        if (model.form() != VarianceForm.EGARCH) {
            variables[at.omega()] = parameters[at.omega()] / matrix[at.omega()][at.omega()];
            return variables;
        }
        double betas = 0;
        for (int i = at.beta(); i < at.shape(); i++) {
            betas += parameters[i];
        }
        variables[at.omega()] = parameters[at.omega()] - (1 - betas) * shift[at.omega()];
        return variables;
    }
}
