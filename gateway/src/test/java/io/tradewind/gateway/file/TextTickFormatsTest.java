// SPDX-License-Identifier: Apache-2.0
package io.tradewind.gateway.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradewind.domain.command.Side;
import io.tradewind.domain.port.RejectReason;
import io.tradewind.domain.port.RequestException;
import io.tradewind.domain.port.TickBatch;
import io.tradewind.domain.port.TickKind;
import io.tradewind.gateway.file.format.TickFileOptions;
import io.tradewind.gateway.file.format.TickFileSummary;
import io.tradewind.gateway.file.log.RecordedTicks;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextTickFormatsTest {
    private static final TickFileOptions OPTIONS = TickFileOptions.of("X");
    private static final String QUOTES = "time,bid,ask,bid_size,ask_size\n";
    private static final String GOOD = "2024-01-01T00:00:01Z,10,12,3,4\n";

    @TempDir
    private Path folder;

    private final RecordedTicks sink = new RecordedTicks();

    private TickFileSummary csv(String text) throws IOException {
        return csv(text, OPTIONS);
    }

    private TickFileSummary csv(String text, TickFileOptions options) throws IOException {
        Path file = Files.writeString(folder.resolve("ticks.csv"), text);
        return new CsvTickFormat().read(List.of(file), options, sink);
    }

    private TickFileSummary lean(String name, String text, TickFileOptions options) throws IOException {
        return new LeanTickFormat().read(List.of(zip(name, text)), options, sink);
    }

    private Path zip(String name, String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("x.csv"));
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        Path file = folder.resolve(name);
        Files.createDirectories(file.toAbsolutePath().getParent());
        return Files.write(file, bytes.toByteArray());
    }

    private static long ns(String instant) {
        Instant at = Instant.parse(instant);
        return at.getEpochSecond() * 1_000_000_000L + at.getNano();
    }

    @Test
    void shouldNameItsFormats() {
        assertThat(TickFileFormats.names()).containsExactly("binance-ws-log", "lean-tick", "tick-csv");
        for (String name : TickFileFormats.names()) {
            assertThat(TickFileFormats.byName(name).orElseThrow().name()).isEqualTo(name);
        }
        assertThat(TickFileFormats.byName("excel")).isEmpty();
    }

    @Test
    void shouldReadQuotesReceivedWhenTheyWereMade() throws IOException {
        TickFileSummary summary = csv(QUOTES + GOOD);
        RecordedTicks.Tick quote = sink.ticks.getFirst();
        assertThat(quote)
                .isEqualTo(new RecordedTicks.Tick(
                        TickKind.QUOTE,
                        1,
                        ns("2024-01-01T00:00:01Z"),
                        ns("2024-01-01T00:00:01Z"),
                        TickBatch.NO_ID,
                        -1,
                        -1,
                        1_000_000_000L,
                        300_000_000L,
                        1_200_000_000L,
                        400_000_000L,
                        Side.BUY,
                        false,
                        0,
                        List.of()));
        assertThat(summary.clockOffsetNs()).isEmpty();
        assertThat(summary.depth()).isFalse();
    }

    @Test
    void shouldReadQuotesAndTradesOfOneFile() throws IOException {
        csv("""
            time;bid;ask;price;quantity;side
            1704067200;10;11;;;
            1704067201;;;10.5;2;SELL
            1704067202;10;11;11;3;b
            """);
        assertThat(sink.ticks)
                .extracting(RecordedTicks.Tick::kind)
                .containsExactly(TickKind.QUOTE, TickKind.TRADE, TickKind.QUOTE, TickKind.TRADE);
        assertThat(sink.of(TickKind.TRADE))
                .extracting(RecordedTicks.Tick::aggressor)
                .containsExactly(Side.SELL, Side.BUY);
        assertThat(sink.ticks).extracting(RecordedTicks.Tick::sequence).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void shouldTakeTheSizeOfTheOptionsWhereThereIsNone() throws IOException {
        TickFileSummary summary = csv(QUOTES + "1704067200,10,12,0,\n", OPTIONS.withQuoteQuantity(700));
        assertThat(sink.ticks.getFirst().quantity()).isEqualTo(700);
        assertThat(sink.ticks.getFirst().askQuantity()).isEqualTo(700);
        assertThat(summary.repairs()).isEqualTo(2);
        summary = csv("time,bid,ask\n1704067200,10,12\n1704067200,10,12\n");
        assertThat(sink.ticks.getLast().quantity()).isEqualTo(TickFileOptions.DEFAULT_QUOTE_QUANTITY);
        assertThat(summary.repairs()).isOne();
        assertThatThrownBy(() -> OPTIONS.withQuoteQuantity(0)).isInstanceOf(RequestException.class);
    }

    @Test
    void shouldFindColumnsByMapAndTimesInTheZoneAskedFor() throws IOException {
        TickFileOptions options =
                OPTIONS.withColumns("time=When,bid=Low side,ask=High side").withZone(ZoneId.of("America/New_York"));
        csv("When\tLow side\tHigh side\n04.09.2023 01:00:05.962\t1\t2\n", options);
        assertThat(sink.ticks.getFirst().eventTimeNs()).isEqualTo(ns("2023-09-04T05:00:05.962Z"));
        assertThatThrownBy(() -> csv(QUOTES + GOOD, options))
                .isInstanceOf(RequestException.class)
                .hasMessageContainingAll("no column", "High side");
        assertThatThrownBy(() -> OPTIONS.withColumns("open=Open")).isInstanceOf(RequestException.class);
    }

    @Test
    void shouldReadDayFirstTimesWithNamedOffset() {
        TimestampParser parser = new TimestampParser(ZoneOffset.UTC);
        assertThat(parser.parse("04.09.2023 01:00:05.962 GMT+0300")).isEqualTo(ns("2023-09-03T22:00:05.962Z"));
        assertThat(parser.parse("4.9.2023 01:00 UTC-01:30")).isEqualTo(ns("2023-09-04T02:30:00Z"));
        assertThat(parser.parse("4.9.2023")).isEqualTo(ns("2023-09-04T00:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        2024-01-02,10,12,3                   | WRONG_COLUMN_COUNT
        2024-01-02,10,12,3,4,5               | WRONG_COLUMN_COUNT
        2024-01-02,NaN,12,3,4                | UNPARSABLE
        2024-01-02,10,,3,4                   | UNPARSABLE
        2024-01-02,,,3,4                     | UNPARSABLE
        2024-01-02,10,0,3,4                  | NON_POSITIVE_PRICE
        2024-01-02,-10,12,3,4                | NON_POSITIVE_PRICE
        2024-01-02,10,12,-3,4                | NEGATIVE_VOLUME
        2024-01-02,10,1e30,3,4               | OVERFLOW
        yesterday,10,12,3,4                  | BAD_TIME
        2023-12-31,10,12,3,4                 | OUT_OF_ORDER
        """)
    void shouldRejectQuoteRowWithItsLine(String row, RejectReason reason) throws IOException {
        TickFileSummary summary = csv(QUOTES + GOOD + row + "\n" + GOOD);
        assertThat(sink.ticks).hasSize(2);
        assertThat(summary.rejects()).isOne();
        assertThat(sink.rejects).singleElement().satisfies(reject -> {
            assertThat(reject.line()).isEqualTo(3);
            assertThat(reject.reason()).isEqualTo(reason);
            assertThat(reject.file()).endsWith("ticks.csv");
        });
    }

    @Test
    void shouldRejectTradeWithoutSideOrQuantity() throws IOException {
        csv("time,price,quantity,side\n1704067200,5,1,buy\n1704067200,5,1,up\n1704067200,5,0,buy\n");
        assertThat(sink.rejects)
                .extracting(RecordedTicks.Reject::reason)
                .containsExactly(RejectReason.UNPARSABLE, RejectReason.NEGATIVE_VOLUME);
    }

    @Test
    void shouldRefuseTextFileThatIsForeignEmptyMissingOrCut() {
        assertThatThrownBy(() -> csv("")).isInstanceOf(RequestException.class).hasMessageContaining("empty");
        assertThatThrownBy(() -> csv(QUOTES))
                .isInstanceOf(RequestException.class)
                .hasMessageContaining("no ticks");
        assertThatThrownBy(() -> csv("time,price,quantity\n1,2,3\n"))
                .isInstanceOf(RequestException.class)
                .hasMessageContainingAll("line 1", "side");
        assertThatThrownBy(() -> csv(QUOTES + GOOD + "2024-01-02,1"))
                .isInstanceOf(RequestException.class)
                .hasMessageContaining("cut in its last line, 3");
        assertThatThrownBy(() -> csv(QUOTES + "2024-01-02,1\n"))
                .isInstanceOf(RequestException.class)
                .hasMessageContaining("no row");
        assertThatThrownBy(() -> new CsvTickFormat().read(List.of(folder.resolve("none")), OPTIONS, sink))
                .isInstanceOf(RequestException.class)
                .hasMessageContaining("no such file");
    }

    @Test
    void shouldReadLeanTicksOfTheDayInTheFileName() throws IOException {
        lean("20140501_quote.zip", "243.142,1291.677,1292.033\n86394432.862,1284.027,1284.354\n", OPTIONS);
        assertThat(sink.ticks)
                .extracting(RecordedTicks.Tick::receiveTimeNs)
                .containsExactly(ns("2014-05-01T00:00:00.243142Z"), ns("2014-05-01T23:59:54.432862Z"));
        assertThat(sink.ticks.getFirst().price()).isEqualTo(129_167_700_000L);
        assertThat(sink.ticks.getFirst().askQuantity()).isEqualTo(TickFileOptions.DEFAULT_QUOTE_QUANTITY);
    }

    @Test
    void shouldReadLeanTicksWithSizesOfADayAndZoneThatAreGiven() throws IOException {
        TickFileOptions options = OPTIONS.withDate(LocalDate.of(2014, 7, 1)).withZone(ZoneId.of("America/New_York"));
        TickFileSummary summary = lean("any.zip", "1000,10,3,11,4\n2000,10,0,11,4\n", options);
        assertThat(sink.ticks.getFirst().eventTimeNs()).isEqualTo(ns("2014-07-01T04:00:01Z"));
        assertThat(sink.ticks.getFirst().quantity()).isEqualTo(300_000_000L);
        assertThat(sink.ticks.getLast().quantity()).isEqualTo(TickFileOptions.DEFAULT_QUOTE_QUANTITY);
        assertThat(summary.repairs()).isOne();
    }

    @Test
    void shouldRejectLeanTickBeforeAnEarlierOneAndRefuseDaysInTheWrongOrder() throws IOException {
        lean("20140501_quote.zip", "2000,10,11\n1000,10,11\n2000,10,12\n86400000,10,11\n", OPTIONS);
        assertThat(sink.rejects)
                .extracting(RecordedTicks.Reject::line, RecordedTicks.Reject::reason)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2L, RejectReason.OUT_OF_ORDER),
                        org.assertj.core.groups.Tuple.tuple(4L, RejectReason.BAD_TIME));
        List<Path> days = List.of(zip("20140502_quote.zip", "1,1,2\n"), zip("20140501_quote.zip", "1,1,2\n"));
        assertThatThrownBy(() -> new LeanTickFormat().read(days, OPTIONS, sink))
                .isInstanceOf(RequestException.class)
                .hasMessageContainingAll("20140501_quote.zip", "order of their time");
    }

    @Test
    void shouldRefuseLeanFileThatHasNoDayOrIsNoQuoteZip() throws IOException {
        assertThatThrownBy(() -> lean("ticks.zip", "1,1,2\n", OPTIONS))
                .isInstanceOf(RequestException.class)
                .hasMessageContaining("no date");
        assertThatThrownBy(() -> lean("20140501_quote.zip", "1,1,2,3\n", OPTIONS))
                .isInstanceOf(RequestException.class)
                .hasMessageContaining("lean-tick");
        assertThatThrownBy(() -> lean("20140501_trade.zip", "1,1,2\n", OPTIONS))
                .isInstanceOf(RequestException.class)
                .hasMessageContaining("only quote ticks");
        assertThatThrownBy(() -> lean("equity/usa/tick/spy/20140501_quote.zip", "1,1,2\n", OPTIONS))
                .isInstanceOf(RequestException.class)
                .hasMessageContaining("only quote ticks");
        Path plain = Files.writeString(folder.resolve("20140501_quote.csv"), "1,1,2\n");
        assertThatThrownBy(() -> new LeanTickFormat().read(List.of(plain), OPTIONS, sink))
                .isInstanceOf(RequestException.class)
                .hasMessageContaining("a zip");
        byte[] zip = Files.readAllBytes(zip("20140501_quote.zip", "1,1,2\n".repeat(100)));
        Path torn = Files.write(folder.resolve("20140501_quote.zip"), Arrays.copyOf(zip, zip.length - 9));
        assertThatThrownBy(() -> new LeanTickFormat().read(List.of(torn), OPTIONS, sink))
                .isInstanceOf(RequestException.class)
                .hasMessageContaining("torn or corrupt");
    }

    @Test
    void shouldAnswerEveryMutatedTextFileWithTicksRejectsOrRequestException() throws IOException {
        byte[] text = (QUOTES + GOOD.repeat(3)).getBytes(StandardCharsets.UTF_8);
        byte[] zip = Files.readAllBytes(zip("20140501_quote.zip", "1000,10,11\n2000,10,11\n"));
        for (int seed = 0; seed < 2_000; seed++) {
            Random random = new Random(seed);
            fuzz("tick-csv", folder.resolve("fuzz.csv"), mutate(text, random), seed);
            fuzz("lean-tick", folder.resolve("20140501_quote.zip"), mutate(zip, random), seed);
        }
    }

    private void fuzz(String format, Path file, byte[] bytes, int seed) throws IOException {
        Files.write(file, bytes);
        try {
            TickFileFormats.byName(format).orElseThrow().read(List.of(file), OPTIONS, sink);
        } catch (RequestException expected) {
            assertThat(expected.getMessage()).as("seed %d", seed).isNotBlank();
        } catch (RuntimeException e) {
            throw new AssertionError(format + " seed " + seed, e);
        }
    }

    private static byte[] mutate(byte[] valid, Random random) {
        byte[] bytes = valid.clone();
        for (int flips = random.nextInt(4); flips >= 0; flips--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return random.nextInt(4) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
    }
}
