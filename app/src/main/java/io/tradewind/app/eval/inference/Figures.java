// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.eval.inference;

import io.tradewind.app.eval.runner.CaseRunner.Task;
import io.tradewind.app.eval.runner.JsonValues;
import io.tradewind.quant.inference.unitroot.CriticalValues;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The figures a runner can give, by name; only the wanted ones are computed. */
final class Figures {
    private final Map<String, Supplier<JsonNode>> byName = new TreeMap<>();

    /** Adds a number, null when it is not finite. */
    Figures number(String name, DoubleSupplier value) {
        byName.put(name, () -> JsonValues.number(value.getAsDouble()));
        return this;
    }

    /** Adds a whole number. */
    Figures count(String name, DoubleSupplier value) {
        byName.put(name, () -> JsonValues.count(value.getAsDouble()));
        return this;
    }

    /** Adds a list of numbers. */
    Figures list(String name, Supplier<double[]> values) {
        byName.put(name, () -> JsonValues.numbers(values.get()));
        return this;
    }

    /** Adds a table of numbers. */
    Figures table(String name, Supplier<double[][]> rows) {
        byName.put(name, () -> JsonValues.matrix(rows.get()));
        return this;
    }

    /** Adds critical values at 1 %, 5 % and 10 % as a list. */
    Figures criticalList(String name, CriticalValues values) {
        return list(name, () -> new double[] {values.onePercent(), values.fivePercent(), values.tenPercent()});
    }

    /** Adds critical values at 1 %, 5 % and 10 % by level. */
    Figures criticalByLevel(String name, CriticalValues values) {
        byName.put(name, () -> byLevel(values));
        return this;
    }

    /** Adds anything. */
    Figures node(String name, Supplier<JsonNode> value) {
        byName.put(name, value);
        return this;
    }

    static ObjectNode byLevel(CriticalValues values) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.set("1%", JsonValues.number(values.onePercent()));
        node.set("5%", JsonValues.number(values.fivePercent()));
        node.set("10%", JsonValues.number(values.tenPercent()));
        return node;
    }

    /** The wanted ones; a name that is not known is left out. */
    ObjectNode wantedBy(Task task) {
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        for (String name : task.wanted()) {
            Supplier<JsonNode> value = byName.get(name);
            if (value != null) {
                result.set(name, value.get());
            }
        }
        return result;
    }
}
