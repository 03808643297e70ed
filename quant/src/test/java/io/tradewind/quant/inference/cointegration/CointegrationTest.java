// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.inference.cointegration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.tradewind.quant.inference.unitroot.LagRule;
import io.tradewind.quant.inference.unitroot.Trend;
import io.tradewind.quant.random.Xoshiro256;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CointegrationTest {
    private static final int LENGTH = 600;
    private static final long SEED = 77;

    /** A walk, twice the walk with stationary noise, and another walk: one relation, (1, -1/2, 0). */
    private static double[][] oneRelation() {
        Xoshiro256 random = new Xoshiro256(SEED);
        double[][] series = new double[3][LENGTH];
        for (int i = 1; i < LENGTH; i++) {
            series[0][i] = series[0][i - 1] + random.nextGaussian();
            series[1][i] = 2 * series[0][i] + random.nextGaussian();
            series[2][i] = series[2][i - 1] + random.nextGaussian();
        }
        return series;
    }

    private static double[] scaled(double[] series, double unit) {
        return Arrays.stream(series).map(x -> unit * x).toArray();
    }

    @Test
    void shouldFindTheRelation() {
        double[][] series = oneRelation();
        List<Johansen.Step> steps = new Johansen(0, 1).test(series);
        assertThat(steps.get(0).trace())
                .as("seed 77")
                .isGreaterThan(steps.get(0).traceCritical().at99());
        assertThat(steps.get(1).trace())
                .as("seed 77")
                .isLessThan(steps.get(1).traceCritical().at95());
        List<Double> vector = steps.getFirst().vector();
        assertThat(vector.get(1) / vector.get(0)).as("seed 77").isCloseTo(-0.5, within(0.02));
        assertThat(vector.get(2) / vector.get(0)).as("seed 77").isCloseTo(0, within(0.02));
        List<UrcaJohansen.Step> urca =
                new UrcaJohansen(UrcaJohansen.Restricted.CONSTANT, 2, UrcaJohansen.Form.TRANSITORY).test(series);
        assertThat(urca.getFirst().largest())
                .isGreaterThan(urca.getFirst().largestCritical().at99());
        assertThat(urca.getFirst().vector()).hasSize(4).startsWith(1.0);
    }

    @Test
    void shouldNotDependOnTheUnits() {
        double[][] series = oneRelation();
        double[][] small = {scaled(series[0], 1e-7), scaled(series[1], 1e5), scaled(series[2], 1e-3)};
        for (int order = -1; order <= 1; order++) {
            List<Johansen.Step> steps = new Johansen(order, 2).test(series);
            List<Johansen.Step> inUnits = new Johansen(order, 2).test(small);
            for (int i = 0; i < steps.size(); i++) {
                assertThat(inUnits.get(i).eigenvalue())
                        .as("seed 77, order %d, step %d", order, i)
                        .isCloseTo(steps.get(i).eigenvalue(), withinPercentage(1e-8));
            }
        }
        for (UrcaJohansen.Restricted restricted : UrcaJohansen.Restricted.values()) {
            UrcaJohansen test = new UrcaJohansen(restricted, 3, UrcaJohansen.Form.LONG_RUN);
            assertThat(test.test(small).getFirst().trace())
                    .as("seed 77, %s", restricted)
                    .isCloseTo(test.test(series).getFirst().trace(), withinPercentage(1e-8));
        }
    }

    @Test
    void shouldGiveBothFormsTheSameStatistics() {
        double[][] series = oneRelation();
        for (UrcaJohansen.Restricted restricted : UrcaJohansen.Restricted.values()) {
            double longRun = new UrcaJohansen(restricted, 4, UrcaJohansen.Form.LONG_RUN)
                    .test(series)
                    .getFirst()
                    .trace();
            double transitory = new UrcaJohansen(restricted, 4, UrcaJohansen.Form.TRANSITORY)
                    .test(series)
                    .getFirst()
                    .trace();
            assertThat(transitory).as("seed 77, %s", restricted).isCloseTo(longRun, withinPercentage(1e-8));
        }
    }

    @Test
    void shouldTieThePairAndNotTheStranger() {
        double[][] series = oneRelation();
        EngleGranger test = new EngleGranger(Trend.CONSTANT, LagRule.AIC, 8);
        assertThat(test.test(series[1], series[0]).p()).as("seed 77").isLessThan(0.001);
        assertThat(test.test(series[1], series[0]).slope(0)).as("seed 77").isCloseTo(2, within(0.05));
        assertThat(test.test(series[2], series[0]).p()).as("seed 77").isGreaterThan(0.05);
        assertThat(PhillipsOuliaris.test(true, true, series[1], series[0]).p()).isEqualTo(0.01);
        assertThat(PhillipsOuliaris.test(true, true, series[2], series[0]).p()).isGreaterThan(0.05);
    }

    @Test
    void shouldHalveTheDistanceOfAnAutoregression() {
        Xoshiro256 random = new Xoshiro256(78);
        double[] spread = new double[200_000];
        for (int i = 1; i < spread.length; i++) {
            spread[i] = 0.9 * spread[i - 1] + random.nextGaussian();
        }
        HalfLife halfLife = HalfLife.of(spread);
        assertThat(halfLife.speed()).as("seed 78").isCloseTo(-0.1, within(0.005));
        assertThat(halfLife.discrete()).as("seed 78").isCloseTo(Math.log(0.5) / Math.log(0.9), withinPercentage(4));
        assertThat(halfLife.continuous()).isCloseTo(Math.log(2) / -halfLife.speed(), within(1e-9));
    }

    @Test
    void shouldNeverHalveTheDistanceOfASeriesThatRunsAway() {
        double[] away = {1, 2.1, 4, 8.1, 16, 32.1, 64};
        assertThat(HalfLife.of(away).discrete()).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(HalfLife.of(away).continuous()).isEqualTo(Double.POSITIVE_INFINITY);
        double[] overshooting = {1, -1.5, 2, -2.6, 3.7, -5, 7};
        assertThat(HalfLife.of(overshooting).speed()).isLessThan(-1);
        assertThat(HalfLife.of(overshooting).discrete()).isZero();
    }

    @Test
    void shouldRefuseOptionsOutOfRange() {
        double[][] series = oneRelation();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new UrcaJohansen(UrcaJohansen.Restricted.NONE, 1, UrcaJohansen.Form.LONG_RUN));
        assertThatIllegalArgumentException().isThrownBy(() -> new Johansen(5, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> PhillipsOuliaris.test(true, true, series[0]));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EngleGranger(Trend.CONSTANT, LagRule.AIC, 8).test(series[0]));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Johansen(0, 300).test(series))
                .withMessageContaining("must have at least");
    }
}
