// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.app.cli.Cli;
import io.tradewind.app.cli.TestTerminal;
import io.tradewind.app.cli.data.DataCommand;
import io.tradewind.app.thread.CancellationToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TickDataTest {
    private static final String SNAPSHOT =
            "1000000001000000000 {\"lastUpdateId\":100,\"bids\":[[\"9.50\",\"1.5\"]],\"asks\":[[\"10.50\",\"2\"]]}";

    @TempDir
    private Path folder;

    private final TestTerminal screen = new TestTerminal(false);
    private CancellationToken cancellation = CancellationToken.NEVER;

    private int run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--catalog", catalog().toString()));
        return new Cli(
                        screen.terminal(),
                        List.of(DataCommand.create(screen.terminal(), CatalogData::open, cancellation)))
                .run(all.toArray(new String[0]));
    }

    private Path catalog() {
        return folder.resolve("catalog");
    }

    private int importing(String symbol, List<Path> files, String... more) {
        List<String> all = new ArrayList<>(List.of("data", "import"));
        files.forEach(file -> all.add(file.toString()));
        all.addAll(List.of("--format", "binance-ws-log", "--symbol", symbol));
        all.addAll(List.of(more));
        return run(all.toArray(new String[0]));
    }

    private static String delta(int second, int first, int last) {
        return "10000000%02d000000000 {\"stream\":\"xyz@depth@100ms\",\"data\":{\"e\":\"depthUpdate\",\"E\":10000000%02d500,\"s\":\"XYZ\",\"U\":%d,\"u\":%d,\"b\":[[\"9.40\",\"1\"]],\"a\":[]}}"
                .formatted(second, second, first, last);
    }

    private static String trade(int second, int id) {
        return "10000000%02d000000000 {\"stream\":\"xyz@trade\",\"data\":{\"e\":\"trade\",\"E\":10000000%02d500,\"s\":\"XYZ\",\"t\":%d,\"p\":\"10.50\",\"q\":\"1\",\"T\":10000000%02d500,\"m\":false,\"M\":true}}"
                .formatted(second, second, id, second);
    }

    private Path log(String name, String... lines) throws IOException {
        return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
    }

    private long unfinished() throws IOException {
        if (!Files.exists(catalog())) {
            return 0;
        }
        try (var files = Files.walk(catalog())) {
            return files.filter(file -> file.toString().contains("parquet")).count();
        }
    }

    @Test
    void shouldImportTwoFilesAsOneLogThenListShowAndCheck() throws IOException {
        List<Path> files = List.of(
                log("a.log", SNAPSHOT, delta(2, 101, 102), trade(3, 7)), log("b.log", delta(4, 103, 104), trade(5, 8)));
        assertThat(importing("XYZ", files)).isZero();
        assertThat(screen.out())
                .contains("5 ticks of XYZ (1 snapshots, 2 deltas, 2 trades, 0 quotes) with 4 levels")
                .contains("0 gaps, 0 resyncs")
                .contains("ids 7 to 8, 0 missing, 0 repeated")
                .contains("+500.000 ms")
                .contains("2 of 2 files imported, 5 ticks of XYZ");
        assertThat(run("data", "list")).isZero();
        assertThat(run("data", "show", "XYZ")).isZero();
        assertThat(run("data", "check", "XYZ")).isZero();
        assertThat(screen.out())
                .contains("XYZ ticks came from")
                .contains("a.log")
                .contains("100.000 %");
        assertThat(importing("XYZ", files)).isZero();
        assertThat(screen.out()).contains("nothing imported, the catalog holds these files already");
        assertThat(importing("XYZ", files.subList(1, 2))).isEqualTo(2);
        assertThat(screen.err()).contains("b.log").contains("in the catalog already");
    }

    @Test
    void shouldFailTheCheckWhenUpdatesAreMissing() throws IOException {
        Path file = log("gap.log", SNAPSHOT, delta(2, 101, 102), delta(3, 105, 106), delta(4, 107, 108));
        assertThat(importing("XYZ", List.of(file), "--json")).isZero();
        JsonNode document =
                JsonMapper.shared().readTree(screen.out()).get("files").get(0);
        assertThat(document.get("gaps").asLong()).isOne();
        assertThat(document.get("unusableDeltas").asLong()).isEqualTo(2);
        assertThat(run("data", "check", "XYZ")).isEqualTo(1);
        assertThat(run("data", "check")).isEqualTo(1);
    }

    @Test
    void shouldNameTheLineThatCannotBeRead() throws IOException {
        Path file = log("bad.log", SNAPSHOT, delta(2, 101, 102), "1000000003000000000 {\"stream\":", trade(4, 1));
        assertThat(importing("XYZ", List.of(file))).isEqualTo(2);
        assertThat(screen.err()).contains("1 of 4 lines").contains("bad.log:3");
        assertThat(unfinished()).isZero();
        assertThat(importing("XYZ", List.of(file), "--max-rejects", "30%")).isZero();
        assertThat(screen.out()).contains("1 rejects").contains("bad.log:3: UNPARSABLE");
    }

    @Test
    void shouldLeaveNothingOfATornFileOrAnInterruptedImport() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write((SNAPSHOT + "\n").getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 20_000; i++) {
                gzip.write((trade(2, i) + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
        Path whole = Files.write(folder.resolve("whole.gz"), bytes.toByteArray());
        Path torn = Files.write(folder.resolve("torn.gz"), Arrays.copyOf(bytes.toByteArray(), bytes.size() / 2));
        assertThat(importing("XYZ", List.of(torn))).isEqualTo(2);
        assertThat(screen.err()).contains("torn.gz");
        assertThat(unfinished()).isZero();
        boolean[] interrupted = {false};
        cancellation = () -> {
            boolean now = interrupted[0];
            interrupted[0] = true;
            return now;
        };
        assertThat(importing("XYZ", List.of(whole))).isEqualTo(130);
        assertThat(unfinished()).isZero();
        cancellation = CancellationToken.NEVER;
        assertThat(importing("XYZ", List.of(whole))).isZero();
    }

    @Test
    void shouldRefuseAnotherInstrumentAndOptionsForBars() throws IOException {
        Path file = log("a.log", SNAPSHOT, trade(3, 7));
        assertThat(importing("ABC", List.of(file))).isEqualTo(2);
        assertThat(importing("XYZ", List.of(file), "--interval", "1m")).isEqualTo(2);
        assertThat(screen.err()).contains("XYZ, not ABC").contains("are for bars");
        assertThat(importing("XYZ-PERP", List.of(file))).isZero();
        assertThat(run("data", "show", "XYZ")).isEqualTo(2);
        assertThat(screen.err()).contains("does not hold 'XYZ'");
    }

    @ParameterizedTest
    @CsvSource({
        "binance-spot, BTCUSDT, btcusdt_20240808.gz btcusdt_20240809.gz, 99572",
        "binance-spot, ETHUSDT, ethusdt_20240808.gz ethusdt_20240809.gz, 79742",
        "binance-usdm, BTCUSDT, btcusdt_20240808.gz, 0",
        "binance-usdm, ETHUSDT, ethusdt_20240808.gz, 0"
    })
    void shouldAccountForEveryUpdateAndTradeOfTheRecordedLogs(String market, String symbol, String names, long ticks) {
        Path logs = Path.of(System.getProperty("tradewind.shared", "../shared")).resolve("data/l2");
        Assumptions.assumeTrue(
                Files.isDirectory(logs), "needs the recorded logs: set TRADEWIND_SHARED to the shared folder");
        List<Path> files = Arrays.stream(names.split(" "))
                .map(name -> logs.resolve(market).resolve(name))
                .toList();
        assertThat(importing(symbol, files, "--json")).isZero();
        JsonNode document =
                JsonMapper.shared().readTree(screen.out()).get("files").get(0);
        assertThat(document.get("gaps").asLong()).isZero();
        assertThat(document.get("missingTradeIds").asLong()).isZero();
        assertThat(document.get("repeatedTradeIds").asLong()).isZero();
        assertThat(document.get("rejected").asLong()).isZero();
        assertThat(document.get("backwards").asLong()).isZero();
        assertThat(document.get("clockOffsetNs").asLong()).isBetween(1_260_000_000L, 1_290_000_000L);
        if (ticks > 0) {
            assertThat(document.get("ticks").asLong()).isEqualTo(ticks);
        }
        assertThat(run("data", "check", symbol)).isZero();
    }
}
