// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.quant.correlation.SampleCovariance;
import io.tradewind.quant.linear.SingularMatrixException;
import io.tradewind.quant.portfolio.MeanVariance.Target;
import io.tradewind.quant.random.Xoshiro256;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Expected values: reference case {@code portfolio}: numpy 1.24.2, scipy 1.10.1, scikit-learn 1.2.1. */
class PortfolioTest {
    private static final double[][] DOW = {
        {27.299529375599146, 9.861254769201478, 8.026725761679362},
        {9.861254769201478, 20.481273819132916, 8.184088087147906},
        {8.026725761679362, 8.184088087147906, 18.155490852820353}
    };
    private static final double[] MEANS = {0.07343804693412678, 0.0853185194425913, 0.14674587459116734};
    private static final double FREE = Double.POSITIVE_INFINITY;

    private static double[][] randomCovariance(long seed, int size) {
        Xoshiro256 random = new Xoshiro256(seed);
        double[][] series = new double[size][4 * size];
        for (double[] row : series) {
            Arrays.setAll(row, t -> random.nextDouble() + 0.3 * Math.sin(t));
        }
        return SampleCovariance.of(series, 1);
    }

    private static double sum(double[] weights) {
        return Arrays.stream(weights).sum();
    }

    @Test
    void shouldGiveTheReferencePortfolios() {
        assertThat(MeanVariance.minimumVariance(DOW))
                .containsExactly(
                        new double[] {0.20923897568012104, 0.3368485476880991, 0.4539124766317798}, within(1e-12));
        assertThat(MeanVariance.tangency(DOW, MEANS, 0))
                .containsExactly(
                        new double[] {0.007660080195315907, 0.12786227268358918, 0.864477647121095}, within(1e-12));
        assertThat(RiskParity.equal(DOW))
                .containsExactly(
                        new double[] {0.29882679877463986, 0.33583270536501675, 0.3653404958603434}, within(1e-7));
        assertThat(MeanVariance.longOnlyMaximumDiversification(DOW))
                .containsExactly(
                        new double[] {0.30836088949884916, 0.3174037071990838, 0.37423540330206706}, within(1e-7));
        assertThat(MeanVariance.withMean(DOW, MEANS, Arrays.stream(MEANS).sum() / 3, Target.EXACTLY, 0, FREE))
                .containsExactly(
                        new double[] {0.2740685196597272, 0.40406036913689336, 0.32187111120337947}, within(1e-7));
        HierarchicalRiskParity tree = HierarchicalRiskParity.of(DOW);
        assertThat(tree.weights())
                .containsExactly(
                        new double[] {0.334173020444927, 0.3128733924672582, 0.35295358708781477}, within(1e-12));
        assertThat(tree.order()).containsExactly(0, 1, 2);
    }

    @Test
    void shouldMoveImpliedMeansTowardsAView() {
        double[] equal = {1.0 / 3, 1.0 / 3, 1.0 / 3};
        BlackLitterman.Market market = new BlackLitterman.Market(DOW, equal, 2.5, 0.05);
        BlackLitterman.Views views =
                BlackLitterman.Views.proportional(new double[][] {{1, -1, 0}}, new double[] {0.1}, market, false);
        BlackLitterman result = BlackLitterman.of(market, views);
        assertThat(result.posterior())
                .containsExactly(new double[] {35.96243506521201, 33.13706288562965, 28.65387224728899}, within(1e-10));
        // Without a view the market's own weights are optimal again.
        double[] back = Kelly.multiple(result.implied(), 0, DOW);
        assertThat(back).containsExactly(new double[] {2.5 / 3, 2.5 / 3, 2.5 / 3}, within(1e-12));
        assertThat(result.covariance()[0][0]).isBetween(DOW[0][0], DOW[0][0] * 1.05);
    }

    @Test
    void shouldMeetTheConditionsOfItsOptimumOnRandomCovariances() {
        for (int seed = 1; seed <= 25; seed++) {
            double[][] covariance = randomCovariance(seed, 2 + seed % 12);
            double[] parity = RiskParity.equal(covariance);
            for (double share : Weights.riskShares(parity, covariance)) {
                assertThat(share).as("seed %d", seed).isCloseTo(1.0 / parity.length, within(1e-10));
            }
            double[] bounded = MeanVariance.minimumVariance(covariance, 0, 0.6);
            assertThat(sum(bounded)).as("seed %d", seed).isCloseTo(1, within(1e-10));
            assertLeastVariance(seed, covariance, bounded, 0.6);
            double[] tree = HierarchicalRiskParity.of(covariance).weights();
            assertThat(sum(tree)).as("seed %d", seed).isCloseTo(1, within(1e-12));
            assertThat(Arrays.stream(tree).min().orElseThrow())
                    .as("seed %d", seed)
                    .isPositive();
        }
    }

    /** No small shift of weight from one asset to another within the bounds lowers the variance. */
    private static void assertLeastVariance(int seed, double[][] covariance, double[] weights, double high) {
        double variance = Weights.variance(weights, covariance);
        double step = 1e-4;
        for (int i = 0; i < weights.length; i++) {
            assertThat(weights[i]).as("seed %d", seed).isBetween(-1e-10, high + 1e-10);
            for (int j = 0; j < weights.length; j++) {
                if (i != j && weights[i] >= step && weights[j] <= high - step) {
                    double[] moved = weights.clone();
                    moved[i] -= step;
                    moved[j] += step;
                    assertThat(Weights.variance(moved, covariance))
                            .as("seed %d", seed)
                            .isGreaterThan(variance);
                }
            }
        }
    }

    @Test
    void shouldHaveTheLargestRatioAlongTheLongOnlyTangency() {
        double[][] covariance = randomCovariance(4, 6);
        double[] means = {0.02, -0.01, 0.03, 0.01, -0.02, 0.005};
        double[] best = MeanVariance.longOnlyTangency(covariance, means, 0.001);
        Xoshiro256 random = new Xoshiro256(1);
        for (int k = 0; k < 2_000; k++) {
            double[] other = new double[6];
            Arrays.setAll(other, i -> random.nextDouble());
            double[] scaled = Weights.normalised(other, "random");
            assertThat(ratio(scaled, means, covariance)).isLessThanOrEqualTo(ratio(best, means, covariance) + 1e-12);
        }
    }

    private static double ratio(double[] weights, double[] means, double[][] covariance) {
        return (Weights.dot(weights, means) - 0.001) / Math.sqrt(Weights.variance(weights, covariance));
    }

    @Test
    void shouldReachAMeanExactlyOrAtLeast() {
        double target = 0.1;
        assertThat(Weights.dot(MeanVariance.withMean(DOW, MEANS, target, Target.EXACTLY, 0, 1), MEANS))
                .isCloseTo(target, within(1e-12));
        assertThat(MeanVariance.withMean(DOW, MEANS, target, Target.AT_LEAST, 0, 1))
                .containsExactly(MeanVariance.minimumVariance(DOW), within(1e-10));
        assertThat(MeanVariance.mostUtility(DOW, MEANS, 1e-6, 0, 1))
                .containsExactly(new double[] {0, 0, 1}, within(1e-9));
    }

    @Test
    void shouldSplitRiskByABudget() {
        double[] weights = RiskParity.budgeted(DOW, new double[] {5, 3, 2});
        assertThat(Weights.riskShares(weights, DOW)).containsExactly(new double[] {0.5, 0.3, 0.2}, within(1e-10));
    }

    @Test
    void shouldRefuseASingularCovariance() {
        double[][] singular = {{1, 1, 0}, {1, 1, 0}, {0, 0, 1}};
        double[][] indefinite = {{1, 2}, {2, 1}};
        assertThatExceptionOfType(SingularMatrixException.class)
                .isThrownBy(() -> MeanVariance.minimumVariance(singular))
                .satisfies(e -> assertThat(e.row()).isEqualTo(1));
        assertThatExceptionOfType(SingularMatrixException.class).isThrownBy(() -> RiskParity.equal(singular));
        assertThatExceptionOfType(SingularMatrixException.class)
                .isThrownBy(() -> MeanVariance.minimumVariance(indefinite, 0, 1));
        assertThatExceptionOfType(SingularMatrixException.class)
                .isThrownBy(() -> Kelly.multiple(new double[3], 0, singular));
        assertThat(sum(HierarchicalRiskParity.of(singular).weights())).isCloseTo(1, within(1e-12));
    }

    @Test
    void shouldRefuseBadInput() {
        assertThatIllegalArgumentException().isThrownBy(() -> MeanVariance.minimumVariance(new double[0][0]));
        assertThatIllegalArgumentException().isThrownBy(() -> MeanVariance.tangency(DOW, new double[2], 0));
        assertThatIllegalArgumentException().isThrownBy(() -> MeanVariance.tangency(DOW, MEANS, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> MeanVariance.longOnlyTangency(DOW, MEANS, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> MeanVariance.minimumVariance(DOW, 0, 0.2));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MeanVariance.withMean(DOW, MEANS, 5, Target.EXACTLY, 0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> RiskParity.budgeted(DOW, new double[] {1, 0, 1}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MeanVariance.minimumVariance(new double[][] {{1, Double.NaN}, {Double.NaN, 1}}));
    }

    @Test
    void shouldGiveTheSameTreeWeightsWhateverTheScaleOfTheCovariance() {
        HierarchicalRiskParity usual = HierarchicalRiskParity.of(DOW);
        for (double scale : new double[] {1e-300, 1e-200, 1e-9, 1e9, 1e200, 1e300}) {
            double[][] scaled = Arrays.stream(DOW)
                    .map(row -> Arrays.stream(row).map(each -> each * scale).toArray())
                    .toArray(double[][]::new);
            HierarchicalRiskParity tree = HierarchicalRiskParity.of(scaled);
            assertThat(tree.weights()).as("scale %s", scale).containsExactly(usual.weights(), within(1e-14));
            assertThat(tree.order()).isEqualTo(usual.order());
        }
        assertThat(HierarchicalRiskParity.of(new double[][] {{1e-200, 0}, {0, 1e-200}})
                        .weights())
                .containsExactly(0.5, 0.5);
        assertThat(HierarchicalRiskParity.of(new double[][] {{1, 0}, {0, 1e-200}})
                        .weights())
                .containsExactly(1e-200, 1);
    }

    @Test
    void shouldRefuseVariancesTooFarApartForWeightsAboveZero() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HierarchicalRiskParity.of(new double[][] {{1e300, 0}, {0, 1e-300}}))
                .withMessageContaining("asset 0");
    }
}
