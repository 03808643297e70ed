// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.optimise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.offset;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.quant.optimise.LiquidationSchedule.Terms;
import io.tradewind.quant.random.Xoshiro256;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The example of the paper: a million shares in five days. Expected values: reference cases {@code exec_almgren_chriss}, numpy 1.24.2,
 * checked there against the direct solution of the tridiagonal system.
 */
class LiquidationScheduleTest {
    private static final double RELATIVE = 1e-8;

    private static Terms paper(double drift) {
        return new Terms(0.95, 2.5e-7, 2.5e-6, 0.0625, drift);
    }

    @ParameterizedTest
    @CsvSource({
        "1e-6, 0, 0.6070761632470627, 911226.9863037934, 364128572058.14105, 1275355.5583619345,"
                + " 541955.5543739224 289854.21940993506 147897.48782172316 62141.80160576604",
        "2e-6, 0, 0.8462971345012562, 1140715.1670497854, 201931287150.5244, 1544577.7413508343,"
                + " 428598.84574701736 182932.81426176778 76295.72161546165 27643.3773969064",
        "0, 0, 0, 662500, 1083000000000, 662500, 800000 600000 400000 200000",
        "1e-6, 0.02, 0.6070761632470627, 880367.1052383534, 373939139241.7835, 1254306.2444801368,"
                + " 546342.2872716543 296084.1173907477 154127.3858025358 66528.53450349803",
        "1e-7, 0, 0.1946285504674804, 670057.4600445137, 924718606139.8435, 762529.320658498,"
                + " 757882.3913016851 544564.3134728343 351939.67955595104 172688.75346219385"
    })
    void shouldGiveTheSchedulesOfThePaper(
            double riskAversion,
            double drift,
            double kappa,
            double cost,
            double variance,
            double objective,
            String held) {
        LiquidationSchedule schedule = new LiquidationSchedule(1e6, 5, 5, riskAversion, paper(drift));
        assertThat(schedule.kappa()).isCloseTo(kappa, within(RELATIVE));
        assertThat(schedule.expectedCost()).isCloseTo(cost, within(RELATIVE * cost));
        assertThat(schedule.variance()).isCloseTo(variance, within(RELATIVE * variance));
        assertThat(schedule.objective()).isCloseTo(objective, within(RELATIVE * objective));
        double[] between = Arrays.copyOfRange(schedule.holdings(), 1, 5);
        assertThat(between)
                .containsExactly(
                        Arrays.stream(held.split(" "))
                                .mapToDouble(Double::parseDouble)
                                .toArray(),
                        offset(RELATIVE * 1e6));
    }

    @Test
    void shouldGiveTheFineScheduleOfThePaper() {
        LiquidationSchedule schedule = new LiquidationSchedule(1e6, 5, 50, 1e-6, paper(0));
        assertThat(schedule.kappa()).isCloseTo(0.6022494735113364, within(RELATIVE));
        assertThat(schedule.expectedCost()).isCloseTo(961939.5348435976, within(RELATIVE * 961939));
        assertThat(schedule.variance()).isCloseTo(686720463945.4772, within(RELATIVE * 686720463945.0));
        assertThat(schedule.holdings()[1]).isCloseTo(941259.8995461675, within(0.01));
        assertThat(schedule.holdings()[49]).isCloseTo(5947.776659724306, within(0.01));
    }

    @Test
    void shouldBeBetterThanAnyNeighbour() {
        long seed = 19;
        Xoshiro256 random = new Xoshiro256(seed);
        for (int i = 0; i < 1_000; i++) {
            int steps = 2 + random.nextInt(9);
            Terms terms = new Terms(
                    0.1 + random.nextDouble(),
                    1e-7 * random.nextDouble(),
                    1e-6 + 1e-5 * random.nextDouble(),
                    0.05,
                    0.01);
            LiquidationSchedule schedule =
                    new LiquidationSchedule(1e6, 1 + 4 * random.nextDouble(), steps, 1e-6 * random.nextDouble(), terms);
            double[] moved = schedule.holdings();
            moved[1 + random.nextInt(steps - 1)] += 2_000 * (random.nextDouble() - 0.5);
            assertThat(objective(moved, schedule, terms, steps))
                    .as("seed %d case %d", seed, i)
                    .isGreaterThanOrEqualTo(schedule.objective() * (1 - 1e-12));
        }
    }

    /** The objective of any holdings, from its definition; the step is told from the variance of the schedule. */
    private static double objective(double[] held, LiquidationSchedule schedule, Terms terms, int steps) {
        double[] own = schedule.holdings();
        double squares = 0;
        for (int j = 1; j <= steps; j++) {
            squares += own[j] * own[j];
        }
        double step = schedule.variance() / (terms.sigma() * terms.sigma() * squares);
        double cost = 0.5 * terms.permanent() * held[0] * held[0];
        double variance = 0;
        double aversion = (schedule.objective() - schedule.expectedCost()) / schedule.variance();
        for (int j = 0; j < steps; j++) {
            double trade = held[j] - held[j + 1];
            cost += terms.fixed() * Math.abs(trade)
                    + (terms.temporary() - 0.5 * terms.permanent() * step) / step * trade * trade
                    - terms.drift() * step * held[j + 1];
            variance += terms.sigma() * terms.sigma() * step * held[j + 1] * held[j + 1];
        }
        return cost + aversion * variance;
    }

    @Test
    void shouldSellAllAndStayFiniteWhenUrgencyIsExtreme() {
        LiquidationSchedule schedule = new LiquidationSchedule(1e6, 1_000, 1_000, 1e3, new Terms(1, 0, 1e-6, 0, 0));
        assertThat(Arrays.stream(schedule.trades()).sum()).isCloseTo(1e6, within(1e-6));
        assertThat(schedule.holdings()).doesNotContain(Double.NaN);
        assertThat(schedule.holdings()[1]).isLessThan(1);
    }

    @Test
    void shouldRefuseFiguresOutOfRange() {
        Terms terms = paper(0);
        assertThatIllegalArgumentException().isThrownBy(() -> new LiquidationSchedule(0, 5, 5, 0, terms));
        assertThatIllegalArgumentException().isThrownBy(() -> new LiquidationSchedule(1, 5, 0, 0, terms));
        assertThatIllegalArgumentException().isThrownBy(() -> new LiquidationSchedule(1, 5, 5, -1, terms));
        assertThatIllegalArgumentException().isThrownBy(() -> new Terms(0, 0, 1, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Terms(1, 0, 0, 0, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LiquidationSchedule(1, 5, 1, 0, new Terms(1, 1, 1, 0, 0)))
                .withMessageContaining("too long");
    }
}
