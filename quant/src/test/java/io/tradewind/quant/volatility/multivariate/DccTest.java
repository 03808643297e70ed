// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.volatility.multivariate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.quant.SharedFolder;
import io.tradewind.quant.random.Xoshiro256;
import io.tradewind.quant.volatility.GarchConventions;
import io.tradewind.quant.volatility.GarchModel;
import io.tradewind.quant.volatility.Laws;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleSupplier;
import org.assertj.core.data.Percentage;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.junit.jupiter.api.Test;

class DccTest {
    private static final GarchModel MARGIN = GarchModel.garch(1, 1).with(GarchConventions.RUGARCH);
    private static final double[][] TARGET = {{1, 0.5, 0.3}, {0.5, 1, 0.2}, {0.3, 0.2, 1}};

    /** Returns whose variances follow GARCH(1,1) and whose correlations follow DCC(1,1) with Q about the target. */
    private static double[][] simulate(double a, double b, int count, DoubleSupplier normal) {
        int size = TARGET.length;
        double[][] returns = new double[size][count];
        double[][] q = new double[size][];
        double[] variances = {1, 1, 1};
        for (int i = 0; i < size; i++) {
            q[i] = TARGET[i].clone();
        }
        for (int t = 0; t < count; t++) {
            double[] z = draw(Moments.correlation(q), normal);
            for (int i = 0; i < size; i++) {
                returns[i][t] = Math.sqrt(variances[i]) * z[i];
                variances[i] = 0.05 + 0.1 * returns[i][t] * returns[i][t] + 0.85 * variances[i];
            }
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < size; j++) {
                    q[i][j] = (1 - a - b) * TARGET[i][j] + a * z[i] * z[j] + b * q[i][j];
                }
            }
        }
        return returns;
    }

    private static double[] draw(double[][] correlation, DoubleSupplier normal) {
        int size = correlation.length;
        double[][] factor = new double[size][size];
        double[] free = new double[size];
        double[] z = new double[size];
        for (int i = 0; i < size; i++) {
            free[i] = normal.getAsDouble();
            for (int j = 0; j <= i; j++) {
                double sum = correlation[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= factor[i][k] * factor[j][k];
                }
                factor[i][j] = i == j ? Math.sqrt(sum) : sum / factor[j][j];
                z[i] += factor[i][j] * free[j];
            }
        }
        return z;
    }

    @Test
    void shouldRecoverSimulatedCorrelationsWithPositiveDefiniteMatricesAtEachStep() {
        double[][] returns = simulate(0.05, 0.9, 12_000, Laws.normal(new Xoshiro256(31)));
        DccFit fit = DccFitter.fit(MARGIN, DccModel.NORMAL, returns);
        assertThat(fit.parameters()[0]).isCloseTo(0.05, Percentage.withPercentage(10));
        assertThat(fit.parameters()[1]).isCloseTo(0.9, Percentage.withPercentage(10));
        assertThat(fit.persistence()).isLessThan(1);
        assertThat(fit.gradientNorm()).isLessThan(1e-4);
        for (int t = 0; t < fit.observations(); t += 7) {
            requireCorrelation(fit.correlation(t));
            assertThat(smallestEigenvalue(fit.covariance(t))).isPositive();
        }
        double[][] target = Moments.correlation(fit.target());
        assertThat(target[1][0]).isCloseTo(0.5, within(0.05));
        assertThat(target[2][0]).isCloseTo(0.3, within(0.05));
    }

    private static void requireCorrelation(double[][] matrix) {
        for (int i = 0; i < matrix.length; i++) {
            assertThat(matrix[i][i]).isEqualTo(1);
            for (int j = 0; j < i; j++) {
                assertThat(matrix[i][j]).isEqualTo(matrix[j][i]).isBetween(-1.0, 1.0);
            }
        }
        assertThat(smallestEigenvalue(matrix)).isPositive();
    }

    private static double smallestEigenvalue(double[][] matrix) {
        var eigen = DecompositionFactory_DDRM.eig(matrix.length, false, true);
        eigen.decompose(new DMatrixRMaj(matrix));
        double smallest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < matrix.length; i++) {
            smallest = Math.min(smallest, eigen.getEigenvalue(i).getReal());
        }
        return smallest;
    }

    /** rmgarch 1.4.2 on R 4.2.2, dccfit of three weekly series, as in the reference file dcc_rmgarch. */
    @Test
    void shouldEqualRmgarchOnWeeklyReturns() {
        double[][] returns = new double[3][];
        List<String> names = List.of("AA", "AXP", "BA");
        for (int i = 0; i < 3; i++) {
            returns[i] = SharedFolder.column("inputs/dji3_weekly_ret_pct.csv", names.get(i)).stream()
                    .limit(1141)
                    .mapToDouble(Double::parseDouble)
                    .toArray();
        }
        DccFit normal = DccFitter.fit(MARGIN, DccModel.NORMAL, returns);
        assertThat(normal.logLikelihood()).isCloseTo(-9540.63198841866, within(1e-3));
        assertThat(normal.parameters())
                .containsExactly(new double[] {0.0181504014266111, 0.962572210999491}, within(1e-5));
        assertThat(normal.correlation(0)[0][1]).isCloseTo(0.382571367858015, within(1e-6));
        assertThat(normal.correlation(1140)[0][1]).isCloseTo(0.521724410905859, within(1e-5));
        assertThat(normal.covariance(1140)[0][1]).isCloseTo(87.9601351475561, within(1e-3));
        DccForecast forecast = normal.forecast(5);
        assertThat(forecast.correlations()[0][0][1]).isCloseTo(0.516064533196911, within(1e-5));
        assertThat(forecast.correlations()[4][0][1]).isCloseTo(0.505214213847728, within(1e-5));
        assertThat(forecast.covariances()[0][0][1]).isCloseTo(79.9494900673826, within(1e-3));
        double[] errors = normal.rmgarchErrors();
        assertThat(errors[0]).isCloseTo(0.127401203112917, Percentage.withPercentage(0.5));
        assertThat(errors[1]).isCloseTo(0.531382181946128, Percentage.withPercentage(0.5));
        assertThat(errors[12]).isCloseTo(0.00531527664849478, Percentage.withPercentage(0.5));
        assertThat(errors[13]).isCloseTo(0.0142268335511436, Percentage.withPercentage(0.5));
        assertThat(normal.standardErrors()[12]).isGreaterThan(errors[12]);
        DccFit student = DccFitter.fit(MARGIN, DccModel.STUDENT, returns);
        assertThat(student.logLikelihood()).isCloseTo(-9451.41334673065, within(1e-3));
        assertThat(student.parameters())
                .containsExactly(new double[] {0.0142001218337775, 0.970428447898372, 8.59692869462223}, within(1e-4));
    }

    @Test
    void shouldHaveTheSameStandardErrorsInAnyUnit() {
        double[][] returns = simulate(0.05, 0.9, 800, Laws.normal(new Xoshiro256(35)));
        DccFit fit = DccFitter.fit(MARGIN, DccModel.NORMAL, returns);
        for (double unit : new double[] {1e-6, 1e-3, 1e-2, 1e6}) {
            double[][] scaled = Arrays.stream(returns)
                    .map(column -> Arrays.stream(column).map(x -> x * unit).toArray())
                    .toArray(double[][]::new);
            DccFit other = DccFitter.fit(MARGIN, DccModel.NORMAL, scaled);
            requireSameErrors(fit.standardErrors(), other.standardErrors(), unit);
            requireSameErrors(fit.rmgarchErrors(), other.rmgarchErrors(), unit);
        }
    }

    /** Two hundred returns of nearly nothing, over which the variance decays below any step. */
    @Test
    void shouldHaveNoLikelihoodWhereAVarianceIsNotPositive() {
        double[][] returns = simulate(0.05, 0.9, 800, Laws.normal(new Xoshiro256(36)));
        double[] parameters = {0, 1e-12, 0.1, 0.3, 0, 1e-12, 0.1, 0.3, 0.05, 0.9};
        double[][] calm = {returns[0].clone(), returns[1].clone()};
        for (double[] column : calm) {
            Arrays.fill(column, 300, 500, 1e-9);
        }
        DccLikelihood likelihood = new DccLikelihood(List.of(MARGIN, MARGIN), DccModel.NORMAL, calm);
        assertThat(likelihood.valueAt(parameters, new double[0])).isFinite();
        parameters[1] -= 1e-6;
        double[] each = new double[800];
        assertThat(likelihood.valueAt(parameters, each)).isNaN();
        assertThat(each).containsOnly(Double.NaN);
    }

    private static void requireSameErrors(double[] errors, double[] other, double unit) {
        for (int i = 0; i < errors.length; i++) {
            double factor = i >= 12 || i % 4 > 1 ? 1 : i % 4 == 0 ? unit : unit * unit;
            assertThat(errors[i]).isPositive();
            assertThat(other[i] / factor)
                    .as("error " + i + " times " + unit)
                    .isCloseTo(errors[i], Percentage.withPercentage(0.1));
        }
    }

    @Test
    void shouldNestTheSymmetricModelInTheAsymmetricOne() {
        double[][] returns = simulate(0.05, 0.9, 1_500, Laws.normal(new Xoshiro256(32)));
        DccFit symmetric = DccFitter.fit(MARGIN, DccModel.NORMAL, returns);
        DccFit asymmetric = DccFitter.fit(MARGIN, new DccModel(1, 1, true, false), returns);
        assertThat(asymmetric.logLikelihood()).isGreaterThanOrEqualTo(symmetric.logLikelihood() - 0.05);
        assertThat(asymmetric.model().parameterNames()).containsExactly("dcca1", "dccb1", "dccg1");
        for (int t = 0; t < 1_500; t += 50) {
            requireCorrelation(asymmetric.correlation(t));
        }
        requireCorrelation(asymmetric.forecast(3).correlations()[2]);
    }

    @Test
    void shouldLetForecastsApproachTheTarget() {
        double[][] returns = simulate(0.05, 0.85, 1_500, Laws.normal(new Xoshiro256(33)));
        DccFit fit = DccFitter.fit(MARGIN, DccModel.NORMAL, returns);
        double[][] far = fit.forecast(400).correlations()[399];
        double[][] target = Moments.correlation(fit.target());
        assertThat(far[0][1]).isCloseTo(target[0][1], within(1e-6));
    }

    @Test
    void shouldRefuseSeriesThatHaveNoCorrelationMatrix() {
        double[][] returns = simulate(0.05, 0.85, 600, Laws.normal(new Xoshiro256(34)));
        double[][] one = {returns[0]};
        double[][] unequal = {returns[0], new double[500]};
        double[][] twice = {returns[0], returns[0]};
        assertThatThrownBy(() -> DccFitter.fit(MARGIN, DccModel.NORMAL, one))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("two series");
        assertThatThrownBy(() -> DccFitter.fit(MARGIN, DccModel.NORMAL, unequal))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("600 and 500");
        assertThatThrownBy(() -> DccFitter.fit(MARGIN, DccModel.NORMAL, twice))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("collinear");
        assertThatThrownBy(() -> new DccModel(0, 1, false, false)).isInstanceOf(IllegalArgumentException.class);
    }
}
