// SPDX-License-Identifier: Apache-2.0
package io.tradewind.gateway.file.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradewind.domain.command.Side;
import io.tradewind.domain.port.RejectReason;
import io.tradewind.domain.port.RequestException;
import io.tradewind.domain.port.TickBatch;
import io.tradewind.domain.port.TickKind;
import io.tradewind.gateway.file.format.TickFileOptions;
import io.tradewind.gateway.file.format.TickFileSummary;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BinanceLogFormatTest {
    private static final long START_MS = 1_723_161_255_000L;
    private static final long MS = 1_000_000L;

    @TempDir
    private Path folder;

    private final RecordedTicks sink = new RecordedTicks();

    private static String line(long ms, String data) {
        return (START_MS + ms) * MS + " {\"stream\":\"btcusdt@x\",\"data\":{" + data + "}}\n";
    }

    private static String depth(long ms, long first, long last) {
        return line(
                ms,
                "\"e\":\"depthUpdate\",\"E\":" + (START_MS + ms) + ",\"s\":\"BTCUSDT\",\"U\":" + first + ",\"u\":"
                        + last + ",\"b\":[[\"99.5\",\"2.0\"]],\"a\":[[\"100.5\",\"0.00000000\"],[\"101\",\"1.25\"]]");
    }

    private static String trade(long ms, long id) {
        return line(
                ms,
                "\"e\":\"trade\",\"E\":" + (START_MS + ms) + ",\"s\":\"BTCUSDT\",\"t\":" + id
                        + ",\"p\":\"100.25\",\"q\":\"0.5\",\"T\":" + (START_MS + ms - 1) + ",\"m\":true,\"M\":true");
    }

    private static String quote(long ms, long id) {
        return line(
                ms,
                "\"u\":" + id
                        + ",\"s\":\"BTCUSDT\",\"b\":\"99.50000000\",\"B\":\"2.0\",\"a\":\"100.5\",\"A\":\"1.00000000\"");
    }

    private static String snapshot(long ms, long id) {
        return (START_MS + ms) * MS + " {\"lastUpdateId\":" + id
                + ",\"bids\":[[\"99.5\",\"2\"],[\"99\",\"1\"]],\"asks\":[[\"100.5\",\"3\"]]}\n";
    }

    private TickFileSummary read(String... texts) throws IOException {
        List<Path> files = new java.util.ArrayList<>();
        for (int i = 0; i < texts.length; i++) {
            Path file = folder.resolve("part" + i + ".log");
            Files.writeString(file, texts[i]);
            files.add(file);
        }
        return new BinanceLogFormat().read(files, TickFileOptions.of("btcusdt"), sink);
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    @Test
    void shouldGiveHeldDeltasThatReachPastTheSnapshotBehindIt() throws IOException {
        TickFileSummary summary = read(
                depth(0, 1, 5) + depth(1, 6, 10) + quote(2, 11) + depth(3, 11, 12) + snapshot(4, 8) + depth(5, 13, 13));
        assertThat(sink.ticks)
                .extracting(RecordedTicks.Tick::kind)
                .containsExactly(TickKind.QUOTE, TickKind.SNAPSHOT, TickKind.DELTA, TickKind.DELTA, TickKind.DELTA);
        assertThat(sink.ticks).extracting(RecordedTicks.Tick::id).containsExactly(11L, 8L, 10L, 12L, 13L);
        assertThat(sink.ticks).extracting(RecordedTicks.Tick::sequence).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(sink.ticks)
                .extracting(tick -> tick.receiveTimeNs() / MS - START_MS)
                .containsExactly(2L, 4L, 4L, 4L, 5L);
        assertThat(sink.ticks.get(2).eventTimeNs()).isEqualTo((START_MS + 1) * MS);
        assertThat(summary.beforeSnapshot()).isOne();
        assertThat(summary.levels()).isEqualTo(12);
        assertThat(summary.gaps()).isZero();
        assertThat(summary.depth()).isTrue();
    }

    @Test
    void shouldReadEveryFieldOfSpotLines() throws IOException {
        read(snapshot(0, 8) + quote(1, 9) + trade(2, 77) + depth(3, 9, 10));
        long scale = 100_000_000L;
        RecordedTicks.Tick quote = sink.ticks.get(1);
        assertThat(quote.eventTimeNs()).isEqualTo(TickBatch.NO_TIME);
        assertThat(List.of(quote.price(), quote.quantity(), quote.askPrice(), quote.askQuantity()))
                .containsExactly(9_950_000_000L, 2 * scale, 10_050_000_000L, scale);
        RecordedTicks.Tick trade = sink.ticks.get(2);
        assertThat(trade.aggressor()).isEqualTo(Side.SELL);
        assertThat(trade.onBook()).isTrue();
        assertThat(List.of(trade.id(), trade.price(), trade.quantity(), trade.eventTimeNs()))
                .containsExactly(77L, 10_025_000_000L, scale / 2, (START_MS + 1) * MS);
        RecordedTicks.Tick delta = sink.ticks.get(3);
        assertThat(List.of(delta.firstId(), delta.id(), delta.previousId())).containsExactly(9L, 10L, -1L);
        assertThat(delta.bids()).isOne();
        assertThat(delta.levels())
                .containsExactly(9_950_000_000L, 2 * scale, 10_050_000_000L, 0L, 101 * scale, 125_000_000L);
    }

    @Test
    void shouldReadFuturesFieldsAndTellTradesOffTheBook() throws IOException {
        String trade =
                "\"e\":\"trade\",\"E\":1723161255009,\"T\":1723161255008,\"s\":\"BTCUSDT\",\"t\":%d,\"p\":\"%s\","
                        + "\"q\":\"%s\",\"X\":\"%s\",\"m\":false";
        TickFileSummary summary = read((START_MS * MS)
                + " {\"lastUpdateId\":8,\"E\":1723161255007,\"T\":1723161255006,\"bids\":[],\"asks\":[]}\n"
                + line(
                        1,
                        "\"e\":\"depthUpdate\",\"E\":1723161255009,\"T\":1723161255008,\"s\":\"BTCUSDT\",\"U\":20,"
                                + "\"u\":30,\"pu\":8,\"b\":[],\"a\":[]")
                + line(2, trade.formatted(1, "5", "6", "MARKET"))
                + line(3, trade.formatted(2, "5", "6", "INSURANCE_FUND"))
                + line(4, trade.formatted(3, "0", "0", "NA")));
        assertThat(sink.ticks.get(0).eventTimeNs()).isEqualTo(1_723_161_255_006L * MS);
        assertThat(sink.ticks.get(1).previousId()).isEqualTo(8);
        assertThat(sink.of(TickKind.TRADE))
                .extracting(RecordedTicks.Tick::onBook)
                .containsExactly(true, false);
        assertThat(summary.tradeIds()).isEqualTo(new TickFileSummary.TradeIds(1, 3, 3, 0, 0));
        assertThat(summary.ignored()).isOne();
        assertThat(summary.gaps()).isZero();
        assertThat(summary.clockOffsetNs()).hasValue(7 * MS);
    }

    @Test
    void shouldShowMissingDepthUpdateWithItsLineAndPassTheRestOn() throws IOException {
        TickFileSummary summary = read(snapshot(0, 8) + depth(1, 9, 10) + depth(2, 12, 13) + depth(3, 14, 15));
        assertThat(sink.of(TickKind.DELTA)).extracting(RecordedTicks.Tick::id).containsExactly(10L, 13L, 15L);
        assertThat(summary.gaps()).isOne();
        assertThat(summary.notes()).singleElement().asString().contains("part0.log: line 3", "12", "10");
    }

    @Test
    void shouldRepeatDeltasSinceTheGapBehindALaterSnapshotThatIsOlder() throws IOException {
        TickFileSummary summary =
                read(snapshot(0, 8) + depth(1, 12, 13) + depth(2, 14, 15) + snapshot(3, 13) + depth(4, 16, 16));
        assertThat(sink.ticks).extracting(RecordedTicks.Tick::id).containsExactly(8L, 13L, 15L, 13L, 15L, 16L);
        assertThat(sink.ticks.get(4).receiveTimeNs()).isEqualTo((START_MS + 3) * MS);
        assertThat(summary.repeatedSnapshots()).isOne();
        assertThat(summary.gaps()).isOne();
    }

    @Test
    void shouldLeaveOutASnapshotThatWouldSetTheBookBack() throws IOException {
        TickFileSummary summary =
                read(snapshot(0, 8) + depth(1, 9, 10) + snapshot(2, 9) + depth(3, 11, 11) + snapshot(4, 20));
        assertThat(sink.ticks).extracting(RecordedTicks.Tick::id).containsExactly(8L, 10L, 11L, 20L);
        assertThat(summary.repeatedSnapshots()).isEqualTo(2);
        assertThat(summary.snapshots()).isEqualTo(2);
        assertThat(summary.notes()).singleElement().asString().contains("line 3", "left out");
    }

    @Test
    void shouldRejectUnparsableDepthLineAndShowTheGapItLeaves() throws IOException {
        String broken = depth(2, 11, 12).replace("\"99.5\"", "\"99x5\"");
        TickFileSummary summary = read(snapshot(0, 8) + depth(1, 9, 10) + broken + depth(3, 13, 14));
        assertThat(sink.rejects).singleElement().satisfies(reject -> {
            assertThat(reject.line()).isEqualTo(3);
            assertThat(reject.file()).endsWith("part0.log");
            assertThat(reject.reason()).isEqualTo(RejectReason.UNPARSABLE);
            assertThat(reject.detail()).contains("b or bids");
        });
        assertThat(summary.gaps()).isOne();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        "p":"100.25"         | "p":"-100.25"                | NON_POSITIVE_PRICE
        "p":"100.25"         | "p":"0"                      | NON_POSITIVE_PRICE
        "q":"0.5"            | "q":"0"                      | NEGATIVE_VOLUME
        "p":"100.25"         | "p":"100.250000001"          | OVERFLOW
        "p":"100.25"         | "p":"99999999999999999999"   | OVERFLOW
        "p":"100.25"         | "p":100.25                   | UNPARSABLE
        "p":"100.25"         | "p":"NaN"                    | UNPARSABLE
        "p":"100.25"         | "p":""                       | UNPARSABLE
        "p":"100.25"         | "p":"100.25","p":"100.25"    | UNPARSABLE
        "t":7                | "t":"7"                      | UNPARSABLE
        "t":7                | "t":7.5                      | UNPARSABLE
        "t":7                | "t":99999999999999999999     | UNPARSABLE
        "m":true             | "m":1                        | UNPARSABLE
        "m":true,            | ""                           | UNPARSABLE
        "T":1723161255001    | "T":1723161                  | BAD_TIME
        "T":1723161255001    | "T":1723171255001            | BAD_TIME
        "e":"trade"          | "e":5                        | UNPARSABLE
        {"stream"            | x{"stream"                   | UNPARSABLE
        "M":true}}           | "M":true}                    | UNPARSABLE
        "M":true}}           | "M":true}}}                  | UNPARSABLE
        "M":true}}           | "M":"\\"}}                   | UNPARSABLE
        """)
    void shouldRejectTradeLineThatIsWrong(String found, String replacement, RejectReason reason) throws IOException {
        String wrong = trade(2, 7).replace(found, replacement);
        assertThat(wrong).isNotEqualTo(trade(2, 7));
        TickFileSummary summary = read(trade(1, 6) + wrong + trade(3, 8));
        assertThat(sink.rejects).singleElement().satisfies(reject -> {
            assertThat(reject.line()).isEqualTo(2);
            assertThat(reject.reason()).isEqualTo(reason);
        });
        assertThat(sink.ticks).hasSize(2);
        assertThat(summary.tradeIds().missing()).isOne();
    }

    @Test
    void shouldAcceptTrailingZerosBeyondEightDecimals() throws IOException {
        read(trade(1, 6).replace("100.25", "100.250000000000"));
        assertThat(sink.ticks.getFirst().price()).isEqualTo(10_025_000_000L);
    }

    @Test
    void shouldCountMissingTradeIdsAndRejectRepeatedOnes() throws IOException {
        TickFileSummary summary = read(trade(1, 6) + trade(2, 9) + trade(3, 9) + trade(4, 10));
        assertThat(summary.tradeIds()).isEqualTo(new TickFileSummary.TradeIds(6, 10, 3, 2, 1));
        assertThat(sink.rejects).singleElement().satisfies(reject -> {
            assertThat(reject.line()).isEqualTo(3);
            assertThat(reject.reason()).isEqualTo(RejectReason.DUPLICATE);
        });
        assertThat(summary.depth()).isFalse();
    }

    @Test
    void shouldNeverLetTimesOfReceiptDecrease() throws IOException {
        TickFileSummary summary = read(trade(10, 1) + trade(8, 2) + trade(3_000, 3) + trade(20, 4) + trade(30, 5));
        assertThat(sink.ticks)
                .extracting(tick -> tick.receiveTimeNs() / MS - START_MS)
                .containsExactly(10L, 10L, 3_000L, 3_000L, 3_000L);
        assertThat(summary.timesGoingBack()).isEqualTo(3);
        assertThat(summary.rejects()).isZero();
        assertThat(sink.rejects).isEmpty();
        assertThat(summary.notes()).singleElement().asString().contains("line 4", "goes back by", "are kept");
    }

    private static String trades(int first, int count, long aheadMs) {
        StringBuilder text = new StringBuilder();
        for (int i = first; i < first + count; i++) {
            text.append(ahead(i * 100L, i, aheadMs));
        }
        return text.toString();
    }

    /** A trade that the venue made later than it was received, by the recorder's clock. */
    private static String ahead(long ms, long id, long aheadMs) {
        return trade(ms, id).replace("\"T\":" + (START_MS + ms - 1), "\"T\":" + (START_MS + ms + aheadMs));
    }

    @ParameterizedTest
    @CsvSource({"0, 1800000", "3, 1800000", "500, 1800000", "500, 13000"})
    void shouldNotLetOneWrongTimeOfTheVenueSetTheClockOffset(int before, long wrongMs) throws IOException {
        String wrong = ahead(before * 100L, before, wrongMs);
        TickFileSummary summary = read(trades(0, before, 1_200) + wrong + trades(before + 1, 200, 1_250));
        assertThat(summary.clockOffsetNs()).hasValue(1_250 * MS);
        assertThat(summary.rejects()).isZero();
        assertThat(sink.ticks).hasSize(before + 201);
        assertThat(summary.notes().getLast())
                .contains("part0.log: line " + (before + 2), "clock offset, 1250000000 ns");
        if (before == 500) {
            assertThat(sink.ticks.get(before).eventTimeNs()).isEqualTo(TickBatch.NO_TIME);
            assertThat(summary.notes().getFirst()).contains("line 501", "kept without a time of the venue");
        }
    }

    @Test
    void shouldKeepADeltaWhoseTimeOfTheVenueIsWrong() throws IOException {
        String wrong = depth(30_000, 9, 10).replace("\"E\":" + (START_MS + 30_000), "\"E\":" + (START_MS + 1_830_000));
        TickFileSummary summary = read(snapshot(0, 8) + trades(1, 100, -5) + wrong + depth(30_100, 11, 12));
        assertThat(sink.of(TickKind.DELTA))
                .extracting(RecordedTicks.Tick::eventTimeNs)
                .containsExactly(TickBatch.NO_TIME, (START_MS + 30_100) * MS);
        assertThat(summary.gaps()).isZero();
        assertThat(summary.clockOffsetNs()).hasValue(0);
    }

    @Test
    void shouldFollowClocksThatPartForGood() throws IOException {
        TickFileSummary summary = read(trades(0, 200, -5) + trades(200, 200, 60_000));
        assertThat(summary.clockOffsetNs()).hasValue(60_000 * MS);
        assertThat(sink.ticks.stream().filter(tick -> tick.eventTimeNs() == TickBatch.NO_TIME))
                .hasSizeBetween(32, RecorderClock.BLOCK * 2);
        assertThat(summary.notes()).anyMatch(note -> note.endsWith("lines in all had such a time of the venue"));
    }

    @Test
    void shouldNotCountLinesInAStepBackForTheClockOffset() throws IOException {
        StringBuilder text = new StringBuilder(trades(0, 100, -5));
        for (int i = 100; i < 160; i++) {
            text.append(ahead(i * 100L - 5_000, i, 4_995));
        }
        TickFileSummary summary = read(text + trades(160, 100, -5));
        assertThat(summary.clockOffsetNs()).hasValue(0);
        assertThat(summary.rejects()).isZero();
        assertThat(summary.timesGoingBack()).isBetween(40L, 60L);
        assertThat(sink.ticks).hasSize(260);
    }

    @Test
    void shouldJoinAFuturesDeltaToASnapshotAsTheBookDoes() throws IOException {
        String within = "\"e\":\"depthUpdate\",\"E\":1723161255009,\"T\":1723161255008,\"s\":\"BTCUSDT\","
                + "\"U\":%d,\"u\":%d,\"pu\":%d,\"b\":[],\"a\":[]";
        TickFileSummary joins = read(snapshot(0, 8) + line(1, within.formatted(10, 30, 7)));
        assertThat(joins.gaps()).isZero();
        TickFileSummary gap = read(snapshot(0, 8) + line(1, within.formatted(10, 30, 9)));
        assertThat(gap.gaps()).isOne();
    }

    @Test
    void shouldSayThatABinaryFileIsNoSuchLog() throws IOException {
        byte[] bytes = new byte[20_000];
        new java.util.Random(3).nextBytes(bytes);
        for (byte[] content : List.of(bytes, Arrays.copyOf(bytes, 40))) {
            Path file = Files.write(folder.resolve("image.gz"), content);
            assertThatThrownBy(() -> new BinanceLogFormat().read(List.of(file), TickFileOptions.of("BTCUSDT"), sink))
                    .isInstanceOf(RequestException.class)
                    .hasMessageContaining("no line of it is binance-ws-log");
        }
    }

    @Test
    void shouldThrowAnErrorOfTheReadingThreadBehindTheBytesBeforeIt() throws IOException {
        java.io.InputStream failing = new java.io.InputStream() {
            private int left = 3;

            @Override
            public int read() {
                if (left-- > 0) {
                    return 'x';
                }
                throw new LinkageError("broken");
            }

            @Override
            public int read(byte[] target, int offset, int count) {
                target[offset] = (byte) read();
                return 1;
            }
        };
        try (ReadAhead ahead = new ReadAhead(failing, "test")) {
            assertThat(List.of(ahead.read(), ahead.read(), ahead.read())).containsOnly((int) 'x');
            assertThatThrownBy(ahead::read).isInstanceOf(LinkageError.class).hasMessage("broken");
        }
    }

    @Test
    void shouldRejectQuoteWithoutVenueTimeThatIsFarAfterTheLineAbove() throws IOException {
        read(trade(1, 6) + quote(3_700_000, 9) + quote(2, 10));
        assertThat(sink.ticks).extracting(RecordedTicks.Tick::id).containsExactly(6L, 10L);
        assertThat(sink.rejects.getFirst().reason()).isEqualTo(RejectReason.BAD_TIME);
    }

    @Test
    void shouldRefuseLogWhoseTimeGoesBackByMoreThanAnHour() {
        String farAhead = quote(9_000_000, 9);
        assertThatThrownBy(() -> read(farAhead + trade(1, 6)))
                .isInstanceOf(RequestException.class)
                .hasMessageContainingAll("part0.log", "line 2", "more than an hour");
    }

    @Test
    void shouldTakeTheSmallestOffsetThatLeavesNoLatencyNegative() throws IOException {
        String late = trade(-1_269, 6).replace("\"T\":" + (START_MS - 1_270), "\"T\":" + START_MS);
        TickFileSummary summary = read(late + trade(5, 7));
        assertThat(summary.clockOffsetNs()).hasValue(1_269 * MS);
    }

    @Test
    void shouldReadMicrosecondsOfTheVenue() throws IOException {
        read(trade(1, 6).replace("\"T\":" + START_MS, "\"T\":" + START_MS + "123"));
        assertThat(sink.ticks.getFirst().eventTimeNs()).isEqualTo((START_MS * 1_000 + 123) * 1_000);
    }

    @Test
    void shouldSkipMessagesOfOtherKinds() throws IOException {
        String aggregate = line(2, "\"e\":\"aggTrade\",\"E\":5,\"s\":\"BTCUSDT\",\"a\":26129,\"p\":\"1\",\"q\":\"1\"");
        String answer = (START_MS + 3) * MS + " {\"result\":null,\"id\":1}\n\n";
        TickFileSummary summary = read(trade(1, 6) + aggregate + answer);
        assertThat(summary.ignored()).isEqualTo(2);
        assertThat(summary.lines()).isEqualTo(3);
        assertThat(sink.rejects).isEmpty();
    }

    @Test
    void shouldRefuseLogWithoutSnapshot() {
        assertThatThrownBy(() -> read(depth(0, 1, 5) + quote(1, 6) + depth(2, 6, 7)))
                .isInstanceOf(RequestException.class)
                .hasMessageContainingAll("part0.log", "no snapshot", "together with the file before");
    }

    @Test
    void shouldRefuseAnotherSymbolWithItsLine() {
        assertThatThrownBy(() -> read(trade(1, 6) + trade(2, 7).replace("BTCUSDT", "ETHUSDT")))
                .isInstanceOf(RequestException.class)
                .hasMessageContainingAll("part0.log", "line 2", "ETHUSDT", "BTCUSDT");
    }

    @Test
    void shouldRefuseFilesInTheWrongOrder() {
        assertThatThrownBy(() -> read(trade(9_000, 6), trade(2, 7)))
                .isInstanceOf(RequestException.class)
                .hasMessageContainingAll("part1.log", "order of their time");
    }

    @Test
    void shouldRefuseForeignEmptyMissingAndCutFiles() {
        assertThatThrownBy(() -> read("time,price\n".repeat(500)))
                .isInstanceOf(RequestException.class)
                .hasMessageContaining("no line of it is binance-ws-log");
        assertThat(sink.rejects).hasSize(100);
        assertThatThrownBy(() -> read("{}\n")).isInstanceOf(RequestException.class);
        assertThatThrownBy(() -> read(trade(1, 6), ""))
                .isInstanceOf(RequestException.class)
                .hasMessageContainingAll("part1.log", "empty");
        assertThatThrownBy(() -> new BinanceLogFormat()
                        .read(List.of(folder.resolve("none")), TickFileOptions.of("BTCUSDT"), sink))
                .isInstanceOf(RequestException.class)
                .hasMessageContaining("no such file");
        String whole = trade(1, 6) + trade(2, 7);
        assertThatThrownBy(() -> read(whole.substring(0, whole.length() - 20)))
                .isInstanceOf(RequestException.class)
                .hasMessageContaining("cut in its last line, 2");
    }

    @Test
    void shouldReadLastLineWithoutLineFeedAndLinesWithCarriageReturns() throws IOException {
        read((trade(1, 6) + trade(2, 7)).strip().replace("\n", "\r\n"));
        assertThat(sink.ticks).hasSize(2);
        assertThat(sink.rejects).isEmpty();
    }

    @Test
    void shouldReadGzipOfSeveralMembersWhateverTheFileIsCalled() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(gzip(trade(1, 6) + trade(2, 7).substring(0, 40)));
        bytes.write(gzip(trade(2, 7).substring(40) + trade(3, 8)));
        Path file = Files.write(folder.resolve("log.bin"), bytes.toByteArray());
        new BinanceLogFormat().read(List.of(file), TickFileOptions.of(""), sink);
        assertThat(sink.ticks).extracting(RecordedTicks.Tick::id).containsExactly(6L, 7L, 8L);
    }

    @Test
    void shouldRefuseGzipWithSomethingElseBehindIt() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(gzip(trade(1, 6)));
        byte[] second = gzip(trade(2, 7));
        second[1] ^= 1;
        bytes.write(second);
        Path file = Files.write(folder.resolve("two.gz"), bytes.toByteArray());
        assertThatThrownBy(() -> new BinanceLogFormat().read(List.of(file), TickFileOptions.of(""), sink))
                .isInstanceOf(RequestException.class)
                .hasMessageContaining("torn or corrupt after line 1");
    }

    @Test
    void shouldRefuseTornGzipWithItsLastWholeLine() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            text.append(trade(i, 1_000 + i * 3_571L % 1_000 + i * 1_000L));
        }
        byte[] zip = gzip(text.toString());
        for (int length : new int[] {3, zip.length / 2, zip.length - 4}) {
            Path file = Files.write(folder.resolve("torn.gz"), Arrays.copyOf(zip, length));
            sink.ticks.clear();
            assertThatThrownBy(() -> new BinanceLogFormat().read(List.of(file), TickFileOptions.of("BTCUSDT"), sink))
                    .isInstanceOf(RequestException.class)
                    .hasMessageContaining("torn.gz")
                    .hasMessageContaining("torn or corrupt after line " + (length == zip.length - 4 ? "20000" : ""));
        }
        zip[zip.length - 6] ^= 1;
        Path file = Files.write(folder.resolve("corrupt.gz"), zip);
        assertThatThrownBy(() -> new BinanceLogFormat().read(List.of(file), TickFileOptions.of("BTCUSDT"), sink))
                .isInstanceOf(RequestException.class)
                .hasMessageContaining("torn or corrupt after line 20000");
    }
}
