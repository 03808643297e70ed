// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.eval.inference;

import io.tradewind.app.eval.runner.CaseRules;
import io.tradewind.app.eval.runner.CaseRunner;
import io.tradewind.app.eval.runner.UnsupportedCaseException;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import tools.jackson.databind.node.ObjectNode;

/** Computes each case by the runner of its kind: that of the longest kind with which the case's name begins. */
final class KindRunner implements CaseRunner {
    private static final List<String> CRITICAL = List.of("critical", "statistic");
    private static final List<String> STATISTIC = List.of("statistic");

    /** Which tolerance of a case belongs to figures that have none under their own name. */
    private static final Map<String, List<String>> KINDS = Map.ofEntries(
            Map.entry("critical_values", List.of("critical")),
            Map.entry("critical_values_1_5_10", CRITICAL),
            Map.entry("icbest", STATISTIC),
            Map.entry("coef_x", List.of("coef", "statistic")),
            Map.entry("coefs", List.of("coef", "statistic")),
            Map.entry("intercept", List.of("coef", "statistic")),
            Map.entry("shapiro_W", List.of("shapiro")),
            Map.entry("shapiro_p", List.of("shapiro")));

    private final NavigableMap<String, CaseRunner> byKind;

    KindRunner(Map<String, CaseRunner> byKind) {
        this.byKind = new TreeMap<>(byKind);
    }

    @Override
    public ObjectNode run(Task task) {
        for (String kind : byKind.descendingKeySet()) {
            if (task.name().startsWith(kind)) {
                return Objects.requireNonNull(byKind.get(kind)).run(task);
            }
        }
        throw new UnsupportedCaseException("the kind of the case " + task.name() + " has no counterpart");
    }

    @Override
    public CaseRules rules() {
        return CaseRules.STANDARD.withKinds(KINDS);
    }
}
