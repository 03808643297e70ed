// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.stress;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.app.cli.Cli;
import io.tradewind.app.cli.StressCommand;
import io.tradewind.app.cli.TestTerminal;
import io.tradewind.app.thread.CancellationToken;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class StressCommandTest {
    private static final int NO_WARM_UP = 0;

    private final TestTerminal screen = new TestTerminal(false);

    @TempDir
    private Path folder;

    private int run(StressCommand.Runner runner, String... arguments) {
        StressCommand command = new StressCommand(screen.terminal(), runner, CancellationToken.NEVER);
        return new Cli(screen.terminal(), List.of(new CommandLine(command))).run(arguments);
    }

    private int run(String... arguments) {
        return run(new StressRunner(NO_WARM_UP), arguments);
    }

    private JsonNode document() {
        return JsonMapper.builder()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build()
                .readTree(screen.out());
    }

    @Test
    void shouldPrintTheDocumentOfTheContract() {
        run("stress", "--json", "--signals", "20", "--threads", "4", "--shards", "2", "--seed", "7");

        JsonNode document = document();
        assertThat(document.propertyNames())
                .startsWith(
                        "symbols",
                        "totalPnl",
                        "ledgerPnl",
                        "lockAcquires",
                        "lockReleases",
                        "overlaps",
                        "duplicatesIgnored",
                        "exposure",
                        "breaker",
                        "durationNs",
                        "journalHash",
                        "verdict");
        assertThat(document.get("symbols").get(0).propertyNames())
                .startsWith("symbol", "trades", "pnl", "winRate", "maxLatencyNs", "p99LatencyNs");
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode symbol : document.get("symbols")) {
            sum = sum.add(symbol.get("pnl").decimalValue());
            assertThat(symbol.get("trades").asInt()).isEqualTo(10);
        }
        assertThat(sum).isEqualByComparingTo(document.get("totalPnl").decimalValue());
        assertThat(document.get("ledgerPnl")).isEqualTo(document.get("totalPnl"));
        assertThat(document.get("lockAcquires").asInt()).isEqualTo(60);
        assertThat(document.get("journalHash").asString()).matches("[0-9a-f]{64}");
        assertThat(document.get("breaker").asString()).isEqualTo("CLOSED");
    }

    @Test
    void shouldWriteTheLockLogThatItChecked() {
        Path log = folder.resolve("locks.txt");
        run("stress", "--symbols", "2", "--signals", "4", "--lock-log", log.toString());

        assertThat(log).content().hasLineCount(16).contains("[ZMQ_LOCK_ACQUIRE] [BTCUSD.s] lock_id=");
        assertThat(screen.out()).contains("8 acquires, 8 releases, 0 overlaps");
    }

    @Test
    void shouldExitWithOneWhenTheVerdictIsFail() {
        StressCommand.Runner failing =
                request -> new StressCommand.Outcome(Map.of("verdict", "FAIL"), "FAIL\n  - x", false);

        assertThat(run(failing, "stress", "--json")).isEqualTo(1);
        assertThat(document().get("verdict").asString()).isEqualTo("FAIL");
        assertThat(run(request -> new StressCommand.Outcome(Map.of(), "PASS", true), "stress"))
                .isZero();
    }

    @Test
    void shouldExitWithTwoWhenAnOptionIsWrong() {
        assertThat(run("stress", "--symbols", "0")).isEqualTo(2);
        assertThat(screen.err()).contains("--symbols", "'0' is not a whole number from 1 to 500");
        assertThat(run("stress", "--signals", "many")).isEqualTo(2);
        assertThat(run("stress", "--signals", "99999999999")).isEqualTo(2);
        assertThat(run("stress", "--seed", "x")).isEqualTo(2);
        assertThat(screen.err())
                .contains("'many' is not a whole number from 1 to 10000000")
                .contains("'99999999999' is not a whole number from 1 to 10000000")
                .contains("'x' is not a whole number from -9223372036854775808 to 9223372036854775807");
        assertThat(run("stress", "--threads", "65")).isEqualTo(2);
        assertThat(run("stress", "extra")).isEqualTo(2);
        assertThat(screen.out()).isEmpty();
    }
}
