// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.tail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.quant.SharedFolder;
import io.tradewind.quant.distribution.NormalDistribution;
import io.tradewind.quant.distribution.StudentT;
import io.tradewind.quant.random.Xoshiro256;
import io.tradewind.quant.tail.CornishFisherTail.Shortfall;
import io.tradewind.quant.volatility.GarchConventions;
import io.tradewind.quant.volatility.GarchModel;
import io.tradewind.quant.volatility.GarchPath;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Expected values: reference cases {@code var_es}: R 4.2.2, PerformanceAnalytics 2.0.8, MASS. */
class TailModelTest {
    private static double[] manager() {
        return SharedFolder.column("inputs/managers_monthly.csv", "HAM1").stream()
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    private static void assertRisk(TailRisk risk, double valueAtRisk, double shortfall, double relative) {
        assertThat(risk.valueAtRisk()).isCloseTo(valueAtRisk, within(relative * Math.abs(valueAtRisk)));
        assertThat(risk.expectedShortfall()).isCloseTo(shortfall, within(relative * Math.abs(shortfall)));
    }

    @Test
    void shouldRefuseACornishFisherLawWhoseMomentsAreNoNumbers() {
        for (double scale : new double[] {1e-200, 1e200}) {
            double[] returns = {scale, 2 * scale, -scale, 3 * scale};
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> CornishFisherTail.of(returns))
                    .withMessageContaining("moments");
        }
    }

    /** Normal returns, some of them 0 as on days without a trade. */
    @ParameterizedTest
    @ValueSource(ints = {4, 5, 10})
    void shouldFitAStudentLawWhereManyReturnsAreZero(int every) {
        Xoshiro256 random = new Xoshiro256(4);
        double[] returns = new double[600];
        for (int i = 0; i < returns.length; i++) {
            returns[i] = i % every == 0 ? 0 : 0.01 * NormalDistribution.quantile(random.nextDouble());
        }
        StudentFit fit = StudentFit.of(returns);
        double degrees = fit.law().degreesOfFreedom();
        for (double factor : new double[] {0.8, 1.25}) {
            assertThat(StudentFit.of(returns, factor * degrees).logLikelihood()).isLessThan(fit.logLikelihood());
        }
    }

    @Test
    void shouldGiveTheFiguresOfPerformanceAnalytics() {
        double[] x = manager();
        assertRisk(HistoricalTail.of(x).at(0.95), -0.026925, -0.05535, 1e-12);
        assertRisk(GaussianTail.of(x, 0).at(0.95), -0.0320894002698009, -0.0430745874720872, 1e-12);
        assertRisk(GaussianTail.of(x, 1).at(0.99), -0.0502617729019017, -0.0592076534821326, 1e-12);
        assertRisk(CornishFisherTail.of(x).at(0.975), -0.0508854761835007, -0.0887763573550009, 1e-12);
        assertRisk(CornishFisherTail.of(x, Shortfall.RAW).at(0.99), -0.0720102173756476, -0.0797649876200138, 1e-12);
    }

    @Test
    void shouldFitAStudentLawByMaximumLikelihood() {
        StudentFit fit = StudentFit.of(manager());
        assertThat(fit.law().location()).isCloseTo(0.0118781256231254, within(2e-5));
        assertThat(fit.law().scale()).isCloseTo(0.019027094953409, within(2e-5));
        assertThat(fit.law().degreesOfFreedom()).isCloseTo(3.80395551276828, within(0.01));
        assertThat(fit.logLikelihood()).isGreaterThanOrEqualTo(271.925873014611 - 1e-6);
        assertThat(fit.atNormalLimit()).isFalse();
        assertRisk(StudentTail.of(fit.law()).at(0.99), -0.0614889669717003, -0.0918274170122914, 1e-3);
    }

    @Test
    void shouldReportTheNormalLimitWhenTailsAreThin() {
        Xoshiro256 random = new Xoshiro256(5);
        double[] flat = new double[400];
        Arrays.setAll(flat, i -> random.nextDouble());
        assertThat(StudentFit.of(flat).atNormalLimit()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "0.95, 0.0009, 0.014, 4.5, -0.0280180624442993, -0.0414097352374369",
        "0.99, 0.0007, 0.012, 4, -0.0442633686557503, -0.0619470103339067"
    })
    void shouldHaveTheClosedFormOfTheStudentLaw(
            double confidence, double location, double scale, double df, double valueAtRisk, double shortfall) {
        assertRisk(StudentTail.of(new StudentT(df, location, scale)).at(confidence), valueAtRisk, shortfall, 1e-12);
    }

    @Test
    void shouldScalePastReturnsToTodaysDeviation() {
        double[] x = manager();
        double[] parameters = {Arrays.stream(x).average().orElseThrow(), 1.39386049159664e-05, 0.09, 0.89};
        GarchConventions start = GarchConventions.PUBLISHED.withStart(GarchConventions.Start.FIRST_ARE_MEAN_SQUARE);
        GarchPath path = GarchPath.of(GarchModel.garch(1, 1).with(start), x, parameters);
        TailModel model = ConditionalTail.filtered(path, QuantileType.LINEAR);
        assertRisk(model.at(0.99), -0.0593947638493285, -0.0775174982150526, 1e-9);
        assertThat(model.method().label()).isEqualTo("filtered_historical");
    }

    @Test
    void shouldFollowRiskMetrics() {
        double[] x = manager();
        assertThat(ConditionalTail.riskMetricsVariance(x, 0.94)).isCloseTo(0.000658736999647978, within(1e-15));
        assertThat(ConditionalTail.riskMetrics(x, 0.94).at(0.99).valueAtRisk())
                .isCloseTo(-0.059707747402865, within(1e-12));
    }

    @Test
    void shouldGiveAllNineQuantilesOfR() {
        // R 4.2.2: for (t in 1:9) quantile(c(1, 2, 4, 7, 11, 16, 22), 0.3, type = t)
        double[] expected = {4, 4, 2, 2.2, 3.2, 2.8, 3.6, 3.0666666666666664, 3.1};
        double[] sample = {1, 2, 4, 7, 11, 16, 22};
        for (int type = 1; type <= 9; type++) {
            assertThat(QuantileType.ofNumber(type).of(sample, 0.3))
                    .as("type %d", type)
                    .isCloseTo(expected[type - 1], within(1e-12));
        }
        assertThat(QuantileType.AVERAGED_INVERSE_CDF.of(new double[] {1, 2, 3, 4}, 0.5))
                .isEqualTo(2.5);
    }

    @Test
    void shouldScreenWhatPerformanceAnalyticsRejects() {
        assertThat(new TailRisk(0.01, -0.02).screened().valueAtRisk()).isNaN();
        assertThat(new TailRisk(-1.5, -2).screened()).isEqualTo(new TailRisk(-1, -1));
    }

    @Test
    void shouldScaleAGarchWithStudentInnovationsToUnitVariance() {
        TailRisk normal = ConditionalTail.garch(0, 0.02).at(0.99);
        TailRisk nearlyNormal = ConditionalTail.garch(0, 0.02, 1e7).at(0.99);
        TailRisk fat = ConditionalTail.garch(0, 0.02, 4).at(0.99);
        assertRisk(nearlyNormal, normal.valueAtRisk(), normal.expectedShortfall(), 1e-5);
        assertThat(fat.valueAtRisk()).isCloseTo(0.02 * StudentT.unitVariance(4).quantile(0.01), within(1e-9));
        assertThat(fat.expectedShortfallLoss()).isGreaterThan(normal.expectedShortfallLoss());
    }

    @Test
    void shouldRefuseBadInput() {
        double[] good = {0.01, -0.02, 0.03, 0.005, -0.01, 0.02};
        List<Runnable> bad = List.of(
                () -> HistoricalTail.of(new double[0]),
                () -> HistoricalTail.of(new double[] {Double.NaN}),
                () -> GaussianTail.of(new double[] {1}, 1),
                () -> GaussianTail.of(good, 2),
                () -> CornishFisherTail.of(new double[] {0.01, 0.01, 0.01}),
                () -> StudentFit.of(new double[] {1, 1, 1, 1, 1, 2}),
                () -> StudentFit.of(new double[] {1, 2, 3}),
                () -> HistoricalTail.of(good).at(0.5),
                () -> HistoricalTail.of(good).at(1),
                () -> HistoricalTail.of(good).at(99),
                () -> ConditionalTail.riskMetrics(good, 1),
                () -> ConditionalTail.garch(0, 0),
                () -> QuantileType.ofNumber(10));
        for (int i = 0; i < bad.size(); i++) {
            assertThatIllegalArgumentException().as("input %d", i).isThrownBy(bad.get(i)::run);
        }
    }

    @Test
    void shouldGiveAllLossesAlikeForAConstantSample() {
        double[] constant = {-0.01, -0.01, -0.01};
        assertThat(HistoricalTail.of(constant).at(0.99)).isEqualTo(new TailRisk(-0.01, -0.01));
        assertRisk(GaussianTail.of(constant, 1).at(0.99), -0.01, -0.01, 1e-12);
    }
}
