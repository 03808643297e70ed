// SPDX-License-Identifier: Apache-2.0
package io.tradewind.gateway.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradewind.domain.port.CorporateAction;
import io.tradewind.domain.port.RequestException;
import io.tradewind.gateway.file.format.BarFileOptions;
import io.tradewind.gateway.file.format.BarFileSummary;
import io.tradewind.gateway.file.format.QuoteSide;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RecordedFilesTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    @Test
    void shouldReadEveryRecordedBarFile() throws IOException {
        long files = 0;
        for (String folder : List.of("klines", "bars", "lean", "series", "../oracles/inputs")) {
            try (Stream<Path> paths = Files.walk(Shared.data(folder))) {
                for (Path file : paths.filter(Files::isRegularFile).sorted().toList()) {
                    files += read(file);
                }
            }
        }
        assertThat(files).isEqualTo(352);
    }

    private static long read(Path file) {
        List<String> formats = BarFileFormats.matching(file);
        if (formats.isEmpty()) {
            return 0;
        }
        assertThat(formats).as(file.toString()).hasSize(1);
        RecordingSink sink = new RecordingSink();
        BarFileSummary summary = BarFileFormats.named(formats.getFirst()).read(file, BarFileOptions.DEFAULT, sink);
        String name = file.getFileName().toString();
        int rejects = name.equals("vix-daily.csv") ? 47 : name.startsWith("LINKUSDT") ? 1 : 0;
        assertThat(sink.rejects).as(file.toString()).hasSize(rejects);
        assertThat(summary.bars()).isEqualTo(sink.bars.size()).isPositive();
        for (int i = 1; i < sink.bars.size(); i++) {
            assertThat(sink.bars.get(i).timeNs())
                    .isGreaterThan(sink.bars.get(i - 1).timeNs());
        }
        return 1;
    }

    @Test
    void shouldTellMillisecondsFromMicroseconds() {
        for (String day : List.of("2024-12-31", "2025-01-01")) {
            RecordingSink sink = new RecordingSink();
            Path file = Shared.data("klines/btcusdt-1m/BTCUSDT-1m-" + day + ".csv");
            new BinanceKlineFormat().read(file, BarFileOptions.DEFAULT, sink);
            assertThat(sink.bars.getFirst().timeNs())
                    .isEqualTo(Instant.parse(day + "T00:00:00Z").getEpochSecond() * 1_000_000_000L);
            assertThat(sink.bars).hasSize(1440);
        }
    }

    @Test
    void shouldScaleEquityPricesAndUseNewYorkTime() {
        RecordingSink sink = new RecordingSink();
        new LeanFormat().read(Shared.data("lean/equity/usa/daily/aapl.zip"), BarFileOptions.DEFAULT, sink);
        assertThat(sink.bars.getFirst())
                .isEqualTo(new RecordingSink.Bar(
                        1,
                        Instant.parse("1998-01-02T05:00:00Z").getEpochSecond() * 1_000_000_000L,
                        1_363_000_000L,
                        1_625_000_000L,
                        1_350_000_000L,
                        1_625_000_000L,
                        631_500_000_000_000L));
    }

    @Test
    void shouldTakeTheQuoteSideAskedFor() {
        Path file = Shared.data("lean/forex/oanda/daily/eurusd.zip");
        long[] opens = new long[3];
        for (QuoteSide side : QuoteSide.values()) {
            RecordingSink sink = new RecordingSink();
            new LeanFormat().read(file, BarFileOptions.DEFAULT.withSide(side), sink);
            opens[side.ordinal()] = sink.bars.getFirst().open();
        }
        assertThat(opens).containsExactly(131_977_000L, 131_927_000L, 132_027_000L);
    }

    @Test
    void shouldCountFloatNoiseAsRepair() {
        Path file = Shared.data("lean/crypto/coinbase/minute/btcusd/20180404_quote.zip");
        BarFileSummary summary =
                new LeanFormat().read(file, BarFileOptions.DEFAULT.withSide(QuoteSide.ASK), new RecordingSink());
        assertThat(summary.repairs()).isPositive();
        assertThat(summary.repairExamples().getFirst()).contains("line 1", "33.35399601000002");
    }

    @Test
    void shouldReadSplitsAndDividends() {
        List<CorporateAction> actions =
                LeanFactorFile.read(Shared.data("lean/equity/usa/factor_files/aapl.csv"), NEW_YORK);
        assertThat(actions.stream()
                        .filter(action -> action.kind() == CorporateAction.Kind.SPLIT)
                        .map(action -> Instant.ofEpochSecond(0, action.exTimeNs())
                                        .atZone(NEW_YORK)
                                        .toLocalDate() + " " + action.numerator() + "/" + action.denominator()))
                .containsExactly("2000-06-21 2/1", "2005-02-28 2/1", "2014-06-09 7/1", "2020-08-31 4/1");
        CorporateAction august = actions.stream()
                .filter(action ->
                        Instant.ofEpochSecond(0, action.exTimeNs()).toString().startsWith("2014-08-07"))
                .findFirst()
                .orElseThrow();
        assertThat(august.amount()).isBetween(46_990_000L, 47_010_000L);
        assertThat(august.referencePrice()).isEqualTo(9_497_000_000L);
    }

    @Test
    void shouldSayWhatAFileOfAnotherFormatLooksLike() {
        Path file = Shared.data("bars/stock/aapl/AAPLUSUSD_D1.csv");
        assertThatThrownBy(() -> new BinanceKlineFormat().read(file, BarFileOptions.DEFAULT, new RecordingSink()))
                .isInstanceOf(RequestException.class)
                .hasMessageContainingAll("AAPLUSUSD_D1.csv", "line 1", "binance-kline", "12 comma", "bars-tsv");
    }

    @Test
    void shouldRefuseTicks() {
        Path file = Shared.data("lean/forex/oanda/tick/eurusd/20140501_quote.zip");
        assertThatThrownBy(() -> new LeanFormat().read(file, BarFileOptions.DEFAULT, new RecordingSink()))
                .isInstanceOf(RequestException.class)
                .hasMessageContaining("ticks are not bars");
    }
}
