// SPDX-License-Identifier: Apache-2.0
package io.tradewind.store.catalog.tick;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradewind.domain.command.Side;
import io.tradewind.domain.port.RejectReason;
import io.tradewind.domain.port.RequestException;
import io.tradewind.domain.port.TickBatch;
import io.tradewind.domain.port.TickKind;
import io.tradewind.domain.port.TickSource;
import io.tradewind.store.catalog.disk.AtomicFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TickCatalogTest {
    private static final long OFFSET_NS = 1_270_000_000L;
    private static final long DAY_NS = 86_400_000_000_000L;

    @TempDir
    private Path root;

    @TempDir
    private Path foreign;

    private TickCatalog catalog;

    @BeforeEach
    void open() {
        catalog = TickCatalog.open(root);
    }

    @AfterEach
    void close() {
        catalog.close();
    }

    private TickImportRequest request(String file) {
        Path path = foreign.resolve(file);
        try {
            return new TickImportRequest(List.of(Files.writeString(path, "content of " + file)), "test", "X");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private TickImportReport importTicks(String file, List<TickBatch> batches) {
        return new TickImporter(catalog).run(request(file), RandomTicks.reader(batches, OFFSET_NS));
    }

    private static List<TickBatch> ticks(long seed, int count) {
        return new RandomTicks(seed, seed * DAY_NS, 1L << 40).batches(count);
    }

    private static List<String> texts(List<TickBatch> batches) {
        List<String> texts = new ArrayList<>();
        for (TickBatch batch : batches) {
            for (int i = 0; i < batch.size(); i++) {
                texts.add(RandomTicks.text(batch, i, OFFSET_NS));
            }
        }
        return texts;
    }

    private List<String> stored(long fromNs, long toNs) {
        List<String> texts = new ArrayList<>();
        TickBatch batch = new TickBatch(777);
        long sequence = -1;
        try (TickSource source = catalog.read("X", fromNs, toNs)) {
            while (source.read(batch) > 0) {
                for (int i = 0; i < batch.size(); i++) {
                    assertThat(batch.sequence(i)).isGreaterThan(sequence);
                    sequence = batch.sequence(i);
                    texts.add(RandomTicks.text(batch, i, 0));
                }
            }
        }
        return texts;
    }

    private List<String> stored() {
        return stored(Long.MIN_VALUE, Long.MAX_VALUE);
    }

    private List<Path> files(String ending) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1_000, (1L << 50) - 1, 1L << 51, 999_999_999_999_999_999L})
    void shouldGiveBackEveryValue(long bound) {
        List<TickBatch> batches = new RandomTicks(5, DAY_NS, bound).batches(30_000);
        TickImportReport report = importTicks("a", batches);
        assertThat(report.counts().ticks()).isEqualTo(30_000);
        assertThat(stored()).as("bound %d, seed 5", bound).isEqualTo(texts(batches));
    }

    @Test
    void shouldKeepTradesAndQuotesWithoutAnyBook() {
        TickBatch batch = new TickBatch(2);
        batch.quote(0, TickBatch.NO_TIME, 5, TickBatch.NO_ID, 10, 1, 20, 2);
        batch.trade(0, 4, 6, TickBatch.NO_ID, 15, 3, Side.SELL, true);
        importTicks("a", List.of(batch));
        assertThat(stored()).isEqualTo(texts(List.of(batch)));
        assertThat(catalog.entry("X").hasDepth()).isFalse();
        assertThat(catalog.check("X").sound()).isTrue();
    }

    @Test
    void shouldNumberOnFromLogToLogAndDescribeWhatItHolds() {
        List<TickBatch> first = ticks(1, 2_000);
        List<TickBatch> second = ticks(2, 3_000);
        importTicks("a", first);
        importTicks("b", second);
        List<String> both = texts(first);
        both.add(seam(second));
        both.addAll(texts(second));
        assertThat(stored()).isEqualTo(both);
        assertThat(catalog.list()).containsExactly(catalog.entry("X"));
        assertThat(catalog.entry("X")).satisfies(entry -> {
            assertThat(entry.counts().ticks()).isEqualTo(5_000);
            assertThat(entry.clockOffsetNs()).isEqualTo(OFFSET_NS);
            assertThat(entry.hasDepth()).isTrue();
            assertThat(entry.imports())
                    .extracting(log -> log.files().getFirst().file())
                    .containsExactly("a", "b");
        });
    }

    /** The snapshot without id and levels that voids the book of the log before. */
    private static String seam(List<TickBatch> log) {
        TickBatch seam = new TickBatch(1);
        seam.snapshot(0, TickBatch.NO_TIME, log.getFirst().receiveTimeNs(0), TickBatch.NO_ID);
        return RandomTicks.text(seam, 0, OFFSET_NS);
    }

    @Test
    void shouldVoidTheBookBetweenTwoLogsWhateverTheSizeOfTheBatch() {
        importTicks("a", ticks(1, 100));
        importTicks("b", ticks(2, 50));
        for (int size : new int[] {1, 50, 99, 100, 101, 150, 151, 1_000}) {
            List<Long> sequences = new ArrayList<>();
            TickBatch batch = new TickBatch(size);
            try (TickSource source = catalog.read("X", Long.MIN_VALUE, Long.MAX_VALUE)) {
                while (source.read(batch) > 0) {
                    for (int i = 0; i < batch.size(); i++) {
                        sequences.add(batch.sequence(i));
                        boolean seam = batch.kind(i) == TickKind.SNAPSHOT
                                && batch.id(i) == TickBatch.NO_ID
                                && batch.levelStart(i) == batch.levelEnd(i);
                        assertThat(seam).isEqualTo(batch.sequence(i) == 100);
                    }
                }
            }
            assertThat(sequences)
                    .as("batches of %d", size)
                    .isEqualTo(LongStream.range(0, 151).boxed().toList());
        }
        assertThat(catalog.check("X").counts()).isEqualTo(catalog.entry("X").counts());
    }

    @Test
    void shouldNotVoidTheBookWhereTheWindowBeginsInTheLaterLog() {
        importTicks("a", ticks(1, 1_000));
        List<TickBatch> second = ticks(2, 1_000);
        importTicks("b", second);
        long firstNs = second.getFirst().receiveTimeNs(0) + OFFSET_NS;
        assertThat(stored(firstNs, Long.MAX_VALUE)).isEqualTo(texts(second));
        assertThat(stored(firstNs - 1, Long.MAX_VALUE)).isEqualTo(texts(second));
        assertThat(stored(firstNs - DAY_NS / 2, Long.MAX_VALUE)).isEqualTo(texts(second));
    }

    @Test
    void shouldReplaceTheLastPartByALogThatBeginsWithItsFiles() throws IOException {
        importTicks("a", ticks(1, 500));
        importTicks("b", ticks(2, 1_000));
        List<TickBatch> both = new ArrayList<>(ticks(2, 1_000));
        both.addAll(ticks(3, 700));
        List<Path> files = List.of(foreign.resolve("b"), request("c").files().getFirst());
        TickImportRequest request = new TickImportRequest(files, "test", "X");
        String before = catalog.entry("X").fingerprint();
        assertThatThrownBy(() -> new TickImporter(catalog).run(request, sink -> {
                    sink.onTicks(both.getFirst());
                    throw new IOException("torn");
                }))
                .isInstanceOf(RequestException.class);
        assertThat(catalog.entry("X").fingerprint()).isEqualTo(before);
        assertThat(stored()).hasSize(1_501);

        TickImportReport report = new TickImporter(catalog).run(request, RandomTicks.reader(both, OFFSET_NS));
        assertThat(report.imported()).isTrue();
        assertThat(report.notes()).singleElement().asString().contains("replaces what the catalog held of b");
        assertThat(catalog.entry("X").imports())
                .extracting(log -> log.files().stream().map(TickFile::file).toList())
                .containsExactly(List.of("a"), List.of("b", "c"));
        List<String> expected = texts(ticks(1, 500));
        expected.add(seam(both));
        expected.addAll(texts(both));
        assertThat(stored()).isEqualTo(expected);
        assertThat(files(".parquet")).hasSize(4);
    }

    @Test
    void shouldFindAChangedByteThatLeavesTheLengthAsItWas() throws IOException {
        importTicks("a", ticks(1, 20_000));
        for (Path part : files(".parquet")) {
            byte[] bytes = Files.readAllBytes(part);
            bytes[bytes.length / 2] ^= 1;
            Files.write(part, bytes);
            try (TickCatalog other = TickCatalog.open(root)) {
                assertThatThrownBy(() -> other.read("X", 0, Long.MAX_VALUE).close())
                        .isInstanceOf(RequestException.class)
                        .hasMessageContainingAll(part.toString(), "checksum is wrong");
                assertThatThrownBy(() -> other.check("X"))
                        .isInstanceOf(RequestException.class)
                        .hasMessageContaining("checksum is wrong");
            }
            bytes[bytes.length / 2] ^= 1;
            Files.write(part, bytes);
        }
        assertThat(stored()).hasSize(20_000);
    }

    @Test
    void shouldReportTheTimesGoingBackThatTheReaderPutRight() {
        TickImportReport report = new TickImporter(catalog).run(request("a"), sink -> {
            ticks(1, 100).forEach(sink::onTicks);
            return new TickReader.Totals(100, 0, 0, OptionalLong.empty(), Optional.empty(), 7, List.of());
        });
        assertThat(report.continuity().backwards()).isEqualTo(7);
        assertThat(report.rejected()).isZero();
    }

    @Test
    void shouldFindTheLargestStepsThatFit() {
        TickBatch batch = new TickBatch(3);
        batch.snapshot(0, TickBatch.NO_TIME, 1, 1);
        batch.bid(61_837_63000000L, 3_78826000L);
        batch.quote(0, TickBatch.NO_TIME, 2, 2, 61_837_60000000L, 10_00000000L, 61_838_00000000L, 0);
        importTicks("a", List.of(batch));
        assertThat(catalog.entry("X"))
                .extracting(TickEntry::priceStep, TickEntry::quantityStep)
                .containsExactly(1_000_000L, 1_000L);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 500, 20_000, 36_999})
    void shouldBeginAWindowWithTheBookBeforeIt(int first) {
        List<TickBatch> batches = ticks(1, 40_000);
        importTicks("a", batches);
        List<TickBatch> single = new ArrayList<>();
        batches.forEach(batch -> {
            for (int i = 0; i < batch.size(); i++) {
                TickBatch one = new TickBatch(1);
                one.copy(batch, i, batch.receiveTimeNs(i), 0);
                single.add(one);
            }
        });
        long fromNs = single.get(first).receiveTimeNs(0) + OFFSET_NS;
        long toNs = single.get(first + 3_000).receiveTimeNs(0) + OFFSET_NS;
        int book = first;
        while (single.get(book).kind(0) != TickKind.SNAPSHOT
                || single.get(book).receiveTimeNs(0) + OFFSET_NS >= fromNs) {
            book--;
        }
        List<TickBatch> expected = single.subList(book, single.size()).stream()
                .filter(one -> one.receiveTimeNs(0) + OFFSET_NS < toNs)
                .filter(one -> one.receiveTimeNs(0) + OFFSET_NS >= fromNs
                        || one.kind(0) == TickKind.SNAPSHOT
                        || one.kind(0) == TickKind.DELTA)
                .toList();
        assertThat(stored(fromNs, toNs)).isEqualTo(texts(expected));
    }

    @Test
    void shouldGiveNothingOutsideItsTimes() {
        importTicks("a", ticks(1, 1_000));
        assertThat(stored(0, 1_000)).isEmpty();
        assertThat(stored(5 * DAY_NS, Long.MAX_VALUE)).isEmpty();
        assertThatThrownBy(() -> catalog.read("Y", 0, 1))
                .isInstanceOf(RequestException.class)
                .hasMessageContainingAll("no ticks of Y", "those of X", "data import");
    }

    @Test
    void shouldNotImportTheSameFilesTwice() {
        importTicks("a", ticks(1, 1_000));
        String before = catalog.entry("X").fingerprint();
        TickImportReport again = new TickImporter(catalog).run(request("a"), sink -> {
            throw new IllegalStateException("must not be read");
        });
        assertThat(again.imported()).isFalse();
        assertThat(again.counts()).isEqualTo(catalog.entry("X").counts());
        assertThat(catalog.entry("X").fingerprint()).isEqualTo(before);
        List<Path> both = List.of(request("b").files().getFirst(), foreign.resolve("a"));
        assertThatThrownBy(() -> new TickImporter(catalog)
                        .run(new TickImportRequest(both, "test", "X"), RandomTicks.reader(ticks(2, 10), 0)))
                .isInstanceOf(RequestException.class)
                .hasMessageContaining("is in the catalog already");
    }

    @Test
    void shouldRefuseALogThatDoesNotLieBehindTheOthers() throws IOException {
        importTicks("a", ticks(2, 1_000));
        String before = catalog.entry("X").fingerprint();
        for (long day : new long[] {1, 2}) {
            assertThatThrownBy(() -> importTicks("other" + day, ticks(day, 900)))
                    .isInstanceOf(RequestException.class)
                    .hasMessageContainingAll("other" + day, "may not overlap");
        }
        assertThat(catalog.entry("X").fingerprint()).isEqualTo(before);
        assertThat(files(".unfinished")).isEmpty();
        assertThat(files(".parquet")).hasSize(2);
    }

    @RepeatedTest(20)
    void shouldLeaveNothingWhenTheReaderFails() throws IOException {
        for (RuntimeException failure : List.of(new RequestException("torn"), new IllegalStateException("cancelled"))) {
            assertThatThrownBy(() -> new TickImporter(catalog).run(request("a"), sink -> {
                        ticks(1, 60_000).forEach(sink::onTicks);
                        throw failure;
                    }))
                    .isSameAs(failure);
        }
        assertThatThrownBy(() -> new TickImporter(catalog).run(request("a"), sink -> {
                    throw new IOException("no such disk");
                }))
                .isInstanceOf(RequestException.class)
                .hasMessageContaining("no such disk");
        assertThat(root.resolve("ticks/X")).doesNotExist();
        assertThat(catalog.list()).isEmpty();
        assertThat(importTicks("a", ticks(1, 1_000)).imported()).isTrue();
    }

    @Test
    void shouldRefuseAValueThatAFileCannotHold() throws IOException {
        TickBatch batch = new TickBatch(1);
        batch.trade(0, 1, 1, 1, 1_000_000_000_000_000_000L, 1, Side.BUY, true);
        assertThatThrownBy(() -> importTicks("a", List.of(batch)))
                .isInstanceOf(RequestException.class)
                .hasMessageContaining("9999999999.99999999");
        assertThat(files(".unfinished")).isEmpty();
    }

    @Test
    void shouldSayWhyAFileCannotBeWritten() throws IOException {
        Path inTheWay = root.resolve("ticks/X/catalog.json.unfinished");
        TickImporter importer = new TickImporter(
                catalog, () -> assertThat(inTheWay.toFile().mkdir()).isTrue());
        assertThatThrownBy(() -> importer.run(request("a"), RandomTicks.reader(ticks(1, 100), 0)))
                .isInstanceOf(RequestException.class)
                .hasMessageContaining("cannot be imported");
        assertThat(catalog.list()).isEmpty();
        assertThat(importTicks("a", ticks(1, 100)).imported()).isTrue();
        assertThat(stored()).hasSize(100);
    }

    @Test
    void shouldRefuseALogWithTooManyRejects() {
        TickImporter importer = new TickImporter(catalog);
        assertThatThrownBy(() -> importer.run(request("a"), sink -> {
                    ticks(1, 90).forEach(sink::onTicks);
                    for (int line = 3; line < 13; line++) {
                        sink.onReject("a", line, RejectReason.UNPARSABLE, "no JSON");
                    }
                    return new TickReader.Totals(100, 0, 0, OptionalLong.empty(), Optional.empty(), List.of());
                }))
                .isInstanceOfSatisfying(
                        TickRejectedException.class,
                        e -> assertThat(e.rejects()).hasSize(10))
                .hasMessageContainingAll("10 of 100 lines", "a:3");
        assertThat(catalog.list()).isEmpty();
    }

    @Test
    void shouldReportWhatIsMissing() {
        TickBatch batch = new TickBatch(20);
        batch.snapshot(0, TickBatch.NO_TIME, 1, 100);
        batch.bid(10, 1);
        batch.ask(20, 1);
        batch.delta(0, 1, 2, 90, 99, TickBatch.NO_ID);
        batch.delta(0, 1, 2, 99, 103, TickBatch.NO_ID);
        batch.bid(20, 5);
        batch.delta(0, 1, 3, 105, 106, TickBatch.NO_ID);
        batch.delta(0, 1, 4, 107, 108, TickBatch.NO_ID);
        batch.snapshot(0, TickBatch.NO_TIME, 5, 200);
        batch.delta(0, 1, 6, 201, 202, TickBatch.NO_ID);
        batch.trade(0, 1, 7, 50, 10, 1, Side.BUY, true);
        batch.trade(0, 1, 7, 53, 10, 1, Side.BUY, true);
        batch.trade(0, 1, 7, 53, 10, 1, Side.BUY, true);
        batch.quote(0, 1, 6, 1, 20, 1, 20, 1);
        TickImportReport report = importTicks("a", List.of(batch));
        TickContinuity expected = new TickContinuity(1, 1, 2, new TradeIds(50, 53, 2, 1), 1, 1);
        assertThat(report.continuity()).isEqualTo(expected);
        TickQuality quality = catalog.check("X");
        assertThat(quality.continuity()).isEqualTo(expected);
        assertThat(quality.crossedBooks()).isOne();
        assertThat(quality.sound()).isFalse();
        assertThat(quality.completeness()).isEqualTo(100.0 * 6 / 11);
    }

    @Test
    void shouldBelieveTheReaderAboutTradeIds() {
        TickBatch batch = new TickBatch(2);
        batch.trade(0, 1, 1, 1, 10, 1, Side.BUY, true);
        batch.trade(0, 1, 2, 5, 10, 1, Side.BUY, true);
        TradeIds known = new TradeIds(1, 5, 1, 0);
        TickImportReport report = new TickImporter(catalog).run(request("a"), sink -> {
            sink.onTicks(batch);
            return new TickReader.Totals(2, 0, 0, OptionalLong.empty(), Optional.of(known), List.of("odd"));
        });
        assertThat(report.continuity().tradeIds()).isEqualTo(known);
        assertThat(report.notes()).containsExactly("odd");
        assertThat(catalog.check("X").continuity().tradeIds()).isEqualTo(known);
    }

    @Test
    void shouldNameTheCorruptPart() throws IOException {
        importTicks("a", ticks(1, 20_000));
        for (Path part : files(".parquet")) {
            byte[] bytes = Files.readAllBytes(part);
            byte[] damaged = bytes.clone();
            Arrays.fill(damaged, bytes.length - 40, bytes.length, (byte) 7);
            byte[] torn = bytes.clone();
            Arrays.fill(torn, 4, bytes.length / 2, (byte) 0xEE);
            for (byte[] content : List.of(damaged, torn, Arrays.copyOf(bytes, bytes.length / 2))) {
                Files.write(part, content);
                assertThatThrownBy(this::stored)
                        .isInstanceOf(RequestException.class)
                        .hasMessageContaining(part.toString());
            }
            Files.delete(part);
            assertThatThrownBy(this::stored)
                    .isInstanceOf(RequestException.class)
                    .hasMessageContaining("missing");
            Files.write(part, bytes);
        }
        assertThat(stored()).hasSize(20_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"reading", "committing"})
    void shouldSurviveAProcessThatDiesDuringAnImport(String moment) throws IOException, InterruptedException {
        importTicks("a", ticks(1, 1_000));
        String before = catalog.entry("X").fingerprint();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledTickImport.class.getName(),
                        root.toString(),
                        request("b").files().getFirst().toString(),
                        moment)
                .inheritIO()
                .start();
        assertThat(process.waitFor()).isEqualTo(137);
        assertThat(catalog.entry("X").fingerprint()).isEqualTo(before);
        assertThat(stored()).hasSize(1_000);
        assertThat(importTicks("b", ticks(2, 1_000)).imported()).isTrue();
        assertThat(stored()).hasSize(2_000 + 1);
        assertThat(files(AtomicFiles.UNFINISHED)).isEmpty();
        assertThat(files(".parquet")).hasSize(4);
    }

    @Test
    void shouldRefuseASecondImportAtTheSameTime() {
        try (TickCatalog other = TickCatalog.open(root)) {
            TickImporter second = new TickImporter(other);
            TickImporter first = new TickImporter(
                    catalog,
                    () -> assertThatThrownBy(() -> second.run(request("b"), RandomTicks.reader(ticks(2, 10), 0)))
                            .isInstanceOf(RequestException.class)
                            .hasMessageContaining("another import"));
            assertThat(first.run(request("a"), RandomTicks.reader(ticks(1, 100), 0))
                            .imported())
                    .isTrue();
        }
    }
}
