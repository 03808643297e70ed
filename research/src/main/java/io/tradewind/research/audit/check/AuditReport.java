// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.audit.check;

import io.tradewind.research.audit.check.Finding.Outcome;
import java.nio.file.Path;
import java.util.List;

/** Findings of all checks on one run folder, in the order in which they were made. */
public record AuditReport(Path runFolder, List<Finding> findings) {
    private static final String INDENT = " ".repeat(22);

    /** Copies the findings. */
    public AuditReport {
        findings = List.copyOf(findings);
    }

    /** True when no check failed; those that were skipped prove nothing either way. */
    public boolean passed() {
        return count(Outcome.FAILED) == 0;
    }

    private long count(Outcome outcome) {
        return findings.stream().filter(finding -> finding.outcome() == outcome).count();
    }

    /** One line for each check, a second one with the first difference where it failed, and the verdict at the end. */
    public String toText() {
        StringBuilder text = new StringBuilder();
        for (Finding finding : findings) {
            text.append(String.format("%-6s%-15s %s\n", mark(finding), finding.check(), finding.compared()));
            if (finding.outcome() == Outcome.FAILED) {
                text.append(INDENT).append(finding.firstDifference()).append('\n');
            }
        }
        long skipped = count(Outcome.SKIPPED);
        text.append(passed() ? "PASS" : "FAIL").append(": ").append(count(Outcome.PASSED));
        text.append(" of ").append(findings.size() - skipped).append(" checks passed");
        if (skipped > 0) {
            text.append(", ").append(skipped).append(" skipped,");
        }
        return text.append(" for ").append(runFolder.getFileName()).append('\n').toString();
    }

    private static String mark(Finding finding) {
        return switch (finding.outcome()) {
            case PASSED -> "ok";
            case FAILED -> "FAIL";
            case SKIPPED -> "skip";
        };
    }
}
