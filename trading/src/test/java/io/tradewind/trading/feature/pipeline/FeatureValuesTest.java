// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.feature.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.quant.indicator.Indicator;
import io.tradewind.quant.indicator.momentum.RelativeStrengthIndex;
import io.tradewind.quant.indicator.range.RangeVolatility;
import io.tradewind.quant.indicator.range.RangeVolatility.Estimator;
import io.tradewind.quant.indicator.range.YangZhangVolatility;
import io.tradewind.quant.random.Xoshiro256;
import io.tradewind.trading.feature.Bar;
import io.tradewind.trading.feature.Session;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Columns against the indicators and formulas that they stand for. */
class FeatureValuesTest {

    private static final long SEED = 77L;

    private static FeaturePipeline row(Session session, String... features) {
        return new FeaturePipeline(FeatureMarket.INSTRUMENT, session, FreshnessLimits.STANDARD, List.of(features));
    }

    private static Bar bar(int i, long open, long high, long low, long close, long lots) {
        return new Bar(FeatureMarket.INSTRUMENT)
                .set(FeatureMarket.openNs(i), FeatureMarket.closeNs(i), open, high, low, close, lots * 100_000_000);
    }

    @Test
    void shouldEqualTheIndicatorsOverTheSameBars() {
        Map<String, Indicator> twins = Map.of(
                "parkinson(20)", new RangeVolatility(Estimator.PARKINSON, 20, 1),
                "garman_klass(20)", new RangeVolatility(Estimator.GARMAN_KLASS, 20, 1),
                "rogers_satchell(20)", new RangeVolatility(Estimator.ROGERS_SATCHELL, 20, 1),
                "yang_zhang(20)", new YangZhangVolatility(20, 1, 1.34),
                "rsi(14)", new RelativeStrengthIndex(14));
        twins.forEach((name, indicator) -> {
            FeaturePipeline row = row(Session.UTC, name);
            Xoshiro256 random = new Xoshiro256(SEED);
            long close = 100_000;
            for (int i = 0; i < 500; i++) {
                long open = close + random.nextInt(201) - 100;
                close = open + random.nextInt(801) - 400;
                long high = Math.max(open, close) + random.nextInt(300);
                long low = Math.min(open, close) - random.nextInt(300);
                row.onBar(bar(i, open, high, low, close, 1), FeatureMarket.closeNs(i));
                double expected = indicator.update(open / 100.0, high / 100.0, low / 100.0, close / 100.0, 1);
                if (Double.isNaN(expected)) {
                    assertThat(row.cached(0)).as(name + " bar " + i).isNaN();
                } else {
                    assertThat(row.cached(0))
                            .as(name + " bar " + i + ", seed " + SEED)
                            .isCloseTo(expected, within(1e-9 * Math.abs(expected) + 1e-12));
                }
            }
        });
    }

    @Test
    void shouldComputeTheShapeOfABar() {
        FeaturePipeline row =
                row(Session.UTC, "body", "upper_shadow", "lower_shadow", "range", "close_location", "return(1)", "gap");
        row.onBar(bar(0, 10_000, 10_000, 10_000, 10_000, 5), FeatureMarket.closeNs(0));
        assertThat(row.cached(4)).as("a bar without range").isNaN();
        row.onBar(bar(1, 10_100, 10_500, 9_900, 10_300, 5), FeatureMarket.closeNs(1));

        double[] expected = {200 / 10_100.0, 200 / 10_300.0, 200 / 10_300.0, 600 / 10_300.0, 200 / 600.0, 0.03, 0.01};
        for (int c = 0; c < expected.length; c++) {
            assertThat(row.cached(c)).as(row.names().get(c)).isCloseTo(expected[c], within(1e-12));
        }
    }

    @Test
    void shouldAverageByVolumeSinceTheOpenOfTheSession() {
        Session session = new Session(ZoneId.of("UTC"), LocalTime.of(0, 2));
        FeaturePipeline row = row(session, "session_vwap_ratio", "clock.minutes_since_open");
        row.onBar(bar(0, 10_000, 10_000, 10_000, 10_000, 1), FeatureMarket.closeNs(0));
        row.onBar(bar(1, 20_000, 20_000, 20_000, 20_000, 3), FeatureMarket.closeNs(1));
        assertThat(row.cached(0)).isCloseTo(20_000 / 17_500.0 - 1, within(1e-12));
        assertThat(row.cached(1)).isEqualTo(1440);

        row.onBar(bar(2, 30_000, 30_000, 30_000, 30_000, 2), FeatureMarket.closeNs(2));
        assertThat(row.cached(0)).as("a new session").isZero();
        assertThat(row.cached(1)).isEqualTo(1);
    }

    @Test
    void shouldTellTheTimeOfDayAndTheDayOfTheWeek() {
        FeaturePipeline row = row(Session.UTC, "clock.time_sin", "clock.time_cos", "clock.day_of_week");
        for (int i = 0; i < 3_000; i++) {
            row.onBar(bar(i, 1, 1, 1, 1, 1), FeatureMarket.closeNs(i));
            double angle = 2 * StrictMath.PI * (i % 1440 + 1) / 1440;
            assertThat(row.cached(0)).as("sine, minute " + i).isCloseTo(StrictMath.sin(angle), within(1e-14));
            assertThat(row.cached(1)).as("cosine, minute " + i).isCloseTo(StrictMath.cos(angle), within(1e-14));
            assertThat(row.cached(2)).isEqualTo(1 + i / 1440);
        }
    }

    @Test
    void shouldSeeOneSidedTradingInEveryFlowFeature() {
        FeatureMarket market = new FeatureMarket(200, SEED);
        FeaturePipeline row = row(Session.UTC, "trade.imbalance(1)", "trade.imbalance(20)", "trade.vpin(0.1,50)");
        market.play(row, 0, 200);

        assertThat(row.cached(0)).isBetween(-1.0, 1.0);
        assertThat(row.cached(1)).isBetween(-1.0, 1.0);
        assertThat(row.cached(2)).isBetween(0.0, 1.0);
    }
}
