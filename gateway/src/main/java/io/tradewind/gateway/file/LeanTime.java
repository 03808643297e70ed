// SPDX-License-Identifier: Apache-2.0
package io.tradewind.gateway.file;

import io.tradewind.domain.port.RequestException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Times of one LEAN file: {@code yyyyMMdd HH:mm}, or milliseconds since midnight, possibly with a fraction, of the day that its name
 * begins with ({@code 20140609_trade.zip}).
 */
final class LeanTime {
    private static final long DAY_NS = 86_400_000_000_000L;
    private static final Pattern DATE = Pattern.compile("(\\d{8})_.*");
    private static final Pattern SINCE_MIDNIGHT = Pattern.compile("\\d{1,8}(\\.\\d{1,9})?");
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("uuuuMMdd HH:mm", Locale.ROOT);

    private final Path file;
    private final @Nullable LocalDate date;
    private final ZoneId zone;

    /** Times of a file on a day; null for a file without one, whose times must then name theirs. */
    LeanTime(Path file, @Nullable LocalDate date, ZoneId zone) {
        this.file = file;
        this.date = date;
        this.zone = zone;
    }

    /** The day in the name of a file, or null. */
    static @Nullable LocalDate date(Path file) {
        Path name = file.getFileName();
        Matcher matcher = DATE.matcher(name == null ? "" : name.toString());
        try {
            return matcher.matches() ? LocalDate.parse(matcher.group(1), DateTimeFormatter.BASIC_ISO_DATE) : null;
        } catch (DateTimeException e) {
            throw new RequestException(file + ": the file name starts with no date (yyyyMMdd)", e);
        }
    }

    /** Nanoseconds since the epoch, UTC; {@link DateTimeException} when the text is no such time. */
    long ns(String text) {
        try {
            return text.indexOf(' ') > 0
                    ? TimestampParser.local(LocalDateTime.parse(text, MINUTES), zone)
                    : sinceMidnight(text);
        } catch (ArithmeticException e) {
            throw new DateTimeException("time outside 1677 to 2262: '" + text + "'", e);
        }
    }

    private long sinceMidnight(String text) {
        if (date == null) {
            throw new RequestException(file + ": times count from midnight and the file name holds no date; name it"
                    + " as LEAN does, for example 20140609_trade.zip");
        }
        if (!SINCE_MIDNIGHT.matcher(text).matches()) {
            throw new DateTimeException("not milliseconds since midnight: '" + text + "'");
        }
        long sinceNs = new BigDecimal(text)
                .movePointRight(6)
                .setScale(0, RoundingMode.HALF_EVEN)
                .longValueExact();
        if (sinceNs >= DAY_NS) {
            throw new DateTimeException("more milliseconds than a day has: '" + text + "'");
        }
        return TimestampParser.local(date.atStartOfDay().plusNanos(sinceNs), zone);
    }
}
