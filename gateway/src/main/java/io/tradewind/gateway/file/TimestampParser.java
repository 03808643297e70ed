// SPDX-License-Identifier: Apache-2.0
package io.tradewind.gateway.file;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads times of foreign files into nanoseconds since the epoch, UTC.
 *
 * <p>Forms: {@code yyyy-MM-dd}, {@code yyyy-MM-dd HH:mm[:ss[.fraction]]} (or {@code T}; with {@code Z} or an offset,
 * which {@code GMT} or {@code UTC} may precede, the zone is not used), the same with {@code M/d/yyyy} or
 * {@code d.M.yyyy}, and epoch numbers by magnitude: seconds from 10^8, milliseconds from 10^11, microseconds from 10^14,
 * nanoseconds from 10^17. Smaller numbers are refused: they are years or row numbers more often than times. A local time
 * that a clock change skips is refused; one that happens twice is the earlier one.
 */
public final class TimestampParser {
    private static final String DATE =
            "(?:(\\d{4})-(\\d{1,2})-(\\d{1,2})|(\\d{1,2})/(\\d{1,2})/(\\d{4})|(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4}))";
    private static final String CLOCK = "(?:[T ](\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.(\\d{1,9}))?)?)?";
    private static final String OFFSET = "(Z|z|UTC|GMT|(?:UTC|GMT)?[+-]\\d{2}(?::?\\d{2})?)?";
    private static final Pattern CALENDAR = Pattern.compile(DATE + CLOCK + " ?" + OFFSET);
    private static final Pattern NUMBER = Pattern.compile("\\d{1,19}(?:\\.\\d{1,12})?");
    private static final int MAX_LENGTH = 40;
    private static final long SECOND_NS = 1_000_000_000L;

    private final ZoneId zone;

    /**
     * A parser.
     *
     * @param zone zone of local times
     */
    public TimestampParser(ZoneId zone) {
        this.zone = zone;
    }

    /**
     * Reads one time.
     *
     * @param text in one of the forms above
     * @return nanoseconds since the epoch, UTC
     * @throws DateTimeException when it is no time, or outside 1677 to 2262
     */
    public long parse(String text) {
        if (text.length() > MAX_LENGTH) {
            throw new DateTimeException("longer than a time: '" + text.substring(0, MAX_LENGTH) + "...'");
        }
        try {
            if (NUMBER.matcher(text).matches()) {
                return epoch(text);
            }
            Matcher matcher = CALENDAR.matcher(text);
            if (matcher.matches()) {
                return calendar(matcher);
            }
        } catch (ArithmeticException e) {
            throw new DateTimeException("time outside 1677 to 2262: '" + text + "'", e);
        }
        throw new DateTimeException("not a time: '" + text + "'");
    }

    private static long epoch(String text) {
        BigDecimal number = new BigDecimal(text);
        int digits = number.precision() - number.scale();
        if (digits < 9) {
            throw new DateTimeException("not a time: '" + text + "' (epoch numbers start at 100000000 seconds)");
        }
        int unit = digits <= 11 ? 9 : digits <= 14 ? 6 : digits <= 17 ? 3 : 0;
        return number.scaleByPowerOfTen(unit)
                .setScale(0, RoundingMode.HALF_EVEN)
                .longValueExact();
    }

    private long calendar(Matcher m) {
        LocalDate date = date(m);
        String fraction = m.group(13);
        int nanos = fraction == null ? 0 : number((fraction + "00000000").substring(0, 9));
        LocalDateTime local = m.group(10) == null
                ? date.atStartOfDay()
                : date.atTime(
                        number(m.group(10)), number(m.group(11)), m.group(12) == null ? 0 : number(m.group(12)), nanos);
        String offset = m.group(14);
        return offset == null ? local(local, zone) : epochNs(local.toInstant(offset(offset)));
    }

    private static LocalDate date(Matcher m) {
        if (m.group(1) != null) {
            return LocalDate.of(number(m.group(1)), number(m.group(2)), number(m.group(3)));
        }
        return m.group(6) != null
                ? LocalDate.of(number(m.group(6)), number(m.group(4)), number(m.group(5)))
                : LocalDate.of(number(m.group(9)), number(m.group(8)), number(m.group(7)));
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static ZoneOffset offset(String text) {
        String signed = text.replaceFirst("^[A-Za-z]+", "");
        return signed.isEmpty() ? ZoneOffset.UTC : ZoneOffset.of(signed);
    }

    /** Wall-clock time of a zone to nanoseconds; {@link DateTimeException} when the clock skips it. */
    static long local(LocalDateTime local, ZoneId zone) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        if (offsets.isEmpty()) {
            throw new DateTimeException(local + " does not exist in " + zone + ": the clock skips it");
        }
        return epochNs(local.toInstant(offsets.getFirst()));
    }

    private static long epochNs(Instant instant) {
        return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), SECOND_NS), instant.getNano());
    }
}
