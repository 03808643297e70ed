// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.cli;

import io.tradewind.research.audit.check.AuditReport;
import io.tradewind.research.audit.check.Finding;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code audit-run RUN}: proves a run folder from its files, and a run over ticks against its market. */
@Command(
        name = "audit-run",
        description = {
            "Prove a run folder from its files alone: ledger, positions, cash, equity, fees, orders, hashes.",
            "A run over ticks is held to its market as well: each fill to trades, displayed depth and queue."
        },
        footer = {"", "Example: ./tradewind audit-run runs/20260105T090000.000Z-demo"})
public final class AuditCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Function<Path, AuditReport> auditor;

    @Mixin
    private JsonOption json = new JsonOption();

    @Parameters(paramLabel = "RUN", description = "Run folder.")
    private @Nullable Path run;

    /**
     * Creates the command.
     *
     * @param terminal where it prints
     * @param auditor checks a run folder
     */
    public AuditCommand(Terminal terminal, Function<Path, AuditReport> auditor) {
        this.terminal = terminal;
        this.auditor = auditor;
    }

    @Override
    public Integer call() {
        AuditReport report = auditor.apply(run == null ? Path.of("") : run);
        if (json.wanted()) {
            terminal.printJson(document(report));
        } else {
            terminal.print(report.toText());
        }
        return report.passed() ? ExitCode.DONE : ExitCode.ANSWER_IS_NO;
    }

    private static Map<String, Object> document(AuditReport report) {
        List<Map<String, Object>> findings = new ArrayList<>();
        for (Finding finding : report.findings()) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("check", finding.check());
            row.put("passed", finding.passed());
            row.put("outcome", finding.outcome().name().toLowerCase(Locale.ROOT));
            row.put("compared", finding.compared());
            row.put("firstDifference", finding.firstDifference());
            findings.add(row);
        }
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("run", report.runFolder().toString());
        document.put("passed", report.passed());
        document.put("findings", findings);
        return document;
    }
}
