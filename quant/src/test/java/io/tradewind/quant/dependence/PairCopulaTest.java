// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.dependence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.quant.dependence.rank.RankCorrelation;
import io.tradewind.quant.distribution.StudentT;
import io.tradewind.quant.random.Xoshiro256;
import java.util.List;
import org.junit.jupiter.api.Test;

class PairCopulaTest {
    private static final double[][] POINTS = {{0.1, 0.2}, {0.5, 0.5}, {0.01, 0.02}, {0.95, 0.9}, {0.3, 0.8}};

    private static final List<PairCopula> SOME = List.of(
            new GaussianPair(0.5),
            new GaussianPair(-0.8),
            new StudentPair(0.5, 4),
            new StudentPair(-0.7, 2.5),
            new ArchimedeanPair(ArchimedeanFamily.CLAYTON, 2),
            new ArchimedeanPair(ArchimedeanFamily.CLAYTON, -0.3),
            new ArchimedeanPair(ArchimedeanFamily.GUMBEL, 1.5),
            new ArchimedeanPair(ArchimedeanFamily.FRANK, 4),
            new ArchimedeanPair(ArchimedeanFamily.FRANK, -6),
            new ArchimedeanPair(ArchimedeanFamily.FRANK, 45),
            new ArchimedeanPair(ArchimedeanFamily.JOE, 2),
            new ArchimedeanPair(ArchimedeanFamily.JOE, 3.5),
            new RotatedCopula(new ArchimedeanPair(ArchimedeanFamily.CLAYTON, 2), Rotation.BY_90),
            new RotatedCopula(new ArchimedeanPair(ArchimedeanFamily.GUMBEL, 2), Rotation.BY_180),
            new RotatedCopula(new ArchimedeanPair(ArchimedeanFamily.JOE, 2), Rotation.BY_270));

    /** R copula 1.1-2: dCopula and pCopula at {@link #POINTS}. */
    @Test
    void shouldHaveTheDensitiesAndProbabilitiesOfTheReference() {
        matches(
                new GaussianPair(0.5),
                new double[] {1.60177371945198, 1.15470053837925, 5.60710274340237, 2.28073528673722, 0.730316652903825
                },
                new double[] {
                    0.0514970906505516, 0.333333333333333, 0.00206020017042762, 0.86939725604851, 0.282886137651052
                });
        matches(
                new StudentPair(0.5, 4),
                new double[] {1.67748728237577, 1.30685367803684, 8.94528735249041, 2.56839645433404, 0.661765434532463
                },
                new double[] {
                    0.0560736271891643, 0.333333333333333, 0.00400178709328483, 0.874213417943223, 0.276807794190296
                });
        matches(
                new ArchimedeanPair(ArchimedeanFamily.CLAYTON, 2),
                new double[] {2.19016611147374, 1.48100364934228, 21.470546435642, 2.29802833720257, 0.466095034481581},
                new double[] {
                    0.0898026510133875, 0.377964473009227, 0.00894462970234324, 0.863031194783664, 0.292682926829268
                });
        matches(
                new ArchimedeanPair(ArchimedeanFamily.GUMBEL, 1.5),
                new double[] {1.56055557222907, 1.21957347989735, 3.85768150259615, 2.89795386547962, 0.669348237294535
                },
                new double[] {
                    0.043746455005235, 0.332770384262865, 0.00114621067253649, 0.879818109310093, 0.281620808345283
                });
        matches(
                new ArchimedeanPair(ArchimedeanFamily.FRANK, 4),
                new double[] {1.84734255344273, 1.31303528549933, 3.6361704400797, 2.53551031197244, 0.497279914296395},
                new double[] {
                    0.0511210426064559, 0.358445207620757, 0.000768905372538999, 0.865701889416992, 0.287077248558317
                });
    }

    private static void matches(PairCopula copula, double[] densities, double[] probabilities) {
        for (int i = 0; i < POINTS.length; i++) {
            double[] point = POINTS[i];
            assertThat(copula.density(point[0], point[1]))
                    .as(copula.toString())
                    .isCloseTo(densities[i], within(1e-10 * densities[i]));
            assertThat(copula.cumulative(point[0], point[1]))
                    .as(copula.toString())
                    .isCloseTo(probabilities[i], within(1e-10));
        }
    }

    @Test
    void shouldHaveTheConditionalLawAndTheDensityAsSlopesOfTheDistribution() {
        double step = 1e-5;
        for (PairCopula copula : SOME) {
            for (double[] point : POINTS) {
                double u = point[0];
                double v = point[1];
                double byV = (copula.cumulative(u, v + step) - copula.cumulative(u, v - step)) / (2 * step);
                assertThat(copula.conditional(u, v)).as(copula.toString()).isCloseTo(byV, within(2e-6));
                double byU = (copula.conditional(u + step, v) - copula.conditional(u - step, v)) / (2 * step);
                assertThat(copula.density(u, v)).as(copula.toString()).isCloseTo(byU, within(1e-4 * Math.max(1, byU)));
            }
        }
    }

    @Test
    void shouldHaveUniformMarginsAndStayBetweenItsBounds() {
        for (PairCopula copula : SOME) {
            assertThat(copula.cumulative(0.3, 1)).isCloseTo(0.3, within(1e-15));
            assertThat(copula.cumulative(1, 0.3)).isCloseTo(0.3, within(1e-15));
            assertThat(copula.cumulative(0, 0.3)).isCloseTo(0, within(1e-15));
            for (double[] point : POINTS) {
                double value = copula.cumulative(point[0], point[1]);
                assertThat(value)
                        .as(copula.toString())
                        .isBetween(Math.max(0, point[0] + point[1] - 1) - 1e-12, Math.min(point[0], point[1]) + 1e-12);
            }
        }
    }

    @Test
    void shouldDrawPointsWithItsRankCorrelations() {
        int draws = 3000;
        for (PairCopula copula : SOME) {
            Xoshiro256 random = new Xoshiro256(17);
            double[][] columns = new double[2][draws];
            for (int i = 0; i < draws; i++) {
                double[] point = copula.sample(random);
                columns[0][i] = point[0];
                columns[1][i] = point[1];
            }
            assertThat(RankCorrelation.KENDALL.of(columns[0], columns[1]))
                    .as(copula + ", seed 17")
                    .isCloseTo(copula.kendallTau(), within(0.04));
            assertThat(RankCorrelation.SPEARMAN.of(columns[0], columns[1]))
                    .as(copula + ", seed 17")
                    .isCloseTo(copula.spearmanRho(), within(0.05));
        }
    }

    @Test
    void shouldHaveNoTailDependenceWhenGaussian() {
        GaussianPair copula = new GaussianPair(0.9);
        assertThat(copula.tailDependence()).isEqualTo(TailDependence.NONE);
        double far = copula.cumulative(1e-9, 1e-9) / 1e-9;
        assertThat(far).isLessThan(copula.cumulative(1e-3, 1e-3) / 1e-3);
    }

    @Test
    void shouldHaveTheTailDependenceOfTheFormulaAndOfTheLimitWhenStudent() {
        for (double df : new double[] {1, 3, 4, 10}) {
            for (double rho : new double[] {-0.4, 0, 0.5, 0.9}) {
                StudentPair copula = new StudentPair(rho, df);
                double formula = 2 * StudentT.standard(df + 1).cumulative(-Math.sqrt((df + 1) * (1 - rho) / (1 + rho)));
                assertThat(copula.tailDependence().lower()).isCloseTo(formula, within(1e-14));
                assertThat(copula.tailDependence().upper())
                        .isEqualTo(copula.tailDependence().lower());
            }
        }
        StudentPair copula = new StudentPair(0.5, 3);
        double limit = copula.cumulative(1e-7, 1e-7) / 1e-7;
        assertThat(limit).isCloseTo(copula.tailDependence().lower(), within(2e-3));
    }

    @Test
    void shouldHaveTheTailDependenceOfTheLimitWhenArchimedean() {
        double q = 1e-6;
        PairCopula clayton = new ArchimedeanPair(ArchimedeanFamily.CLAYTON, 2);
        assertThat(clayton.cumulative(q, q) / q)
                .isCloseTo(clayton.tailDependence().lower(), within(1e-3));
        PairCopula survival = new RotatedCopula(clayton, Rotation.BY_180);
        assertThat(survival.tailDependence().upper())
                .isEqualTo(clayton.tailDependence().lower());
        PairCopula joe = new ArchimedeanPair(ArchimedeanFamily.JOE, 3);
        double upper = (1 - 2 * (1 - q) + joe.cumulative(1 - q, 1 - q)) / q;
        assertThat(upper).isCloseTo(joe.tailDependence().upper(), within(1e-3));
    }

    @Test
    void shouldKeepOrTurnTheSignOfDependenceWhenRotated() {
        PairCopula base = new ArchimedeanPair(ArchimedeanFamily.GUMBEL, 2);
        assertThat(new RotatedCopula(base, Rotation.BY_180).kendallTau()).isEqualTo(0.5);
        assertThat(new RotatedCopula(base, Rotation.BY_90).kendallTau()).isEqualTo(-0.5);
        assertThat(new RotatedCopula(base, Rotation.BY_270).spearmanRho()).isEqualTo(-base.spearmanRho());
    }

    @Test
    void shouldAgreeWithTheCopulaOfMoreVariablesForTwo() {
        Copula many = new ArchimedeanCopula(ArchimedeanFamily.JOE, 2.5, 2);
        Copula pair = new ArchimedeanPair(ArchimedeanFamily.JOE, 2.5);
        double[][] matrix = {{1, 0.4}, {0.4, 1}};
        for (double[] point : POINTS) {
            assertThat(many.logDensity(point)).isCloseTo(pair.logDensity(point), within(1e-12));
            assertThat(new GaussianCopula(matrix).logDensity(point))
                    .isCloseTo(new GaussianPair(0.4).logDensity(point), within(1e-12));
            assertThat(new StudentCopula(matrix, 5).logDensity(point))
                    .isCloseTo(new StudentPair(0.4, 5).logDensity(point), within(1e-12));
        }
    }

    @Test
    void shouldDrawMoreVariablesWithTheSameDependenceInEachPair() {
        for (Copula copula : List.of(
                new ArchimedeanCopula(ArchimedeanFamily.GUMBEL, 2, 3),
                new ArchimedeanCopula(ArchimedeanFamily.CLAYTON, 2, 3),
                new GaussianCopula(new double[][] {{1, 0.7, 0.7}, {0.7, 1, 0.7}, {0.7, 0.7, 1}}),
                new StudentCopula(new double[][] {{1, 0.7, 0.7}, {0.7, 1, 0.7}, {0.7, 0.7, 1}}, 4))) {
            Xoshiro256 random = new Xoshiro256(23);
            double[][] columns = new double[3][2000];
            for (int i = 0; i < 2000; i++) {
                double[] point = copula.sample(random);
                for (int k = 0; k < 3; k++) {
                    columns[k][i] = point[k];
                }
            }
            double[][] tau = RankCorrelation.KENDALL.matrix(columns);
            assertThat(tau[0][1])
                    .as("seed 23")
                    .isCloseTo(tau[1][2], within(0.05))
                    .isBetween(0.43, 0.56);
        }
    }

    @Test
    void shouldRefuseParametersAndPointsOutsideTheirRange() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GaussianPair(1))
                .withMessageContaining("correlation");
        assertThatIllegalArgumentException().isThrownBy(() -> new StudentPair(0.2, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new ArchimedeanPair(ArchimedeanFamily.GUMBEL, 0.9));
        assertThatIllegalArgumentException().isThrownBy(() -> new ArchimedeanPair(ArchimedeanFamily.FRANK, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new ArchimedeanPair(ArchimedeanFamily.JOE, Double.NaN));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ArchimedeanCopula(ArchimedeanFamily.CLAYTON, -0.2, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> new GaussianPair(0.2).density(0, 0.5));
        assertThatIllegalArgumentException().isThrownBy(() -> new GaussianPair(0.2).cumulative(1.1, 0.5));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GaussianCopula(new double[][] {{1, 1}, {1, 1}}))
                .withMessageContaining("correlation");
    }
}
