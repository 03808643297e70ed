// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.feature;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * The daily boundary that longer bars start from: a wall-clock time in an IANA zone, daylight saving included.
 *
 * @param zone for example {@code America/New_York}
 * @param open when a session day begins
 */
public record Session(ZoneId zone, LocalTime open) {
    /** Days begin at midnight UTC. */
    public static final Session UTC = new Session(ZoneId.of("UTC"), LocalTime.MIDNIGHT);

    private static final long SECOND_NS = 1_000_000_000L;

    /**
     * Start of the session day that holds an instant.
     *
     * @param timeNs nanoseconds since the epoch, UTC
     * @return start of its day, nanoseconds since the epoch, UTC
     */
    public long dayStartNs(long timeNs) {
        return startOf(dayOf(timeNs));
    }

    /**
     * Start of the session day after the one that holds an instant.
     *
     * @param timeNs nanoseconds since the epoch, UTC
     * @return start of the next day, nanoseconds since the epoch, UTC
     */
    public long nextDayStartNs(long timeNs) {
        return startOf(dayOf(timeNs).plusDays(1));
    }

    /**
     * End of the period of whole session days that holds an instant; periods are counted from the day 1970-01-01.
     *
     * @param timeNs nanoseconds since the epoch, UTC
     * @param days length of a period, at least 1
     * @return start of the day after its last day, nanoseconds since the epoch, UTC
     */
    public long periodEndNs(long timeNs, long days) {
        long period = Math.floorDiv(dayOf(timeNs).toEpochDay(), days);
        return startOf(LocalDate.ofEpochDay((period + 1) * days));
    }

    /** Compares instants, not wall clocks: on days that change the clock the opening time may be skipped or come twice. */
    private LocalDate dayOf(long timeNs) {
        LocalDate date = at(timeNs).toLocalDate();
        return startOf(date) <= timeNs ? date : date.minusDays(1);
    }

    private ZonedDateTime at(long timeNs) {
        return Instant.ofEpochSecond(Math.floorDiv(timeNs, SECOND_NS), Math.floorMod(timeNs, SECOND_NS))
                .atZone(zone);
    }

    private long startOf(LocalDate day) {
        return Math.multiplyExact(ZonedDateTime.of(day, open, zone).toEpochSecond(), SECOND_NS);
    }
}
