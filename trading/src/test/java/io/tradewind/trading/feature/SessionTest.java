// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.feature;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.quant.random.Xoshiro256;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionTest {

    private static final long SEED = 16L;

    @ParameterizedTest
    @CsvSource({
        // zone, open, instant, start of its day, start of the next
        "UTC,              00:00, 2026-01-01T00:00:00Z, 2026-01-01T00:00:00Z, 2026-01-02T00:00:00Z",
        "UTC,              00:00, 2026-01-01T23:59:59Z, 2026-01-01T00:00:00Z, 2026-01-02T00:00:00Z",
        "UTC,              00:00, 1969-12-31T12:00:00Z, 1969-12-31T00:00:00Z, 1970-01-01T00:00:00Z",
        "America/New_York, 09:30, 2026-01-05T14:29:59Z, 2026-01-04T14:30:00Z, 2026-01-05T14:30:00Z",
        "America/New_York, 09:30, 2026-01-05T14:30:00Z, 2026-01-05T14:30:00Z, 2026-01-06T14:30:00Z",
        "America/New_York, 00:00, 2026-03-08T20:00:00Z, 2026-03-08T05:00:00Z, 2026-03-09T04:00:00Z",
        "America/New_York, 00:00, 2026-11-01T20:00:00Z, 2026-11-01T04:00:00Z, 2026-11-02T05:00:00Z",
        // 02:30 does not exist on this day: the day begins at 03:30, and 03:15 belongs to the day before
        "America/New_York, 02:30, 2026-03-08T07:15:00Z, 2026-03-07T07:30:00Z, 2026-03-08T07:30:00Z",
        "America/New_York, 02:30, 2026-03-08T07:30:00Z, 2026-03-08T07:30:00Z, 2026-03-09T06:30:00Z",
        // 01:30 comes twice on this day: it begins at the first, and the second 01:15 belongs to it
        "America/New_York, 01:30, 2026-11-01T05:30:00Z, 2026-11-01T05:30:00Z, 2026-11-02T06:30:00Z",
        "America/New_York, 01:30, 2026-11-01T06:15:00Z, 2026-11-01T05:30:00Z, 2026-11-02T06:30:00Z",
        "Europe/Berlin,    08:00, 2026-03-29T05:59:59Z, 2026-03-28T07:00:00Z, 2026-03-29T06:00:00Z",
        "Europe/Berlin,    08:00, 2026-10-25T07:00:00Z, 2026-10-25T07:00:00Z, 2026-10-26T07:00:00Z"
    })
    void shouldFindTheSessionDayOfAnInstant(String zone, String open, Instant time, Instant start, Instant next) {
        Session session = new Session(ZoneId.of(zone), LocalTime.parse(open));
        assertThat(at(session.dayStartNs(nanos(time)))).isEqualTo(start);
        assertThat(at(session.nextDayStartNs(nanos(time)))).isEqualTo(next);
        assertThat(at(session.periodEndNs(nanos(time), 1))).isEqualTo(next);
    }

    @Test
    void shouldCountPeriodsOfDaysFromTheEpoch() {
        assertThat(at(Session.UTC.periodEndNs(0, 7))).isEqualTo(Instant.parse("1970-01-08T00:00:00Z"));
        assertThat(at(Session.UTC.periodEndNs(-1, 7))).isEqualTo(Instant.EPOCH);
        Session evening = new Session(ZoneId.of("America/New_York"), LocalTime.of(17, 0));
        Instant wednesday = Instant.parse("2026-10-28T12:00:00Z");
        assertThat(at(evening.periodEndNs(nanos(wednesday), 7))).isEqualTo(Instant.parse("2026-10-29T21:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "UTC, 00:00",
        "UTC, 09:30:15.5",
        "+05:30, 00:00",
        "-11:00, 23:59:59",
        "Asia/Tokyo, 09:00",
        "America/New_York, 17:00"
    })
    void shouldFindTheDayAndItsWeekdayAsTheCalendarDoes(String zone, String open) {
        Session session = new Session(ZoneId.of(zone), LocalTime.parse(open));
        Xoshiro256 random = new Xoshiro256(SEED);
        for (int i = 0; i < 10_000; i++) {
            long timeNs = random.nextLong() >> 1;
            ZonedDateTime time = at(timeNs).atZone(session.zone());
            LocalTime wholeSecond = session.open().withNano(0);
            LocalDate date = time.toLocalDate();
            LocalDate day = date.atTime(wholeSecond).atZone(session.zone()).isAfter(time) ? date.minusDays(1) : date;
            Instant start = day.atTime(wholeSecond).atZone(session.zone()).toInstant();

            String drawn = "seed " + SEED + ", " + timeNs;
            assertThat(at(session.dayStartNs(timeNs))).as(drawn).isEqualTo(start);
            assertThat(at(session.nextDayStartNs(timeNs)))
                    .as(drawn)
                    .isEqualTo(day.plusDays(1)
                            .atTime(wholeSecond)
                            .atZone(session.zone())
                            .toInstant());
            assertThat(session.dayOfWeek(timeNs))
                    .as(drawn)
                    .isEqualTo(day.getDayOfWeek().getValue());
        }
    }

    private static Instant at(long timeNs) {
        return Instant.ofEpochSecond(0, timeNs);
    }

    private static long nanos(Instant instant) {
        return instant.getEpochSecond() * 1_000_000_000L;
    }
}
