// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.eval.runner;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the parameters of a case by name, with other programs' short names, and refuses those nobody asked for. */
public final class CaseParameters {

    private final ObjectNode params;
    private final Set<String> known = new HashSet<>();

    /** The parameters of a case. */
    public CaseParameters(ObjectNode params) {
        this.params = params;
    }

    /** A number, exact; the default when absent. */
    public BigDecimal decimal(BigDecimal whenAbsent, String... names) {
        BigDecimal value = optionalDecimal(names);
        return value == null ? whenAbsent : value;
    }

    /** A number, exact; null when absent. */
    @Nullable
    public BigDecimal optionalDecimal(String... names) {
        JsonNode node = find(names);
        if (node == null) {
            return null;
        }
        if (!node.isNumber()) {
            throw new UnsupportedCaseException("parameter " + names[0] + " is not a number: " + node);
        }
        return node.decimalValue();
    }

    /** A whole number; the default when absent. */
    public int integer(int whenAbsent, String... names) {
        JsonNode node = find(names);
        if (node == null) {
            return whenAbsent;
        }
        if (!node.canConvertToExactIntegral() || !node.canConvertToInt()) {
            throw new UnsupportedCaseException("parameter " + names[0] + " is not an integer: " + node);
        }
        return node.intValue();
    }

    /** A number that must be there. */
    public double real(String name) {
        BigDecimal value = optionalDecimal(name);
        if (value == null) {
            throw new UnsupportedCaseException("parameter " + name + " is missing");
        }
        return value.doubleValue();
    }

    /** A number; the default when absent. */
    public double real(double whenAbsent, String... names) {
        BigDecimal value = optionalDecimal(names);
        return value == null ? whenAbsent : value.doubleValue();
    }

    /** A list of numbers; empty when absent. A single number is a list of one. */
    public double[] reals(String... names) {
        JsonNode node = find(names);
        if (node == null) {
            return new double[0];
        }
        if (!node.isArray()) {
            return new double[] {number(node, names[0])};
        }
        double[] values = new double[node.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = number(node.get(i), names[0]);
        }
        return values;
    }

    /** A list of whole numbers; empty when absent. */
    public int[] integers(String... names) {
        double[] values = reals(names);
        int[] result = new int[values.length];
        for (int i = 0; i < values.length; i++) {
            result[i] = (int) values[i];
            if (result[i] != values[i]) {
                throw new UnsupportedCaseException("parameter " + names[0] + " has no whole number: " + values[i]);
            }
        }
        return result;
    }

    /** Marks parameters as known that only describe the case in words. */
    public CaseParameters ignore(String... names) {
        known.addAll(List.of(names));
        return this;
    }

    private static double number(JsonNode node, String name) {
        if (!node.isNumber()) {
            throw new UnsupportedCaseException("parameter " + name + " is not a number: " + node);
        }
        return node.doubleValue();
    }

    /** True or false; the default when absent. */
    public boolean flag(boolean whenAbsent, String... names) {
        JsonNode node = find(names);
        if (node == null) {
            return whenAbsent;
        }
        if (!node.isBoolean()) {
            throw new UnsupportedCaseException("parameter " + names[0] + " is not true or false: " + node);
        }
        return node.booleanValue();
    }

    /** A text, or the text of a number; the default when absent. */
    public String text(String whenAbsent, String... names) {
        JsonNode node = find(names);
        if (node == null) {
            return whenAbsent;
        }
        if (node.isContainer()) {
            throw new UnsupportedCaseException("parameter " + names[0] + " is not a text: " + node);
        }
        return node.asString();
    }

    /** The node under a name, null when absent or JSON null. */
    @Nullable
    public JsonNode find(String... names) {
        JsonNode found = null;
        for (String name : names) {
            known.add(name);
            JsonNode node = params.get(name);
            if (node != null && !node.isNull()) {
                found = node;
            }
        }
        return found;
    }

    /** Refuses parameters that were not asked for. */
    public void requireAllKnown() {
        for (String name : params.propertyNames()) {
            if (!known.contains(name)) {
                throw new UnsupportedCaseException("parameter '" + name + "' has no counterpart");
            }
        }
    }
}
