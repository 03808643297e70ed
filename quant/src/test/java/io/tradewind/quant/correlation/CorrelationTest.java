// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.correlation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.quant.distribution.NormalDistribution;
import io.tradewind.quant.linear.PositiveDefinite;
import io.tradewind.quant.linear.SingularMatrixException;
import io.tradewind.quant.random.Xoshiro256;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class CorrelationTest {
    private static double[][] series(long seed, int count, int length) {
        Xoshiro256 random = new Xoshiro256(seed);
        double[] common = new double[length];
        Arrays.setAll(common, t -> normal(random));
        double[][] series = new double[count][length];
        for (int i = 0; i < count; i++) {
            double share = random.nextDouble();
            double level = 100 * random.nextDouble();
            Arrays.setAll(series[i], t -> level + share * common[t] + normal(random));
        }
        return series;
    }

    private static double normal(Xoshiro256 random) {
        return NormalDistribution.quantile(random.nextDouble() * 0.999999 + 5e-7);
    }

    /** The plain twin: pair by pair, one sum each. */
    private static double[][] naive(double[][] series) {
        return SampleCovariance.correlations(SampleCovariance.of(series, 1));
    }

    private static void assertClose(double[][] actual, double[][] expected, double allowed, String what) {
        for (int i = 0; i < expected.length; i++) {
            for (int j = 0; j < expected.length; j++) {
                assertThat(actual[i][j]).as("%s [%d][%d]", what, i, j).isCloseTo(expected[i][j], within(allowed));
            }
        }
    }

    @Test
    void shouldAgreeWithThePlainTwinPairByPair() {
        for (int seed = 1; seed <= 40; seed++) {
            double[][] series = series(seed, 1 + seed % 13, 2 + seed * 7 % 101);
            assertClose(CorrelationMatrix.of(series), naive(series), 1e-12, "seed " + seed);
        }
    }

    @Test
    void shouldRepairAMatrixToTheNearestOne() {
        // R 4.2.2, Matrix 1.5-3: nearPD(m, corr = TRUE, conv.tol = 1e-12, posd.tol = 0, eig.tol = 1e-14, maxit = 10000)
        double[][] broken = {{1, -0.55, -0.15}, {-0.55, 1, -0.9}, {-0.15, -0.9, 1}};
        double[][] nearest = NearestCorrelation.higham(broken);
        assertThat(nearest[0][1]).isCloseTo(-0.493709525260, within(1e-7));
        assertThat(nearest[0][2]).isCloseTo(-0.100797700107, within(1e-7));
        assertThat(nearest[1][2]).isCloseTo(-0.815433032086, within(1e-7));
        assertThat(NearestCorrelation.leastEigenvalue(nearest)).isGreaterThan(-1e-8);
        assertThat(distance(nearest, broken))
                .isLessThanOrEqualTo(distance(NearestCorrelation.eigenvalueClipped(broken, 1e-6), broken) + 1e-9);
        double[][] clipped = NearestCorrelation.eigenvalueClipped(broken, 1e-4);
        assertThat(NearestCorrelation.leastEigenvalue(clipped)).isPositive();
        PositiveDefinite.of("clipped", clipped);
    }

    private static double distance(double[][] a, double[][] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a.length; j++) {
                sum += (a[i][j] - b[i][j]) * (a[i][j] - b[i][j]);
            }
        }
        return sum;
    }

    @Test
    void shouldLeaveACorrelationMatrixAsItIs() {
        double[][] good = naive(series(3, 6, 50));
        assertClose(NearestCorrelation.higham(good), good, 1e-9, "higham");
        assertClose(NearestCorrelation.eigenvalueClipped(good, 1e-9), good, 1e-9, "clipped");
    }

    @Test
    void shouldMakeShortSamplesPositiveDefiniteByShrinking() {
        double[][] shortSample = series(8, 12, 8);
        Assertions.assertThatExceptionOfType(SingularMatrixException.class)
                .isThrownBy(() -> PositiveDefinite.of("sample", SampleCovariance.of(shortSample, 0)));
        for (Shrinkage shrinkage : List.of(
                Shrinkage.ledoitWolf(shortSample),
                Shrinkage.constantCorrelation(shortSample),
                Shrinkage.oracleApproximating(shortSample))) {
            assertThat(shrinkage.intensity()).isBetween(1e-3, 1.0);
            PositiveDefinite.of("shrunk", shrinkage.covariance());
        }
    }

    @Test
    void shouldKeepTheVariancesWhenCorrelationsAreShrunkTogether() {
        double[][] series = series(5, 4, 60);
        double[][] sample = SampleCovariance.of(series, 0);
        Shrinkage shrinkage = Shrinkage.constantCorrelation(series);
        for (int i = 0; i < 4; i++) {
            assertThat(shrinkage.covariance()[i][i]).isCloseTo(sample[i][i], within(1e-12 * sample[i][i]));
        }
    }

    @Test
    void shouldFollowARollingWindow() {
        double[][] series = series(17, 5, 400);
        RollingCorrelation rolling = new RollingCorrelation(5, 60);
        for (int t = 0; t < 400; t++) {
            int at = t;
            rolling.update(
                    Arrays.stream(series).mapToDouble(column -> column[at]).toArray());
            if (t > 5) {
                int from = Math.max(0, t - 59);
                double[][] window = Arrays.stream(series)
                        .map(column -> Arrays.copyOfRange(column, from, at + 1))
                        .toArray(double[][]::new);
                assertClose(rolling.correlations(0), naive(window), 1e-9, "time " + t);
            }
        }
        assertThat(rolling.correlations(0.3)[1][0]).isCloseTo(0.7 * rolling.correlations(0)[1][0], within(1e-15));
    }

    @Test
    void shouldForgetAFirstObservationThatIsFarOff() {
        double[][] series = series(18, 3, 200);
        RollingCorrelation rolling = new RollingCorrelation(3, 60);
        rolling.update(new double[] {1e9, -1e9, 1e9});
        for (int t = 0; t < 200; t++) {
            int at = t;
            rolling.update(
                    Arrays.stream(series).mapToDouble(column -> column[at]).toArray());
        }
        double[][] window = Arrays.stream(series)
                .map(column -> Arrays.copyOfRange(column, 140, 200))
                .toArray(double[][]::new);
        assertClose(rolling.correlations(0), naive(window), 1e-9, "the last window");
    }

    @Test
    void shouldSeeACrisisInWhichAllMoveTogether() {
        RollingCorrelation rolling = new RollingCorrelation(4, 30);
        Xoshiro256 random = new Xoshiro256(2);
        for (int t = 0; t < 30; t++) {
            double common = normal(random);
            rolling.update(
                    new double[] {common, common + 1e-3 * normal(random), 2 * common, common - 1e-3 * normal(random)});
        }
        PairwiseLimit limit = new PairwiseLimit(0.7, 3);
        double[] allLong = {1, 1, 1, 1};
        PairwiseLimit.Verdict verdict = limit.check(rolling.correlations(0.1), allLong);
        assertThat(verdict.kept()).isFalse();
        assertThat(verdict.groups()).containsExactly(List.of(0, 1, 2, 3));
        PositiveDefinite.of("shrunk", rolling.correlations(0.01));
    }

    @Test
    void shouldCountLinkedPairsAsOneGroupAndHedgesAsNone() {
        double[][] matrix = {{1, 0.8, 0.5, -0.9}, {0.8, 1, 0.75, -0.2}, {0.5, 0.75, 1, 0}, {-0.9, -0.2, 0, 1}};
        PairwiseLimit limit = new PairwiseLimit(0.7, 2);
        PairwiseLimit.Verdict all = limit.check(matrix, new double[] {1, 1, 1, 1});
        assertThat(all.pairs()).containsExactly(new PairwiseLimit.Pair(0, 1, 0.8), new PairwiseLimit.Pair(1, 2, 0.75));
        assertThat(all.groups()).containsExactly(List.of(0, 1, 2));
        assertThat(all.kept()).isFalse();
        PairwiseLimit.Verdict hedged = limit.check(matrix, new double[] {1, -1, 0, -1});
        assertThat(hedged.pairs()).containsExactly(new PairwiseLimit.Pair(0, 3, -0.9));
        assertThat(hedged.kept()).isTrue();
    }

    @Test
    void shouldRefuseBadInput() {
        double[][] constant = {{1, 2, 3}, {5, 5, 5}};
        double[][] ragged = {{1, 2, 3}, {1, 2}};
        double[][] infinite = {{1, 2, Double.POSITIVE_INFINITY}, {1, 3, 2}};
        for (double[][] bad : List.of(constant, ragged, infinite, new double[0][0], new double[][] {{1}, {2}})) {
            assertThatIllegalArgumentException().isThrownBy(() -> CorrelationMatrix.of(bad));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> SampleCovariance.of(ragged, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> SampleCovariance.correlations(new double[][] {{0}}));
        assertThatIllegalArgumentException().isThrownBy(() -> Shrinkage.ledoitWolf(infinite));
        assertThatIllegalArgumentException().isThrownBy(() -> NearestCorrelation.higham(ragged));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NearestCorrelation.higham(new double[][] {{1, 0.5}, {0.4, 1}}));
        assertThatIllegalArgumentException().isThrownBy(() -> new PairwiseLimit(1.1, 2));
        RollingCorrelation rolling = new RollingCorrelation(2, 3);
        assertThatIllegalArgumentException().isThrownBy(() -> rolling.update(new double[] {1}));
        assertThatIllegalArgumentException().isThrownBy(() -> rolling.update(new double[] {1, Double.NaN}));
        assertThatIllegalStateException().isThrownBy(() -> rolling.correlations(0));
        rolling.update(new double[] {1, 2});
        rolling.update(new double[] {1, 3});
        assertThatIllegalStateException().isThrownBy(() -> rolling.correlations(0));
    }
}
