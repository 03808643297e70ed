// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.report.control;

import io.tradewind.research.report.page.RunDocument;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * How often one reason bound.
 *
 * @param reason its code
 * @param refused intents that became no order
 * @param cut intents that became a smaller one
 */
record ReasonCount(String reason, long refused, long cut) {
    /** All that bound at least once, most frequent first. */
    static List<ReasonCount> of(RunDocument summary) {
        Set<String> reasons = new TreeSet<>();
        for (String kind : List.of("refused", "cut", "notSized")) {
            summary.at("risk", kind).properties().forEach(entry -> reasons.add(entry.getKey()));
        }
        return reasons.stream()
                .map(reason -> new ReasonCount(
                        reason,
                        count(summary, "refused", reason) + count(summary, "notSized", reason),
                        count(summary, "cut", reason)))
                .sorted(Comparator.comparingLong((ReasonCount count) -> -count.refused() - count.cut())
                        .thenComparing(ReasonCount::reason))
                .toList();
    }

    private static long count(RunDocument summary, String kind, String reason) {
        double count = summary.number("risk", kind, reason);
        return Double.isFinite(count) ? (long) count : 0;
    }
}
