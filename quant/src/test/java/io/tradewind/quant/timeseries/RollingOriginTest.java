// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.timeseries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RollingOriginTest {

    @Test
    void shouldShowAForecastOnlyTheValuesBeforeIt() {
        double[] series = {1, 2, 4, 8, 16};
        assertThat(RollingOrigin.errors(series, 2, 0, past -> past[past.length - 1]))
                .containsExactly(2, 4, 8);
        assertThat(RollingOrigin.errors(series, 2, 0, past -> past.length)).containsExactly(2, 5, 12);
        assertThat(RollingOrigin.errors(series, 2, 2, past -> past.length)).containsExactly(2, 6, 14);
        double[] changed = series.clone();
        changed[4] = -99;
        double[] before =
                RollingOrigin.errors(series, 2, 0, past -> Arrays.stream(past).sum());
        double[] after =
                RollingOrigin.errors(changed, 2, 0, past -> Arrays.stream(past).sum());
        assertThat(Arrays.copyOf(after, 2)).containsExactly(Arrays.copyOf(before, 2));
    }

    @Test
    void shouldShowThatAnAutoregressionBeatsTheMeanForAnAutoregressiveSeries() {
        double[] levels = ReferenceRows.series("huron");
        double[] mean = RollingOrigin.errors(
                levels, 40, 0, past -> Arrays.stream(past).average().orElseThrow());
        double[] autoregression = RollingOrigin.errors(
                levels,
                40,
                0,
                past -> Arima.fit(
                                past,
                                ArimaOrder.of(1, 0, 0),
                                ArimaOptions.usual().withStarts(1))
                        .forecast(1)
                        .mean()[0]);
        RollingOrigin.Comparison comparison = RollingOrigin.compare(mean, autoregression);
        assertThat(comparison.improvement()).isGreaterThan(0.3);
        assertThat(comparison.test().p()).isLessThan(0.01);
        assertThat(comparison.test().statistic()).isPositive();
    }

    @Test
    void shouldMeasureErrorsByTheirRootMeanSquare() {
        double[] first = {3, -4, 0, 5, 1};
        double[] second = {1, 1, -1, 1, -2};
        RollingOrigin.Comparison comparison = RollingOrigin.compare(first, second);
        assertThat(comparison.firstRmse()).isCloseTo(Math.sqrt(51.0 / 5), within(1e-12));
        assertThat(comparison.secondRmse()).isCloseTo(Math.sqrt(8.0 / 5), within(1e-12));
    }

    @Test
    void shouldRefuseOriginsOutsideTheSeries() {
        double[] series = {1, 2, 3};
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RollingOrigin.errors(series, 0, 0, past -> 0))
                .withMessageContaining("first");
        assertThatIllegalArgumentException().isThrownBy(() -> RollingOrigin.errors(series, 3, 0, past -> 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RollingOrigin.errors(series, 1, 2, past -> 0))
                .withMessageContaining("window");
        assertThatIllegalArgumentException().isThrownBy(() -> RollingOrigin.compare(series, new double[] {1}));
    }
}
