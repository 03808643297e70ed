// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.eval;

import io.tradewind.app.eval.runner.CaseRules;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * Which difference a case allows for which value.
 *
 * <p>A case states {@code rel} and {@code abs} for everything, or one per kind of value, such as {@code loglik_abs}. Which kind a
 * value is of, its path says through the {@link CaseRules} of the group, else its own name or the first one of its path. A value
 * for which nothing is stated must be equal.
 */
final class Tolerances {

    private final ObjectNode stated;
    private final CaseRules rules;

    Tolerances(ObjectNode stated, CaseRules rules) {
        this.stated = stated;
        this.rules = rules;
    }

    /**
     * Largest allowed difference of a value, {@code max(abs, rel * |expected|)}.
     *
     * @param path names from the top to the value, joined by dots, without indices
     */
    double allowed(String path, double expected) {
        if (stated.path("exact").asBoolean(false)) {
            return 0;
        }
        String top = path.substring(0, path.indexOf('.') < 0 ? path.length() : path.indexOf('.'));
        String leaf = path.substring(path.lastIndexOf('.') + 1);
        List<String> kinds = rules.kinds().getOrDefault(path, rules.kinds().get(top));
        if (kinds == null) {
            kinds = List.of(leaf, top);
        } else if (kinds.isEmpty()) {
            return 0;
        }
        for (String kind : kinds) {
            if (stated.path(kind).asString("").equals("exact")) {
                return 0;
            }
            if (stated.has(kind + "_abs") || stated.has(kind + "_rel")) {
                return allowedBy(kind + "_abs", kind + "_rel", expected);
            }
        }
        return allowedBy("abs", "rel", expected);
    }

    private double allowedBy(String absolute, String relative, double expected) {
        double share = stated.path(relative).asDouble(0);
        return StrictMath.max(stated.path(absolute).asDouble(0), share * StrictMath.abs(expected));
    }
}
