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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * What the cases of the Python programs have in common: the case is named like the function, with a suffix maybe; parameters have the
 * program's names or short ones; arguments by name in the call count where the case states none.
 */
final class PythonCase {

    private static final Pattern NUMBERS = Pattern.compile("_(\\d+(?:\\.\\d+)?)");
    private static final Pattern KEYWORDS = Pattern.compile("(\\w+)\\s*=\\s*([\\w.+-]+)");
    private static final List<String> NOT_FOR_VALUES =
            List.of("fillna", "talib", "offset", "append", "visual", "dropnans");

    private final Task task;
    private final Definition definition;
    private final Map<String, List<String>> shortNames;

    private PythonCase(Task task, Definition definition, Map<String, List<String>> shortNames) {
        this.task = task;
        this.definition = definition;
        this.shortNames = shortNames;
    }

    /**
     * Finds the definition whose name, or another name of it, is the longest beginning of the case's name.
     *
     * @param otherNames names of functions by what their case may be called
     * @param shortNames for each parameter what it may be called
     */
    static PythonCase of(
            Task task, String program, Map<String, String> otherNames, Map<String, List<String>> shortNames) {
        String name = task.name().toLowerCase(Locale.ROOT);
        String other = otherNames.keySet().stream()
                .filter(each -> begins(name, each))
                .max(Comparator.comparingInt(String::length))
                .orElse("");
        Optional<Definition> best = IndicatorCatalog.all().stream()
                .filter(each -> each.program().startsWith(program + " "))
                .filter(each -> begins(name, each.name()) || each.name().equals(otherNames.get(other)))
                .max(Comparator.comparingInt(
                        each -> begins(name, each.name()) ? each.name().length() : other.length()));
        return new PythonCase(
                task,
                best.orElseThrow(
                        () -> new UnsupportedCaseException(program + "'s " + task.name() + " has no counterpart")),
                shortNames);
    }

    private static boolean begins(String name, String beginning) {
        return name.equals(beginning) || name.startsWith(beginning + "_");
    }

    Definition definition() {
        return definition;
    }

    /** The arguments; numbers at the end of the case's name when the case states none. */
    Map<String, Object> arguments() {
        Map<String, Object> arguments = new LinkedHashMap<>();
        keywordsOfCall(arguments);
        for (String name : task.params().propertyNames()) {
            JsonNode value = task.params().path(name);
            boolean ignored = NOT_FOR_VALUES.contains(name) && parameter(name).isEmpty();
            if (!ignored && !value.isNull()) {
                arguments.put(
                        parameter(name)
                                .orElseThrow(() ->
                                        new UnsupportedCaseException(definition.name() + " has no parameter " + name))
                                .name(),
                        value(value));
            }
        }
        if (arguments.isEmpty()) {
            numbersOfName(arguments);
        }
        return arguments;
    }

    /** By how many bars the program is told to move its columns. */
    int offset() {
        return task.params().path("offset").asInt(0);
    }

    /** Whether a flag is set, in the parameters or in the call. */
    boolean flag(String name) {
        JsonNode stated = task.params().path(name);
        return stated.isBoolean() ? stated.booleanValue() : task.call().matches(".*\\b" + name + "\\s*=\\s*True.*");
    }

    /** The suffixes of the wanted columns, which are called {@code case.suffix}; empty for one called like the case. */
    List<String> suffixes() {
        List<String> suffixes = new ArrayList<>();
        for (String column : task.columns()) {
            int dot = column.startsWith(task.name() + ".") ? task.name().length() : column.indexOf('.');
            suffixes.add(dot < 0 ? "" : column.substring(dot + 1));
        }
        return suffixes;
    }

    private void keywordsOfCall(Map<String, Object> arguments) {
        Matcher matcher = KEYWORDS.matcher(task.call());
        while (matcher.find()) {
            String text = matcher.group(2);
            parameter(matcher.group(1)).ifPresent(each -> arguments.put(each.name(), value(text)));
        }
    }

    private void numbersOfName(Map<String, Object> arguments) {
        Matcher matcher = NUMBERS.matcher(task.name());
        for (Parameter parameter : definition.parameters()) {
            if (parameter.choices().isEmpty() && matcher.find()) {
                arguments.put(parameter.name(), Double.valueOf(matcher.group(1)));
            }
        }
    }

    private Optional<Parameter> parameter(String given) {
        Optional<Parameter> exact = definition.parameters().stream()
                .filter(each -> each.name().equals(given))
                .findFirst();
        return exact.or(() -> definition.parameters().stream()
                .filter(each -> shortNames.getOrDefault(each.name(), List.of()).contains(given))
                .findFirst());
    }

    private static Object value(JsonNode node) {
        if (node.isBoolean()) {
            return node.booleanValue() ? 1.0 : 0.0;
        }
        return node.isNumber() ? node.doubleValue() : node.asString();
    }

    private static Object value(String text) {
        return switch (text) {
            case "True" -> 1.0;
            case "False" -> 0.0;
            default -> text.matches("[+-]?[\\d.]+(e[+-]?\\d+)?") ? Double.valueOf(text) : text;
        };
    }
}
