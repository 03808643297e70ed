// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.config;

import java.util.ArrayList;
import java.util.List;

/** Collects problems, so that one load reports all of them. */
final class Problems {
    private final List<ConfigProblem> found = new ArrayList<>();

    void add(Origin origin, String path, String what, String remedy) {
        found.add(new ConfigProblem(origin, path, what, remedy));
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /** Throws when anything was found. */
    void throwIfAny() {
        if (!found.isEmpty()) {
            throw new ConfigException(found);
        }
    }
}
