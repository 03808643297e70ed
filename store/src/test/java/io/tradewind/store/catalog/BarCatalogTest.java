// SPDX-License-Identifier: Apache-2.0
package io.tradewind.store.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradewind.domain.event.BarInterval;
import io.tradewind.domain.port.BarBatch;
import io.tradewind.domain.port.BarSource;
import io.tradewind.domain.port.CorporateAction;
import io.tradewind.domain.port.RejectReason;
import io.tradewind.domain.port.RequestException;
import io.tradewind.store.catalog.disk.AtomicFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BarCatalogTest {
    private static final long MINUTE_NS = 60_000_000_000L;
    private static final BarInterval MINUTE = BarInterval.parse("1m");

    @TempDir
    private Path root;

    private BarCatalog catalog;

    @BeforeEach
    void open() {
        catalog = BarCatalog.open(root);
    }

    @AfterEach
    void close() {
        catalog.close();
    }

    private ImportReport importBars(long fromMinute, int count) {
        return new Importer(catalog).run(request(), reader(fromMinute, count, 10));
    }

    private static ImportRequest request() {
        return new ImportRequest(Path.of("bars.csv"), "test", "X");
    }

    private static BarReader reader(long fromMinute, int count, long price) {
        return sink -> {
            for (int i = 0; i < count; i++) {
                sink.onBar(i + 1, (fromMinute + i) * MINUTE_NS, price, price + 2, price - 1, price + 1, 5);
            }
            return Repairs.NONE;
        };
    }

    private long count(long fromNs, long toNs) {
        BarBatch batch = new BarBatch(77);
        long bars = 0;
        try (BarSource source = catalog.read("X", MINUTE, fromNs, toNs)) {
            while (source.read(batch) > 0) {
                bars += batch.size();
            }
        }
        return bars;
    }

    @ParameterizedTest
    @ValueSource(longs = {1L << 49, 999_999_999_999_999_999L})
    void shouldGiveBackEveryDigit(long bound) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
        long[] prices = random.longs(20_000, 2, bound).toArray();
        new Importer(catalog).run(request(), sink -> {
            for (int i = 0; i < prices.length; i++) {
                sink.onBar(i + 1, i * MINUTE_NS, prices[i], prices[i], prices[i] - 1, prices[i], prices[i] / 3);
            }
            return Repairs.NONE;
        });
        BarBatch batch = new BarBatch(1_000);
        int bar = 0;
        try (BarSource source = catalog.read("X", MINUTE, 0, Long.MAX_VALUE)) {
            while (source.read(batch) > 0) {
                for (int i = 0; i < batch.size(); i++, bar++) {
                    assertThat(batch.openTimeNs(i)).isEqualTo(bar * MINUTE_NS);
                    assertThat(batch.open(i)).isEqualTo(prices[bar]);
                    assertThat(batch.low(i)).isEqualTo(prices[bar] - 1);
                    assertThat(batch.volume(i)).isEqualTo(prices[bar] / 3);
                }
            }
        }
        assertThat(bar).isEqualTo(prices.length);
    }

    @Test
    void shouldCountWhatIsAlreadyThereAsDuplicate() {
        assertThat(importBars(0, 100).imported()).isEqualTo(100);
        String before = catalog.fingerprint("X", MINUTE);
        assertThat(importBars(0, 100))
                .extracting(ImportReport::imported, ImportReport::duplicates)
                .containsExactly(0L, 100L);
        assertThat(catalog.fingerprint("X", MINUTE)).isEqualTo(before);
        assertThat(importBars(50, 100))
                .extracting(ImportReport::imported, ImportReport::duplicates)
                .containsExactly(50L, 50L);
        assertThat(count(0, Long.MAX_VALUE)).isEqualTo(150);
        assertThat(count(10 * MINUTE_NS, 20 * MINUTE_NS)).isEqualTo(10);
        assertThat(count(200 * MINUTE_NS, 300 * MINUTE_NS)).isZero();
    }

    @Test
    void shouldRejectConflictsWithTheCatalog() {
        importBars(0, 1_000);
        Importer importer = new Importer(catalog);
        assertThatThrownBy(() -> importer.run(request(), reader(900, 200, 11)))
                .isInstanceOfSatisfying(ImportRejectedException.class, e -> {
                    assertThat(e.report().rejected()).isEqualTo(100);
                    assertThat(e.report().rejects().getFirst().reason()).isEqualTo(RejectReason.CONFLICT);
                    assertThat(e.report().rejects().getFirst().line()).isEqualTo(1);
                });
        assertThat(count(0, Long.MAX_VALUE)).isEqualTo(1_000);
    }

    @Test
    void shouldReportOrderDuplicatesAndGaps() {
        ImportRequest lenient =
                new ImportRequest(Path.of("bars.csv"), "test", "X", request().interval(), 0.5, "");
        ImportReport report = new Importer(catalog).run(lenient, sink -> {
            for (int minute : new int[] {0, 1, 1, 0, 2, 6, 7, 8}) {
                sink.onBar(minute, minute * MINUTE_NS, 10, 12, 9, 11, 5);
            }
            return Repairs.NONE;
        });
        assertThat(report.imported()).isEqualTo(6);
        assertThat(report.duplicates()).isOne();
        assertThat(report.rejects()).singleElement().extracting(Reject::reason).isEqualTo(RejectReason.OUT_OF_ORDER);
        assertThat(report.gaps()).containsExactly(new Gap(3 * MINUTE_NS, 6 * MINUTE_NS, 3, false));
        QualityReport quality = catalog.check("X", MINUTE);
        assertThat(quality.missingBars()).isEqualTo(3);
        assertThat(quality.longestStuckRun()).isEqualTo(6);
        assertThat(quality.sound()).isTrue();
    }

    @Test
    void shouldReportWeekendClosuresApart() {
        BarInterval hour = BarInterval.parse("1h");
        long friday = Instant.parse("2024-01-05T22:00:00Z").getEpochSecond() * 1_000_000_000L;
        new Importer(catalog).run(request().withInterval(hour), sink -> {
            for (int i : new int[] {0, 1, 50, 51, 54}) {
                sink.onBar(i + 1, friday + i * hour.lengthNs(), 10, 12, 9, 11, 0);
            }
            return Repairs.NONE;
        });
        QualityReport quality = catalog.check("X", hour);
        assertThat(quality.weekendClosures()).isOne();
        assertThat(quality.weekendBars()).isEqualTo(48);
        assertThat(quality.missingBars()).isEqualTo(2);
        assertThat(quality.zeroVolume()).isEqualTo(5);
        assertThat(quality.completeness()).isEqualTo(100.0 * 5 / 7);
    }

    @Test
    void shouldAskForTheIntervalWhenItIsNotClear() {
        assertThatThrownBy(() -> importBars(0, 1))
                .isInstanceOf(RequestException.class)
                .hasMessageContaining("--interval");
        assertThat(catalog.list()).isEmpty();
    }

    @Test
    void shouldNameKnownSymbols() {
        importBars(0, 10);
        assertThatThrownBy(() -> catalog.read("Y", MINUTE, 0, 1))
                .isInstanceOf(RequestException.class)
                .hasMessageContainingAll("Y", "X 1m", "data import");
        assertThatThrownBy(() -> catalog.read("../etc", MINUTE, 0, 1)).isInstanceOf(RequestException.class);
    }

    @Test
    void shouldNameTheCorruptPart() throws IOException {
        importBars(0, 5_000);
        Path part;
        try (Stream<Path> files = Files.list(root.resolve("bars/X/1m"))) {
            part = files.filter(file -> file.toString().endsWith(".parquet"))
                    .findFirst()
                    .orElseThrow();
        }
        byte[] bytes = Files.readAllBytes(part);
        byte[] damaged = bytes.clone();
        Arrays.fill(damaged, bytes.length - 40, bytes.length, (byte) 7);
        for (byte[] content : List.of(damaged, Arrays.copyOf(bytes, bytes.length / 2))) {
            Files.write(part, content);
            assertThatThrownBy(() -> count(0, Long.MAX_VALUE))
                    .isInstanceOf(RequestException.class)
                    .hasMessageContaining(part.toString());
        }
    }

    @Test
    void shouldRefuseASecondImportAtTheSameTime() {
        try (BarCatalog other = BarCatalog.open(root)) {
            Importer second = new Importer(other);
            Importer first = new Importer(
                    catalog,
                    () -> assertThatThrownBy(() -> second.run(request(), reader(0, 10, 10)))
                            .isInstanceOf(RequestException.class)
                            .hasMessageContaining("another import"));
            assertThat(first.run(request(), reader(0, 10, 10)).imported()).isEqualTo(10);
        }
    }

    @Test
    void shouldLeaveTheCatalogAsItWasWhenAnImportFails() {
        importBars(0, 10);
        String before = catalog.fingerprint("X", MINUTE);
        Importer importer = new Importer(catalog, () -> {
            throw new IllegalStateException("crash before the commit");
        });
        assertThatThrownBy(() -> importer.run(request(), reader(10, 10, 10))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new Importer(catalog).run(request(), sink -> {
                    sink.onBar(1, 20 * MINUTE_NS, 10, 12, 9, 11, 5);
                    throw new RequestException("torn");
                }))
                .isInstanceOf(RequestException.class);
        assertThat(catalog.fingerprint("X", MINUTE)).isEqualTo(before);
        assertThat(importBars(10, 10).imported()).isEqualTo(10);
        assertThat(count(0, Long.MAX_VALUE)).isEqualTo(20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"reading", "committing"})
    void shouldSurviveAProcessThatDiesDuringAnImport(String moment) throws IOException, InterruptedException {
        importBars(0, 100);
        String before = catalog.fingerprint("X", MINUTE);
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledImport.class.getName(),
                        root.toString(),
                        moment)
                .inheritIO()
                .start();
        assertThat(process.waitFor()).isEqualTo(137);
        assertThat(catalog.fingerprint("X", MINUTE)).isEqualTo(before);
        assertThat(importBars(1_000, 1_000).imported()).isEqualTo(1_000);
        assertThat(count(0, Long.MAX_VALUE)).isEqualTo(1_100);
        try (Stream<Path> files = Files.list(root.resolve("bars/X/1m"))) {
            assertThat(files.filter(file -> file.toString().endsWith(AtomicFiles.UNFINISHED)))
                    .isEmpty();
        }
    }

    @Test
    void shouldKeepCorporateActionsAndListWhatItHolds() {
        List<CorporateAction> actions = List.of(
                new CorporateAction(5, CorporateAction.Kind.DIVIDEND, 1, 1, 47_000_332L, 9_497_000_000L),
                new CorporateAction(7, CorporateAction.Kind.SPLIT, 7, 1, 0, 64_557_000_000L));
        catalog.saveActions("X", actions);
        assertThat(catalog.actions("X")).isEqualTo(actions);
        assertThat(catalog.actions("Y")).isEmpty();
        importBars(0, 10);
        assertThat(catalog.list()).singleElement().satisfies(entry -> {
            assertThat(entry.rows()).isEqualTo(10);
            assertThat(entry.tick()).isEqualTo("0.00000001");
            assertThat(entry.sources())
                    .singleElement()
                    .extracting(CatalogSource::file)
                    .isEqualTo("bars.csv");
        });
        assertThat(catalog.show("X", MINUTE, 3).size()).isEqualTo(3);
    }
}
