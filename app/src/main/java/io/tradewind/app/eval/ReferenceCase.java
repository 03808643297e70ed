// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.eval;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One case as its file states it.
 *
 * @param name unique in its file
 * @param input the data: {@code file}, {@code columns}, {@code rows}, {@code transform}
 * @param params parameters of the computation; empty when they are a bare list
 * @param list the parameters when they are a bare list, else empty
 * @param expected what the other program computed
 * @param tolerance allowed differences by name
 * @param call how the other program was called, empty when not stated
 */
record ReferenceCase(
        String name,
        ObjectNode input,
        ObjectNode params,
        List<JsonNode> list,
        ObjectNode expected,
        ObjectNode tolerance,
        String call) {

    /** Names of the expected values, in the order of the file. */
    List<String> expectedKeys() {
        return List.copyOf(expected.propertyNames());
    }

    /** Names of the expected columns: the texts of a list under {@code columns}, or the keys of a map; empty without. */
    List<String> expectedColumns() {
        JsonNode columns = expected.path("columns");
        if (columns.isObject()) {
            return List.copyOf(columns.propertyNames());
        }
        List<String> names = new ArrayList<>();
        columns.forEach(node -> names.add(node.asString("")));
        return names;
    }
}
