// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.research.audit.RunAudit;
import io.tradewind.research.audit.check.AuditReport;
import io.tradewind.research.audit.table.TableReader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DemoSystemTest {
    private static final long MINUTE_NS = 60_000_000_000L;

    @TempDir
    Path folder;

    private String tradeHash(String name, String seed) {
        Program.Result result = Program.run(
                "demo",
                "--seconds",
                "1800",
                "--seed",
                seed,
                "--json",
                "--out",
                folder.resolve(name).toString());
        assertThat(result.exitCode()).as(result.err()).isZero();
        return result.json().path("tradeHash").asString();
    }

    @Test
    void shouldLeaveAnAuditableRunWithAReport() {
        tradeHash("run", "42");

        AuditReport audit = RunAudit.check(folder.resolve("run"));

        assertThat(audit.passed()).as(audit.toText()).isTrue();
        assertThat(audit.toText()).as("shares of the symbols sum to the total").contains("ok    exposure ");
        assertThat(folder.resolve("run").resolve("report.html")).exists();
        assertThat(folder.resolve("run").resolve("INCOMPLETE")).doesNotExist();
    }

    @Test
    void shouldQuoteToTheEndAndCountHowValueAtRiskWasCalculated() throws Exception {
        tradeHash("run", "42");

        JsonNode risk = JsonMapper.builder()
                .build()
                .readTree(folder.resolve("run").resolve("summary.json"))
                .path("risk");
        assertThat(risk.path("limits").path("max_consecutive_losses").asString())
                .isEqualTo("5");
        assertThat(risk.path("var_calculation_method").path("fallback").asLong())
                .isPositive();
        assertThat(risk.path("position_sizing_zero_balance_events").isNumber()).isTrue();
        assertThat(lastMoment("orders.csv", "created_ns"))
                .isGreaterThan(lastMoment("equity.csv", "time_ns") - MINUTE_NS);
    }

    private long lastMoment(String file, String column) {
        long last = 0;
        try (TableReader table = TableReader.open(folder.resolve("run").resolve(file))) {
            while (table.next()) {
                last = Math.max(last, table.whole(table.column(column)));
            }
        }
        return last;
    }

    @Test
    void shouldTradeTheSameWithTheSameSeedAndOtherwiseWithAnother() {
        String first = tradeHash("first", "1");

        assertThat(tradeHash("again", "1")).isEqualTo(first);
        assertThat(tradeHash("other", "2")).isNotEqualTo(first);
    }

    @Test
    void shouldRefuseAnOutputFolderThatExists() throws Exception {
        Files.createDirectory(folder.resolve("taken"));

        Program.Result result =
                Program.run("demo", "--out", folder.resolve("taken").toString());

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("taken").contains("exists already").contains("--out");
    }

    @Test
    void shouldMarkTheFolderIncompleteWhenInterrupted() {
        Program.Result result = Program.run(
                () -> true,
                "demo",
                "--seconds",
                "36000",
                "--out",
                folder.resolve("cut").toString());

        assertThat(result.exitCode()).isEqualTo(130);
        assertThat(folder.resolve("cut").resolve("INCOMPLETE")).exists();
    }
}
