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
    private static final long DAY_NS = 86_400 * SECOND_NS;
    private static final int DAYS_A_WEEK = 7;
    private static final int EPOCH_DAY_OF_WEEK = 4;

    /**
     * Start of the session day that holds an instant.
     *
     * @param timeNs nanoseconds since the epoch, UTC
     * @return start of its day, nanoseconds since the epoch, UTC
     */
    public long dayStartNs(long timeNs) {
        return hasFixedOffset() ? fixedDayStartNs(timeNs) : startOf(dayOf(timeNs));
    }

    /**
     * Start of the session day after the one that holds an instant.
     *
     * @param timeNs nanoseconds since the epoch, UTC
     * @return start of the next day, nanoseconds since the epoch, UTC
     */
    public long nextDayStartNs(long timeNs) {
        return hasFixedOffset()
                ? Math.addExact(fixedDayStartNs(timeNs), DAY_NS)
                : startOf(dayOf(timeNs).plusDays(1));
    }

    /**
     * Day of the week on which the session day begins that holds an instant.
     *
     * @param timeNs nanoseconds since the epoch, UTC
     * @return 1 for Monday to 7 for Sunday
     */
    public int dayOfWeek(long timeNs) {
        if (hasFixedOffset()) {
            long day = Math.floorDiv(fixedDayStartNs(timeNs) + fixedOffsetNs(), DAY_NS);
            return Math.floorMod(day + EPOCH_DAY_OF_WEEK - 1, DAYS_A_WEEK) + 1;
        }
        return at(dayStartNs(timeNs)).getDayOfWeek().getValue();
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

    /** Whether all days have the same length: then nothing is allocated to find one. */
    private boolean hasFixedOffset() {
        return zone.getRules().isFixedOffset();
    }

    private long fixedOffsetNs() {
        return zone.getRules().getOffset(Instant.EPOCH).getTotalSeconds() * SECOND_NS;
    }

    private long fixedDayStartNs(long timeNs) {
        long firstOpenNs = open.toSecondOfDay() * SECOND_NS - fixedOffsetNs();
        long day = Math.floorDiv(Math.subtractExact(timeNs, firstOpenNs), DAY_NS);
        return Math.addExact(Math.multiplyExact(day, DAY_NS), firstOpenNs);
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
