// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.quant.random.Xoshiro256;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LeastSquaresTest {
    // statsmodels 0.13.5: OLS([1, 3, 2, 5, 7, 8], add_constant([1, 2, 3, 4, 5, 6])).fit()
    private static final double[] TARGET = {1, 3, 2, 5, 7, 8};

    @Test
    void shouldEqualStatsmodels() {
        LeastSquares fit = LeastSquares.fit(TARGET, LeastSquares.ones(6), LeastSquares.power(6, 1));
        assertThat(fit.coefficients())
                .containsExactly(new double[] {-0.666666666666671, 1.4285714285714297}, within(1e-13));
        assertThat(fit.standardError(0)).isCloseTo(0.8855094489202168, within(1e-13));
        assertThat(fit.standardError(1)).isCloseTo(0.2273778359297777, within(1e-13));
        assertThat(fit.tStatistic(1)).isCloseTo(6.282808624375434, within(1e-11));
        assertThat(fit.rss()).isCloseTo(3.6190476190476186, within(1e-12));
        assertThat(fit.rSquared()).isCloseTo(0.9079903147699758, within(1e-13));
        assertThat(fit.fStatistic()).isCloseTo(39.473684210526315, within(1e-10));
        assertThat(fit.logLikelihood()).isCloseTo(-6.996985499232595, within(1e-12));
        assertThat(fit.aic()).isCloseTo(17.99397099846519, within(1e-12));
        assertThat(fit.bic()).isCloseTo(17.5774899369213, within(1e-12));
        assertThat(fit.covariance(0, 1)).isCloseTo(-0.18095238095238128, within(1e-13));
    }

    @Test
    void shouldLeaveResidualsThatAreOrthogonalToTheRegressors() {
        Xoshiro256 random = new Xoshiro256(11);
        double[][] columns = new double[5][];
        for (int j = 0; j < columns.length; j++) {
            columns[j] = random.doubles(80).toArray();
        }
        double[] target = random.doubles(80).toArray();
        double[] residuals = LeastSquares.fit(target, columns).residuals();
        for (double[] column : columns) {
            double product = 0;
            for (int i = 0; i < column.length; i++) {
                product += column[i] * residuals[i];
            }
            assertThat(product).as("seed 11").isCloseTo(0, within(1e-12));
        }
    }

    @Test
    void shouldNameTheRegressorThatAddsNothing() {
        double[] ones = LeastSquares.ones(6);
        double[] twos = {2, 2, 2, 2, 2, 2};
        assertThatThrownBy(() -> LeastSquares.fit(TARGET, ones, LeastSquares.power(6, 1), twos))
                .isInstanceOf(RankDeficientException.class)
                .hasMessageContaining("regressor 2")
                .extracting(e -> ((RankDeficientException) e).column())
                .isEqualTo(2);
    }

    @Test
    void shouldRefuseWhatIsNoRegression() {
        double[] ones = LeastSquares.ones(6);
        double[] infinite = {1, 2, 3, 4, 5, Double.POSITIVE_INFINITY};
        double[] missing = {1, 2, Double.NaN, 4, 5, 6};
        assertThatIllegalArgumentException().isThrownBy(() -> LeastSquares.fit(TARGET));
        assertThatIllegalArgumentException().isThrownBy(() -> LeastSquares.fit(new double[0], new double[0]));
        assertThatIllegalArgumentException().isThrownBy(() -> LeastSquares.fit(TARGET, LeastSquares.ones(5)));
        assertThatIllegalArgumentException().isThrownBy(() -> LeastSquares.fit(TARGET, ones, infinite));
        assertThatIllegalArgumentException().isThrownBy(() -> LeastSquares.fit(TARGET, ones, missing));
        assertThatIllegalArgumentException().isThrownBy(() -> LeastSquares.fit(missing, ones));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LeastSquares.fit(new double[] {1}, new double[] {1}))
                .withMessageContaining("more observations than 1");
    }

    @Test
    void shouldDecomposeNestedRegressionsAtOnce() {
        Xoshiro256 random = new Xoshiro256(12);
        double[][] columns = new double[6][];
        for (int j = 0; j < columns.length; j++) {
            columns[j] = random.doubles(40).toArray();
        }
        double[] target = random.doubles(40).toArray();
        HouseholderQr qr = HouseholderQr.of(columns);
        double[] rotated = qr.rotate(target);
        for (int k = 1; k <= columns.length; k++) {
            LeastSquares alone = LeastSquares.fit(target, Arrays.copyOf(columns, k));
            assertThat(qr.solve(rotated, k))
                    .as("seed 12, %d columns", k)
                    .containsExactly(alone.coefficients(), within(1e-11));
        }
    }
}
