// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.app.cli.TestTerminal;
import io.tradewind.app.thread.CancellationToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogDataTest {
    @TempDir
    private Path folder;

    private final TestTerminal screen = new TestTerminal(false);
    private Path file;

    @BeforeEach
    void writeFile() throws IOException {
        file = Files.writeString(folder.resolve("bars.tsv"), """
                Time\tOpen\tHigh\tLow\tClose\tVolume
                2024-01-01 00:00:00\t10\t12\t9\t11\t5
                2024-01-01 01:00:00\t11\t12\t10\t12\t6
                2024-01-01 03:00:00\t12\t13\t11\t13\t7
                """);
    }

    private int run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--catalog", folder.resolve("catalog").toString()));
        return Wiring.commandLine(screen.terminal(), CancellationToken.NEVER, Map.of())
                .run(all.toArray(new String[0]));
    }

    private int importing(String... more) {
        List<String> all =
                new ArrayList<>(List.of("data", "import", file.toString(), "--format", "bars-tsv", "--symbol", "X"));
        all.addAll(List.of(more));
        return run(all.toArray(new String[0]));
    }

    @Test
    void shouldImportListShowAndCheck() {
        assertThat(importing("--interval", "1h", "--zone", "UTC")).isZero();
        assertThat(screen.out()).contains("3 new bars of X 1h").contains("1 bars missing in gaps");
        assertThat(run("data", "list")).isZero();
        assertThat(run("data", "show", "X", "--interval", "60m")).isZero();
        assertThat(run("data", "check", "X")).isZero();
        assertThat(screen.out()).contains("X       1h").contains("bars.tsv").contains("75.000 %");
    }

    @Test
    void shouldRefuseWrongOptionsAndUnknownSymbolWithTwo() {
        assertThat(importing("--zone", "Europe/Berlim")).isEqualTo(2);
        assertThat(importing("--interval", "often")).isEqualTo(2);
        assertThat(importing("--side", "left")).isEqualTo(2);
        assertThat(importing("--columns", "x")).isEqualTo(2);
        assertThat(importing("--factors", folder.resolve("none.csv").toString()))
                .isEqualTo(2);
        assertThat(run("data", "show", "X")).isEqualTo(2);
        assertThat(screen.err())
                .contains("Did you mean 'Europe/Berlin'?")
                .contains("Option --interval")
                .contains("The catalog does not hold 'X'");
        assertThat(importing("--interval", "1h")).isZero();
        assertThat(run("data", "show", "X", "--interval", "1d")).isEqualTo(2);
        assertThat(run("data", "check", "XX")).isEqualTo(2);
        assertThat(screen.err()).contains("holds no 1d bars").contains("Did you mean 'X'?");
    }
}
