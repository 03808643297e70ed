// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code audit-run} of a demonstration: the synthetic market is made again, and the venue's record is held to it. */
class MarketAuditSystemTest {
    @TempDir
    Path folder;

    private Path run = Path.of("");

    @BeforeEach
    void runDemo() {
        run = folder.resolve("run");
        Program.Result demo = Program.run("demo", "--seconds", "60", "--out", run.toString());
        assertThat(demo.exitCode()).as(demo.err()).isZero();
    }

    private Program.Result audit() {
        return Program.run("audit-run", "--json", run.toString());
    }

    @Test
    void shouldProveTheVenuesRecordAgainstTheMarket() {
        Program.Result audit = audit();
        assertThat(audit.exitCode()).as(audit.out()).isZero();
        assertThat(audit.json().path("findings"))
                .hasSize(19)
                .allSatisfy(finding -> assertThat(finding.path("outcome").asString())
                        .as(finding.toString())
                        .isEqualTo("passed"));
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MAX_VALUE, Long.MIN_VALUE})
    void shouldMakeTheMarketOfAnySeedAgain(long seed) {
        run = folder.resolve("seed");
        Program.Result demo = Program.run("demo", "--seconds", "20", "--seed=" + seed, "--out", run.toString());
        assertThat(demo.exitCode()).as(demo.err()).isZero();
        assertThat(audit().json().path("findings"))
                .extracting(finding -> finding.path("outcome").asString())
                .hasSize(19)
                .containsOnly("passed");
    }

    @Test
    void shouldFindMakerFillOfMoreThanTheMarketHad() throws IOException {
        Path record = run.resolve("venue.csv");
        List<String> lines = new ArrayList<>(Files.readAllLines(record));
        int at = 0;
        while (!lines.get(at).contains(",filled-maker,")) {
            at++;
        }
        String[] fields = lines.get(at).split(",", -1);
        fields[7] = "1000";
        lines.set(at, String.join(",", fields));
        Files.writeString(record, String.join("\n", lines) + "\n");
        Program.Result audit = audit();
        assertThat(audit.exitCode()).isOne();
        assertThat(audit.json().path("findings")).anySatisfy(finding -> {
            assertThat(finding.path("check").asString()).startsWith("maker-");
            assertThat(finding.path("firstDifference").asString()).contains("was filled with 1000");
        });
    }

    @Test
    void shouldSkipTheMarketByNameWhenTheConfigurationCannotBeRead() throws IOException {
        Files.writeString(run.resolve("config.yaml"), "nonsense: 1\n");
        Program.Result audit = audit();
        assertThat(audit.exitCode()).as(audit.out()).isZero();
        assertThat(audit.json().path("findings"))
                .filteredOn(finding -> finding.path("outcome").asString().equals("skipped"))
                .hasSize(7)
                .allSatisfy(finding ->
                        assertThat(finding.path("compared").asString()).contains("config.yaml"));
    }
}
