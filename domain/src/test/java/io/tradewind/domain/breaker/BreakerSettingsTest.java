// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.breaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BreakerSettingsTest {
    private static final BreakerSettings STANDARD = BreakerSettings.STANDARD;
    private static final long DAY_NS = 86_400 * FakeClock.SECOND_NS;

    @ParameterizedTest
    @CsvSource({
        // window, buckets, calls, open, close, in a row, cooldown, probes, successes, failures, lost, slow; which is
        // wrong
        "0, 10, 20, 0.5, 0.35, 5, 5, 3, 3, 1, 9, 0, rollingWindowNs",
        "-10, 10, 20, 0.5, 0.35, 5, 5, 3, 3, 1, 9, 0, rollingWindowNs",
        "101, 10, 20, 0.5, 0.35, 5, 5, 3, 3, 1, 9, 0, rollingWindowNs",
        "86400000000010, 10, 20, 0.5, 0.35, 5, 5, 3, 3, 1, 9, 0, rollingWindowNs",
        "100, 1, 20, 0.5, 0.35, 5, 5, 3, 3, 1, 9, 0, buckets",
        "650, 65, 20, 0.5, 0.35, 5, 5, 3, 3, 1, 9, 0, buckets",
        "100, 10, 0, 0.5, 0.35, 5, 5, 3, 3, 1, 9, 0, minCalls",
        "100, 10, 1000000001, 0.5, 0.35, 5, 5, 3, 3, 1, 9, 0, minCalls",
        "100, 10, 20, 1.01, 0.35, 5, 5, 3, 3, 1, 9, 0, openRatio",
        "100, 10, 20, 0, 0.35, 5, 5, 3, 3, 1, 9, 0, openRatio",
        "100, 10, 20, NaN, 0.35, 5, 5, 3, 3, 1, 9, 0, openRatio",
        "100, 10, 20, 0.3500001, 0.35, 5, 5, 3, 3, 1, 9, 0, openRatio",
        "100, 10, 20, 0.5, 0.5, 5, 5, 3, 3, 1, 9, 0, closeRatio",
        "100, 10, 20, 0.5, -0.01, 5, 5, 3, 3, 1, 9, 0, closeRatio",
        "100, 10, 20, 0.5, NaN, 5, 5, 3, 3, 1, 9, 0, closeRatio",
        "100, 10, 20, 0.5, 0.35, 0, 5, 3, 3, 1, 9, 0, consecutiveFailures",
        "100, 10, 20, 0.5, 0.35, 5, 0, 3, 3, 1, 9, 0, cooldownNs",
        "100, 10, 20, 0.5, 0.35, 5, 5, 0, 3, 1, 9, 0, halfOpenMaxConcurrent",
        "100, 10, 20, 0.5, 0.35, 5, 5, 25, 3, 1, 9, 0, halfOpenMaxConcurrent",
        "100, 10, 20, 0.5, 0.35, 5, 5, 3, 0, 1, 9, 0, halfOpenRequiredSuccesses",
        "100, 10, 20, 0.5, 0.35, 5, 5, 3, 3, -1, 9, 0, halfOpenAllowedFailures",
        "100, 10, 20, 0.5, 0.0, 5, 5, 3, 3, 1, 9, 0, halfOpenAllowedFailures",
        "100, 10, 20, 0.5, 0.35, 5, 5, 12, 12, 2, 9, 0, halfOpenMaxConcurrent + probes",
        "100, 10, 20, 0.5, 0.05, 5, 5, 8, 3, 1, 9, 0, halfOpenMaxConcurrent + probes",
        "100, 10, 20, 0.5, 0.35, 5, 5, 3, 3, 1, 0, 0, probeTimeoutNs",
        "100, 10, 20, 0.5, 0.35, 5, 5, 3, 3, 1, 9, -1, slowCallNs"
    })
    void shouldRefuseWhatIsOutOfRangeAndNameIt(
            long window,
            int buckets,
            long calls,
            double open,
            double close,
            long inARow,
            long cooldown,
            int probes,
            int successes,
            int failures,
            long lost,
            long slow,
            String key) {
        BreakerConfigException thrown = catchThrowableOfType(
                BreakerConfigException.class,
                () -> new BreakerSettings(
                        window, buckets, calls, open, close, inARow, cooldown, probes, successes, failures, lost,
                        slow));

        assertThat(thrown.error().key()).startsWith(key);
        assertThat(thrown)
                .hasMessageContaining(key)
                .hasMessageContaining(thrown.error().value());
        assertThat(thrown).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldTakeTheBoundsThemselves() {
        assertThat(new BreakerSettings(DAY_NS, 64, 1_000_000_000, 1, 0, 1, DAY_NS, 24, 1, 0, DAY_NS, DAY_NS)
                        .halfOpenMaxConcurrent())
                .isEqualTo(24);
        assertThat(STANDARD.withProbes(11, 12, 2).halfOpenRequiredSuccesses()).isEqualTo(12);
        assertThatThrownBy(() -> STANDARD.withProbes(12, 12, 2)).isInstanceOf(BreakerConfigException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0.35, 3, 20, 100, 10, 100, global.openRatio",
        "1.1, 0.35, 3, 20, 100, 10, 100, global.openRatio",
        "0.5, 0.5, 3, 20, 100, 10, 100, global.closeRatio",
        "0.5, -0.1, 3, 20, 100, 10, 100, global.closeRatio",
        "0.5, 0.35, 0, 20, 100, 10, 100, global.minComponents",
        "0.5, 0.35, 3, 0, 100, 10, 100, global.minSamples",
        "0.5, 0.35, 3, 20, 0, 10, 100, global.intervalNs",
        "0.5, 0.35, 3, 20, 100, 0, 100, global.floodTrips",
        "0.5, 0.35, 3, 20, 100, 10, 105, global.floodWindowNs",
        "0.5, 0.35, 3, 20, 100, 10, 0, global.floodWindowNs"
    })
    void shouldRefuseGlobalSettingsThatAreOutOfRange(
            double open,
            double close,
            int components,
            long samples,
            long interval,
            int trips,
            long window,
            String key) {
        assertThatThrownBy(() -> new GlobalSettings(open, close, components, samples, interval, trips, window))
                .isInstanceOf(BreakerConfigException.class)
                .hasMessageContaining(key);
    }
}
