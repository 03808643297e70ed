// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.quant.distribution.NormalDistribution;
import io.tradewind.quant.learning.component.FastIca;
import io.tradewind.quant.learning.component.PrincipalComponents;
import io.tradewind.quant.learning.descent.Adam;
import io.tradewind.quant.learning.regression.IsotonicRegression;
import io.tradewind.quant.learning.regression.LassoRegression;
import io.tradewind.quant.learning.regression.LinearModel;
import io.tradewind.quant.learning.regression.LogisticRegression;
import io.tradewind.quant.learning.regression.RidgeRegression;
import io.tradewind.quant.learning.split.LabelSpans;
import io.tradewind.quant.learning.split.PurgeRule;
import io.tradewind.quant.learning.split.PurgedKFold;
import io.tradewind.quant.learning.split.Split;
import io.tradewind.quant.learning.tree.DecisionTree;
import io.tradewind.quant.learning.tree.RandomForest;
import io.tradewind.quant.learning.tree.TreeSpec;
import io.tradewind.quant.random.Xoshiro256;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ModelTest {

    private static final long SEED = 5;

    private final double[][] rows = new double[400][3];
    private final double[] real = new double[rows.length];
    private final double[] classes = new double[rows.length];

    ModelTest() {
        var random = new Xoshiro256(SEED);
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < 3; j++) {
                rows[i][j] = normal(random);
            }
            real[i] = 1 + 2 * rows[i][0] - 3 * rows[i][1] + 0.1 * normal(random);
            classes[i] = 2 * rows[i][0] + normal(random) > 0 ? 1 : 0;
        }
    }

    @Test
    void shouldFindTheCoefficientsOfALinearTarget() {
        LinearModel ridge = RidgeRegression.fit(rows, real, 0);
        LinearModel lasso = LassoRegression.fit(rows, real, 0.2);

        assertThat(ridge.intercept()).isCloseTo(1, within(0.02));
        assertThat(ridge.coefficients()).containsExactly(new double[] {2, -3, 0}, within(0.02));
        assertThat(lasso.coefficients()[2]).isZero();
        assertThat(StrictMath.abs(lasso.coefficients()[1])).isBetween(2.6, 3.0);
    }

    @Test
    void shouldHaveNoGradientLeftAtTheLogisticFit() {
        LinearModel model = LogisticRegression.fit(rows, classes, 0.5);
        double[] gradient = new double[4];
        for (int i = 0; i < rows.length; i++) {
            double error = classes[i] - LogisticRegression.probability(model.predict(rows[i]));
            gradient[0] += error;
            for (int j = 0; j < 3; j++) {
                gradient[j + 1] += error * rows[i][j];
            }
        }
        for (int j = 0; j < 3; j++) {
            gradient[j + 1] -= 0.5 * model.coefficients()[j];
        }

        assertThat(gradient).containsExactly(new double[4], within(1e-9));
    }

    @Test
    void shouldNotReturnALogisticFitThatHasNoMaximum() {
        double[][] line = {{1}, {2}, {3}, {4}};
        double[] separated = {0, 0, 1, 1};

        assertThatIllegalStateException()
                .isThrownBy(() -> LogisticRegression.fit(line, separated, 0))
                .withMessageContaining("penalty");
        assertThat(LogisticRegression.fit(line, separated, 1).coefficients()[0]).isPositive();
    }

    @Test
    void shouldScoreNoBetterThanChanceOnShuffledLabels() {
        double[] shuffled = classes.clone();
        var random = new Xoshiro256(11);
        for (int i = shuffled.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            double kept = shuffled[i];
            shuffled[i] = shuffled[other];
            shuffled[other] = kept;
        }

        double chance = crossValidated(shuffled);
        double learned = crossValidated(classes);
        double threeDeviations = 3 * 0.5 / StrictMath.sqrt(rows.length);

        assertThat(chance).isCloseTo(0.5, within(threeDeviations));
        assertThat(learned).isGreaterThan(0.8);
    }

    @Test
    void shouldSplitAStepAtItsMidpoint() {
        double[][] line = {{1}, {2}, {3}, {4}};
        DecisionTree tree = DecisionTree.fit(line, new double[] {0, 0, 1, 1}, TreeSpec.ofClasses(2, 5), 0);

        assertThat(tree.nodes()).hasSize(3);
        assertThat(tree.nodes().getFirst().threshold()).isEqualTo(2.5);
        assertThat(tree.predict(new double[] {2.5})).containsExactly(1, 0);
        assertThat(tree.predict(new double[] {2.6})).containsExactly(0, 1);
        assertThat(tree.importances(1)).containsExactly(1);
    }

    @Test
    void shouldGrowTheSameForestFromTheSameSeed() {
        TreeSpec spec = TreeSpec.ofReal(4).trying(1);
        RandomForest one = RandomForest.fit(rows, real, spec, 20, 3);
        RandomForest same = RandomForest.fit(rows, real, spec, 20, 3);
        RandomForest other = RandomForest.fit(rows, real, spec, 20, 4);

        assertThat(one.predict(rows[7])).isEqualTo(same.predict(rows[7])).isNotEqualTo(other.predict(rows[7]));
        assertThat(Arrays.stream(one.importances()).sum()).isCloseTo(1, within(1e-12));
        assertThat(one.importances()[1]).isGreaterThan(one.importances()[2]);
    }

    @Test
    void shouldCalibrateByAFunctionThatNeverFalls() {
        IsotonicRegression fit = IsotonicRegression.fit(new double[] {3, 1, 2, 2, 4}, new double[] {0, 0, 1, 0, 1});

        assertThat(fit.predict(0)).isZero();
        assertThat(fit.predict(2)).isCloseTo(1.0 / 3, within(1e-15));
        assertThat(fit.predict(3)).isCloseTo(1.0 / 3, within(1e-15));
        assertThat(fit.predict(3.5)).isCloseTo(2.0 / 3, within(1e-15));
        assertThat(fit.predict(9)).isEqualTo(1);
    }

    @Test
    void shouldFindComponentsThatReproduceTheData() {
        PrincipalComponents fit = PrincipalComponents.fit(rows, true);
        double[] scores = fit.scores(rows[3]);
        double[] back = fit.mean().clone();
        for (int k = 0; k < 3; k++) {
            for (int j = 0; j < 3; j++) {
                back[j] += scores[k] * fit.components()[k][j] * fit.scale()[j];
            }
        }

        assertThat(back).containsExactly(rows[3], within(1e-12));
        assertThat(Arrays.stream(fit.varianceShares()).sum()).isCloseTo(1, within(1e-12));
    }

    @Test
    void shouldUnmixIndependentSources() {
        var random = new Xoshiro256(SEED);
        double[][] mixed = new double[2_000][2];
        double[] first = new double[mixed.length];
        for (int i = 0; i < mixed.length; i++) {
            first[i] = random.nextDouble() - 0.5;
            double second = random.nextDouble() < 0.5 ? -1 : 1;
            mixed[i][0] = first[i] + 0.5 * second;
            mixed[i][1] = 0.3 * first[i] - second;
        }
        FastIca fit = FastIca.fit(mixed, 3, SEED);
        double best = 0;
        for (int k = 0; k < 2; k++) {
            double product = 0;
            double squares = 0;
            for (int i = 0; i < mixed.length; i++) {
                product += first[i] * fit.sources()[i][k];
                squares += first[i] * first[i];
            }
            best = StrictMath.max(best, StrictMath.abs(product) / StrictMath.sqrt(squares * mixed.length));
        }

        assertThat(best).isGreaterThan(0.99);
    }

    @Test
    void shouldMoveTowardsTheMinimum() {
        double[] at = {3, -2};
        var rule = new Adam(0.05, 0.9, 0.999, 1e-8, 0);
        for (int step = 0; step < 2_000; step++) {
            rule.step(at, new double[] {2 * at[0], 8 * at[1]});
        }

        assertThat(at).containsExactly(new double[2], within(1e-6));
        assertThatIllegalArgumentException().isThrownBy(() -> rule.step(new double[3], new double[3]));
    }

    @Test
    void shouldRefuseUnusableInput() {
        double[][] twins = {{1, 1}, {2, 2}, {3, 3}};
        double[] target = {0, 1, 1};

        assertThatIllegalArgumentException().isThrownBy(() -> RidgeRegression.fit(twins, target, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> RidgeRegression.fit(twins, new double[2], 1));
        assertThatIllegalArgumentException().isThrownBy(() -> RidgeRegression.fit(new double[0][], new double[0], 1));
        assertThatIllegalArgumentException().isThrownBy(() -> LassoRegression.fit(twins, target, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LassoRegression.fit(twins, new double[] {0, Double.NaN, 1}, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> LogisticRegression.fit(twins, new double[] {1, 1, 1}, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> LogisticRegression.fit(twins, new double[] {0, 2, 1}, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> PrincipalComponents.fit(new double[][] {{1}}, false));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PrincipalComponents.fit(new double[][] {{1, 2}, {1, 3}}, true));
        assertThatIllegalArgumentException().isThrownBy(() -> FastIca.fit(twins, 1, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DecisionTree.fit(twins, new double[] {0, 5, 1}, TreeSpec.ofClasses(2, 3), 0));
        assertThatIllegalArgumentException().isThrownBy(() -> TreeSpec.ofClasses(1, 3));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RandomForest.fit(twins, target, TreeSpec.ofClasses(2, 3), 0, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IsotonicRegression.fit(new double[] {1}, new double[] {Double.POSITIVE_INFINITY}));
        assertThatIllegalArgumentException().isThrownBy(() -> new Adam(0, 0.9, 0.999, 1e-8, 0));
    }

    private double crossValidated(double[] target) {
        List<Split> splits = new PurgedKFold(10, 5, PurgeRule.STRICT).split(LabelSpans.ofHorizon(rows.length, 1));
        int right = 0;
        for (Split split : splits) {
            double[][] train =
                    Arrays.stream(split.train()).mapToObj(i -> rows[i]).toArray(double[][]::new);
            double[] wanted =
                    Arrays.stream(split.train()).mapToDouble(i -> target[i]).toArray();
            LinearModel model = LogisticRegression.fit(train, wanted, 1);
            for (int row : split.test()) {
                right += model.predict(rows[row]) > 0 == (target[row] == 1) ? 1 : 0;
            }
        }
        return (double) right / rows.length;
    }

    private static double normal(Xoshiro256 random) {
        return NormalDistribution.quantile((random.nextInt(1 << 30) + 0.5) / (1 << 30));
    }
}
