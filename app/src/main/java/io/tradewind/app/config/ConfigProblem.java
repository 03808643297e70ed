// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.config;

/**
 * One thing that is wrong with a configuration.
 *
 * @param origin where it was written
 * @param path key path, for example {@code strategies.0.fast}; empty when no key is concerned
 * @param what what is wrong, without a final full stop, which is added unless it ends in a question
 * @param remedy what to do, whole sentences
 */
public record ConfigProblem(Origin origin, String path, String what, String remedy) {
    /**
     * The problem as one paragraph.
     *
     * @return where, key, what is wrong and what to do
     */
    public String paragraph() {
        String key = path.isEmpty() ? "" : path + ": ";
        return origin + ": " + key + what + (what.endsWith("?") ? " " : ". ") + remedy;
    }
}
