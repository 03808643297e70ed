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
        ZonedDateTime local = at(timeNs);
        LocalDate day = local.toLocalTime().isBefore(open) ? local.toLocalDate().minusDays(1) : local.toLocalDate();
        return startOf(day);
    }

    /**
     * Start of the session day after the one that holds an instant.
     *
     * @param timeNs nanoseconds since the epoch, UTC
     * @return start of the next day, nanoseconds since the epoch, UTC
     */
    public long nextDayStartNs(long timeNs) {
        ZonedDateTime start = at(dayStartNs(timeNs));
        return startOf(start.toLocalDate().plusDays(1));
    }

    private ZonedDateTime at(long timeNs) {
        return Instant.ofEpochSecond(Math.floorDiv(timeNs, SECOND_NS), Math.floorMod(timeNs, SECOND_NS))
                .atZone(zone);
    }

    private long startOf(LocalDate day) {
        return Math.multiplyExact(ZonedDateTime.of(day, open, zone).toEpochSecond(), SECOND_NS);
    }
}
