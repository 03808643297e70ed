// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.eval.learning;

import io.tradewind.app.eval.runner.CaseParameters;
import io.tradewind.app.eval.runner.CaseRunner.Task;
import io.tradewind.app.eval.runner.CaseSeries;
import io.tradewind.app.eval.runner.UnsupportedCaseException;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Rows of a case: all columns but the last are features, the last is the target.
 *
 * @param rows n of p
 * @param target n
 */
@SuppressWarnings("ArrayRecordComponent")
record Sample(double[][] rows, double[] target) {

    /** All rows of the case. */
    static Sample read(Task task) {
        double[][] columns = CaseSeries.read(task).columns();
        int features = columns.length - 1;
        double[][] rows = rows(Arrays.copyOf(columns, features));
        return new Sample(rows, columns[features]);
    }

    /** The rows that a parameter names as {@code [from, to)}; all when it is absent. */
    Sample part(CaseParameters params, String name) {
        JsonNode range = params.find(name);
        if (range == null) {
            return this;
        }
        int from = range.path(0).asInt(-1);
        int to = range.path(1).asInt(-1);
        if (from < 0 || to < from || to > rows.length) {
            throw new UnsupportedCaseException("parameter " + name + " is no range of rows: " + range);
        }
        return new Sample(
                List.of(rows).subList(from, to).toArray(double[][]::new), Arrays.copyOfRange(target, from, to));
    }

    /** Columns turned into rows. */
    static double[][] rows(double[][] columns) {
        double[][] rows = new double[columns[0].length][columns.length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < columns.length; j++) {
                rows[i][j] = columns[j][i];
            }
        }
        return rows;
    }
}
