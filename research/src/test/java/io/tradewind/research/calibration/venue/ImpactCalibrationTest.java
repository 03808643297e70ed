// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.calibration.venue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.domain.book.BookSide;
import io.tradewind.domain.command.Side;
import io.tradewind.quant.distribution.NormalDistribution;
import io.tradewind.quant.random.Xoshiro256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImpactCalibrationTest {
    private static final long SECOND = 1_000_000_000L;
    private static final int SECONDS = 6_000;
    private static final double NOISE = 1e-4;
    private static final long MEAN_SIZE = 100_000;

    /** One order every second of either side, exponential in size; it moves the mid for good by {@code scale (Q / mean)^power} of the noise. */
    private static VenueSample market(double scale, double power, long seed) {
        Xoshiro256 random = new Xoshiro256(seed);
        VenueSample sample = new VenueSample("TEST");
        double log = StrictMath.log(1e12);
        for (int second = 0; second < SECONDS; second++) {
            long now = second * SECOND;
            log += NOISE * NormalDistribution.quantile(Math.max(random.nextDouble(), 0x1.0p-54));
            quote(sample, now, log);
            Side side = random.nextDouble() < 0.5 ? Side.BUY : Side.SELL;
            long quantity = 1 + Math.round(-MEAN_SIZE * StrictMath.log(1 - random.nextDouble()));
            sample.orders.add(now + SECOND / 2, now + SECOND / 2, side, quantity);
            sample.tradeQuantities.add(quantity);
            log += side.sign() * scale * NOISE * StrictMath.pow((double) quantity / MEAN_SIZE, power);
            quote(sample, now + SECOND / 2 + 1, log);
        }
        sample.orders.finish();
        return sample;
    }

    private static void quote(VenueSample sample, long now, double log) {
        sample.quoteTimesNs.add(now);
        sample.twiceMids.add(Math.round(2 * StrictMath.exp(log)));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void shouldFindASquareRootLawWithinItsError(long seed) {
        ImpactFit fit =
                ImpactCalibration.of(market(0.5, 0.5, seed), seed).fits().getFirst();
        // In units of the horizon of 1 s: sigma is the deviation of a second's move, its volume the mean size.
        double truth = 0.5 * NOISE * 1e4 / fit.sigmaBps();
        assertThat(fit.squareRoot().coefficient())
                .as("seed %d, standard error %.4f", seed, fit.squareRoot().standardError())
                .isCloseTo(truth, within(3.5 * fit.squareRoot().standardError()));
        assertThat(fit.squareRoot().lower()).isLessThan(fit.squareRoot().coefficient());
        assertThat(fit.isSquareRootBetter()).as("seed %d", seed).isTrue();
        assertThat(fit.squareRootP()).as("seed %d", seed).isGreaterThan(0.001);
        assertThat(fit.linearP()).as("seed %d", seed).isLessThan(1e-6);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void shouldFindALinearLawWithinItsError(long seed) {
        ImpactFit fit = ImpactCalibration.of(market(0.5, 1, seed), seed).fits().getFirst();
        double truth = 0.5 * NOISE * 1e4 / fit.sigmaBps();
        assertThat(fit.linear().coefficient())
                .as("seed %d", seed)
                .isCloseTo(truth, within(3.5 * fit.linear().standardError()));
        assertThat(fit.isSquareRootBetter()).as("seed %d", seed).isFalse();
        assertThat(fit.squareRootP()).as("seed %d", seed).isLessThan(1e-4);
    }

    @Test
    void shouldFindNoImpactWhereThereIsNone() {
        ImpactFit fit = ImpactCalibration.of(market(0, 0.5, 9), 9).fits().getFirst();
        assertThat(fit.squareRoot().lower()).isNegative();
        assertThat(fit.squareRoot().upper()).isPositive();
        assertThat(fit.squareRoot().r2()).isLessThan(0.01);
    }

    @Test
    void shouldFitNothingWithoutQuotes() {
        assertThat(ImpactCalibration.of(new VenueSample("TEST"), 1).fits()).isEmpty();
    }

    @Test
    void shouldWalkABookByHand() {
        BookSide bids = new BookSide(Side.BUY);
        BookSide asks = new BookSide(Side.SELL);
        bids.set(9_990, 5);
        bids.set(9_980, 100);
        asks.set(10_010, 5);
        asks.set(10_020, 100);
        BookWalk walk = new BookWalk();
        walk.sample(bids, asks);
        assertThat(walk.costs(5, 5).getFirst().costBps()).isCloseTo(10, within(1e-9));
        assertThat(walk.costs(10, 10).getFirst().costBps()).isCloseTo(15, within(1e-9));
        assertThat(walk.costs(200, 200)).isEmpty();
    }
}
