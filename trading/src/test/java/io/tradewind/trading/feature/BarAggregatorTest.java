// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.tradewind.domain.event.BarInterval;
import io.tradewind.domain.instrument.ContractType;
import io.tradewind.domain.instrument.Instrument;
import io.tradewind.quant.random.Xoshiro256;
import io.tradewind.trading.fixture.StateBytes;
import io.tradewind.trading.fixture.Terms;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BarAggregatorTest {
    private static final Instrument INSTRUMENT = Terms.instrument(ContractType.SPOT);
    private static final long SHORT_NS = Duration.ofMinutes(15).toNanos();

    private record Ohlcv(long openNs, long closeNs, long open, long high, long low, long close, long volume) {
        private static Ohlcv of(Bar bar) {
            return new Ohlcv(
                    bar.openTimeNs(),
                    bar.closeTimeNs(),
                    bar.openTicks(),
                    bar.highTicks(),
                    bar.lowTicks(),
                    bar.closeTicks(),
                    bar.volumeUnits());
        }

        private Bar toBar() {
            return new Bar(INSTRUMENT).set(openNs, closeNs, open, high, low, close, volume);
        }

        private Ohlcv with(Ohlcv later) {
            return new Ohlcv(
                    openNs,
                    later.closeNs,
                    open,
                    Math.max(high, later.high),
                    Math.min(low, later.low),
                    later.close,
                    volume + later.volume);
        }
    }

    /** A long bar with the index of the short bar at which it must come out, before or after that bar is added. */
    private record Emission(int shortBar, boolean before, Ohlcv bar) {}

    @ParameterizedTest
    @CsvSource({
        "1h, UTC, 00:00, 2026-03-01",
        "4h, UTC, 00:00, 2026-03-01",
        "1d, UTC, 00:00, 2026-03-01",
        "1w, UTC, 00:00, 2026-03-01",
        "1h, America/New_York, 09:30, 2026-02-20",
        "4h, America/New_York, 17:00, 2026-02-20",
        "4h, America/New_York, 02:30, 2026-02-20",
        "1d, America/New_York, 00:00, 2026-02-20",
        "1d, America/New_York, 01:30, 2026-10-15",
        "1w, America/New_York, 17:00, 2026-10-15",
        "1h, Europe/Berlin, 00:00, 2026-10-10",
        "4h, Europe/Berlin, 08:00, 2026-03-10",
        "1d, Europe/Berlin, 02:15, 2026-10-10",
        "1w, Europe/Berlin, 00:00, 2026-03-10"
    })
    void shouldBuildTheSameBarsAsTheNaiveTwin(String interval, String zone, String open, String from) {
        for (long seed = 1; seed <= 5; seed++) {
            Session session = new Session(ZoneId.of(zone), LocalTime.parse(open));
            BarInterval length = BarInterval.parse(interval);
            List<Ohlcv> bars = randomBars(LocalDate.parse(from), seed);
            assertThat(aggregated(bars, length, session))
                    .as("%s from %s %s, seed %d", interval, zone, open, seed)
                    .isEqualTo(naive(bars, length, session))
                    .hasSizeGreaterThan(4);
        }
    }

    /** Sixty days of short bars with short and long gaps. */
    private static List<Ohlcv> randomBars(LocalDate from, long seed) {
        Xoshiro256 random = new Xoshiro256(seed);
        List<Ohlcv> bars = new ArrayList<>();
        long time = from.toEpochDay() * Duration.ofDays(1).toNanos();
        long end = time + Duration.ofDays(60).toNanos();
        while (time < end) {
            long low = 1_000L + random.nextInt(1_000);
            long high = low + random.nextInt(100);
            long open = low + random.nextInt((int) (high - low) + 1);
            long close = low + random.nextInt((int) (high - low) + 1);
            bars.add(new Ohlcv(time, time + SHORT_NS - 1, open, high, low, close, random.nextInt(50)));
            time += SHORT_NS * (random.nextInt(8) == 0 ? 1L + random.nextInt(40) : 1);
        }
        return bars;
    }

    private static List<Emission> aggregated(List<Ohlcv> bars, BarInterval length, Session session) {
        BarAggregator aggregator = new BarAggregator(INSTRUMENT, length, session);
        List<Emission> found = new ArrayList<>();
        for (int i = 0; i < bars.size(); i++) {
            Bar next = bars.get(i).toBar();
            Bar before = aggregator.finishedBefore(next);
            if (before != null) {
                found.add(new Emission(i, true, Ohlcv.of(before)));
            }
            Bar after = aggregator.add(next);
            if (after != null) {
                found.add(new Emission(i, false, Ohlcv.of(after)));
            }
        }
        return found;
    }

    private static List<Emission> naive(List<Ohlcv> bars, BarInterval length, Session session) {
        List<Emission> expected = new ArrayList<>();
        Ohlcv building = null;
        long end = Long.MAX_VALUE;
        for (int i = 0; i < bars.size(); i++) {
            Ohlcv next = bars.get(i);
            if (building != null && next.openNs >= end) {
                expected.add(new Emission(i, true, building));
                building = null;
            }
            if (building == null) {
                building = next;
                end = naiveEnd(next.openNs, length.lengthNs(), session);
            } else {
                building = building.with(next);
            }
            if (next.closeNs + 1 >= end) {
                expected.add(new Emission(i, false, building));
                building = null;
            }
        }
        return expected;
    }

    /** The first boundary after a time, found by walking over all boundaries around it. */
    private static long naiveEnd(long timeNs, long lengthNs, Session session) {
        long dayNs = Duration.ofDays(1).toNanos();
        LocalDate day = LocalDate.ofEpochDay(Math.floorDiv(timeNs, dayNs) + 2);
        while (startOf(day, session) > timeNs) {
            day = day.minusDays(1);
        }
        if (lengthNs > dayNs) {
            do {
                day = day.plusDays(1);
            } while (Math.floorMod(day.toEpochDay(), lengthNs / dayNs) != 0);
            return startOf(day, session);
        }
        long dayEnd = startOf(day.plusDays(1), session);
        long boundary = startOf(day, session);
        while (boundary <= timeNs) {
            boundary += lengthNs;
        }
        return lengthNs == dayNs ? dayEnd : Math.min(boundary, dayEnd);
    }

    private static long startOf(LocalDate day, Session session) {
        return day.atTime(session.open()).atZone(session.zone()).toEpochSecond() * 1_000_000_000L;
    }

    @ParameterizedTest
    @CsvSource({
        "America/New_York, 2026-03-08T05:00:00Z, 23",
        "America/New_York, 2026-11-01T04:00:00Z, 25",
        "Europe/Berlin,    2026-03-28T23:00:00Z, 23",
        "Europe/Berlin,    2026-10-24T22:00:00Z, 25",
        "Europe/Berlin,    2026-06-01T22:00:00Z, 24"
    })
    void shouldMakeDaysAsLongAsTheClockMakesThem(String zone, String midnight, int hours) {
        Session session = new Session(ZoneId.of(zone), LocalTime.MIDNIGHT);
        long start = nanos(midnight);
        BarAggregator aggregator = new BarAggregator(INSTRUMENT, BarInterval.parse("1d"), session);
        long hour = Duration.ofHours(1).toNanos();
        for (int i = 0; i < hours - 1; i++) {
            assertThat(aggregator.add(hourBar(start + i * hour, hour)))
                    .as("hour %d", i)
                    .isNull();
        }
        Bar day = aggregator.add(hourBar(start + (hours - 1) * hour, hour));
        assertThat(day).isNotNull();
        assertThat(day.closeTimeNs() + 1 - day.openTimeNs()).isEqualTo(hours * hour);
        assertThat(day.volumeUnits()).isEqualTo(hours);
        assertThat(day.instrument()).isSameAs(INSTRUMENT);
    }

    private static Bar hourBar(long openNs, long lengthNs) {
        return new Bar(INSTRUMENT).set(openNs, openNs + lengthNs - 1, 10, 12, 8, 11, 1);
    }

    private static long nanos(String instant) {
        return Instant.parse(instant).getEpochSecond() * 1_000_000_000L;
    }

    @Test
    void shouldNotFinishABarBeforeItHasBegunOrWhileItRuns() {
        BarAggregator aggregator = new BarAggregator(INSTRUMENT, BarInterval.parse("1h"), Session.UTC);
        assertThat(aggregator.finishedBefore(hourBar(0, 60))).isNull();
        assertThat(aggregator.add(hourBar(0, SHORT_NS))).isNull();
        assertThat(aggregator.finishedBefore(hourBar(SHORT_NS, SHORT_NS))).isNull();
        assertThat(aggregator.finishedBefore(hourBar(SHORT_NS * 4 - 1, SHORT_NS)))
                .isNull();
        assertThat(aggregator.finishedBefore(hourBar(SHORT_NS * 4, SHORT_NS))).isNotNull();
        assertThat(aggregator.finishedBefore(hourBar(SHORT_NS * 4, SHORT_NS)))
                .as("it comes out once")
                .isNull();
    }

    @Test
    void shouldRefuseIntervalsThatAreNeitherPartOfADayNorWholeDays() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BarAggregator(INSTRUMENT, BarInterval.parse("36h"), Session.UTC))
                .withMessageContaining("36h");
    }

    @Test
    void shouldSaveTheBarThatIsBeingBuilt() {
        BarAggregator aggregator = new BarAggregator(INSTRUMENT, BarInterval.parse("1h"), Session.UTC);
        byte[] empty = StateBytes.of(aggregator::save);
        aggregator.add(hourBar(0, SHORT_NS));
        byte[] one = StateBytes.of(aggregator::save);
        aggregator.add(hourBar(SHORT_NS, SHORT_NS));
        assertThat(empty).hasSize(Long.BYTES);
        assertThat(StateBytes.of(aggregator::save)).isNotEqualTo(one).hasSameSizeAs(one);
    }
}
