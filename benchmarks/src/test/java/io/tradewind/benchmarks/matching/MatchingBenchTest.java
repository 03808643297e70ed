// SPDX-License-Identifier: Apache-2.0
package io.tradewind.benchmarks.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MatchingBenchTest {
    private static final String HEADER = "seq,op,symbol,uid,order_id,side,type,price,size,reserve_price\n";
    private static final String FILL = HEADER + """
            1,PLACE,40,1,1,S,GTC,100,10,0
            2,PLACE,41,2,1,B,GTC,90,5,0
            """;
    private static final String BENCH = HEADER + """
            3,PLACE,40,3,2,B,IOC,100,12,0
            4,PLACE,41,4,2,S,GTC,95,7,0
            5,MOVE,41,4,2,S,,90,0,0
            6,PLACE,41,5,3,B,FOK_BUDGET,180,2,0
            7,PLACE,41,6,4,S,GTC,97,6,0
            8,REDUCE,41,6,4,S,,0,2,0
            9,PLACE,41,6,5,S,GTC,98,6,0
            10,CANCEL,41,6,5,S,,0,0,0
            """;
    private static final String BOOK = "symbol,side,price,volume,orders\n41,S,97,4,1\n";

    @TempDir
    private Path folder = Path.of("");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void writeAStream() throws IOException {
        Files.writeString(folder.resolve("s_fill.csv"), FILL);
        try (OutputStream packed = new GZIPOutputStream(Files.newOutputStream(folder.resolve("s_bench.csv.gz")))) {
            packed.write(BENCH.getBytes(StandardCharsets.UTF_8));
        }
    }

    private int run(String... args) {
        return new MatchingBench(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(List.of(args));
    }

    private int replay() {
        return run("--stream", folder.resolve("s").toString(), "--rounds", "2");
    }

    private JsonNode json() {
        return JsonMapper.shared().readTree(out.toString(StandardCharsets.UTF_8));
    }

    private String errors() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private void expect(String bench) throws IOException {
        Files.writeString(folder.resolve("s_expected.json"), "{\"fill\":{\"trades\":0},\"bench\":{" + bench + "}}");
    }

    @Test
    void shouldPrintTotalsOfSeveralSymbolsAndTheKeysOfTheContract() throws IOException {
        Files.writeString(folder.resolve("s_final_l2.csv"), BOOK);
        expect("\"trades\":3,\"trade_volume\":17,\"reduce_volume\":8,\"reject_volume\":2");
        assertThat(replay()).as(errors()).isZero();
        assertThat(json().propertyNames())
                .containsExactly(
                        "rounds",
                        "median",
                        "best",
                        "p50Ns",
                        "p99Ns",
                        "p999Ns",
                        "trades",
                        "tradeVolume",
                        "sumPriceSize",
                        "reduceEvents",
                        "rejectEvents",
                        "tradeChecksum",
                        "finalBookEqual",
                        "refusals");
        assertThat(json().get("rounds").size()).isEqualTo(2);
        assertThat(json().get("trades").asLong()).isEqualTo(3);
        assertThat(json().get("sumPriceSize").asLong()).isEqualTo(100 * 10 + 90 * 5 + 90 * 2);
        assertThat(json().get("reduceEvents").asLong()).isEqualTo(2);
        assertThat(json().get("rejectEvents").asLong()).isEqualTo(1);
        assertThat(json().get("tradeChecksum").asString()).hasSize(16);
        assertThat(json().get("finalBookEqual").asBoolean()).isTrue();
    }

    @Test
    void shouldLeaveTheBookOpenWhenNoneIsExpected() {
        assertThat(replay()).as(errors()).isZero();
        assertThat(json().get("finalBookEqual").isNull()).isTrue();
    }

    @Test
    void shouldAnswerOneWhenATotalDiffers() throws IOException {
        expect("\"trades\":4");
        assertThat(replay()).isEqualTo(1);
        assertThat(errors()).contains("bench: trades is 3, expected 4");
    }

    @Test
    void shouldAnswerOneWhenTheChecksumDiffers() throws IOException {
        expect("\"fnv1a64_trades_taker_maker_price_size_le\":\"0123456789abcdef\"");
        assertThat(replay()).isEqualTo(1);
        assertThat(errors()).contains("trade checksum is ").contains("expected 0123456789abcdef");
    }

    @Test
    void shouldAnswerOneWhenTheFinalBookDiffers() throws IOException {
        Files.writeString(folder.resolve("s_final_l2.csv"), BOOK.replace("97,4,1", "97,4,2"));
        assertThat(replay()).isEqualTo(1);
        assertThat(json().get("finalBookEqual").asBoolean()).isFalse();
        assertThat(errors()).contains("the final book is not the expected one");
    }

    @Test
    void shouldSayWhatTheExpectationLeavesOut() throws IOException {
        expect("\"trades\":3");
        assertThat(replay()).as(errors()).isZero();
        assertThat(errors())
                .contains("not compared, because ")
                .contains("s_expected.json leaves them out: fill.trade_volume, ")
                .contains("bench.fnv1a64_trades_taker_maker_price_size_le")
                .doesNotContain("fill.trades,")
                .doesNotContain("bench.trades,");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"bench\":{\"trades\":|, line 1, column |is no JSON",
                "~~||has nothing to compare",
                "[3]||has nothing to compare",
                "{\"bench\":{\"Trades\":3},\"trades\":3}||has nothing to compare",
                "{\"bench\":{\"trades\":\"three\"}}||bench.trades is \"three\", but must be a whole number",
                "{\"bench\":{\"trades\":3.5}}||bench.trades is 3.5, but must be a whole number",
                "{\"fill\":{\"fnv1a64_trades_taker_maker_price_size_le\":12}}||is 12, but must be 16 hexadecimal digits"
            })
    void shouldRefuseAnExpectationThatCannotBeCompared(String json, String place, String message) throws IOException {
        Files.writeString(folder.resolve("s_expected.json"), json);
        assertThat(replay()).isEqualTo(2);
        assertThat(errors())
                .contains("s_expected.json" + (place == null ? "" : place))
                .contains(message);
        assertThat(out.size()).isZero();
    }

    @Test
    void shouldPassOverBlankLines() throws IOException {
        Files.writeString(folder.resolve("s_fill.csv"), FILL + "\n  \n");
        Files.writeString(folder.resolve("s_final_l2.csv"), BOOK + "\n");
        assertThat(replay()).as(errors()).isZero();
        assertThat(json().get("finalBookEqual").asBoolean()).isTrue();
        assertThat(json().get("refusals").asLong()).isZero();
    }

    @Test
    void shouldCountRefusedCommandsOfBothFiles() throws IOException {
        Files.writeString(
                folder.resolve("s_fill.csv"), FILL + "3,CANCEL,41,2,99,S,,0,0,0\n4,PLACE,41,2,1,B,GTC,80,5,0\n");
        assertThat(replay()).as(errors()).isZero();
        assertThat(json().get("refusals").asLong()).isEqualTo(2);
    }

    @Test
    void shouldSayWhichFileIsNotThere() {
        assertThat(run("--stream", folder.resolve("none").toString())).isEqualTo(2);
        assertThat(errors()).contains("none_fill.csv").contains("is not there");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2,PLACE,0,1,1,B,GTC,1x,5,0|price is '1x', not a whole number",
                "2,PLACE,0,1,1,B,GTC,0,5,0|price is 0, not positive",
                "2,PLACE,0,1,1,B,GTC,10,-5,0|size is -5, not positive",
                "2,PLACE,0,1,1,X,GTC,10,5,0|side is 'X', not B or S",
                "2,PLACE,0,1,1,B,GTT,10,5,0|type is 'GTT'",
                "2,PUT,0,1,1,B,GTC,10,5,0|op is 'PUT'",
                "2,PLACE,0,1|has 4 columns"
            })
    void shouldSayFileAndLineOfABadRow(String row, String message) throws IOException {
        Files.writeString(folder.resolve("s_fill.csv"), HEADER + "1,PLACE,0,1,1,S,GTC,100,10,0\n" + row + "\n");
        assertThat(replay()).isEqualTo(2);
        assertThat(errors()).contains("s_fill.csv, line 3: " + message);
        assertThat(out.size()).isZero();
    }

    @Test
    void shouldRefuseAFileWithAnotherHeader() throws IOException {
        Files.writeString(folder.resolve("s_fill.csv"), "a,b\n");
        assertThat(replay()).isEqualTo(2);
        assertThat(errors()).contains("s_fill.csv, line 1: the header must begin with seq,op");
    }

    @ParameterizedTest
    @CsvSource({"--rounds,0", "--rounds,x", "--speed,9"})
    void shouldRefuseWrongArguments(String option, String value) {
        assertThat(run("--stream", "s", option, value)).isEqualTo(2);
        assertThat(errors()).startsWith("bench matching: ").contains(option);
    }

    @Test
    void shouldNeedAStreamOrAGenerator() {
        assertThat(run("--rounds", "3")).isEqualTo(2);
        assertThat(errors()).contains("one of --stream PREFIX and --generate PREFIX is needed");
    }
}
