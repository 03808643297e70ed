// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.app.cli.TestTerminal;
import io.tradewind.app.thread.CancellationToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Periods over a catalog that lacks the bar of two o'clock. */
class BarWindowTest {
    @TempDir
    private Path folder;

    private final TestTerminal screen = new TestTerminal(false);
    private Path config = Path.of("");

    @BeforeEach
    void importBars() throws IOException {
        Path file = Files.writeString(folder.resolve("bars.tsv"), """
                Time\tOpen\tHigh\tLow\tClose\tVolume
                2024-01-01 00:00:00\t10\t12\t9\t11\t5
                2024-01-01 01:00:00\t11\t12\t10\t12\t6
                2024-01-01 03:00:00\t12\t13\t11\t13\t7
                """);
        String catalog = folder.resolve("catalog").toString();
        assertThat(run(
                        "data",
                        "import",
                        file.toString(),
                        "--format",
                        "bars-tsv",
                        "--symbol",
                        "XYZUSDT",
                        "--interval",
                        "1h",
                        "--zone",
                        "UTC",
                        "--catalog",
                        catalog))
                .as(screen.err())
                .isZero();
        config = Files.writeString(folder.resolve("run.yaml"), """
                data: { catalog: "%s", interval: 1h }
                venues: [{ instruments: [{ symbol: XYZUSDT, base: XYZ, quote: USDT }] }]
                run: { currency: USDT }
                strategies: [{ name: sma-cross, instruments: [XYZUSDT], fast: 1, slow: 2 }]
                """.formatted(catalog));
    }

    private int run(String... arguments) {
        return Wiring.commandLine(screen.terminal(), CancellationToken.NEVER, Map.of())
                .run(arguments);
    }

    private int backtest(String from, String to) {
        return run(
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
    void shouldRefuseAWindowInAGapAndNameTheBarsAroundIt() {
        assertThat(backtest("2024-01-01T01:00:01Z", "2024-01-01T03:00:00Z")).isEqualTo(2);
        assertThat(screen.err())
                .contains("data.from: leaves no bar of XYZUSDT")
                .contains("the window is data.from 2024-01-01T01:00:01Z to data.to 2024-01-01T03:00:00Z")
                .contains("The catalog holds 2024-01-01T00:00:00Z to 2024-01-01T03:00:00Z")
                .contains("nothing between 2024-01-01T01:00:00Z and 2024-01-01T03:00:00Z");
        assertThat(folder.resolve("run")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({"2023-11-06,2023-11-12", "2024-02-01,2024-02-02"})
    void shouldRefuseAWindowOutsideOfTheData(String from, String to) {
        assertThat(backtest(from, to)).isEqualTo(2);
        assertThat(screen.err())
                .contains("leaves no bar of XYZUSDT", from, to, "data.to")
                .contains("The catalog holds 2024-01-01T00:00:00Z to 2024-01-01T03:00:00Z; choose");
    }

    @ParameterizedTest
    @CsvSource({"2024-01-01T01:00:00Z,~,2", "~,2024-01-01T01:00:00Z,1", "~,~,3"})
    void shouldReplayAWindowThatIsOpenAtAnEnd(String from, String to, int bars) {
        assertThat(backtest(from, to)).as(screen.err()).isZero();
        assertThat(screen.out()).contains(bars + " bars of 1 instruments");
    }

    @Test
    void shouldReplayAWindowThatHoldsOneBar() {
        assertThat(backtest("2024-01-01T01:00:01Z", "2024-01-01T03:00:01Z"))
                .as(screen.err())
                .isZero();
        assertThat(screen.out()).contains("1 bars of 1 instruments");
    }
}
