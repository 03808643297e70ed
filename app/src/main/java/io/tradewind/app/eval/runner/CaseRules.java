// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.eval.runner;

import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * How the cases of a group are compared, beyond what each case states.
 *
 * <p>Paths join names by dots, without indices of arrays: {@code trades.pnl}. A value's tolerance is looked up by its path, then
 * by the first name of the path, then by its own name ({@code pvalue} finds {@code pvalue_abs}), then as plain {@code abs} and
 * {@code rel}.
 *
 * @param kinds which tolerance belongs to a path: {@code sigma2_first5 -> forecast} finds {@code forecast_abs} and
 *     {@code forecast_rel}; several are tried in order; an empty list wants equality
 * @param ignored names at the top that are evidence and not results, such as a second program's figures
 * @param acceptance says whether a case whose values differ passes by its stated rule
 */
public record CaseRules(Map<String, List<String>> kinds, Set<String> ignored, Acceptance acceptance) {

    /** The tolerances as stated in the case, nothing ignored, no rule. */
    public static final CaseRules STANDARD = new CaseRules(Map.of(), Set.of(), (expected, actual, tolerance) -> false);

    /** Copies the collections. */
    public CaseRules {
        kinds = Map.copyOf(kinds);
        ignored = Set.copyOf(ignored);
    }

    /** A rule in words, such as "a higher likelihood passes too". */
    @FunctionalInterface
    public interface Acceptance {

        /** Whether the case passes though a value lies outside its tolerance. */
        boolean accepts(ObjectNode expected, ObjectNode actual, ObjectNode tolerance);
    }

    /** The same with tolerance kinds. */
    public CaseRules withKinds(Map<String, List<String>> byPath) {
        return new CaseRules(byPath, ignored, acceptance);
    }

    /** The same with ignored names. */
    public CaseRules ignoring(String... names) {
        return new CaseRules(kinds, Set.of(names), acceptance);
    }

    /** The same with a rule. */
    public CaseRules accepting(Acceptance rule) {
        return new CaseRules(kinds, ignored, rule);
    }
}
