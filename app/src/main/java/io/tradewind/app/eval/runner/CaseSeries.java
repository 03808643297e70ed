// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.eval.runner;

import io.tradewind.domain.port.RequestException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/**
 * The data of a case: columns of one file, the rows {@code [from, to)}, with the stated transform.
 *
 * <p>A transform is a chain of steps joined by {@code then}: {@code none}, {@code log}, {@code diff}, {@code demean},
 * {@code (y-mean)^2}, {@code divide by 100}, {@code simple returns}, {@code log returns}.
 */
public final class CaseSeries {

    private final List<String> names;
    private final double[][] columns;

    private CaseSeries(List<String> names, double[][] columns) {
        this.names = names;
        this.columns = columns;
    }

    /**
     * Reads the columns that the case names.
     *
     * @throws UnsupportedCaseException when the case names no file or columns, or a step of the transform is unknown
     * @throws RequestException when the file, a column or a number cannot be read
     */
    public static CaseSeries read(CaseRunner.Task task) {
        List<String> names = new ArrayList<>();
        task.input().path("columns").forEach(node -> names.add(node.asString("")));
        if (names.isEmpty()) {
            throw new UnsupportedCaseException("the case names no columns");
        }
        return read(task, names);
    }

    /** Reads given columns of the case's file, with its rows and transform. */
    public static CaseSeries read(CaseRunner.Task task, List<String> names) {
        CsvTable table = CsvTable.read(path(task));
        String transform = task.input().path("transform").asString("none");
        double[][] columns = names.stream()
                .map(name -> transformed(rows(task, table.numbers(name)), transform))
                .toArray(double[][]::new);
        return new CaseSeries(List.copyOf(names), columns);
    }

    /**
     * The file of the case.
     *
     * @throws UnsupportedCaseException when the case has none, or several
     */
    public static Path path(CaseRunner.Task task) {
        JsonNode file = task.input().path("file");
        if (!file.isString()) {
            throw new UnsupportedCaseException("the case names no single data file");
        }
        return task.root().resolve(file.asString());
    }

    /**
     * The rows {@code [from, to)} of the case; all when it states none.
     *
     * @throws RequestException when they are no two whole numbers, are empty or reach past the end
     */
    public static double[] rows(CaseRunner.Task task, double[] values) {
        JsonNode rows = task.input().path("rows");
        if (rows.isMissingNode() || rows.isNull()) {
            return values.clone();
        }
        int from = rows.path(0).asInt(-1);
        int to = rows.path(1).asInt(-1);
        if (rows.size() != 2 || from < 0 || from >= to || to > values.length) {
            throw new RequestException(
                    "The case " + task.name() + " wants rows " + rows + ", its file has 0 to " + values.length + ".");
        }
        return Arrays.copyOfRange(values, from, to);
    }

    /** The first column. */
    public double[] first() {
        return columns[0].clone();
    }

    /** A column by its position. */
    public double[] column(int index) {
        return columns[index].clone();
    }

    /** A column by its name. */
    public double[] column(String name) {
        int index = names.indexOf(name);
        if (index < 0) {
            throw new UnsupportedCaseException("the case has no column '" + name + "', it has " + names);
        }
        return columns[index].clone();
    }

    /** All columns, one array each. */
    public double[][] columns() {
        return Arrays.stream(columns).map(double[]::clone).toArray(double[][]::new);
    }

    /** Names of the columns. */
    public List<String> names() {
        return names;
    }

    private static double[] transformed(double[] values, String transform) {
        double[] result = values;
        for (String step : transform.split("\\bthen\\b", -1)) {
            result = step(result, step.strip().toLowerCase(Locale.ROOT));
        }
        return result;
    }

    private static double[] step(double[] values, String step) {
        return switch (step) {
            case "", "none", "raw", "levels" -> values;
            case "log" -> Arrays.stream(values).map(StrictMath::log).toArray();
            case "diff", "first difference", "difference" -> differences(values);
            case "demean", "demeaned" -> demeaned(values);
            case "(y-mean)^2", "demean and square" ->
                Arrays.stream(demeaned(values)).map(x -> x * x).toArray();
            case "square", "squared" -> Arrays.stream(values).map(x -> x * x).toArray();
            case "divide by 100" -> Arrays.stream(values).map(x -> x / 100).toArray();
            case "multiply by 100", "percent" ->
                Arrays.stream(values).map(x -> x * 100).toArray();
            case "simple returns", "simple returns close_t/close_{t-1}-1", "pct_change" -> simpleReturns(values);
            case "log returns", "log difference", "logdiff", "log returns log(close_t/close_{t-1})" ->
                differences(Arrays.stream(values).map(StrictMath::log).toArray());
            default -> throw new UnsupportedCaseException("transform step '" + step + "' has no counterpart");
        };
    }

    private static double[] differences(double[] values) {
        double[] result = new double[StrictMath.max(0, values.length - 1)];
        for (int i = 0; i < result.length; i++) {
            result[i] = values[i + 1] - values[i];
        }
        return result;
    }

    private static double[] simpleReturns(double[] values) {
        double[] result = new double[StrictMath.max(0, values.length - 1)];
        for (int i = 0; i < result.length; i++) {
            result[i] = values[i + 1] / values[i] - 1;
        }
        return result;
    }

    private static double[] demeaned(double[] values) {
        double mean = Arrays.stream(values).sum() / values.length;
        return Arrays.stream(values).map(x -> x - mean).toArray();
    }
}
