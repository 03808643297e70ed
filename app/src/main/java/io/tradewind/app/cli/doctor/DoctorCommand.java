// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.cli.doctor;

import io.tradewind.app.cli.ExitCode;
import io.tradewind.app.cli.JsonOption;
import io.tradewind.app.cli.Terminal;
import io.tradewind.app.cli.TextTable;
import io.tradewind.app.thread.ThreadLayout;
import io.tradewind.app.thread.ThreadSettings;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code doctor}: checks the machine; each line is ok, warn or fail with the remedy. */
@Command(
        name = "doctor",
        description =
                "Check JDK, cores, memory, disk, clock, ports and optional servers; exit code 1 when a check fails.",
        footer = {"", "Example: ./tradewind doctor --json"})
public final class DoctorCommand implements Callable<Integer> {
    private static final int FIRST_PORT = 8080;
    private static final int LAST_PORT = 8084;

    private final Terminal terminal;
    private final Function<Path, List<Finding>> examination;

    @Mixin
    private JsonOption json = new JsonOption();

    @Option(
            names = "--catalog",
            paramLabel = "DIR",
            defaultValue = "data/catalog",
            description = "Catalog folder to check. Default: ${DEFAULT-VALUE}.")
    private Path catalog = Path.of("data/catalog");

    /**
     * Creates the command.
     *
     * @param terminal where it prints
     */
    public DoctorCommand(Terminal terminal) {
        this(terminal, DoctorCommand::examine);
    }

    DoctorCommand(Terminal terminal, Function<Path, List<Finding>> examination) {
        this.terminal = terminal;
        this.examination = examination;
    }

    private static List<Finding> examine(Path catalog) {
        Path here = Path.of("").toAbsolutePath();
        return List.of(
                MachineChecks.java(Runtime.version().feature()),
                MachineChecks.cores(Runtime.getRuntime().availableProcessors()),
                MachineChecks.threads(ThreadLayout.ofThisMachine(ThreadSettings.AUTOMATIC)),
                MachineChecks.memory(),
                DiskChecks.free(here),
                DiskChecks.fsync(here),
                DiskChecks.catalog(catalog),
                ClockChecks.resolution(),
                ClockChecks.drift(),
                NetworkChecks.ports(FIRST_PORT, LAST_PORT),
                NetworkChecks.server("postgresql", 5432),
                NetworkChecks.server("redis", 6379));
    }

    @Override
    public Integer call() {
        List<Finding> findings = examination.apply(catalog);
        boolean failed = findings.stream().anyMatch(finding -> finding.status() == Finding.Status.FAIL);
        if (json.wanted()) {
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("verdict", failed ? "fail" : "ok");
            document.put("checks", findings.stream().map(Finding::toMap).toList());
            terminal.printJson(document);
        } else {
            terminal.print(table(findings));
        }
        return failed ? ExitCode.ANSWER_IS_NO : ExitCode.DONE;
    }

    private static String table(List<Finding> findings) {
        TextTable table = new TextTable();
        findings.forEach(finding -> table.row(
                finding.status().word(),
                finding.name(),
                finding.remedy().isEmpty() ? finding.text() : finding.text() + ". " + finding.remedy()));
        return table.toString();
    }
}
