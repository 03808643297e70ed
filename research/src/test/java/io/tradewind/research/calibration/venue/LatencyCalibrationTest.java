// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.calibration.venue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.quant.distribution.Law;
import io.tradewind.quant.distribution.LogNormalLaw;
import io.tradewind.quant.distribution.WeibullLaw;
import io.tradewind.quant.random.Xoshiro256;
import io.tradewind.research.calibration.LongSamples;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LatencyCalibrationTest {
    private static final long CLOCK_BEHIND_NS = 1_269_000_000L;

    /** Ten ticks a second for five minutes, by a clock that is behind. */
    private static Optional<LatencyCalibration> calibrate(Law law, long seed, int seconds) {
        Xoshiro256 random = new Xoshiro256(seed);
        LongSamples latencies = new LongSamples();
        LongSamples times = new LongSamples();
        for (int i = 0; i < 10 * seconds; i++) {
            double ms = law.quantile(Math.max(random.nextDouble(), 0x1.0p-54));
            latencies.add(Math.round(ms * 1e6) - CLOCK_BEHIND_NS);
            times.add(i * 100_000_000L);
        }
        return LatencyCalibration.of(latencies, times, seed);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void shouldFindALogNormalFeedWhoseClockIsOff(long seed) {
        LatencyCalibration latency =
                calibrate(new LogNormalLaw(5, 3, 0.3), seed, 300).orElseThrow();
        assertThat(latency.laws().best().name()).as("seed %d", seed).isEqualTo("log-normal");
        LogNormalLaw law = (LogNormalLaw) latency.laws().best().fit().law();
        assertThat(law.mu()).as("seed %d", seed).isCloseTo(3, within(0.15));
        assertThat(law.sigma()).as("seed %d", seed).isCloseTo(0.3, within(0.05));
        assertThat(latency.laws().best().thinned().bootstrapP())
                .as("seed %d", seed)
                .isGreaterThan(0.01);
        assertThat(latency.offsetMs()).isBetween(1_269.0 - 16, 1_269.0 - 8);
        assertThat(latency.thinnedMs()).hasSize(300);
        assertThat(latency.autocorrelation()).isCloseTo(0, within(0.08));
    }

    @Test
    void shouldRefuteTheLogNormalLawOfAWeibullFeed() {
        LatencyCalibration latency =
                calibrate(new WeibullLaw(0, 1.2, 20), 4, 900).orElseThrow();
        assertThat(latency.laws().best().name()).isNotEqualTo("log-normal");
        LawRow logNormal = latency.laws().rows().stream()
                .filter(row -> row.name().equals("log-normal"))
                .findFirst()
                .orElseThrow();
        assertThat(logNormal.thinned().bootstrapP()).isLessThan(0.05);
        assertThat(logNormal.thinned().plain().p())
                .isGreaterThan(logNormal.all().p());
    }

    @Test
    void shouldGiveMedianAndUpperQuantileToTheMatchedLaw() {
        LatencyCalibration latency =
                calibrate(new LogNormalLaw(5, 3, 0.3), 5, 300).orElseThrow();
        assertThat(Math.exp(latency.matchedMu())).isCloseTo(latency.quantileMs(0.5), within(1e-9));
        double upper = Math.exp(latency.matchedMu() + 2.3263478740408408 * latency.matchedSigma());
        assertThat(upper).isCloseTo(latency.quantileMs(0.99), within(1e-6));
    }

    @Test
    void shouldFitNothingToAShortOrConstantFeed() {
        assertThat(calibrate(new LogNormalLaw(5, 3, 0.3), 1, 20)).isEmpty();
        assertThat(calibrate(new LogNormalLaw(5, 3, 1e-12), 1, 300)).isEmpty();
    }

    @Test
    void shouldWriteQuantilesThatRiseFromNothingToAll() {
        LatencyCalibration latency =
                calibrate(new LogNormalLaw(5, 3, 0.3), 6, 300).orElseThrow();
        String[] lines = LatencyQuantiles.format(latency.sortedMs()).split("\n");
        assertThat(lines[0]).isEqualTo("probability,latency_ns");
        assertThat(lines[1]).isEqualTo("0.000000,0");
        double lastP = -1;
        long lastNs = -1;
        for (int i = 1; i < lines.length; i++) {
            double p = Double.parseDouble(lines[i].split(",")[0]);
            long ns = Long.parseLong(lines[i].split(",")[1]);
            assertThat(p).isGreaterThan(lastP);
            assertThat(ns).isGreaterThan(lastNs);
            lastP = p;
            lastNs = ns;
        }
        assertThat(lastP).isEqualTo(1);
        assertThat(lastNs / 1e6).isCloseTo(latency.quantileMs(1), within(1e-3));
    }
}
