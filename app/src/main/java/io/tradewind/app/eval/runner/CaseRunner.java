// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.eval.runner;

import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Computes the values of one case. */
@FunctionalInterface
public interface CaseRunner {

    /**
     * Computes a value for each wanted name that has a counterpart.
     *
     * @return values by name; a wanted name without a counterpart is left out, the case is then reported as unsupported
     * @throws UnsupportedCaseException when the product has no counterpart for the whole case
     */
    ObjectNode run(Task task);

    /** How the values of this runner's cases are compared; by default with the tolerances as stated in the case. */
    default CaseRules rules() {
        return CaseRules.STANDARD;
    }

    /**
     * What a runner may know of a case: everything but the expected values.
     *
     * @param name unique in its file
     * @param group the file's group
     * @param input the data, as in the file
     * @param params the parameters, as in the file; empty when the file has a bare list
     * @param list the parameters when the file has a bare list, else empty
     * @param wanted names of the values to compute, in order
     * @param columns names under {@code expected.columns}: of the wanted columns, or of output keys when the file has a map; empty
     *     without
     * @param call how the reference program was called, empty when not stated
     * @param root folder that file names in {@code input} are relative to
     */
    record Task(
            String name,
            String group,
            ObjectNode input,
            ObjectNode params,
            List<JsonNode> list,
            List<String> wanted,
            List<String> columns,
            String call,
            Path root) {

        /** Copies the lists. */
        public Task {
            list = List.copyOf(list);
            wanted = List.copyOf(wanted);
            columns = List.copyOf(columns);
        }
    }
}
