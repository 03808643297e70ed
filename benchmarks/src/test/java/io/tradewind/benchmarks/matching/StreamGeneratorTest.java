// SPDX-License-Identifier: Apache-2.0
package io.tradewind.benchmarks.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.app.cli.MatchCommand;
import io.tradewind.app.match.MatchRunner;
import io.tradewind.benchmarks.matching.TradeTally.Totals;
import io.tradewind.domain.command.Side;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StreamGeneratorTest {
    @TempDir
    private Path folder = Path.of("");

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private void generate(String name, String... options) {
        PrintStream errors = new PrintStream(err, true, StandardCharsets.UTF_8);
        List<String> args =
                new ArrayList<>(List.of("--generate", folder.resolve(name).toString()));
        args.addAll(List.of(options));
        assertThat(new MatchingBench(System.out, errors).run(args))
                .as(err.toString(StandardCharsets.UTF_8))
                .isZero();
    }

    private Totals play(StreamFiles files) {
        StreamPlayer player = new StreamPlayer(files.symbols());
        player.play(files.fill());
        player.play(files.bench());
        return player.tally().take();
    }

    @Test
    void shouldMakeTheSameStreamFromTheSameSeed() throws IOException {
        generate("a", "--commands", "2000", "--seed", "5");
        generate("b", "--commands", "2000", "--seed", "5");
        generate("c", "--commands", "2000", "--seed", "6");
        assertThat(folder.resolve("a_bench.csv")).hasSameTextualContentAs(folder.resolve("b_bench.csv"));
        assertThat(Files.readString(folder.resolve("a_bench.csv")))
                .isNotEqualTo(Files.readString(folder.resolve("c_bench.csv")));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 100})
    void shouldKeepUpItsRestingOrdersAndNameOnlyOrdersThatLive(int symbols) throws IOException {
        StreamFiles files = StreamFiles.generated(new StreamShape(3, symbols, 2000, 20_000, 50));
        StreamPlayer player = new StreamPlayer(files.symbols());
        player.play(files.fill());
        assertThat(resting(player, symbols)).isEqualTo(2000);
        player.play(files.bench());
        Totals totals = player.tally().take();
        assertThat(resting(player, symbols)).isBetween(1900L, 2100L);
        assertThat(totals.refusals).isZero();
        assertThat(totals.trades).isPositive();
        assertThat(totals.rejectEvents).isPositive();
        assertThat(totals.reduceEvents).isPositive();
    }

    private static long resting(StreamPlayer player, int symbols) {
        long orders = 0;
        for (int symbol = 0; symbol < symbols; symbol++) {
            for (Side side : Side.values()) {
                for (var level : player.book(symbol).side(side).levels()) {
                    orders += level.orders();
                }
            }
        }
        return orders;
    }

    @Test
    void shouldReadWhatItWrote() throws IOException {
        generate("a", "--commands", "5000", "--symbols", "3", "--orders", "600", "--seed", "9", "--accounts", "20");
        Totals read = play(StreamFiles.read(folder.resolve("a")));
        Totals made = play(StreamFiles.generated(new StreamShape(9, 3, 600, 5000, 20)));
        assertThat(read.tradeChecksum).isEqualTo(made.tradeChecksum);
        assertThat(read.reduceVolume).isEqualTo(made.reduceVolume);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void shouldTradeInMatchAsInTheStream(long seed) throws IOException {
        Path script = folder.resolve("script.csv");
        generate("a", "--commands", "10000", "--orders", "300", "--seed", "" + seed, "--script", script.toString());
        Path events = folder.resolve("events.csv");
        new MatchRunner().run(new MatchCommand.Request(script, Optional.of(events), Optional.empty(), System.out));
        TradeTally tally = new TradeTally();
        List<String> lines = Files.readAllLines(events);
        assertThat(lines).as("seed " + seed).noneMatch(line -> line.contains(",REJECTED,"));
        lines.stream()
                .map(line -> line.split(",", -1))
                .filter(field -> field[1].equals("TRADE") && field[7].equals("TAKER"))
                .forEach(field -> tally.trade(id(field[2]), id(field[8]), units(field[4], 2), units(field[5], 4)));
        Totals inMatch = tally.take();
        Totals inStream = play(StreamFiles.read(folder.resolve("a")));
        assertThat(inMatch.trades).as("seed " + seed).isEqualTo(inStream.trades).isGreaterThan(100);
        assertThat(inMatch.tradeChecksum).as("seed " + seed).isEqualTo(inStream.tradeChecksum);
    }

    private static long id(String text) {
        return Long.parseLong(text);
    }

    private static long units(String decimal, int digits) {
        return new BigDecimal(decimal).movePointRight(digits).longValueExact();
    }

    @Test
    void shouldRefuseAScriptOfSeveralSymbols() {
        PrintStream errors = new PrintStream(err, true, StandardCharsets.UTF_8);
        List<String> args = List.of(
                "--generate",
                folder.resolve("a").toString(),
                "--symbols",
                "2",
                "--script",
                folder.resolve("s").toString());
        assertThat(new MatchingBench(System.out, errors).run(args)).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("--script needs --symbols 1");
    }
}
