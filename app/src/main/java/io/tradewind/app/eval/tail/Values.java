// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.eval.tail;

import io.tradewind.app.eval.runner.CaseRunner.Task;
import io.tradewind.app.eval.runner.JsonValues;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The results a runner can give, by name; only the wanted ones are computed. */
final class Values {
    private final Map<String, Supplier<JsonNode>> byName = new LinkedHashMap<>();

    /** Adds a number. */
    Values number(String name, DoubleSupplier value) {
        byName.put(name, () -> JsonValues.number(value.getAsDouble()));
        return this;
    }

    /** Adds a whole number. */
    Values count(String name, DoubleSupplier value) {
        byName.put(name, () -> JsonValues.count(value.getAsDouble()));
        return this;
    }

    /** Adds anything. */
    Values node(String name, Supplier<JsonNode> value) {
        byName.put(name, value);
        return this;
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
