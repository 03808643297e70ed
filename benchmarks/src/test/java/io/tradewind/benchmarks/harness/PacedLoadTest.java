// SPDX-License-Identifier: Apache-2.0
package io.tradewind.benchmarks.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

class PacedLoadTest {
    private static final long INTERVAL_NS = 1_000;
    private static final long SERVICE_NS = 100;

    private long nowNs = 5;

    /** A nanosecond passes with each look. */
    private long clock() {
        return nowNs++;
    }

    private PacedLoad load() {
        return new PacedLoad(INTERVAL_NS, this::clock);
    }

    @Test
    void shouldMeasureServiceAloneWhileNothingIsLate() {
        PacedLoad load = load();
        load.run(1_000, index -> nowNs += SERVICE_NS);

        assertThat(load.late()).isZero();
        assertThat(load.response().getTotalCount()).isEqualTo(1_000);
        assertThat(load.response().getMaxValue()).isBetween(SERVICE_NS, SERVICE_NS + 3);
        assertThat(load.service().getMaxValue()).isBetween(SERVICE_NS, SERVICE_NS + 3);
    }

    @Test
    void shouldCountEveryArrivalThatHadToWaitBehindAStall() {
        long stallNs = 50 * INTERVAL_NS;
        PacedLoad load = load();
        load.run(1_000, index -> nowNs += index == 500 ? stallNs : SERVICE_NS);

        Histogram response = load.response();
        assertThat(load.service().getCountBetweenValues(INTERVAL_NS, Long.MAX_VALUE))
                .as("a closed loop sees one slow operation")
                .isEqualTo(1);
        assertThat(response.getCountBetweenValues(INTERVAL_NS, Long.MAX_VALUE))
                .as("the stall and those it held up: 50 intervals, made up for at 900 ns an operation")
                .isBetween(50L, 58L);
        assertThat(load.late()).isBetween(50L, 58L);
        assertThat(response.getMaxValue()).isGreaterThanOrEqualTo(stallNs);
        assertThat(response.getTotalCount()).isEqualTo(1_000);
    }

    @Test
    void shouldCorrectAClosedLoopForAnExpectedRate() {
        Histogram closed = new Histogram(1_000_000_000L, 3);
        closed.recordValueWithCount(SERVICE_NS, 999);
        closed.recordValue(50 * INTERVAL_NS);

        Histogram corrected = Percentiles.atRate(closed, INTERVAL_NS);

        assertThat(corrected.getTotalCount()).isEqualTo(999 + 50);
        assertThat(closed.getValueAtPercentile(99)).isEqualTo(SERVICE_NS);
        assertThat(corrected.getValueAtPercentile(99)).isGreaterThan(30 * INTERVAL_NS);
    }

    @Test
    void shouldTellTheTailByItsRule() {
        Histogram even = new Histogram(1_000_000_000L, 3);
        even.recordValueWithCount(100, 9_980);
        even.recordValueWithCount(300, 20);
        assertThat(Percentiles.tail("take", even))
                .isEqualTo("take: p99.9 of 300 ns is 3.00 times p99 of 100 ns (rule: at most 3 times): kept");
        even.recordValueWithCount(301, 50);
        assertThat(Percentiles.tail("take", even)).endsWith("not kept");
    }

    @Test
    void shouldRefuseAnIntervalThatIsNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PacedLoad(0))
                .withMessage("intervalNs must be at least 1, but is 0");
    }
}
