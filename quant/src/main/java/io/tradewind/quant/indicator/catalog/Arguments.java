// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.catalog;

import java.util.List;
import java.util.Map;

/** The arguments of one indicator, checked against its {@link Definition}. */
public final class Arguments {

    private final Definition definition;
    private final Map<String, Object> given;

    /**
     * Checks the names; values are checked when they are read.
     *
     * @throws IllegalArgumentException when a name is not a parameter of the definition
     */
    Arguments(Definition definition, Map<String, Object> given) {
        this.definition = definition;
        this.given = given;
        for (String name : given.keySet()) {
            parameter(name);
        }
    }

    /** A number of bars or another whole number. */
    public int integer(String name) {
        return (int) real(name);
    }

    /** A number. */
    public double real(String name) {
        Parameter parameter = parameter(name);
        return checked(parameter, given.getOrDefault(name, parameter.defaultValue()));
    }

    /** A yes or no, given as 0 or 1. */
    public boolean flag(String name) {
        return real(name) != 0;
    }

    /** A text in the spelling of the definition. */
    public String text(String name) {
        Parameter parameter = parameter(name);
        String value = String.valueOf(given.getOrDefault(name, parameter.defaultValue()));
        for (String choice : parameter.choices()) {
            if (choice.equalsIgnoreCase(value)) {
                return choice;
            }
        }
        throw bad(name, value, "one of " + parameter.choices());
    }

    /** A list of numbers. */
    public double[] list(String name) {
        Parameter parameter = parameter(name);
        Object value = given.getOrDefault(name, parameter.defaultValue());
        if (!(value instanceof List<?> values) || values.isEmpty()) {
            throw bad(name, value, "a list of numbers");
        }
        return values.stream().mapToDouble(each -> checked(parameter, each)).toArray();
    }

    private double checked(Parameter parameter, Object value) {
        double number = value instanceof Number n ? n.doubleValue() : Double.NaN;
        boolean inRange = number >= parameter.least() && number <= parameter.greatest();
        if (!inRange || (parameter.whole() && number != StrictMath.rint(number))) {
            throw bad(
                    parameter.name(),
                    value,
                    (parameter.whole() ? "a whole number" : "a number") + " from " + parameter.least() + " to "
                            + parameter.greatest());
        }
        return number;
    }

    private Parameter parameter(String name) {
        for (Parameter parameter : definition.parameters()) {
            if (parameter.name().equals(name)) {
                return parameter;
            }
        }
        List<String> names =
                definition.parameters().stream().map(Parameter::name).toList();
        throw new IllegalArgumentException(definition.name() + " has no parameter '" + name + "', it has " + names);
    }

    private IllegalArgumentException bad(String name, Object value, String wanted) {
        return new IllegalArgumentException(
                definition.name() + ": parameter '" + name + "' must be " + wanted + ", got " + value);
    }
}
