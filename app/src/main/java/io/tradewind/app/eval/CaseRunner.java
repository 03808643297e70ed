// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.eval;

import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Computes the values of one case. */
@FunctionalInterface
interface CaseRunner {

    /**
     * Computes a value for each wanted name.
     *
     * @throws UnsupportedCaseException when the product has no counterpart
     */
    ObjectNode run(Task task);

    /**
     * What a runner may know of a case: everything but the expected values.
     *
     * @param input the data, as in the file
     * @param params the parameters, as in the file
     * @param wanted names of the values to compute, in order
     * @param root folder that file names in {@code input} are relative to
     */
    record Task(String name, ObjectNode input, ObjectNode params, List<String> wanted, Path root) {}
}
