// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.domain.command.Side;
import io.tradewind.domain.port.RequestException;
import io.tradewind.domain.port.TickBatch;
import org.junit.jupiter.api.Test;

class MarketRecorderTest {
    private static final long SECOND = 1_000_000_000L;
    private static final long ONE = 100_000_000L;

    @Test
    void shouldMeasureAnInputMadeByHand() {
        MarketSample sample = recorded();
        assertThat(sample.priceStepUnits()).isEqualTo(ONE);
        assertThat(sample.quantityStepUnits()).isEqualTo(ONE);
        assertThat(sample.spreadTicks()).containsExactly(2, 1);
        assertThat(sample.quoteSpreadTicks()).containsExactly(2, 1, 1);
        assertThat(sample.depthLots(0)).containsExactly(5, 7, 4, 7);
        assertThat(sample.levelsPerDelta()).containsExactly(2, 1);
        assertThat(sample.distanceTicks()).containsExactly(1);
        assertThat(new long[] {sample.adds, sample.cancels, sample.updates}).containsExactly(1, 0, 2);
        assertThat(sample.nearGapTicks()).isCloseTo(1, within(1e-9));
    }

    @Test
    void shouldTakeTheTradesOfOneTimeAndSideAsOneOrder() {
        MarketSample sample = recorded();
        assertThat(sample.orderLots()).containsExactly(3, 4);
        assertThat(sample.tradeLots()).containsExactly(1, 2, 4);
        assertThat(sample.signs()).containsExactly(1, -1);
        assertThat(sample.orderGapsMs()).containsExactly(500);
    }

    @Test
    void shouldMeasureLatencyAboveTheLeast() {
        // Received 70 ms before the event, once 30 ms and once 430 ms after it: the clocks differ by at least 70 ms.
        assertThat(recorded().latenciesMs()).containsExactly(100, 500);
    }

    @Test
    void shouldTakeReturnsFromTheLastQuote() {
        assertThat(recorded().returns(1)).containsExactly(new double[] {StrictMath.log(100.5 / 101), 0}, within(1e-10));
    }

    @Test
    void shouldRefuseFiguresOfTooSmallALog() {
        assertThatExceptionOfType(RequestException.class)
                .isThrownBy(() -> FigureEstimator.of(recorded(), 0.8))
                .withMessageContaining("the log of TEST is too small");
    }

    private static MarketSample recorded() {
        MarketRecorder recorder = new MarketRecorder("TEST");
        TickBatch batch = new TickBatch(100);
        batch.snapshot(0, TickBatch.NO_TIME, 0, 10);
        for (int level = 0; level < 11; level++) {
            batch.bid((100 - level) * ONE, (4 + level) * ONE);
        }
        for (int level = 0; level < 11; level++) {
            batch.ask((102 + level) * ONE, 7 * ONE);
        }
        batch.quote(1, TickBatch.NO_TIME, SECOND / 10, 11, 100 * ONE, 4 * ONE, 102 * ONE, 7 * ONE);
        long early = SECOND / 2 + 70_000_000;
        batch.delta(2, early, SECOND / 2, 11, 12, TickBatch.NO_ID);
        batch.bid(100 * ONE, 5 * ONE);
        batch.bid(99 * ONE, 6 * ONE);
        batch.trade(3, early, SECOND / 2, 1, 102 * ONE, ONE, Side.BUY, true);
        batch.trade(4, early, SECOND / 2, 2, 102 * ONE, 2 * ONE, Side.BUY, true);
        batch.trade(5, early + SECOND / 2, SECOND + 100_000_000, 3, 100 * ONE, 4 * ONE, Side.SELL, true);
        batch.trade(6, early, SECOND, 4, 100 * ONE + ONE / 10, 4 * ONE, Side.SELL, false);
        recorder.onTicks(batch);
        batch.clear();
        batch.quote(7, TickBatch.NO_TIME, 3 * SECOND / 2, 13, 100 * ONE, 5 * ONE, 101 * ONE, 7 * ONE);
        batch.delta(8, TickBatch.NO_TIME, 2 * SECOND, 13, 14, TickBatch.NO_ID);
        batch.bid(101 * ONE, 4 * ONE);
        batch.quote(9, TickBatch.NO_TIME, 4 * SECOND, 15, 101 * ONE, 5 * ONE, 102 * ONE, 7 * ONE);
        recorder.onTicks(batch);
        return recorder.sample();
    }
}
