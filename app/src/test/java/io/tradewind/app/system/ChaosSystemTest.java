// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The command {@code chaos} over a log of five minutes in which the price jumps up and down. */
class ChaosSystemTest {
    private static final long FIRST_SECOND = 1_000_000_000L;
    private static final int SECONDS = 300;

    @TempDir
    private Path folder = Path.of("");

    private Path config = Path.of("");

    @BeforeEach
    void importLog() throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(FIRST_SECOND + "000000000 {\"lastUpdateId\":100,\"bids\":[" + level(95, 5) + "],\"asks\":["
                + level(105, 5) + "]}");
        for (int i = 1; i < SECONDS; i++) {
            long second = FIRST_SECOND + i;
            int before = middle(i - 1);
            int now = middle(i);
            lines.add(second + "000000000 {\"stream\":\"xyzusdt@depth@100ms\",\"data\":{\"e\":\"depthUpdate\",\"E\":"
                    + second
                    + "000,\"s\":\"XYZUSDT\",\"U\":" + (100 + i) + ",\"u\":" + (100 + i) + ",\"b\":["
                    + level(before - 5, 0)
                    + "," + level(now - 5, 5) + "],\"a\":[" + level(before + 5, 0) + "," + level(now + 5, 5) + "]}}");
        }
        Path log = Files.write(folder.resolve("prices.log"), lines);
        Program.Result result = Program.run(
                "data",
                "import",
                log.toString(),
                "--format",
                "binance-ws-log",
                "--symbol",
                "XYZUSDT",
                "--catalog",
                folder.resolve("catalog").toString());
        assertThat(result.exitCode()).as(result.err()).isZero();
        config = Files.writeString(folder.resolve("run.yaml"), """
            data: { kind: ticks, catalog: "%s" }
            venues: [{ instruments: [{ symbol: XYZUSDT, base: XYZ, quote: USDT, tick: 0.01, lot: 1 }] }]
            run: { currency: USDT, name: waves }
            strategies: [{ name: market-making, instruments: [XYZUSDT], quantity: 1, max_inventory: 5 }]
            """.formatted(folder.resolve("catalog")));
    }

    /** Hundredths of the price: it jumps every two seconds, further than the spread. */
    private static int middle(int second) {
        return 100 + 30 * (second / 2 % 2);
    }

    private static String level(int hundredths, int quantity) {
        return "[\"" + BigDecimal.valueOf(hundredths, 2) + "\",\"" + quantity + "\"]";
    }

    private Program.Result chaos(String... more) {
        List<String> arguments = new ArrayList<>(List.of("chaos", config.toString()));
        arguments.addAll(List.of(more));
        return Program.run(arguments.toArray(String[]::new));
    }

    @Test
    void shouldSayWhatWasInjectedWhatWasNoticedAndThatBothAgree() {
        Program.Result result = chaos("--seed", "3");

        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(result.out())
                .contains("waves under faults, seed 3: 300 ticks of 1 instruments")
                .containsPattern("Injected: \\d+ faults")
                .contains("FILLED")
                .contains("What the order manager noticed")
                .contains("core and venue agree.");
    }

    @Test
    void shouldRunManySeedsWithALineEachAndTheSameAgain() {
        Program.Result result = chaos("--seed", "10", "--runs", "20");

        assertThat(result.exitCode()).as(result.err() + result.out()).isZero();
        assertThat(result.out().lines()).hasSize(21);
        assertThat(result.out()).contains("seed 10: ").contains("seed 29: ").contains("20 runs, ");
        assertThat(chaos("--seed", "10", "--runs", "20").out()).isEqualTo(result.out());
    }

    @Test
    void shouldFollowAPlanAndWriteTheDetails() throws IOException {
        Path plan = Files.writeString(folder.resolve("plan.yaml"), """
            seed: 5
            faults:
              - { kind: response-lost, messages: [accepted], nth: 1 }
              - { kind: stream-down, from: 60s, for: 20s }
            """);
        Path out = folder.resolve("out");
        Program.Result result = chaos("--plan", plan.toString(), "--json", "--out", out.toString());

        assertThat(result.exitCode()).as(result.err()).isZero();
        JsonNode report = result.json().path("reports").path(0);
        assertThat(report.path("seed").asLong()).isEqualTo(5);
        assertThat(report.path("clean").asBoolean()).isTrue();
        assertThat(report.path("injected").path("response-lost").asLong()).isEqualTo(1);
        assertThat(report.path("noticed").path("STREAM_DOWN").asLong()).isEqualTo(1);
        assertThat(Files.readAllLines(out.resolve("faults-5.csv")).get(1)).endsWith("response-lost,accepted,1");
        assertThat(Files.readString(out.resolve("incidents-5.csv"))).contains("STREAM_UP");
        assertThat(out.resolve("chaos.json")).exists();
        assertThat(chaos("--seed", "1", "--out", out.toString()).err()).contains("exists already");
    }

    @Test
    void shouldRefuseWrongRequestsBeforeItRuns() throws IOException {
        Path plan = Files.writeString(folder.resolve("plan.yaml"), "faults: [{ kind: outge }]\n");

        Program.Result misspelt = chaos("--plan", plan.toString());
        assertThat(misspelt.exitCode()).isEqualTo(2);
        assertThat(misspelt.err()).contains("plan.yaml:1:").contains("did you mean 'outage'?");
        assertThat(chaos().exitCode()).isEqualTo(2);
        assertThat(chaos("--seed", "1", "--plan", plan.toString()).exitCode()).isEqualTo(2);
        assertThat(chaos("--seed", "1", "--runs", "0").err()).contains("--runs is 0. Give 1 to");
    }
}
