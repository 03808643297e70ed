// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.eval.indicator;

import io.tradewind.app.eval.runner.CaseRunner.Task;
import io.tradewind.app.eval.runner.UnsupportedCaseException;
import io.tradewind.quant.indicator.catalog.Definition;
import io.tradewind.quant.indicator.catalog.IndicatorCatalog;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Cases of TA-Lib: the function's name and its arguments are the parameters, columns are keyed by its outputs. */
final class TaLibNames implements IndicatorNames {

    @Override
    public Request resolve(Task task) {
        String function = task.params().path("function").asString(task.name());
        Definition definition = IndicatorCatalog.find("TA-Lib", function)
                .orElseThrow(() -> new UnsupportedCaseException("TA-Lib's " + function + " has no counterpart"));
        Map<String, Object> arguments = new LinkedHashMap<>();
        for (String name : task.params().propertyNames()) {
            if (!name.equals("function")) {
                arguments.put(name, number(name, task.params().path(name)));
            }
        }
        return new Request(definition, arguments, series(task, definition), outputs(task, definition));
    }

    private static double number(String name, JsonNode value) {
        if (!value.isNumber()) {
            throw new UnsupportedCaseException("parameter " + name + " is not a number: " + value);
        }
        return value.doubleValue();
    }

    private static List<String> series(Task task, Definition definition) {
        boolean bars =
                definition.inputs().contains("high") || definition.inputs().contains("close");
        JsonNode reals = task.input().path("columns").path("real_inputs");
        if (bars || !reals.isArray()) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        reals.forEach(node -> names.add(node.asString("")));
        if (definition.inputs().contains("volume") && names.size() == 1) {
            String real = names.getFirst();
            return List.of(real, real, real, real, "volume");
        }
        return names;
    }

    /** One output without a stated name, as for candles, else by name. */
    private static List<Integer> outputs(Task task, Definition definition) {
        if (task.columns().isEmpty()) {
            return List.of(0);
        }
        return task.columns().stream()
                .map(name -> definition.outputs().indexOf(name))
                .toList();
    }
}
