// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.domain.port.TickSource;
import io.tradewind.quant.inference.Autocorrelation;
import io.tradewind.quant.performance.SampleMoments;
import io.tradewind.simulation.market.MarketFigures;
import io.tradewind.simulation.market.SyntheticBookMarket;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The synthetic markets of the committed figures show what was measured. The ranges allow for the spread from seed to seed; what
 * the logs show stands in docs/synthetic-market.md.
 */
class StylisedFactsTest {
    private static final long START_NS = 1_723_161_254_000_000_000L;
    private static final long DURATION_NS = 3_600_000_000_000L;

    @ParameterizedTest
    @ValueSource(longs = {42, 43})
    void shouldLookLikeTheRecordedBitcoin(long seed) {
        MarketSample sample = sample("BTCUSDT", 0, seed);
        assertThat(share(sample.spreadTicks())).isBetween(0.975, 0.999);
        assertThat(SampleMoments.mean(sample.orderGapsMs())).isBetween(75.0, 110.0);
        assertThat(SampleMoments.mean(sample.quoteGapsMs())).isBetween(7.0, 11.0);
        assertThat(SampleMoments.mean(sample.depthLots(0))).isBetween(170_000.0, 260_000.0);
        assertThat(sample.nearGapTicks()).isBetween(30.0, 50.0);
        moves(sample);
    }

    @ParameterizedTest
    @ValueSource(longs = {42, 43})
    void shouldLookLikeTheRecordedEther(long seed) {
        MarketSample sample = sample("ETHUSDT", 1, seed);
        assertThat(share(sample.spreadTicks())).isBetween(0.985, 0.999);
        assertThat(SampleMoments.mean(sample.orderGapsMs())).isBetween(110.0, 155.0);
        assertThat(SampleMoments.mean(sample.quoteGapsMs())).isBetween(8.5, 13.0);
        assertThat(SampleMoments.mean(sample.depthLots(0))).isBetween(95_000.0, 150_000.0);
        assertThat(sample.nearGapTicks()).isBetween(2.3, 5.0);
        moves(sample);
    }

    private static void moves(MarketSample sample) {
        double[] returns = sample.returns(1);
        double[] memory = Autocorrelation.of(FigureEstimator.absolute(returns), 5);
        double[] sides = Autocorrelation.of(sample.signs(), 10);
        assertThat(SampleMoments.standardDeviation(returns, 1)).isBetween(1.0e-4, 1.6e-4);
        assertThat(SampleMoments.kurtosis(returns)).isGreaterThan(4);
        assertThat(SampleMoments.mean(memory)).isBetween(0.02, 0.25);
        assertThat(Math.abs(Autocorrelation.of(returns, 1)[0])).isLessThan(0.1);
        assertThat(sides[0]).isBetween(0.3, 0.65);
        assertThat(sides[9]).isBetween(0.08, 0.25);
        double[] gaps = sample.orderGapsMs();
        assertThat(SampleMoments.standardDeviation(gaps, 1) / SampleMoments.mean(gaps))
                .isGreaterThan(1.4);
    }

    private static double share(double[] spreads) {
        return Arrays.stream(spreads).filter(spread -> spread == 1).count() / (double) spreads.length;
    }

    private static MarketSample sample(String symbol, int index, long seed) {
        Map<String, MarketFigures> figures = FigureFile.committed();
        MarketFigures own = figures.get(symbol);
        assertThat(own).isNotNull();
        try (TickSource source = new SyntheticBookMarket(own, index, seed, START_NS, DURATION_NS)) {
            return MarketRecorder.record(symbol, source);
        }
    }
}
