// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.volatility;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.quant.SharedFolder;
import io.tradewind.quant.optimise.NotConvergedException;
import io.tradewind.quant.timeseries.Arima;
import io.tradewind.quant.timeseries.ArimaMethod;
import io.tradewind.quant.timeseries.ArimaOptions;
import io.tradewind.quant.timeseries.ArimaOrder;
import io.tradewind.quant.timeseries.RollingOrigin;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Does modelling the variance improve the forecast of the mean? One-step forecasts outside the sample of ARMA(1,1) against
 * ARMA(1,1)-GARCH(1,1), with the test of Diebold and Mariano. The answer is reported, not asserted: it belongs to the series.
 */
class ArmaGarchForecastTest {
    private static final int WINDOW = 500;
    private static final int FORECASTS = 120;

    private static final GarchModel MODEL =
            GarchModel.garch(1, 1).with(MeanModel.arma(1, 1)).with(GarchConventions.RUGARCH);
    private static final ArimaOptions OPTIONS =
            new ArimaOptions(true, false, ArimaMethod.CSS, 1, ArimaOptions.End.REPORTED);

    @ParameterizedTest
    @CsvSource({
        "inputs/sp500_logret_pct.csv, ret, 0",
        "inputs/sp500_logret_pct.csv, ret, 2000",
        "inputs/dem2gbp.csv, ret, 1000",
        "inputs/dji3_weekly_ret_pct.csv, AA, 0"
    })
    void shouldCompareBothForecastsByTheTestOfDieboldAndMariano(
            String file, String column, int from, TestReporter reporter) {
        double[] series = SharedFolder.column(file, column).stream()
                .skip(from)
                .limit(WINDOW + FORECASTS)
                .mapToDouble(Double::parseDouble)
                .toArray();
        double[] plain = RollingOrigin.errors(series, WINDOW, WINDOW, ArmaGarchForecastTest::arima);
        double[] modelled = RollingOrigin.errors(series, WINDOW, WINDOW, ArmaGarchForecastTest::armaGarch);
        RollingOrigin.Comparison comparison = RollingOrigin.compare(plain, modelled);
        reporter.publishEntry(
                file + " from " + from,
                String.format(
                        Locale.ROOT,
                        "RMSE %.5f and %.5f, better by %.2f %%, Diebold-Mariano %.2f, p %.3f",
                        comparison.firstRmse(),
                        comparison.secondRmse(),
                        100 * comparison.improvement(),
                        comparison.test().statistic(),
                        comparison.test().p()));
        double typical =
                Math.sqrt(Arrays.stream(series).map(x -> x * x).average().orElseThrow());
        assertThat(comparison.firstRmse()).isBetween(0.2 * typical, 5 * typical);
        assertThat(comparison.secondRmse()).isBetween(0.2 * typical, 5 * typical);
        assertThat(comparison.test().p()).isBetween(0.0, 1.0);
    }

    private static double arima(double[] known) {
        return Arima.fit(known, ArimaOrder.of(1, 0, 1), OPTIONS).forecast(1).mean()[0];
    }

    /** The forecast of the fit; the average where none converged. */
    private static double armaGarch(double[] known) {
        try {
            return GarchFitter.fit(MODEL, known, 1).forecast(1).means()[0];
        } catch (NotConvergedException e) {
            return Arrays.stream(known).average().orElseThrow();
        }
    }
}
