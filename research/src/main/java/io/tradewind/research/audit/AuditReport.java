// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.audit;

import java.nio.file.Path;
import java.util.List;

/** Findings of all checks on one run folder, in the order in which they were made. */
public record AuditReport(Path runFolder, List<Finding> findings) {
    /** Copies the findings. */
    public AuditReport {
        findings = List.copyOf(findings);
    }

    /** True when every check passed. */
    public boolean passed() {
        return findings.stream().allMatch(Finding::passed);
    }

    /** One line for each check, a second one with the first difference where it failed, and the verdict at the end. */
    public String toText() {
        StringBuilder text = new StringBuilder();
        for (Finding finding : findings) {
            text.append(finding.passed() ? "ok    " : "FAIL  ");
            text.append(String.format("%-15s", finding.check()))
                    .append(' ')
                    .append(finding.compared())
                    .append('\n');
            if (!finding.passed()) {
                text.append(" ".repeat(22)).append(finding.firstDifference()).append('\n');
            }
        }
        long failed = findings.stream().filter(finding -> !finding.passed()).count();
        text.append(failed == 0 ? "PASS" : "FAIL")
                .append(": ")
                .append(findings.size() - failed)
                .append(" of ");
        return text.append(findings.size())
                .append(" checks passed for ")
                .append(runFolder.getFileName())
                .append('\n')
                .toString();
    }
}
