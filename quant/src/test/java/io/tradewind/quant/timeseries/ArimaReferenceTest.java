// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.timeseries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.quant.SharedFolder;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Against R: fits in {@code arima_r.csv} and choices in {@code auto_arima_r.csv}, whose first lines name the calls. */
class ArimaReferenceTest {
    private static final double LIKELIHOOD = 1e-4;
    private static final double COEFFICIENT = 2e-3;
    private static final double ERROR = 5e-3;

    @Test
    void shouldFitAsRDoesOnItsOwnPath() {
        for (Map<String, String> row : ReferenceRows.read("arima_r.csv")) {
            ArimaFit fit = fit(row, 1);
            String which = row.toString();
            assertThat(fit.search().converged()).as(which).isTrue();
            assertThat(fit.logLikelihood()).as(which).isCloseTo(number(row, "loglik"), within(LIKELIHOOD));
            close(which, fit.coefficients(), row.get("coef"), COEFFICIENT);
            close(which, fit.standardErrors(), row.get("se"), ERROR);
            close(which, new double[] {fit.variance()}, row.get("sigma2"), COEFFICIENT);
            Forecast forecast = fit.forecast(5, ArimaFit.Variance.DEGREES_OF_FREEDOM);
            close(which, forecast.mean(), row.get("forecast"), COEFFICIENT);
            close(which, forecast.standardError(), row.get("forecast_se"), COEFFICIENT);
            double[] residuals = fit.residuals();
            close(
                    which,
                    Arrays.copyOfRange(residuals, residuals.length - 3, residuals.length),
                    row.get("resid_last3"),
                    COEFFICIENT);
            if (fit.method() != ArimaMethod.CSS) {
                assertThat(fit.aic()).as(which).isCloseTo(number(row, "aic"), within(2 * LIKELIHOOD));
                assertThat(fit.bic()).as(which).isCloseTo(number(row, "bic"), within(2 * LIKELIHOOD));
            }
        }
    }

    @Test
    void shouldNeverFindALowerLikelihoodFromMoreStarts() {
        for (Map<String, String> row : ReferenceRows.read("arima_r.csv")) {
            if (!row.get("method").equals("CSS") && row.get("seasonal").isEmpty()) {
                ArimaFit fit = fit(row, 8);
                assertThat(fit.logLikelihood()).as(row.toString()).isGreaterThan(number(row, "loglik") - LIKELIHOOD);
                assertThat(fit.search().starts()).as(row.toString()).isGreaterThanOrEqualTo(1);
            }
        }
    }

    @Test
    void shouldChooseTheOrdersThatRChooses() {
        for (Map<String, String> row : ReferenceRows.read("auto_arima_r.csv")) {
            int most = (int) number(row, "most");
            AutoArimaOptions options = AutoArimaOptions.usual()
                    .withCriterion(InformationCriterion.valueOf(row.get("ic").toUpperCase(java.util.Locale.ROOT)))
                    .withSearch(
                            row.get("stepwise").equals("TRUE")
                                    ? AutoArimaOptions.Search.STEPWISE
                                    : AutoArimaOptions.Search.ALL)
                    .withLimits(AutoArimaOptions.Limits.of(most, most, (int) number(row, "sum")))
                    .withTest(DifferencingTest.valueOf(row.get("test").toUpperCase(java.util.Locale.ROOT)));
            ArimaFit fit = AutoArima.fit(ReferenceRows.series(row.get("series")), options);
            ArimaOrder order = fit.order();
            assertThat(new int[] {order.ar(), order.differences(), order.ma()})
                    .as(row.toString())
                    .containsExactly(ReferenceRows.integers(row.get("order")));
            assertThat(String.join(" ", fit.names())).as(row.toString()).isEqualTo(row.get("names"));
            assertThat(options.criterion().of(fit)).as(row.toString()).isCloseTo(number(row, "value"), within(1e-3));
        }
    }

    /** R 4.2.2 stays at 409.3541 (arima(log(Brent), c(2,1,1), method="ML")); statsmodels 0.13.5 finds 410.9101. */
    @Test
    void shouldFindTheHigherMaximumThatASingleStartMisses() {
        double[] brent = SharedFolder.column("inputs/crude_monthly.csv", "Brent").stream()
                .mapToDouble(cell -> StrictMath.log(Double.parseDouble(cell)))
                .toArray();
        ArimaOptions options = ArimaOptions.usual().withMethod(ArimaMethod.ML);
        ArimaFit single = Arima.fit(brent, ArimaOrder.of(2, 1, 1), options.withStarts(1));
        ArimaFit several = Arima.fit(brent, ArimaOrder.of(2, 1, 1), options);
        assertThat(single.logLikelihood()).isCloseTo(409.354107421281, within(1e-3));
        assertThat(several.logLikelihood()).isGreaterThan(410.9101 - 0.02);
        assertThat(several.search().gain()).isGreaterThan(1.5);
        assertThat(several.search().spread()).isGreaterThan(1.5);
    }

    private static ArimaFit fit(Map<String, String> row, int starts) {
        int[] plain = ReferenceRows.integers(row.get("order"));
        ArimaOrder order = ArimaOrder.of(plain[0], plain[1], plain[2]);
        int[] season = ReferenceRows.integers(row.get("seasonal"));
        if (season.length > 0) {
            order = order.seasonal(season[0], season[1], season[2], season[3]);
        }
        ArimaOptions options = ArimaOptions.usual()
                .withStarts(starts)
                .withMean(row.get("mean").equals("TRUE"))
                .withDrift(row.get("drift").equals("TRUE"))
                .withMethod(ArimaMethod.valueOf(row.get("method").replace('-', '_')));
        return Arima.fit(ReferenceRows.series(row.get("series")), order, options);
    }

    private static double number(Map<String, String> row, String name) {
        return Double.parseDouble(row.get(name));
    }

    private static void close(String which, double[] actual, String expected, double share) {
        double[] wanted = ReferenceRows.numbers(expected);
        assertThat(actual).as(which).hasSameSizeAs(wanted);
        for (int i = 0; i < wanted.length; i++) {
            double allowed = share * Math.max(Math.abs(wanted[i]), 1e-2);
            assertThat(actual[i]).as(which + " element " + i).isCloseTo(wanted[i], within(allowed));
        }
    }
}
