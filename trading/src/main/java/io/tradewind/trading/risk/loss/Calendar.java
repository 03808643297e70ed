// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.loss;

/** Days, ISO weeks and months of UTC as numbers that grow by one from each to the next. */
final class Calendar {
    static final long DAY_NS = 86_400_000_000_000L;

    /** 1 January 1970 was a Thursday, the fourth day of its ISO week. */
    private static final long DAYS_BEFORE_EPOCH_IN_WEEK = 3;

    private static final long DAYS_OF_400_YEARS = 146_097;
    private static final long EPOCH_FROM_MARCH_0000 = 719_468;

    private Calendar() {}

    static long day(long timeNs) {
        return Math.floorDiv(timeNs, DAY_NS);
    }

    static long week(long day) {
        return Math.floorDiv(day + DAYS_BEFORE_EPOCH_IN_WEEK, 7);
    }

    /**
     * Months since the year 0.
     *
     * <p>Source: H. Hinnant, chrono-compatible low-level date algorithms, civil_from_days: years that begin in March have their leap day at
     * their end.
     */
    static long month(long day) {
        long fromMarch = day + EPOCH_FROM_MARCH_0000;
        long era = Math.floorDiv(fromMarch, DAYS_OF_400_YEARS);
        long dayOfEra = fromMarch - era * DAYS_OF_400_YEARS;
        long yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
        long dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        long monthFromMarch = (5 * dayOfYear + 2) / 153;
        return (yearOfEra + era * 400) * 12 + monthFromMarch + 2;
    }
}
