// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.eval;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * One case as its file states it.
 *
 * @param name unique in its file
 * @param input the data: {@code file}, {@code columns}, {@code rows}, {@code transform}
 * @param params parameters of the computation
 * @param expected what the other program computed
 * @param tolerance allowed differences by name
 */
record ReferenceCase(String name, ObjectNode input, ObjectNode params, ObjectNode expected, ObjectNode tolerance) {

    /** Names of the expected values, in the order of the file. */
    List<String> expectedKeys() {
        return List.copyOf(expected.propertyNames());
    }
}
