// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.eval.indicator;

import io.tradewind.app.eval.runner.CaseRunner.Task;
import io.tradewind.app.eval.runner.UnsupportedCaseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Cases of TTR: the R call says everything; without one, the name of the case and its parameters do.
 *
 * <p>Two columns of TTR use bars from the future, and are made here for comparison only: DPO is moved up, and SAR is started with
 * the deviation of high less low over the whole file.
 */
final class TtrNames implements IndicatorNames {

    @Override
    public Request resolve(Task task) {
        RConstants constants = new RConstants(task.params());
        String text = task.call().isBlank() ? TtrCaseName.call(task) : task.call();
        TtrCall call = TtrCall.of(RParser.parse(text), constants);
        List<Integer> named = bySuffix(call, task);
        List<Integer> outputs = named.contains(-1) ? call.outputs() : named;
        if (outputs.size() != task.columns().size()) {
            throw new UnsupportedCaseException(
                    task.name() + " has the columns " + task.columns() + ", the call has " + outputs.size());
        }
        Map<String, Object> arguments = new LinkedHashMap<>(call.arguments());
        if (call.definition().name().equals("SAR")) {
            arguments.putIfAbsent("initGap", deviationOfRange(BarFile.read(task), call.series()));
        }
        return new Request(
                call.definition(),
                arguments,
                call.series(),
                outputs,
                Collections.nCopies(outputs.size(), call.shift()));
    }

    /** Columns are called {@code NAME.output}; -1 for one that is not. */
    private static List<Integer> bySuffix(TtrCall call, Task task) {
        List<Integer> outputs = new ArrayList<>();
        for (String column : task.columns()) {
            String output = column.startsWith(task.name() + ".")
                    ? column.substring(task.name().length() + 1)
                    : column.substring(column.indexOf('.') + 1);
            outputs.add(call.definition().outputs().indexOf(output));
        }
        return outputs;
    }

    private static double deviationOfRange(BarFile file, List<String> series) {
        double[] high = file.series(series.get(1));
        double[] low = file.series(series.get(2));
        if (high.length < 2) {
            throw new UnsupportedCaseException("SAR of fewer than 2 bars has no counterpart");
        }
        double mean = 0;
        for (int i = 0; i < high.length; i++) {
            mean += (high[i] - low[i]) / high.length;
        }
        double squares = 0;
        for (int i = 0; i < high.length; i++) {
            double distance = high[i] - low[i] - mean;
            squares += distance * distance;
        }
        return Math.sqrt(squares / (high.length - 1));
    }
}
