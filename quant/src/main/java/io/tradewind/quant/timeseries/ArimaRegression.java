// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.timeseries;

import java.util.ArrayList;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.decomposition.SingularValueDecomposition_F64;
import org.ejml.interfaces.linsol.LinearSolverDense;

/**
 * Mean and drift of an ARIMA model as regressors: a constant 1 and the position 1, 2, ... of a value.
 *
 * <p>With both, they are rotated to orthogonal columns for the search, as R's {@code arima} does; start and scale of their coefficients
 * come from least squares over the differenced columns.
 */
final class ArimaRegression {
    private static final double SCALE = 10;

    private final List<String> names;
    private final double[][] rotation;
    private final double[][] columns;

    private ArimaRegression(List<String> names, double[][] raw) {
        this.names = names;
        this.rotation = rotation(raw);
        this.columns = rotate(raw, rotation);
    }

    static ArimaRegression of(int length, ArimaOrder order, ArimaOptions options) {
        List<String> names = new ArrayList<>();
        if (options.mean() && order.allDifferences() == 0) {
            names.add("intercept");
        }
        if (options.drift() && order.allDifferences() <= 1) {
            names.add("drift");
        }
        double[][] raw = new double[names.size()][];
        for (int k = 0; k < raw.length; k++) {
            raw[k] = values(names.get(k), 1, length);
        }
        return new ArimaRegression(List.copyOf(names), raw);
    }

    private static double[] values(String name, int from, int count) {
        double[] result = new double[count];
        for (int i = 0; i < count; i++) {
            result[i] = name.equals("drift") ? from + i : 1;
        }
        return result;
    }

    private static double[][] rotation(double[][] raw) {
        if (raw.length < 2) {
            return new double[][] {{1}};
        }
        DMatrixRMaj matrix = new DMatrixRMaj(raw[0].length, raw.length);
        for (int k = 0; k < raw.length; k++) {
            for (int i = 0; i < raw[k].length; i++) {
                matrix.set(i, k, raw[k][i]);
            }
        }
        SingularValueDecomposition_F64<DMatrixRMaj> svd =
                DecompositionFactory_DDRM.svd(matrix.getNumRows(), matrix.getNumCols(), false, true, true);
        svd.decompose(matrix);
        DMatrixRMaj v = svd.getV(null, false);
        double[][] result = new double[raw.length][raw.length];
        for (int i = 0; i < raw.length; i++) {
            for (int k = 0; k < raw.length; k++) {
                result[i][k] = v.get(i, k);
            }
        }
        return result;
    }

    private static double[][] rotate(double[][] raw, double[][] rotation) {
        double[][] result = new double[raw.length][];
        for (int k = 0; k < raw.length; k++) {
            result[k] = new double[raw[k].length];
            for (int j = 0; j < raw.length; j++) {
                for (int i = 0; i < raw[k].length; i++) {
                    result[k][i] += raw[j][i] * rotation[j][k];
                }
            }
        }
        return result;
    }

    List<String> names() {
        return names;
    }

    /** The series less the fitted regression, for coefficients of the rotated columns. */
    double[] remove(double[] series, double[] coefficients) {
        double[] result = series.clone();
        for (int k = 0; k < columns.length; k++) {
            for (int i = 0; i < result.length; i++) {
                result[i] -= columns[k][i] * coefficients[k];
            }
        }
        return result;
    }

    /** The series less the fitted regression, for coefficients of the named columns. */
    double[] removeNamed(double[] series, double[] coefficients) {
        double[] result = series.clone();
        for (int k = 0; k < names.size(); k++) {
            double[] column = values(names.get(k), 1, series.length);
            for (int i = 0; i < result.length; i++) {
                result[i] -= column[i] * coefficients[k];
            }
        }
        return result;
    }

    /** The regression at positions after the series, for coefficients of the named columns. */
    double[] ahead(double[] coefficients, int length, int horizon) {
        double[] result = new double[horizon];
        for (int k = 0; k < names.size(); k++) {
            double[] column = values(names.get(k), length + 1, horizon);
            for (int h = 0; h < horizon; h++) {
                result[h] += coefficients[k] * column[h];
            }
        }
        return result;
    }

    /** Linear map from coefficients in the search to those of the named columns, for the whole parameter vector. */
    double[][] unrotate(ArimaParameters layout) {
        double[][] map = new double[layout.count()][layout.count()];
        int from = layout.order().coefficients();
        for (int i = 0; i < map.length; i++) {
            for (int j = 0; j < map.length; j++) {
                boolean inside = i >= from && j >= from;
                map[i][j] = inside ? rotation[i - from][j - from] : i == j ? 1 : 0;
            }
        }
        return map;
    }

    /**
     * Start and scale of each coefficient.
     *
     * @param estimates least squares coefficients
     * @param scales ten standard errors each, 1 where that is 0
     */
    record Start(double[] estimates, double[] scales) {}

    Start start(double[] series, ArimaOrder order) {
        if (columns.length == 0) {
            return new Start(new double[0], new double[0]);
        }
        double[] response = difference(series, order);
        double[][] differenced = new double[columns.length][];
        for (int k = 0; k < columns.length; k++) {
            differenced[k] = difference(columns[k], order);
        }
        return response.length > columns.length ? leastSquares(response, differenced) : leastSquares(series, columns);
    }

    private static Start leastSquares(double[] response, double[][] columns) {
        int k = columns.length;
        DMatrixRMaj normal = new DMatrixRMaj(k, k);
        DMatrixRMaj right = new DMatrixRMaj(k, 1);
        for (int i = 0; i < k; i++) {
            right.set(i, 0, dot(columns[i], response));
            for (int j = 0; j < k; j++) {
                normal.set(i, j, dot(columns[i], columns[j]));
            }
        }
        LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.pseudoInverse(false);
        DMatrixRMaj inverse = new DMatrixRMaj(k, k);
        solver.setA(normal);
        solver.invert(inverse);
        DMatrixRMaj estimate = new DMatrixRMaj(k, 1);
        CommonOps_DDRM.mult(inverse, right, estimate);
        double[] scales = new double[k];
        double variance = residualSquares(response, columns, estimate.data) / Math.max(1, response.length - k);
        for (int i = 0; i < k; i++) {
            double scale = SCALE * Math.sqrt(variance * inverse.get(i, i));
            scales[i] = scale > 0 ? scale : 1;
        }
        return new Start(estimate.data.clone(), scales);
    }

    private static double residualSquares(double[] response, double[][] columns, double[] estimate) {
        double sum = 0;
        for (int i = 0; i < response.length; i++) {
            double residual = response[i];
            for (int k = 0; k < columns.length; k++) {
                residual -= columns[k][i] * estimate[k];
            }
            sum += residual * residual;
        }
        return sum;
    }

    private static double dot(double[] left, double[] right) {
        double sum = 0;
        for (int i = 0; i < left.length; i++) {
            sum += left[i] * right[i];
        }
        return sum;
    }

    /** The differences of a series, of its length less d + D s. */
    static double[] difference(double[] series, ArimaOrder order) {
        double[] result = series;
        for (int i = 0; i < order.differences(); i++) {
            result = lagged(result, 1);
        }
        for (int i = 0; i < order.seasonalDifferences(); i++) {
            result = lagged(result, order.period());
        }
        return result;
    }

    private static double[] lagged(double[] series, int lag) {
        double[] result = new double[Math.max(0, series.length - lag)];
        for (int i = 0; i < result.length; i++) {
            result[i] = series[i + lag] - series[i];
        }
        return result;
    }
}
