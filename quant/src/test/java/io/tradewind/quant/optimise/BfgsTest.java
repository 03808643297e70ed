// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.optimise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.quant.random.Xoshiro256;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class BfgsTest {

    private static double rosenbrock(double[] x) {
        double a = 1 - x[0];
        double b = x[1] - x[0] * x[0];
        return a * a + 100 * b * b;
    }

    private static final DifferentiableObjective ROSENBROCK = new DifferentiableObjective() {
        @Override
        public double valueAt(double[] x) {
            return rosenbrock(x);
        }

        @Override
        public double valueAndGradientAt(double[] x, double[] gradient) {
            double b = x[1] - x[0] * x[0];
            gradient[0] = -2 * (1 - x[0]) - 400 * x[0] * b;
            gradient[1] = 200 * b;
            return rosenbrock(x);
        }
    };

    @Test
    void shouldFindTheEndOfTheBananaValleyWithTheOwnGradient() {
        double[] start = {-1.2, 1};
        Minimum found = Bfgs.minimise(ROSENBROCK, Box.unbounded(2), start, Bfgs.Options.precise());
        assertThat(found.converged()).isTrue();
        assertThat(found.point()).containsExactly(new double[] {1, 1}, within(1e-8));
        assertThat(found.iterations()).isLessThan(60);
        assertThat(start).containsExactly(-1.2, 1);
    }

    @Test
    void shouldFindTheEndOfTheBananaValleyByDifferences() {
        Minimum found = Bfgs.minimise(BfgsTest::rosenbrock, new double[] {-1.2, 1});
        assertThat(found.converged()).isTrue();
        assertThat(found.point()).containsExactly(new double[] {1, 1}, within(1e-5));
    }

    @Test
    void shouldStopAtABoundWhenTheFunctionFallsBeyondIt() {
        Box box = new Box(new double[] {-2, -2}, new double[] {0.5, 2});
        Minimum found = Bfgs.minimise(ROSENBROCK, box, new double[] {-1.2, 1}, Bfgs.Options.precise());
        assertThat(found.converged()).isTrue();
        assertThat(found.point()).containsExactly(new double[] {0.5, 0.25}, within(1e-8));
        assertThat(found.gradientNorm()).isLessThan(1e-7);
    }

    @Test
    void shouldLeaveABoundThatTheStartStandsAt() {
        Box box = new Box(new double[] {0, 0}, new double[] {3, 3});
        Minimum found = Bfgs.minimise(BfgsTest::rosenbrock, box, new double[] {0, 0}, Bfgs.Options.usual());
        assertThat(found.converged()).isTrue();
        assertThat(found.point()).containsExactly(new double[] {1, 1}, within(1e-4));
    }

    @Test
    void shouldSolveRandomQuadraticProblemsInABoxToTheConditionsOfAMinimum() {
        for (long seed = 1; seed <= 200; seed++) {
            Xoshiro256 random = new Xoshiro256(seed);
            int n = 1 + (int) (random.nextDouble() * 6);
            double[][] root = new double[n][n];
            double[] aim = new double[n];
            for (int i = 0; i < n; i++) {
                aim[i] = 4 * random.nextDouble() - 2;
                for (int j = 0; j < n; j++) {
                    root[i][j] = random.nextDouble() - 0.5 + (i == j ? 1 : 0);
                }
            }
            Objective quadratic = x -> quadratic(root, aim, x);
            Box box = new Box(filled(n, -1), filled(n, 1));
            Minimum found = Bfgs.minimise(quadratic, box, new double[n], Bfgs.Options.usual());
            assertThat(found.converged()).as("seed %d", seed).isTrue();
            double[] slopes = NumericalDerivatives.gradient(quadratic, found.point());
            for (int i = 0; i < n; i++) {
                double x = found.point()[i];
                assertThat(Math.abs(x)).isLessThanOrEqualTo(1);
                assertThat(x == 1 ? Math.max(0, slopes[i]) : x == -1 ? Math.min(0, slopes[i]) : slopes[i])
                        .as("slope %d, seed %d", i, seed)
                        .isCloseTo(0, within(1e-4));
            }
        }
    }

    private static double quadratic(double[][] root, double[] aim, double[] x) {
        double sum = 0;
        for (double[] row : root) {
            double y = 0;
            for (int j = 0; j < x.length; j++) {
                y += row[j] * (x[j] - aim[j]);
            }
            sum += y * y;
        }
        return sum;
    }

    private static double[] filled(int n, double value) {
        double[] values = new double[n];
        Arrays.fill(values, value);
        return values;
    }

    @Test
    void shouldStepBackFromPointsWhereTheFunctionIsNotDefined() {
        Minimum found = Bfgs.minimise(x -> x[0] - StrictMath.log(x[0]), new double[] {0.01});
        assertThat(found.converged()).isTrue();
        assertThat(found.point()[0]).isCloseTo(1, within(1e-5));
    }

    @Test
    void shouldSayThatASearchWithoutMinimumDidNotConverge() {
        Minimum found =
                Bfgs.minimise(x -> -x[0] * 1000, Box.unbounded(1), new double[] {0}, new Bfgs.Options(1e-6, 20, null));
        assertThat(found.converged()).isFalse();
        assertThatThrownBy(() -> found.orThrow("the search"))
                .isInstanceOf(NotConvergedException.class)
                .hasMessageContaining("the search did not converge");
    }

    @Test
    void shouldRefuseAStartWhereTheFunctionIsNotDefined() {
        assertThatThrownBy(() -> Bfgs.minimise(x -> StrictMath.log(x[0]), new double[] {-1}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Bfgs.minimise(x -> 0, new double[0])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Box(new double[] {1}, new double[] {0}))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
