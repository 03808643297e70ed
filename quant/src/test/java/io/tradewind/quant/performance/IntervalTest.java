// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.quant.distribution.NormalDistribution;
import io.tradewind.quant.random.Xoshiro256;
import org.junit.jupiter.api.Test;

class IntervalTest {

    @Test
    void shouldSolveWilsonsEquationAtBothEnds() {
        Interval interval = Interval.wilson(8, 10, 0.95);
        double z = NormalDistribution.quantile(0.975);

        for (double end : new double[] {interval.low(), interval.high()}) {
            assertThat(Math.abs(0.8 - end)).isCloseTo(z * Math.sqrt(end * (1 - end) / 10), within(1e-12));
        }
        assertThat(interval.low()).isLessThan(0.8);
        assertThat(interval.high()).isGreaterThan(0.8);
    }

    @Test
    void shouldStayInsideTheUnitInterval() {
        assertThat(Interval.wilson(0, 5, 0.95).low()).isZero();
        assertThat(Interval.wilson(5, 5, 0.95).high()).isEqualTo(1);
        assertThat(Interval.wilson(0, 0, 0.95).low()).isNaN();
    }

    @Test
    void shouldGiveTheNormalIntervalOfAMean() {
        Interval interval = Interval.ofMean(new double[] {1, 2, 3}, 0.95);

        assertThat((interval.low() + interval.high()) / 2).isEqualTo(2);
        assertThat(interval.high() - 2).isCloseTo(1.959963984540054 / Math.sqrt(3), within(1e-14));
        assertThat(Interval.ofMean(new double[] {1}, 0.95)).isEqualTo(Interval.UNDEFINED);
    }

    @Test
    void shouldGiveTheSameBootstrapIntervalsForTheSameSeed() {
        double[] returns = normalReturns(500, 71, 0.001, 0.01);
        var one = new StationaryBootstrap(200, 0.95, 5).intervals(returns, 252);

        assertThat(new StationaryBootstrap(200, 0.95, 5).intervals(returns, 252))
                .isEqualTo(one);
        assertThat(new StationaryBootstrap(200, 0.95, 6).intervals(returns, 252))
                .isNotEqualTo(one);
    }

    @Test
    void shouldCoverTheTrueSharpeRatioAboutAsOftenAsPromised() {
        double truth = 0.05 * Math.sqrt(252);
        int covered = 0;
        for (int run = 0; run < 200; run++) {
            double[] returns = normalReturns(500, 1_000 + run, 0.0005, 0.01);
            Interval sharpe = new StationaryBootstrap(200, 0.95, run)
                    .intervals(returns, 252)
                    .sharpe();
            covered += sharpe.low() <= truth && truth <= sharpe.high() ? 1 : 0;
        }
        assertThat(covered).as("seeds 1000..1199").isBetween(172, 199);
    }

    @Test
    void shouldWidenTheIntervalsOfPersistentReturns() {
        double[] independent = normalReturns(2_000, 81, 0, 0.01);
        double[] persistent = new double[2_000];
        double previous = 0;
        for (int i = 0; i < persistent.length; i++) {
            previous = 0.7 * previous + independent[i] * Math.sqrt(1 - 0.49);
            persistent[i] = previous;
        }
        Interval narrow = new StationaryBootstrap(400, 0.95, 1)
                .intervals(independent, 252)
                .sharpe();
        Interval wide =
                new StationaryBootstrap(400, 0.95, 1).intervals(persistent, 252).sharpe();

        assertThat(wide.high() - wide.low()).isGreaterThan(1.4 * (narrow.high() - narrow.low()));
    }

    @Test
    void shouldHoldThePointEstimatesOfReturnAndRisk() {
        double[] returns = normalReturns(1_000, 91, 0.0005, 0.01);
        var intervals = new StationaryBootstrap(1_000, 0.95, 1).intervals(returns, 252);
        double volatility = SampleMoments.standardDeviation(returns, 1) * Math.sqrt(252);

        assertThat(volatility)
                .isBetween(intervals.volatility().low(), intervals.volatility().high());
        assertThat(intervals.maximumDrawdown().low()).isGreaterThan(0);
        assertThat(intervals.maximumDrawdown().high()).isLessThan(1);
        assertThat(intervals.annualGrowth().low())
                .isLessThan(intervals.annualGrowth().high());
    }

    @Test
    void shouldGiveNoIntervalsForFewReturnsOrATotalLoss() {
        var bootstrap = new StationaryBootstrap(100, 0.95, 1);
        double[] ruined = normalReturns(100, 3, 0, 0.01);
        ruined[50] = -1;

        assertThat(bootstrap.intervals(new double[19], 252).sharpe().low()).isNaN();
        assertThat(bootstrap.intervals(ruined, 252).sharpe().low()).isNaN();
        assertThat(bootstrap.intervals(new double[50], 252).sharpe().low()).isNaN();
    }

    @Test
    void shouldRefuseTooFewReplicatesAndImpossibleConfidence() {
        assertThatIllegalArgumentException().isThrownBy(() -> new StationaryBootstrap(99, 0.95, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new StationaryBootstrap(100, 1, 1));
    }

    private static double[] normalReturns(int count, long seed, double mean, double deviation) {
        Xoshiro256 random = new Xoshiro256(seed);
        double[] returns = new double[count];
        for (int i = 0; i < count; i++) {
            returns[i] = mean + deviation * NormalDistribution.quantile(random.nextDouble() * (1 - 1e-12) + 1e-13);
        }
        return returns;
    }
}
