// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.optimise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.quant.linear.SingularMatrixException;
import io.tradewind.quant.random.Xoshiro256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class QuadraticProgramTest {
    private static final double[][] UNIT = {{1, 0}, {0, 1}};

    private static List<double[]> reference() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(QuadraticProgramTest.class.getResourceAsStream("quadratic-programs.csv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> Arrays.stream(line.split(","))
                            .mapToDouble(Double::parseDouble)
                            .toArray())
                    .toList();
        }
    }

    @Test
    void shouldAgreeWithQuadprog() throws IOException {
        for (double[] row : reference()) {
            double[][] hessian = new double[4][];
            Arrays.setAll(hessian, i -> Arrays.copyOfRange(row, 4 * i, 4 * i + 4));
            QuadraticProgram program =
                    new QuadraticProgram(hessian, Arrays.copyOfRange(row, 16, 20)).equal(new double[] {1, 1, 1, 1}, 1);
            for (int k = 0; k < 3; k++) {
                double[] normal = new double[4];
                int column = k;
                Arrays.setAll(normal, i -> row[20 + 3 * i + column]);
                program.atLeast(normal, row[32 + k]);
            }
            double[] solution = program.within(-0.2, Double.POSITIVE_INFINITY).solve();
            assertThat(solution).containsExactly(Arrays.copyOfRange(row, 35, 39), within(1e-10));
        }
    }

    @Test
    void shouldBeatRandomPointsThatMeetTheConstraints() {
        for (int seed = 1; seed <= 20; seed++) {
            Xoshiro256 random = new Xoshiro256(seed);
            int size = 2 + seed % 7;
            double[][] hessian = new double[size][size];
            for (int k = 0; k < 2 * size; k++) {
                double[] vector = random.doubles(size, -1, 1).toArray();
                for (int i = 0; i < size; i++) {
                    for (int j = 0; j < size; j++) {
                        hessian[i][j] += vector[i] * vector[j];
                    }
                }
            }
            double[] linear = random.doubles(size, -3, 3).toArray();
            double[] best = new QuadraticProgram(hessian, linear).within(0, 1).solve();
            for (int k = 0; k < 500; k++) {
                double[] other = random.doubles(size, 0, 1).toArray();
                assertThat(value(hessian, linear, best))
                        .as("seed %d", seed)
                        .isLessThanOrEqualTo(value(hessian, linear, other) + 1e-12);
            }
            for (double x : best) {
                assertThat(x).as("seed %d", seed).isBetween(-1e-12, 1 + 1e-12);
            }
        }
    }

    private static double value(double[][] hessian, double[] linear, double[] x) {
        double value = 0;
        for (int i = 0; i < x.length; i++) {
            value -= linear[i] * x[i];
            for (int j = 0; j < x.length; j++) {
                value += 0.5 * hessian[i][j] * x[i] * x[j];
            }
        }
        return value;
    }

    @Test
    void shouldIgnoreConstraintsThatRepeatEachOther() {
        double[] x = new QuadraticProgram(UNIT, new double[] {3, 0})
                .equal(new double[] {1, 1}, 1)
                .equal(new double[] {2, 2}, 2)
                .atLeast(new double[] {-1, 0}, -1)
                .atLeast(new double[] {-1, 0}, -1)
                .solve();
        assertThat(x).containsExactly(new double[] {1, 0}, within(1e-12));
    }

    @Test
    void shouldSayThatNoPointMeetsAllConstraints() {
        QuadraticProgram apart = new QuadraticProgram(UNIT, new double[2])
                .atLeast(new double[] {1, 0}, 1)
                .atLeast(new double[] {-1, 0}, 0);
        QuadraticProgram contradictory = new QuadraticProgram(UNIT, new double[2])
                .equal(new double[] {1, 1}, 1)
                .equal(new double[] {1, 1}, 2);
        assertThatIllegalArgumentException().isThrownBy(apart::solve).withMessageContaining("no point");
        assertThatIllegalArgumentException().isThrownBy(contradictory::solve);
    }

    @Test
    void shouldNotReturnAPointThatMissesAConstraint() {
        double[][] small = {{1e-16, 0.5e-16}, {0.5e-16, 1e-16}};
        QuadraticProgram lost = new QuadraticProgram(small, new double[] {0.1, 0.2})
                .equal(new double[] {1, 1}, 1)
                .within(0, 1);
        assertThatExceptionOfType(NotConvergedException.class)
                .isThrownBy(lost::solve)
                .withMessageContaining("misses a constraint");
    }

    @Test
    void shouldRefuseBadInput() {
        assertThatExceptionOfType(SingularMatrixException.class)
                .isThrownBy(() -> new QuadraticProgram(new double[][] {{1, 1}, {1, 1}}, new double[2]));
        assertThatIllegalArgumentException().isThrownBy(() -> new QuadraticProgram(UNIT, new double[3]));
        QuadraticProgram program = new QuadraticProgram(UNIT, new double[2]);
        assertThatIllegalArgumentException().isThrownBy(() -> program.equal(new double[2], 1));
        assertThatIllegalArgumentException().isThrownBy(() -> program.atLeast(new double[1], 1));
    }
}
