// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.catalog;

import io.tradewind.quant.indicator.RealIndicator;
import io.tradewind.quant.indicator.smoothing.AverageKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/** What the definitions of TTR 0.24.3 have in common. */
final class TtrParameters {

    static final String PROGRAM = "TTR 0.24.3";
    private static final String MA_TYPE = "maType";

    private TtrParameters() {}

    static Definition define(
            String name,
            String family,
            String inputs,
            List<Parameter> parameters,
            List<String> outputs,
            String formula,
            Definition.Factory factory) {
        return new Definition(PROGRAM, name, family, inputs, parameters, outputs, formula, factory);
    }

    /** A yes or no as 0 or 1. */
    static Parameter flag(String name, boolean defaultValue) {
        return Parameter.code(name, defaultValue ? 1 : 0, 0, 1);
    }

    /** A list of numbers. */
    static Parameter reals(String name, double... defaults) {
        List<Double> values = Arrays.stream(defaults).boxed().toList();
        return new Parameter(name, values, -1e9, 1e9, false, List.of());
    }

    /** The kind of average; {@code EMA_WILDER} stands for TTR's {@code "EMA", wilder = TRUE}. */
    static Parameter maType(AverageKind defaultKind) {
        return Parameter.choice(MA_TYPE, kinds(defaultKind.name()));
    }

    /** One of several averages, where TTR takes a list as {@code maType}; by default {@code maType}. */
    static Parameter slot(String name) {
        return Parameter.choice(name, kinds(MA_TYPE));
    }

    static AverageKind kind(Arguments given) {
        return AverageKind.valueOf(given.text(MA_TYPE));
    }

    /** Makes fresh averages of a slot. */
    static Supplier<RealIndicator> slot(Arguments given, String name, int n) {
        String chosen = given.text(name);
        AverageKind kind = chosen.equals(MA_TYPE) ? kind(given) : AverageKind.valueOf(chosen);
        return () -> kind.of(n);
    }

    static int[] integers(Arguments given, String name) {
        return Arrays.stream(given.list(name)).mapToInt(each -> (int) each).toArray();
    }

    private static String[] kinds(String first) {
        List<String> names = new ArrayList<>(List.of(first));
        for (AverageKind kind : AverageKind.values()) {
            if (!kind.name().equals(first)) {
                names.add(kind.name());
            }
        }
        return names.toArray(String[]::new);
    }
}
