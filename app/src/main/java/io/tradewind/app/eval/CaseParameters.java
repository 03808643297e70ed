// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.eval;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the parameters of a case by name, with other programs' short names, and refuses those nobody asked for. */
final class CaseParameters {

    private final ObjectNode params;
    private final Set<String> known = new HashSet<>();

    CaseParameters(ObjectNode params) {
        this.params = params;
    }

    BigDecimal decimal(BigDecimal whenAbsent, String... names) {
        BigDecimal value = optionalDecimal(names);
        return value == null ? whenAbsent : value;
    }

    @Nullable
    BigDecimal optionalDecimal(String... names) {
        JsonNode node = find(names);
        if (node == null) {
            return null;
        }
        if (!node.isNumber()) {
            throw new UnsupportedCaseException("parameter " + names[0] + " is not a number: " + node);
        }
        return node.decimalValue();
    }

    int integer(int whenAbsent, String... names) {
        JsonNode node = find(names);
        if (node == null) {
            return whenAbsent;
        }
        if (!node.canConvertToExactIntegral() || !node.canConvertToInt()) {
            throw new UnsupportedCaseException("parameter " + names[0] + " is not an integer: " + node);
        }
        return node.intValue();
    }

    double real(String name) {
        BigDecimal value = optionalDecimal(name);
        if (value == null) {
            throw new UnsupportedCaseException("parameter " + name + " is missing");
        }
        return value.doubleValue();
    }

    boolean flag(boolean whenAbsent, String... names) {
        JsonNode node = find(names);
        if (node == null) {
            return whenAbsent;
        }
        if (!node.isBoolean()) {
            throw new UnsupportedCaseException("parameter " + names[0] + " is not true or false: " + node);
        }
        return node.booleanValue();
    }

    String text(String whenAbsent, String... names) {
        JsonNode node = find(names);
        return node == null ? whenAbsent : node.asString();
    }

    /** The node under a name, null when absent or JSON null. */
    @Nullable
    JsonNode find(String... names) {
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
    void requireAllKnown() {
        for (String name : params.propertyNames()) {
            if (!known.contains(name)) {
                throw new UnsupportedCaseException("parameter '" + name + "' has no counterpart");
            }
        }
    }
}
