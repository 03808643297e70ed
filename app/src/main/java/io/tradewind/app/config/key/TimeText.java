// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.config.key;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times and durations between text and nanoseconds. */
public final class TimeText {
    private static final long SECOND_NS = 1_000_000_000L;
    private static final Pattern DURATION = Pattern.compile("([0-9]{1,18})(ns|us|ms|s|m|h|d|w)");

    private TimeText() {}

    /**
     * Parses a point in time.
     *
     * @param text {@code 2024-01-01}, {@code 2024-01-01T00:00:00Z}, with an offset, or without a zone (then UTC)
     * @return nanoseconds since the epoch
     * @throws IllegalArgumentException when the text is no time between 1678 and 2262
     */
    public static long parseInstantNs(String text) {
        try {
            Instant instant = parseInstant(text.replace(' ', 'T'));
            return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), SECOND_NS), instant.getNano());
        } catch (DateTimeException | ArithmeticException e) {
            throw new IllegalArgumentException("not an ISO-8601 time between 1678 and 2262: '" + text + "'", e);
        }
    }

    private static Instant parseInstant(String text) {
        if (text.indexOf('T') < 0) {
            return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        }
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException withoutZone) {
            return LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
        }
    }

    /**
     * Formats a point in time.
     *
     * @param timeNs nanoseconds since the epoch
     * @return ISO-8601 in UTC, for example {@code 2024-01-01T00:00:00Z}
     */
    public static String formatInstant(long timeNs) {
        return Instant.ofEpochSecond(Math.floorDiv(timeNs, SECOND_NS), Math.floorMod(timeNs, SECOND_NS))
                .toString();
    }

    /**
     * Parses a duration.
     *
     * @param text a count and one of ns, us, ms, s, m, h, d, w, for example {@code 500ms} or {@code 1d}
     * @return nanoseconds
     * @throws IllegalArgumentException when the text is no duration or is longer than 292 years
     */
    public static long parseDurationNs(String text) {
        Matcher matcher = DURATION.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not a duration: '" + text + "'");
        }
        try {
            return Math.multiplyExact(Long.parseLong(matcher.group(1)), unitNs(matcher.group(2)));
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("longer than 292 years: '" + text + "'", e);
        }
    }

    /**
     * Formats a duration.
     *
     * @param ns nanoseconds, positive
     * @return a count and the longest unit up to a day that divides it, for example {@code 4d}
     */
    public static String formatDuration(long ns) {
        for (String unit : List.of("d", "h", "m", "s", "ms", "us")) {
            if (ns % unitNs(unit) == 0) {
                return ns / unitNs(unit) + unit;
            }
        }
        return ns + "ns";
    }

    private static long unitNs(String unit) {
        return switch (unit) {
            case "ns" -> 1L;
            case "us" -> 1_000L;
            case "ms" -> 1_000_000L;
            case "s" -> SECOND_NS;
            case "m" -> 60 * SECOND_NS;
            case "h" -> 3_600 * SECOND_NS;
            case "d" -> 86_400 * SECOND_NS;
            default -> 604_800 * SECOND_NS;
        };
    }
}
