// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.eval.indicator;

import io.tradewind.app.eval.indicator.RExpression.Argument;
import io.tradewind.app.eval.indicator.RExpression.Call;
import io.tradewind.app.eval.indicator.RExpression.Symbol;
import io.tradewind.app.eval.indicator.RExpression.Text;
import io.tradewind.app.eval.runner.UnsupportedCaseException;
import io.tradewind.quant.indicator.catalog.Definition;
import io.tradewind.quant.indicator.catalog.IndicatorCatalog;
import io.tradewind.quant.indicator.catalog.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A call of a function of TTR as an indicator of the catalog.
 *
 * @param definition the indicator
 * @param arguments of the definition
 * @param series what it reads: one, two, or open, high, low, close and volume
 * @param outputs index of the output for each column of R's result, in R's order, or as selected
 * @param shift rows by which the columns are moved, negative: up
 */
record TtrCall(
        Definition definition, Map<String, Object> arguments, List<String> series, List<Integer> outputs, int shift) {

    private static final String MA_TYPE = "maType";
    private static final Map<String, List<String>> SLOTS = Map.of(
            "MACD", List.of("maFast", "maSlow", "maSig"),
            "SMI", List.of("maFast", "maSlow", "maSig"),
            "TRIX", List.of("maFirst", "maSecond", "maThird", "maSig"),
            "RSI", List.of("maUp", "maDown"),
            "stoch", List.of("maFastD", "maSlowD", "maSmooth"));

    /** Copies the collections. */
    TtrCall {
        arguments = Map.copyOf(arguments);
        series = List.copyOf(series);
        outputs = List.copyOf(outputs);
    }

    /**
     * Reads a call, with or without a selection of columns.
     *
     * @throws UnsupportedCaseException when the function or an argument has no counterpart
     */
    static TtrCall of(RExpression expression, RConstants constants) {
        if (!(expression instanceof Call call)) {
            throw new UnsupportedCaseException("'" + expression.text() + "' is no call of a function");
        }
        if (!call.function().equals("[")) {
            return new Reader(call, constants).read();
        }
        TtrCall whole = of(call.at(0), constants);
        RExpression columns = call.arguments().getLast().value();
        if (columns instanceof RExpression.Missing) {
            return whole;
        }
        List<Integer> selected = new ArrayList<>();
        for (Object column : columnsOf(columns, constants)) {
            selected.add(whole.outputs().get(whole.position(column)));
        }
        return new TtrCall(whole.definition(), whole.arguments(), whole.series(), selected, whole.shift());
    }

    private static List<?> columnsOf(RExpression columns, RConstants constants) {
        if (columns instanceof Call call && call.function().equals("c") && call.at(0) instanceof Text) {
            return call.arguments().stream()
                    .map(each -> constants.value(each.value()))
                    .toList();
        }
        Object value = constants.value(columns);
        return value instanceof List<?> list ? list : List.of(value);
    }

    private int position(Object column) {
        int index = column instanceof Double number
                ? number.intValue() - 1
                : definition.outputs().indexOf(String.valueOf(column));
        if (index < 0 || index >= outputs.size()) {
            throw new UnsupportedCaseException(
                    definition.name() + " has no column " + column + ", it has " + definition.outputs());
        }
        return index;
    }

    /** Reads one call. */
    private static final class Reader {

        private final String function;
        private final TtrSignature signature;
        private final Map<String, RExpression> given;
        private final RConstants constants;
        private final Map<String, Object> arguments = new LinkedHashMap<>();

        Reader(Call call, RConstants constants) {
            this.function = call.function();
            this.signature = TtrSignature.of(function);
            this.given = new LinkedHashMap<>(signature.match(call.arguments()));
            this.constants = constants;
            given.values()
                    .removeIf(value ->
                            value instanceof Symbol symbol && symbol.name().equals("NULL"));
        }

        TtrCall read() {
            Definition definition = find(catalogName());
            List<String> series = series();
            averages();
            given.remove("use");
            given.remove("na.pad");
            given.forEach((name, value) -> arguments.put(name, converted(definition, name, value)));
            addDefaults();
            int outputs = definition.create(arguments).outputs();
            List<Integer> all = new ArrayList<>();
            for (int k = 0; k < outputs; k++) {
                all.add(k);
            }
            return new TtrCall(definition, arguments, series, all, shift());
        }

        /** Weights that are a series make a weighted average of a price by volume; a second series makes a covariance. */
        private String catalogName() {
            if (function.equals("WMA") && given.containsKey("wts") && !constants.isConstant(given.get("wts"))) {
                given.put("volume", given.remove("wts"));
                return "VWMA";
            }
            return function.equals("runVar") && given.containsKey("y") ? "runCov" : function;
        }

        private List<String> series() {
            RExpression weights = given.remove("volume");
            List<RExpression> data = new ArrayList<>();
            for (String name : signature.data()) {
                RExpression value = given.remove(name);
                if (value != null) {
                    data.add(value);
                }
            }
            if (data.isEmpty()) {
                throw new UnsupportedCaseException(function + " is called without data");
            }
            return TtrSeries.of(find(catalogNameOf(weights, data)), data, weights);
        }

        private String catalogNameOf(@Nullable RExpression weights, List<RExpression> data) {
            if (function.equals("WMA") && weights != null) {
                return "VWMA";
            }
            return function.equals("runVar") && data.size() == 2 ? "runCov" : function;
        }

        private void averages() {
            RExpression wilder = hasMaType() ? given.remove("wilder") : null;
            RExpression type = given.remove(MA_TYPE);
            if (type instanceof Call list && list.function().equals("list")) {
                slots(list);
            } else if (type != null) {
                arguments.put(MA_TYPE, kind(name(type), wilder));
            } else if (wilder != null) {
                arguments.put(MA_TYPE, kind("EMA", wilder));
            }
        }

        private boolean hasMaType() {
            return signature.formals().contains(MA_TYPE);
        }

        private void slots(Call list) {
            List<String> slots = SLOTS.getOrDefault(function, List.of());
            if (slots.size() != list.arguments().size()) {
                throw new UnsupportedCaseException(function + " with " + list.text() + " has no counterpart");
            }
            for (int i = 0; i < slots.size(); i++) {
                String slot = list.arguments().get(i).name();
                arguments.put(slots.contains(slot) ? slot : slots.get(i), slot(list.at(i)));
            }
        }

        private String slot(RExpression average) {
            if (!(average instanceof Call list) || !list.function().equals("list")) {
                throw new UnsupportedCaseException("the average " + average.text() + " is no list");
            }
            RExpression wilder = null;
            for (Argument argument :
                    list.arguments().subList(1, list.arguments().size())) {
                if (!argument.name().equals("wilder")) {
                    throw new UnsupportedCaseException("the average " + average.text() + " has no counterpart");
                }
                wilder = argument.value();
            }
            return kind(name(list.at(0)), wilder);
        }

        private String kind(String name, @Nullable RExpression wilder) {
            boolean isWilder = wilder != null && constants.number(wilder) != 0;
            return isWilder && (name.equals("EMA") || name.equals("DEMA")) ? name + "_WILDER" : name;
        }

        private static String name(RExpression expression) {
            return switch (expression) {
                case Symbol symbol -> symbol.name();
                case Text text -> text.value();
                default -> throw new UnsupportedCaseException("'" + expression.text() + "' names no average");
            };
        }

        private Object converted(Definition definition, String name, RExpression expression) {
            if (!constants.isConstant(expression)) {
                throw new UnsupportedCaseException(
                        function + ": " + name + " = " + expression.text() + " is no constant");
            }
            Object value = constants.value(expression);
            for (Parameter parameter : definition.parameters()) {
                if (parameter.name().equals(name) && parameter.defaultValue() instanceof List<?>) {
                    return value instanceof List<?> ? value : List.of(value);
                }
            }
            return value;
        }

        private void addDefaults() {
            if (arguments.get("ratio") instanceof Double ratio
                    && !arguments.containsKey("n")
                    && !function.equals("VMA")) {
                arguments.put("n", (double) Math.max(1, (int) (2 / ratio - 1)));
            }
            if (function.equals("KST") && arguments.get("n") instanceof List<?> n && !arguments.containsKey("wts")) {
                List<Double> weights = new ArrayList<>();
                for (int i = 1; i <= n.size(); i++) {
                    weights.add((double) i);
                }
                arguments.put("wts", weights);
            }
        }

        /** DPO's column is moved up by its shift; a shift of 0 is what the catalog has another meaning for. */
        private int shift() {
            if (!function.equals("DPO")) {
                return 0;
            }
            double n = arguments.get("n") instanceof Double length ? length : 10;
            int shift = arguments.get("shift") instanceof Double given ? given.intValue() : (int) (n / 2 + 1);
            if (shift == 0) {
                throw new UnsupportedCaseException("DPO without a shift has no counterpart");
            }
            arguments.put("shift", (double) shift);
            return -Math.max(0, shift);
        }

        private static Definition find(String name) {
            return IndicatorCatalog.find("TTR", name)
                    .orElseThrow(() -> new UnsupportedCaseException("TTR's " + name + " has no counterpart"));
        }
    }
}
