// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.research.audit.AuditReport;
import io.tradewind.research.audit.RunAudit;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoSystemTest {
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
        assertThat(folder.resolve("run").resolve("report.html")).exists();
        assertThat(folder.resolve("run").resolve("INCOMPLETE")).doesNotExist();
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
