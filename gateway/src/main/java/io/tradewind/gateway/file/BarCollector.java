// SPDX-License-Identifier: Apache-2.0
package io.tradewind.gateway.file;

import io.tradewind.domain.number.DecimalText;
import io.tradewind.domain.port.BarBatch;
import io.tradewind.domain.port.BarSink;
import io.tradewind.domain.port.RejectReason;
import io.tradewind.domain.port.RequestException;
import io.tradewind.gateway.file.format.BarFileSummary;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Checks rows and passes them on: a bar has positive prices, a high and a low that enclose open and close, and a volume
 * that is not negative. What fails is a reject; what was changed is a repair; a broken last line is a torn file.
 */
final class BarCollector {
    /** Fields in the order of the value slots. */
    private static final String[] FIELDS = {"open", "high", "low", "close", "volume"};

    private static final int VOLUME = 4;
    private static final int EXAMPLES = 5;
    private static final int DETAIL_LENGTH = 60;

    /** Turns text into a time; throws {@link DateTimeException}. */
    interface TimeReader {
        long read(String text);
    }

    private final Path file;
    private final BarSink sink;
    private final ScaledNumber number = new ScaledNumber();
    private final List<String> examples = new ArrayList<>();
    private final long[] values = new long[FIELDS.length];
    private long rows;
    private long bars;
    private long repairs;
    private long timeNs;

    BarCollector(Path file, BarSink sink) {
        this.file = file;
        this.sink = sink;
    }

    BarFileSummary summary() {
        return new BarFileSummary(rows, bars, rows - bars, repairs, examples);
    }

    boolean expectColumns(Row row, int columns) {
        return row.columns() == columns
                || reject(row, RejectReason.WRONG_COLUMN_COUNT, row.columns() + " columns instead of " + columns);
    }

    boolean time(Row row, int column, TimeReader reader) {
        try {
            timeNs = reader.read(row.text(column));
            return true;
        } catch (DateTimeException e) {
            return reject(row, RejectReason.BAD_TIME, String.valueOf(e.getMessage()));
        }
    }

    /** Open, high, low and close from four columns, each multiplied by 1 / divisor. */
    boolean prices(Row row, int open, int high, int low, int close, int divisor) {
        return price(row, 0, open, divisor)
                && price(row, 1, high, divisor)
                && price(row, 2, low, divisor)
                && price(row, 3, close, divisor);
    }

    private boolean price(Row row, int slot, int column, int divisor) {
        if (!value(row, slot, column)) {
            return false;
        }
        if (divisor != 1) {
            long scaled = values[slot];
            if (scaled % divisor != 0) {
                repair(row.line(), FIELDS[slot] + " rounded to 8 decimals: " + row.text(column) + " / " + divisor);
            }
            values[slot] = halfEven(scaled, divisor);
        }
        return true;
    }

    static long halfEven(long value, int divisor) {
        long quotient = Math.floorDiv(value, divisor);
        long rest = 2 * Math.floorMod(value, (long) divisor);
        boolean up = rest > divisor || (rest == divisor && (quotient & 1) == 1);
        return up ? quotient + 1 : quotient;
    }

    /** Traded volume from a column; blank is 0 and a repair. */
    boolean volume(Row row, int column) {
        if (row.empty(column)) {
            repair(row.line(), "blank volume read as 0");
            values[VOLUME] = 0;
            return true;
        }
        return value(row, VOLUME, column);
    }

    void noVolume() {
        values[VOLUME] = 0;
    }

    private boolean value(Row row, int slot, int column) {
        return switch (number.read(row.bytes(), row.start(column), row.end(column))) {
            case EXACT -> set(slot);
            case ROUNDED -> {
                repair(row.line(), FIELDS[slot] + " rounded to 8 decimals: " + row.text(column));
                yield set(slot);
            }
            case NOT_A_NUMBER ->
                reject(row, RejectReason.UNPARSABLE, FIELDS[slot] + " is not a finite number: " + quoted(row, column));
            case OVERFLOW ->
                reject(row, RejectReason.OVERFLOW, FIELDS[slot] + " does not fit 8 decimals: " + quoted(row, column));
        };
    }

    private boolean set(int slot) {
        values[slot] = number.value();
        return true;
    }

    static String quoted(Row row, int column) {
        String text = row.text(column);
        return "'" + (text.length() > DETAIL_LENGTH ? text.substring(0, DETAIL_LENGTH) + "..." : text) + "'";
    }

    void repair(long line, String what) {
        repairs++;
        if (examples.size() < EXAMPLES) {
            examples.add("line " + line + ": " + what);
        }
    }

    /** Copies the values read so far. */
    long[] values() {
        return values.clone();
    }

    void values(long open, long high, long low, long close) {
        values[0] = open;
        values[1] = high;
        values[2] = low;
        values[3] = close;
    }

    void time(long newTimeNs) {
        timeNs = newTimeNs;
    }

    void volume(long newVolume) {
        values[VOLUME] = newVolume;
    }

    /** Passes the bar on when its values make sense. */
    void finish(long line) {
        String fault = fault();
        if (fault != null) {
            reject(line, reason(), fault);
            return;
        }
        rows++;
        bars++;
        sink.onBar(line, timeNs, values[0], values[1], values[2], values[3], values[VOLUME]);
    }

    private RejectReason reason() {
        if (values[VOLUME] < 0) {
            return RejectReason.NEGATIVE_VOLUME;
        }
        return lowest() <= 0 ? RejectReason.NON_POSITIVE_PRICE : RejectReason.OHLC_CONTRADICTION;
    }

    private long lowest() {
        return Math.min(Math.min(values[0], values[1]), Math.min(values[2], values[3]));
    }

    private @Nullable String fault() {
        if (values[VOLUME] < 0) {
            return "volume " + text(VOLUME) + " is negative";
        }
        if (lowest() <= 0) {
            return "a price is zero or negative: " + prices();
        }
        boolean encloses = values[1] == Math.max(values[1], Math.max(values[0], values[3]))
                && values[2] == Math.min(values[1], lowest());
        return encloses ? null : "high and low do not enclose open and close: " + prices();
    }

    private String prices() {
        return "open " + text(0) + ", high " + text(1) + ", low " + text(2) + ", close " + text(3);
    }

    private String text(int slot) {
        return DecimalText.format(values[slot], BarBatch.SCALE);
    }

    boolean reject(Row row, RejectReason reason, String detail) {
        boolean broken = reason == RejectReason.WRONG_COLUMN_COUNT
                || reason == RejectReason.UNPARSABLE
                || reason == RejectReason.BAD_TIME;
        if (broken && !row.terminated()) {
            throw new RequestException(file + ": the file is cut in its last line, " + row.line() + " (" + detail
                    + "); fetch the file again");
        }
        return reject(row.line(), reason, detail);
    }

    boolean reject(long line, RejectReason reason, String detail) {
        rows++;
        sink.onReject(line, reason, detail);
        return false;
    }
}
