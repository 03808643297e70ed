// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.calibration.venue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueueFitTest {
    /** The queue is made of few orders, so an order that lives to be filled is a little unlike a lot: 5 % are allowed for that. */
    @ParameterizedTest
    @CsvSource({"2, 1", "2, 2", "2, 3", "3, 4", "3, 5", "5, 6", "5, 7"})
    void shouldFindTheExponentOfAKnownQueueWithinItsError(double exponent, long seed) {
        QueueFit fit = QueueFit.of(new QueueSimulation(exponent, seed).run(20, 250).sample, seed);
        assertThat(fit.exponent())
                .as("seed %d, standard error %.3f", seed, fit.standardError())
                .isCloseTo(exponent, within(3 * fit.standardError() + 0.05 * exponent));
        assertThat(fit.standardError()).isLessThan(0.12 * exponent);
        assertThat(fit.used()).isGreaterThan(500).isEqualTo(fit.found());
        assertThat(fit.atBound()).isFalse();
        assertThat(fit.models().get(1).rootMeanSquare())
                .isLessThan(fit.models().getFirst().rootMeanSquare())
                .isLessThan(fit.models().getLast().rootMeanSquare());
    }

    /** Below 2 the orders that live to be filled are not a fair sample of those that joined: the estimate is too high. */
    @ParameterizedTest
    @CsvSource({"1, 1", "1, 2", "1, 3"})
    void shouldBeNearASmallExponent(double exponent, long seed) {
        QueueFit fit = QueueFit.of(new QueueSimulation(exponent, seed).run(20, 250).sample, seed);
        assertThat(fit.exponent()).as("seed %d", seed).isBetween(0.85 * exponent, 1.35 * exponent);
    }

    @Test
    void shouldTellRisingExponentsApart() {
        double last = 0;
        for (double exponent : new double[] {0.5, 1, 2, 4}) {
            double found = QueueFit.of(new QueueSimulation(exponent, 11).run(20, 250).sample, 11)
                    .exponent();
            assertThat(found).isGreaterThan(1.2 * last);
            last = found;
        }
    }

    @Test
    void shouldFitNothingWithTooFewOrders() {
        QueueFit fit = QueueFit.of(new QueueSimulation(2, 1).run(1, 60).sample, 1);
        assertThat(fit.exponent()).isNaN();
        assertThat(fit.used()).isLessThan(QueueFit.LEAST_ORDERS);
        assertThat(fit.models()).isEmpty();
    }

    @Test
    void shouldShareWhatLeftBetweenTradesAndCancellations() {
        VenueSample sample = new VenueSample("TEST");
        sample.bids.add(0, 100, 50);
        sample.bids.add(1_000_000_000L, 100, 40);
        sample.soldIntoBids.add(1_001_000_000L, 1_001_000_000L, 100, 6);
        sample.bids.add(2_000_000_000L, 100, 60);
        sample.bids.add(3_000_000_000L, 99, 10);
        sample.soldIntoBids.add(3_000_000_000L, 3_000_000_000L, 100, 20);
        double[] leaving = LevelFlow.leaving(sample.bids, sample.soldIntoBids);
        assertThat(leaving).containsExactly(70, 44);
    }
}
