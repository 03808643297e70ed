// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.eval.indicator;

import io.tradewind.app.eval.runner.CaseRunner.Task;
import io.tradewind.app.eval.runner.UnsupportedCaseException;
import io.tradewind.quant.indicator.catalog.Definition;
import io.tradewind.quant.indicator.catalog.IndicatorCatalog;
import io.tradewind.quant.indicator.catalog.Parameter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Cases of formulas: the name begins with that of the indicator, and numbers at its end are its parameters unless stated.
 *
 * <p>A column that ends in {@code chikou_plotted} is the close moved up by the shift, as a chart draws it: for display only.
 */
final class FormulaNames implements IndicatorNames {

    private static final Pattern NUMBERS = Pattern.compile("_(\\d+(?:\\.\\d+)?)");
    private static final Map<String, List<String>> OTHER_NAMES = Map.of(
            "n", List.of("period", "length", "window"),
            "period", List.of("n", "length", "window"),
            "mult", List.of("multiplier", "k", "multiple"),
            "multiplier", List.of("mult", "k", "multiple"),
            "ema", List.of("n", "ema_period"),
            "atr_wilder", List.of("atr", "atr_period"));

    @Override
    public Request resolve(Task task) {
        Definition definition = definition(task.name());
        Map<String, Object> arguments = arguments(definition, task);
        List<Integer> outputs = new ArrayList<>();
        List<Integer> shifts = new ArrayList<>();
        for (String column : task.columns()) {
            String output = column.startsWith(task.name() + ".")
                    ? column.substring(task.name().length() + 1)
                    : "";
            boolean isChikou = output.equals("chikou_plotted");
            outputs.add(index(definition, isChikou ? "chikou" : output));
            shifts.add(isChikou ? -shift(definition, arguments) : 0);
        }
        boolean isReal = definition.inputs().equals("real");
        return new Request(definition, arguments, isReal ? List.of("close") : List.of(), outputs, shifts);
    }

    private static Definition definition(String name) {
        return IndicatorCatalog.all().stream()
                .filter(each -> each.program().equals("formula"))
                .filter(each -> name.equals(each.name()) || name.startsWith(each.name() + "_"))
                .max(Comparator.comparingInt(each -> each.name().length()))
                .orElseThrow(() -> new UnsupportedCaseException("the formula " + name + " has no counterpart"));
    }

    private static int index(Definition definition, String output) {
        return output.isEmpty() ? 0 : definition.outputs().indexOf(output);
    }

    private static int shift(Definition definition, Map<String, Object> arguments) {
        return definition.parameters().stream()
                .filter(each -> each.name().equals("shift"))
                .map(each -> arguments.getOrDefault("shift", each.defaultValue()))
                .mapToInt(each -> ((Number) each).intValue())
                .sum();
    }

    private static Map<String, Object> arguments(Definition definition, Task task) {
        Map<String, Object> arguments = new LinkedHashMap<>();
        for (String name : task.params().propertyNames()) {
            JsonNode value = task.params().path(name);
            if (value.isNumber()) {
                arguments.put(parameter(definition, name), value.doubleValue());
            } else if (!value.isString()) {
                throw new UnsupportedCaseException(task.name() + ": parameter " + name + " has no counterpart");
            }
        }
        return arguments.isEmpty() ? numbersOf(definition, task) : arguments;
    }

    private static String parameter(Definition definition, String given) {
        for (Parameter parameter : definition.parameters()) {
            boolean other =
                    OTHER_NAMES.getOrDefault(parameter.name(), List.of()).contains(given);
            if (parameter.name().equals(given) || other) {
                return parameter.name();
            }
        }
        throw new UnsupportedCaseException(definition.name() + " has no parameter " + given);
    }

    private static Map<String, Object> numbersOf(Definition definition, Task task) {
        Map<String, Object> arguments = new LinkedHashMap<>();
        Matcher matcher =
                NUMBERS.matcher(task.name().substring(definition.name().length()));
        for (Parameter parameter : definition.parameters()) {
            if (matcher.find()) {
                arguments.put(parameter.name(), Double.valueOf(matcher.group(1)));
            }
        }
        return arguments;
    }
}
