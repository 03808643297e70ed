// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.cli.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.app.cli.Cli;
import io.tradewind.app.cli.TestTerminal;
import io.tradewind.app.thread.CancellationToken;
import io.tradewind.domain.port.RequestException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DataCommandTest {
    /** Takes every file but those whose name holds "torn". */
    private static final class FakeCatalog implements DataPort {
        final List<ImportRequest> requests = new ArrayList<>();
        Path opened;
        boolean closed;

        DataPort open(Path folder) {
            opened = folder;
            return this;
        }

        @Override
        public void close() {
            closed = true;
        }

        @Override
        public boolean isLog(String format) {
            return format.equals("a-log");
        }

        @Override
        public ImportReport importFiles(ImportRequest request) throws IOException {
            requests.add(request);
            Path file = request.files().getFirst();
            if (file.toString().contains("disk")) {
                throw new IOException("disk full");
            }
            if (file.toString().contains("torn")) {
                throw new RequestException(file + ", line 7: the row ends early. Fetch the file again.");
            }
            return new ImportReport(1000, 2, Map.of("file", file.toString(), "rows", 1000), file + ": 1,000 bars");
        }

        @Override
        public CatalogReport list() {
            return new CatalogReport(true, Map.of("catalog", String.valueOf(opened)), "BTCUSDT 1m");
        }

        @Override
        public CatalogReport show(String symbol, Optional<String> interval) {
            return new CatalogReport(true, Map.of("symbol", symbol), symbol + " " + interval.orElse("all"));
        }

        @Override
        public CatalogReport check(Optional<String> symbol) {
            return new CatalogReport(symbol.isEmpty(), Map.of(), symbol.orElse("all"));
        }
    }

    @TempDir
    private Path folder;

    private final FakeCatalog catalog = new FakeCatalog();
    private final TestTerminal screen = new TestTerminal(false);
    private CancellationToken cancellation = CancellationToken.NEVER;

    @BeforeEach
    void writeFiles() throws IOException {
        for (String name : List.of("b.csv", "a.csv", "torn.csv", "disk.csv", "note.txt")) {
            Files.writeString(folder.resolve(name), "x");
        }
        Files.createDirectory(folder.resolve("inner.csv"));
    }

    private int run(String... arguments) {
        return new Cli(screen.terminal(), List.of(DataCommand.create(screen.terminal(), catalog::open, cancellation)))
                .run(arguments);
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private int importing(String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("data", "import", "--format", "bars-tsv", "--symbol", "X", "--catalog", "cat"));
        arguments.addAll(List.of(more));
        return run(arguments.toArray(new String[0]));
    }

    @Test
    void shouldImportFilesWithAllOptionsAndSummarise() {
        assertThat(importing(
                        file("b.csv"),
                        file("a.csv"),
                        "--interval",
                        "1h",
                        "--zone",
                        "UTC",
                        "--columns",
                        "time=T",
                        "--side",
                        "bid",
                        "--factors",
                        "f.csv",
                        "--date",
                        "2014-05-01",
                        "--max-rejects",
                        "0.5%"))
                .isZero();
        assertThat(screen.out())
                .contains("b.csv: 1,000 bars")
                .contains("2 of 2 files imported, 2,000 bars of X into cat");
        DataPort.ImportRequest request = catalog.requests.getFirst();
        assertThat(request.maxRejectsPercent()).hasValue(0.5);
        assertThat(request.options())
                .isEqualTo(new DataPort.FormatOptions(
                        Optional.of("1h"),
                        Optional.of("UTC"),
                        Optional.of("time=T"),
                        Optional.of("bid"),
                        Optional.empty(),
                        Optional.of(Path.of("f.csv")),
                        Optional.of(LocalDate.of(2014, 5, 1))));
    }

    @Test
    void shouldExpandPatternByNameAndSkipFolders() {
        assertThat(importing(file("?.csv"))).isZero();
        assertThat(catalog.requests)
                .extracting(request -> String.valueOf(request.files().getFirst().getFileName()))
                .containsExactly("a.csv", "b.csv");
        assertThat(catalog.requests.getFirst().maxRejectsPercent()).isEmpty();
    }

    @Test
    void shouldImportTheFilesOfALogTogether() {
        assertThat(run("data", "import", file("b.csv"), file("a.csv"), "--format", "a-log", "--symbol", "X"))
                .isZero();
        assertThat(catalog.requests).hasSize(1);
        assertThat(catalog.requests.getFirst().files())
                .extracting(path -> String.valueOf(path.getFileName()))
                .containsExactly("b.csv", "a.csv");
        assertThat(screen.out()).contains("2 of 2 files imported, 1,000 ticks of X");
        assertThat(run("data", "import", file("torn.csv"), file("a.csv"), "--format", "a-log", "--symbol", "X"))
                .isEqualTo(2);
        assertThat(screen.out()).contains("0 of 2 files imported").contains("2 refused");
    }

    @Test
    void shouldGoOnAfterARefusedFileAndEndWithTwo() {
        assertThat(importing(file("torn.csv"), file("a.csv"))).isEqualTo(2);
        assertThat(screen.err()).contains("torn.csv, line 7");
        assertThat(screen.out()).contains("1 of 2 files imported").contains("1 refused, nothing of them was written");
    }

    @Test
    void shouldStopAtAFaultOutsideAndEndWithThree() {
        assertThat(importing(file("disk.csv"), file("a.csv"))).isEqualTo(3);
        assertThat(catalog.requests).hasSize(1);
        assertThat(screen.err()).contains("disk full");
        assertThat(catalog.closed).isTrue();
    }

    @Test
    void shouldPrintOneJsonDocumentForManyFiles() {
        assertThat(importing(file("torn.csv"), file("a.csv"), "--json")).isEqualTo(2);
        JsonNode document = JsonMapper.shared().readTree(screen.out());
        assertThat(document.get("refused").asInt()).isEqualTo(1);
        assertThat(document.get("files").get(0).get("imported").asBoolean()).isFalse();
        assertThat(document.get("rows").asLong()).isEqualTo(1000);
    }

    @Test
    void shouldRefuseWrongArgumentsWithTwo() {
        assertThat(importing(file("none.csv"))).isEqualTo(2);
        assertThat(importing(file("*.parquet"))).isEqualTo(2);
        assertThat(importing(folder.toString())).isEqualTo(2);
        assertThat(importing(file("a.csv"), "--max-rejects", "most")).isEqualTo(2);
        assertThat(importing(file("a.csv"), "--max-rejects", "101%")).isEqualTo(2);
        assertThat(run("data", "import", file("a.csv"), "--format", "bars-tsv")).isEqualTo(2);
        assertThat(screen.err())
                .contains("none.csv does not exist")
                .contains("No file matches")
                .contains("is a folder")
                .contains("'most', not a percentage")
                .contains("--symbol");
        assertThat(catalog.requests).isEmpty();
    }

    @Test
    void shouldEndWith130WhenInterruptedBetweenFiles() {
        cancellation = () -> true;
        assertThat(importing(file("a.csv"))).isEqualTo(130);
        assertThat(catalog.requests).isEmpty();
    }

    @Test
    void shouldListShowAndCheck() {
        assertThat(run("data", "list", "--json", "--catalog", "here")).isZero();
        assertThat(screen.out()).contains("\"catalog\" : \"here\"");
        assertThat(run("data", "show", "ETH", "--interval", "1h")).isZero();
        assertThat(run("data", "check")).isZero();
        assertThat(run("data", "check", "ETH")).isEqualTo(1);
        assertThat(screen.out()).contains("ETH 1h").contains("all");
        assertThat(run("data")).isEqualTo(2);
        assertThat(run("data", "--help")).isZero();
    }
}
