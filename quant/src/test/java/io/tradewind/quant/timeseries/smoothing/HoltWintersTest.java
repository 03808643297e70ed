// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.timeseries.smoothing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.quant.timeseries.ReferenceRows;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HoltWintersTest {
    private static final double GIVEN = 1e-9;
    private static final double SEARCHED = 1e-3;

    @Test
    void shouldSmoothAsRDoesWithGivenAndWithFittedWeights() {
        for (Map<String, String> row : ReferenceRows.read("smoothing_r.csv")) {
            String which = row.toString();
            SmoothingFit fit = HoltWinters.fit(ReferenceRows.series(row.get("series")), model(row), weights(row));
            double squares = Double.parseDouble(row.get("sse"));
            double[] forecast = ReferenceRows.numbers(row.get("forecast"));
            boolean searched = row.get("alpha").equals("NA");
            double allowed = searched ? SEARCHED : GIVEN;
            assertThat(fit.sumOfSquares()).as(which).isLessThanOrEqualTo(squares * (1 + 1e-7));
            assertThat(fit.sumOfSquares()).as(which).isCloseTo(squares, within(allowed * squares));
            for (int h = 0; h < forecast.length; h++) {
                assertThat(fit.forecast(5)[h])
                        .as(which)
                        .isCloseTo(forecast[h], within(allowed * Math.abs(forecast[h])));
            }
        }
    }

    /** R 4.2.2: ses(Nile, h=5, initial="simple", alpha=0.3) and HoltWinters(Nile, alpha=.3, beta=.1, gamma=FALSE). */
    @Test
    void shouldBeginWhereTheProgramBegins() {
        double[] nile = ReferenceRows.series("nile");
        SmoothingFit simple = HoltWinters.fit(
                nile, SmoothingModel.simple(SmoothingModel.Convention.FORECAST_SIMPLE), SmoothingWeights.of(0.3, 0, 0));
        assertThat(Arrays.copyOf(simple.fitted(), 5))
                .containsExactly(new double[] {1120, 1120, 1132, 1081.3, 1119.91}, within(1e-9));
        assertThat(simple.forecast(1)[0]).isCloseTo(788.440125585578, within(1e-9));
        SmoothingFit holt = HoltWinters.fit(
                nile,
                SmoothingModel.holt(SmoothingModel.Convention.STATS_HOLT_WINTERS),
                SmoothingWeights.of(0.3, 0.1, 0));
        assertThat(holt.first()).isEqualTo(2);
        assertThat(holt.level()).isCloseTo(784.088298514395, within(1e-9));
        assertThat(holt.trend()).isCloseTo(-11.2052013809891, within(1e-9));
    }

    @Test
    void shouldLetADampedTrendDieOut() {
        SmoothingFit fit = HoltWinters.fit(
                new double[] {1, 2, 3, 4, 5, 6, 7, 8},
                SmoothingModel.holt(SmoothingModel.Convention.FORECAST_SIMPLE),
                new SmoothingWeights(0.5, 0.5, 0, 0.5));
        double[] forecast = fit.forecast(60);
        assertThat(forecast[59] - forecast[58]).isCloseTo(0, within(1e-12));
        assertThat(forecast[0]).isLessThan(forecast[59]);
    }

    @Test
    void shouldRefuseWhatCannotBeSmoothed() {
        SmoothingModel holt = SmoothingModel.holt(SmoothingModel.Convention.STATS_HOLT_WINTERS);
        SmoothingWeights weights = SmoothingWeights.of(0.3, 0.1, 0.1);
        assertThatIllegalArgumentException().isThrownBy(() -> HoltWinters.fit(new double[0], holt, weights));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HoltWinters.fit(new double[] {1, 2, Double.NaN, 4}, holt, weights))
                .withMessageContaining("value 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SmoothingWeights.of(1.1, 0, 0))
                .withMessageContaining("level");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SmoothingWeights.of(0, 0, 0))
                .withMessageContaining("level");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SmoothingModel.holtWinters(
                        SmoothingModel.Season.ADDITIVE, 1, SmoothingModel.Convention.STATS_HOLT_WINTERS))
                .withMessageContaining("period");
        SmoothingModel multiplied = SmoothingModel.holtWinters(
                SmoothingModel.Season.MULTIPLICATIVE, 2, SmoothingModel.Convention.STATS_HOLT_WINTERS);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HoltWinters.fit(new double[] {1, 2, 0, 4, 5, 6}, multiplied, weights))
                .withMessageContaining("above 0");
    }

    @Test
    void shouldKeepAConstantSeriesAsItIs() {
        double[] constant = new double[20];
        Arrays.fill(constant, 7);
        SmoothingFit fit = HoltWinters.fit(
                constant, SmoothingModel.holt(SmoothingModel.Convention.STATS_HOLT_WINTERS), SmoothingWeights.fitted());
        assertThat(fit.forecast(3)).containsOnly(7);
        assertThat(fit.sumOfSquares()).isZero();
    }

    private static SmoothingModel model(Map<String, String> row) {
        SmoothingModel.Season season = row.get("seasonal").isEmpty()
                ? SmoothingModel.Season.NONE
                : SmoothingModel.Season.valueOf(row.get("seasonal").toUpperCase(Locale.ROOT));
        return new SmoothingModel(
                !row.get("beta").equals("FALSE"),
                season,
                Integer.parseInt(row.get("period")),
                row.get("program").equals("stats")
                        ? SmoothingModel.Convention.STATS_HOLT_WINTERS
                        : SmoothingModel.Convention.FORECAST_SIMPLE);
    }

    private static SmoothingWeights weights(Map<String, String> row) {
        return SmoothingWeights.of(
                ReferenceRows.number(row.get("alpha")),
                ReferenceRows.number(row.get("beta")),
                ReferenceRows.number(row.get("gamma")));
    }
}
