// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.simulation.market.MarketFigures;
import io.tradewind.simulation.market.SyntheticBookMarket;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Calibrates on markets whose figures are known: synthetic ones. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CalibrationTest {
    private static final long START_NS = 1_723_161_254_000_000_000L;
    private static final long DURATION_NS = 1_200_000_000_000L;

    private final Map<String, MarketFigures> known = FigureFile.committed();
    private Calibration calibration = new Calibration(List.of(), OptionalDouble.empty(), OptionalDouble.empty(), 0);

    @BeforeAll
    void calibrate() {
        calibration = Calibration.of(List.of(sample("BTCUSDT", 0), sample("ETHUSDT", 1)), 7);
    }

    private MarketSample sample(String symbol, int index) {
        MarketFigures figures = known.get(symbol);
        assertThat(figures).isNotNull();
        return MarketRecorder.record(symbol, new SyntheticBookMarket(figures, index, 99, START_NS, DURATION_NS));
    }

    @Test
    void shouldFindTheFiguresThatMadeTheMarket() {
        MarketFigures found = calibration.symbols().getFirst().figures();
        MarketFigures truth = known.get("BTCUSDT");
        assertThat(found.terms().priceStep()).isEqualTo(truth.terms().priceStep());
        assertThat(found.terms().quantityStep()).isEqualTo(truth.terms().quantityStep());
        assertThat(found.arrivals().orders().rate() / truth.arrivals().orders().rate())
                .isCloseTo(1, within(0.15));
        assertThat(found.arrivals().orders().branching())
                .isCloseTo(truth.arrivals().orders().branching(), within(0.1));
        assertThat(found.returns().deviation() / truth.returns().deviation()).isCloseTo(1, within(0.25));
        assertThat(found.book().nearGapTicks() / truth.book().nearGapTicks()).isCloseTo(1, within(0.3));
        assertThat(found.flow().signPersistence()).isCloseTo(truth.flow().signPersistence(), within(0.08));
    }

    @Test
    void shouldFitItsOwnLawsBetterThanSimplerOnes() {
        List<Fit> fits = calibration.symbols().getFirst().fits();
        for (String series :
                List.of("orders, time between", "quotes, time between", "order size", "depth at levels 2-10")) {
            double own = distance(fits, series, true);
            assertThat(own).as(series).isLessThan(0.12).isLessThan(0.7 * distance(fits, series, false));
        }
    }

    private static double distance(List<Fit> fits, String series, boolean generated) {
        return fits.stream()
                .filter(fit -> fit.series().equals(series) && fit.generated() == generated)
                .mapToDouble(fit -> fit.test().distance())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void shouldMeasureTheCommonFactor() {
        assertThat(calibration.realCorrelation().orElseThrow()).isBetween(0.6, 0.9);
        assertThat(calibration.symbols().getLast().figures().returns().commonShare())
                .isBetween(0.75, 0.95);
    }

    @Test
    void shouldWriteOneSelfContainedPage() {
        String page = CalibrationPage.render(calibration);
        assertThat(page).contains("BTCUSDT", "ETHUSDT", "Memory of volatility", "<svg", "</html>");
        assertThat(page).doesNotContain("http", "src=", "NaN", "Infinity", "@import");
        assertThat(page).isEqualTo(CalibrationPage.render(calibration));
    }

    @Test
    void shouldGiveTheSameNumbersInItsDocument() {
        Map<String, Object> document = calibration.document();
        assertThat(document).containsKeys("seed", "symbols", "correlation", "syntheticCorrelation");
        assertThat((List<?>) document.get("symbols")).hasSize(2);
    }
}
