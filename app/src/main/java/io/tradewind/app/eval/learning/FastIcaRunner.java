// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.eval.learning;

import io.tradewind.app.eval.runner.CaseParameters;
import io.tradewind.app.eval.runner.CaseRules;
import io.tradewind.app.eval.runner.CaseRunner;
import io.tradewind.app.eval.runner.CaseSeries;
import io.tradewind.app.eval.runner.JsonValues;
import io.tradewind.app.eval.runner.UnsupportedCaseException;
import io.tradewind.quant.learning.component.FastIca;
import io.tradewind.quant.learning.regression.RidgeRegression;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Group {@code ml_fastica}: independent components, in figures that do not depend on their order and sign. */
final class FastIcaRunner implements CaseRunner {

    private static final int SINGLE_STARTS = 15;
    private static final double SAME_CONTRAST = 1e-4;
    private static final double SLACK = 0.01;

    @Override
    public CaseRules rules() {
        return CaseRules.STANDARD.accepting((expected, actual, tolerance) -> {
            JsonNode wanted = expected.path("best_abs_corr_with_sources");
            JsonNode computed = actual.path("best_abs_corr_with_sources");
            return wanted.size() > 0
                    && IntStream.range(0, wanted.size())
                            .allMatch(k -> computed.path(k).asDouble(0)
                                    >= wanted.path(k).asDouble(2) - SLACK);
        });
    }

    @Override
    public ObjectNode run(Task task) {
        double[][] rows = Sample.rows(CaseSeries.read(task).columns());
        var params = new CaseParameters(task.params()).ignore("whiten", "algorithm", "alpha");
        JsonNode mixing = params.find("mixing");
        if (!params.text("logcosh", "fun").equals("logcosh")) {
            throw new UnsupportedCaseException("the contrast '" + params.text("", "fun") + "' has no counterpart");
        }
        params.requireAllKnown();
        FastIca fit = mostReached(rows);
        double[] kurtosis = perSource(fit, FastIcaRunner::excessKurtosis);
        int[] order = IntStream.range(0, kurtosis.length)
                .boxed()
                .sorted(Comparator.comparingDouble(k -> kurtosis[k]))
                .mapToInt(Integer::intValue)
                .toArray();
        ObjectNode actual = JsonNodeFactory.instance.objectNode();
        for (String name : task.wanted()) {
            switch (name) {
                case "source_kurtosis_excess_sorted" ->
                    actual.set(name, (JsonNode)
                            JsonValues.numbers(Arrays.stream(kurtosis).sorted().toArray()));
                case "mean_logcosh_sorted" -> {
                    double[] contrast = perSource(fit, FastIcaRunner::meanLogCosh);
                    actual.set(name, (JsonNode)
                            JsonValues.numbers(Arrays.stream(contrast).sorted().toArray()));
                }
                case "mixing_abs_cols_sorted_by_kurt" ->
                    actual.set(name, (JsonNode) JsonValues.matrix(absolute(fit.mixing(), order)));
                case "best_abs_corr_with_sources" -> {
                    if (mixing != null) {
                        actual.set(name, (JsonNode) JsonValues.numbers(bestCorrelations(fit, rows, mixing)));
                    }
                }
                default -> {}
            }
        }
        return actual;
    }

    /** The reference tries one random start: the fixed point that most single starts reach. */
    private static FastIca mostReached(double[][] rows) {
        List<FastIca> fits = IntStream.rangeClosed(1, SINGLE_STARTS)
                .mapToObj(seed -> FastIca.fit(rows, 1, seed))
                .toList();
        return fits.stream()
                .max(Comparator.comparingLong(
                        fit -> fits.stream().filter(other -> isSame(fit, other)).count()))
                .orElseThrow();
    }

    private static boolean isSame(FastIca one, FastIca other) {
        return StrictMath.abs(one.contrast() - other.contrast()) <= SAME_CONTRAST * one.contrast();
    }

    private interface Figure {
        double of(double[] source);
    }

    private static double[] perSource(FastIca fit, Figure figure) {
        return IntStream.range(0, fit.mixing().length)
                .mapToDouble(k -> figure.of(column(fit.sources(), k)))
                .toArray();
    }

    private static double[] column(double[][] rows, int k) {
        return Arrays.stream(rows).mapToDouble(row -> row[k]).toArray();
    }

    private static double excessKurtosis(double[] source) {
        double second = Arrays.stream(source).map(x -> x * x).sum() / source.length;
        double fourth = Arrays.stream(source).map(x -> x * x * x * x).sum() / source.length;
        return fourth / (second * second) - 3;
    }

    private static double meanLogCosh(double[] source) {
        return Arrays.stream(source)
                        .map(x -> StrictMath.log(StrictMath.cosh(x)))
                        .sum()
                / source.length;
    }

    private static double[][] absolute(double[][] mixing, int[] order) {
        return Arrays.stream(mixing)
                .map(row -> IntStream.of(order)
                        .mapToDouble(k -> StrictMath.abs(row[k]))
                        .toArray())
                .toArray(double[][]::new);
    }

    /** For each true source, which the known mixing gives back from the data, the closest component's correlation. */
    private static double[] bestCorrelations(FastIca fit, double[][] rows, JsonNode mixing) {
        double[][] matrix = new double[mixing.size()][mixing.size()];
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j < matrix.length; j++) {
                matrix[i][j] = mixing.get(i).get(j).doubleValue();
            }
        }
        double[][] truth = Arrays.stream(rows).map(row -> solved(matrix, row)).toArray(double[][]::new);
        return IntStream.range(0, matrix.length)
                .mapToDouble(k -> IntStream.range(0, matrix.length)
                        .mapToDouble(c -> StrictMath.abs(correlation(column(truth, k), column(fit.sources(), c))))
                        .max()
                        .orElse(0))
                .toArray();
    }

    /** Solves {@code matrix s = row} as a regression without an intercept: every row twice, once with both signs turned. */
    private static double[] solved(double[][] matrix, double[] row) {
        int p = row.length;
        double[][] both = new double[2 * p][];
        double[] target = new double[2 * p];
        for (int i = 0; i < p; i++) {
            both[i] = matrix[i];
            both[p + i] = Arrays.stream(matrix[i]).map(x -> -x).toArray();
            target[i] = row[i];
            target[p + i] = -row[i];
        }
        return RidgeRegression.fit(both, target, 0).coefficients();
    }

    private static double correlation(double[] a, double[] b) {
        double meanA = Arrays.stream(a).sum() / a.length;
        double meanB = Arrays.stream(b).sum() / b.length;
        double ab = 0;
        double aa = 0;
        double bb = 0;
        for (int i = 0; i < a.length; i++) {
            ab += (a[i] - meanA) * (b[i] - meanB);
            aa += (a[i] - meanA) * (a[i] - meanA);
            bb += (b[i] - meanB) * (b[i] - meanB);
        }
        return ab / StrictMath.sqrt(aa * bb);
    }
}
