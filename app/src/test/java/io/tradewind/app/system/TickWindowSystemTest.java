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

/** A window of time over two logs of a minute each, with an hour between them. */
class TickWindowSystemTest {
    private static final long FIRST = 1_000_000_000L;
    private static final long SECOND = FIRST + 3_600;

    @TempDir
    private Path folder = Path.of("");

    private Path config = Path.of("");

    @BeforeEach
    void importTwoLogs() throws IOException {
        importLog(FIRST, 100);
        importLog(SECOND, 9_100);
        config = Files.writeString(folder.resolve("run.yaml"), """
                data: { kind: ticks, catalog: "%s" }
                venues: [{ instruments: [{ symbol: XYZUSDT, base: XYZ, quote: USDT }] }]
                run: { currency: USDT }
                strategies: [{ name: market-making, instruments: [XYZUSDT], quantity: 1, max_inventory: 2 }]
                """.formatted(catalog()));
    }

    private Path catalog() {
        return folder.resolve("catalog");
    }

    private void importLog(long second, int id) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(second + "000000000 {\"lastUpdateId\":" + id
                + ",\"bids\":[[\"9.50\",\"5\"],[\"9.40\",\"5\"]],\"asks\":[[\"9.60\",\"5\"],[\"9.70\",\"5\"]]}");
        for (int i = 1; i < 60; i++) {
            lines.add(
                    "%d000000000 {\"stream\":\"xyzusdt@depth@100ms\",\"data\":{\"e\":\"depthUpdate\",\"E\":%d000,\"s\":\"XYZUSDT\",\"U\":%d,\"u\":%d,\"b\":[[\"9.40\",\"%d\"]],\"a\":[]}}"
                            .formatted(second + i, second + i, id + i, id + i, 1 + i));
        }
        Path log = Files.write(folder.resolve(second + ".log"), lines);
        Program.Result result = Program.run(
                "data",
                "import",
                log.toString(),
                "--format",
                "binance-ws-log",
                "--symbol",
                "XYZUSDT",
                "--catalog",
                catalog().toString());
        assertThat(result.exitCode()).as(result.err()).isZero();
    }

    private Program.Result backtest(String from, String to) {
        return Program.run(
                "backtest",
                config.toString(),
                "--set",
                "data.from=" + from,
                "--set",
                "data.to=" + to,
                "--out",
                folder.resolve("run").toString());
    }

    @Test
    void shouldRefuseAWindowBetweenTwoLogs() {
        Program.Result result = backtest("2001-09-09T02:00:00Z", "2001-09-09T02:30:00Z");

        assertThat(result.exitCode()).as(result.err()).isEqualTo(2);
        assertThat(result.err())
                .contains("data.from: leaves no tick of XYZUSDT")
                .contains("The catalog holds 2001-09-09T01:46:40Z to 2001-09-09T01:47:39Z, and 2001-09-09T02:46:40Z to")
                .contains("choose a period within");
        assertThat(folder.resolve("run")).doesNotExist();
    }

    @Test
    void shouldReplayAWindowThatReachesIntoOneOfTheLogs() {
        Program.Result result = backtest("2001-09-09T02:00:00Z", "2001-09-09T02:46:50Z");

        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(result.out()).contains("Final equity USDT", "100,000.00");
    }

    @Test
    void shouldSayThatThereIsNoEquityWhenNothingHappensInTheWindow() {
        Program.Result result = backtest("2001-09-09T01:46:40.100Z", "2001-09-09T01:46:40.200Z");

        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(result.out()).containsPattern("Final equity USDT +n/a");
    }
}
