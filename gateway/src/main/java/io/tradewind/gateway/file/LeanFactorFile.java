// SPDX-License-Identifier: Apache-2.0
package io.tradewind.gateway.file;

import io.tradewind.domain.port.BarBatch;
import io.tradewind.domain.port.CorporateAction;
import io.tradewind.domain.port.RequestException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * LEAN factor files: {@code date, price factor, split factor, reference price}, oldest first.
 *
 * <p>A row's factors hold for prices up to and including its date, so each change from one row to the next is an action
 * on the weekday after that date. Split ratio = next split factor / this one, as the fraction with the smallest
 * denominator within a relative 10^-5 (the files round the factors). Dividend = reference price x (1 - this price factor
 * / the next one), half-even at eight decimals, for each unit before a split of the same day; it is listed before that
 * split. The ex time is midnight of the weekday in the zone of the market; after a holiday the first bar comes later,
 * and the action takes effect at that bar.
 */
public final class LeanFactorFile {
    private static final double RATIO_TOLERANCE = 1e-5;
    private static final int MAX_DENOMINATOR = 100_000;
    private static final int COLUMNS = 4;

    private record Factors(LocalDate date, BigDecimal price, BigDecimal split, BigDecimal reference) {}

    private LeanFactorFile() {}

    /**
     * Reads the actions of a factor file.
     *
     * @param file the factor file
     * @param zone data zone of the market, America/New_York for US equities
     * @return splits and dividends in time order
     * @throws RequestException when the file is missing, empty or malformed; with the line
     */
    public static List<CorporateAction> read(Path file, ZoneId zone) {
        List<Factors> rows = new ArrayList<>();
        try (InputStream stream = new BufferedInputStream(Files.newInputStream(file))) {
            LineReader reader = new LineReader(file, stream);
            @Nullable Row row;
            while ((row = reader.next(',')) != null) {
                if (!row.blank()) {
                    rows.add(factors(file, row, rows.isEmpty() ? null : rows.getLast()));
                }
            }
        } catch (IOException e) {
            throw TextBars.unreadable(file, e);
        }
        if (rows.isEmpty()) {
            throw TextBars.empty(file);
        }
        return actions(rows, zone);
    }

    private static Factors factors(Path file, Row row, @Nullable Factors previous) {
        try {
            if (row.columns() != COLUMNS) {
                throw new NumberFormatException(row.columns() + " columns instead of " + COLUMNS);
            }
            LocalDate date = LocalDate.parse(row.text(0), DateTimeFormatter.BASIC_ISO_DATE);
            Factors factors = new Factors(date, number(row, 1), number(row, 2), number(row, 3));
            if (factors.price.signum() <= 0 || factors.split.signum() <= 0 || factors.reference.signum() < 0) {
                throw new NumberFormatException("a factor is not positive");
            }
            if (previous != null && !previous.date.isBefore(date)) {
                throw new NumberFormatException("dates do not increase");
            }
            return factors;
        } catch (NumberFormatException | DateTimeException e) {
            throw new RequestException(
                    file + ": line " + row.line() + " is no factor row (" + e.getMessage()
                            + "); a LEAN factor file holds date, price factor, split factor, reference price",
                    e);
        }
    }

    private static BigDecimal number(Row row, int column) {
        String text = row.text(column);
        if (!text.matches("\\d{1,12}(\\.\\d{1,18})?")) {
            throw new NumberFormatException("not a number: '" + text + "'");
        }
        return new BigDecimal(text);
    }

    private static List<CorporateAction> actions(List<Factors> rows, ZoneId zone) {
        List<CorporateAction> actions = new ArrayList<>();
        for (int i = 0; i + 1 < rows.size(); i++) {
            Factors before = rows.get(i);
            Factors after = rows.get(i + 1);
            long exTimeNs = TimestampParser.local(nextWeekday(before.date).atStartOfDay(), zone);
            long reference = scaled(before.reference);
            long dividend = dividend(before, after);
            if (dividend > 0) {
                actions.add(new CorporateAction(exTimeNs, CorporateAction.Kind.DIVIDEND, 1, 1, dividend, reference));
            }
            if (before.split.compareTo(after.split) != 0) {
                long[] ratio = ratio(
                        after.split.divide(before.split, MathContext.DECIMAL64).doubleValue());
                actions.add(
                        new CorporateAction(exTimeNs, CorporateAction.Kind.SPLIT, ratio[0], ratio[1], 0, reference));
            }
        }
        return actions;
    }

    private static LocalDate nextWeekday(LocalDate date) {
        LocalDate next = date.plusDays(1);
        while (next.getDayOfWeek() == DayOfWeek.SATURDAY || next.getDayOfWeek() == DayOfWeek.SUNDAY) {
            next = next.plusDays(1);
        }
        return next;
    }

    private static long dividend(Factors before, Factors after) {
        BigDecimal kept = before.price.divide(after.price, MathContext.DECIMAL128);
        return scaled(before.reference.multiply(BigDecimal.ONE.subtract(kept)));
    }

    private static long scaled(BigDecimal value) {
        return value.movePointRight(BarBatch.SCALE)
                .setScale(0, RoundingMode.HALF_EVEN)
                .longValueExact();
    }

    private static long[] ratio(double value) {
        for (long denominator = 1; denominator <= MAX_DENOMINATOR; denominator++) {
            long numerator = Math.round(value * denominator);
            if (numerator > 0 && Math.abs(numerator / (value * denominator) - 1) <= RATIO_TOLERANCE) {
                return new long[] {numerator, denominator};
            }
        }
        return new long[] {Math.max(1, Math.round(value * MAX_DENOMINATOR)), MAX_DENOMINATOR};
    }
}
