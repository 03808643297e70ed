// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.eval.indicator;

import io.tradewind.app.eval.indicator.IndicatorNames.FirstValid;
import io.tradewind.app.eval.indicator.IndicatorNames.Request;
import io.tradewind.app.eval.runner.CaseRunner;
import io.tradewind.app.eval.runner.JsonValues;
import io.tradewind.app.eval.runner.UnsupportedCaseException;
import io.tradewind.quant.indicator.Columns;
import io.tradewind.quant.indicator.Indicator;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Groups of indicator cases: whole columns of one indicator over the bars of a file. */
final class IndicatorRunner implements CaseRunner {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final IndicatorNames names;
    private final FirstValid firstValid;
    private final boolean keyed;

    /**
     * A runner; {@code keyed} when the expected columns are a map by the names of the outputs, as TA-Lib's, whose first index and
     * count are those of the function's output range, undefined values in it included.
     */
    IndicatorRunner(IndicatorNames names, FirstValid firstValid, boolean keyed) {
        this.names = names;
        this.firstValid = firstValid;
        this.keyed = keyed;
    }

    @Override
    public ObjectNode run(Task task) {
        Request request = names.resolve(task);
        Indicator indicator = request.definition().create(request.arguments());
        Columns bars = BarFile.read(task).columns(request.series());
        double[][] out = new double[indicator.outputs()][bars.length()];
        indicator.batch(bars, out);
        double[][] wanted = new double[request.outputs().size()][];
        for (int k = 0; k < wanted.length; k++) {
            int output = request.outputs().get(k);
            if (output < 0 || output >= out.length) {
                throw new UnsupportedCaseException(
                        "column '" + task.columns().get(k) + "' of " + task.name() + " has no counterpart");
            }
            wanted[k] = led(shifted(out[output], request.shifts().get(k)), request.leading(), k);
        }
        ObjectNode actual = NODES.objectNode();
        for (String name : task.wanted()) {
            JsonNode value = value(name, task, wanted, indicator);
            if (value != null) {
                actual.set(name, value);
            }
        }
        return actual;
    }

    private @Nullable JsonNode value(String name, Task task, double[][] columns, Indicator indicator) {
        return switch (name) {
            case "columns" -> keyed ? byName(task, columns) : JsonValues.matrix(columns);
            case "first_valid_index" ->
                NODES.numberNode(keyed ? StrictMath.min(indicator.lookback(), columns[0].length) : firstValid(columns));
            case "lookback" -> NODES.numberNode(indicator.lookback());
            case "count" -> NODES.numberNode(StrictMath.max(0, columns[0].length - indicator.lookback()));
            case "nonzero_count" -> NODES.numberNode(nonzero(columns[0]).size());
            case "nonzero" -> nonzero(columns[0]);
            default -> null;
        };
    }

    private static ObjectNode byName(Task task, double[][] columns) {
        ObjectNode node = NODES.objectNode();
        for (int k = 0; k < columns.length; k++) {
            node.set(task.columns().get(k), (JsonNode) JsonValues.numbers(columns[k]));
        }
        return node;
    }

    private int firstValid(double[][] columns) {
        int first = 0;
        while (first < columns[0].length && !isValid(columns, first)) {
            first++;
        }
        return first;
    }

    private boolean isValid(double[][] columns, int row) {
        if (firstValid == FirstValid.FIRST_COLUMN) {
            return Double.isFinite(columns[0][row]);
        }
        return Arrays.stream(columns).allMatch(column -> Double.isFinite(column[row]));
    }

    private static ArrayNode nonzero(double[] values) {
        ArrayNode array = NODES.arrayNode();
        for (int i = 0; i < values.length; i++) {
            if (Double.isFinite(values[i]) && values[i] != 0) {
                array.addArray().add(i).add((int) values[i]);
            }
        }
        return array;
    }

    private static double[] led(double[] values, List<Request.Leading> leading, int column) {
        if (leading.isEmpty()) {
            return values;
        }
        double[] filled = values.clone();
        Arrays.fill(
                filled,
                0,
                Math.min(values.length, leading.get(column).rows()),
                leading.get(column).value());
        return filled;
    }

    private static double[] shifted(double[] values, int rows) {
        if (rows == 0) {
            return values;
        }
        double[] moved = new double[values.length];
        Arrays.fill(moved, Double.NaN);
        for (int i = 0; i < values.length; i++) {
            int from = i - rows;
            if (from >= 0 && from < values.length) {
                moved[i] = values[from];
            }
        }
        return moved;
    }
}
