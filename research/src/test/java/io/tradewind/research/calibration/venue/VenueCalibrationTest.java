// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.calibration.venue;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.domain.port.TickBatch;
import io.tradewind.research.calibration.FigureFile;
import io.tradewind.simulation.market.MarketFigures;
import io.tradewind.simulation.market.SyntheticBookMarket;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Calibrates on a synthetic market, whose receive times are its event times. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VenueCalibrationTest {
    private static final long START_NS = 1_723_161_254_000_000_000L;
    private static final long DURATION_NS = 300_000_000_000L;

    private VenueSample sample = new VenueSample("BTCUSDT");

    @BeforeAll
    void record() {
        MarketFigures figures = FigureFile.committed().get("BTCUSDT");
        assertThat(figures).isNotNull();
        VenueRecorder recorder = new VenueRecorder("BTCUSDT");
        try (SyntheticBookMarket market = new SyntheticBookMarket(figures, 0, 5, START_NS, DURATION_NS)) {
            TickBatch batch = new TickBatch(4_096);
            while (market.read(batch) > 0) {
                recorder.onTicks(batch);
            }
        }
        sample = recorder.sample();
    }

    @Test
    void shouldGiveTheSameFiguresForTheSameTicksAndSeed() {
        String first = VenueDocument.of(VenueCalibration.of(sample, 3)).toString();
        assertThat(VenueDocument.of(VenueCalibration.of(sample, 3)).toString()).isEqualTo(first);
    }

    @Test
    void shouldFindNoLatencyWhereThereIsNoneAndSaySo() {
        VenueCalibration calibration = VenueCalibration.of(sample, 3);
        assertThat(calibration.latency()).isEmpty();
        assertThat(VenueSnippet.format(List.of(calibration)))
                .contains("symbol: BTCUSDT, base: BTC, quote: USDT, tick: 0.01, lot: 0.00001")
                .doesNotContain("latency:");
    }

    @Test
    void shouldShowTheSameInTablesDocumentAndPage() {
        VenueCalibration calibration = VenueCalibration.of(sample, 3);
        List<VenueTable> tables = VenueTables.of(calibration);
        assertThat(tables).extracting(VenueTable::title).hasSize(6);
        for (VenueTable table : tables) {
            assertThat(table.rows()).allSatisfy(row -> assertThat(row).hasSameSizeAs(table.header()));
        }
        Map<String, Object> document = VenueDocument.of(calibration);
        assertThat(document).containsKeys("symbol", "fills", "impact", "bookWalk");
        String page = VenueSection.render(calibration);
        assertThat(page)
                .contains("<svg", "Walking the book", "Trades of one order")
                .doesNotContain("NaN", "Infinity", "http");
        assertThat(page).isEqualTo(VenueSection.render(calibration));
    }

    @Test
    void shouldMeasureNothingOfAnEmptyLog() {
        VenueCalibration calibration = VenueCalibration.of(new VenueRecorder("X").sample(), 1);
        assertThat(calibration.latency()).isEmpty();
        assertThat(calibration.fills()).isEmpty();
        assertThat(calibration.impact().fits()).isEmpty();
        assertThat(VenueSnippet.format(List.of(calibration))).contains("risk-averse");
        assertThat(VenueSection.render(calibration)).contains("X: latency");
    }
}
