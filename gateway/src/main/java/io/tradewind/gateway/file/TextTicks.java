// SPDX-License-Identifier: Apache-2.0
package io.tradewind.gateway.file;

import io.tradewind.domain.command.Side;
import io.tradewind.domain.port.RejectReason;
import io.tradewind.domain.port.RequestException;
import io.tradewind.domain.port.TickBatch;
import io.tradewind.domain.port.TickKind;
import io.tradewind.domain.port.TickSink;
import io.tradewind.gateway.file.format.TickCollector;
import io.tradewind.gateway.file.format.TickFileFormat;
import io.tradewind.gateway.file.format.TickFileOptions;
import io.tradewind.gateway.file.format.TickFileSummary;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.Locale;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Walks the rows of text files of ticks, which are one recording, and checks them: prices and quantities are positive, times do not
 * decrease. What fails is a reject; a broken last line is a torn file. Each tick is received when it was made.
 */
final class TextTicks {
    /** What a format does with the lines. */
    interface Lines {
        /** Tells what line 1 is. */
        TextBars.Start first(Row row);

        /** Handles one data row. */
        void row(Row row);
    }

    /** Slots of values. */
    static final int BID = 0;

    static final int ASK = 1;
    static final int BID_SIZE = 2;
    static final int ASK_SIZE = 3;
    static final int PRICE = 4;
    static final int QUANTITY = 5;
    private static final String[] FIELDS = {"bid", "ask", "bid size", "ask size", "price", "quantity"};

    private final TickFileFormat format;
    private final String expects;
    private final long quoteQuantity;
    private final TickCollector out;
    private final ScaledNumber number = new ScaledNumber();
    private final long[] values = new long[FIELDS.length];
    private Path file = Path.of("");
    private Side side = Side.BUY;
    private long timeNs;
    private long lastNs = Long.MIN_VALUE;
    private boolean begun;
    private long lines;

    TextTicks(TickFileFormat format, String expects, TickFileOptions options, TickSink sink) {
        this.format = format;
        this.expects = expects;
        quoteQuantity = options.quoteQuantity();
        out = new TickCollector(sink);
    }

    /** Reads the next file. */
    void read(Path next, InputStream stream, char delimiter, Lines handler) throws IOException {
        file = next;
        begun = false;
        LineReader reader = new LineReader(file, stream);
        Row row = reader.next(delimiter);
        if (row == null) {
            throw TextBars.empty(file);
        }
        TextBars.Start start = handler.first(row);
        if (start == TextBars.Start.FOREIGN) {
            throw new RequestException(file + ": line 1 is not " + format.name() + ", which expects " + expects);
        }
        long linesBefore = lines;
        if (start == TextBars.Start.DATA) {
            lines++;
            handler.row(row);
        }
        rest(reader, delimiter, handler);
        if (lines == linesBefore) {
            throw new RequestException(file + ": the file holds a header and no ticks");
        }
    }

    private void rest(LineReader reader, char delimiter, Lines handler) throws IOException {
        @Nullable Row row;
        while ((row = reader.next(delimiter)) != null) {
            if (!row.blank()) {
                lines++;
                handler.row(row);
            }
        }
    }

    /** Passes on what is left, when all files have been read. */
    TickFileSummary finish() {
        if (out.ticks() == 0) {
            throw new RequestException(file + ": no row of it is a tick; " + format.name() + " expects " + expects);
        }
        out.flush();
        return new TickFileSummary(
                lines,
                0,
                0,
                out.count(TickKind.TRADE),
                out.count(TickKind.QUOTE),
                0,
                0,
                0,
                OptionalLong.empty(),
                false,
                0,
                out.rejects(),
                0,
                0,
                out.repairs(),
                TickFileSummary.TradeIds.NONE,
                out.notes());
    }

    boolean expectColumns(Row row, int columns) {
        return row.columns() == columns
                || reject(row, RejectReason.WRONG_COLUMN_COUNT, row.columns() + " columns instead of " + columns);
    }

    /** Reads the time of a row, which must not be before that of an earlier one. */
    boolean time(Row row, int column, BarCollector.TimeReader reader) {
        try {
            timeNs = reader.read(row.text(column));
        } catch (DateTimeException e) {
            return reject(row, RejectReason.BAD_TIME, String.valueOf(e.getMessage()));
        }
        if (timeNs < lastNs && !begun) {
            throw new RequestException(file + ": line " + row.line()
                    + " is before the end of the file before it; name the" + " files in the order of their time");
        }
        begun = true;
        return timeNs >= lastNs
                || reject(
                        row,
                        RejectReason.OUT_OF_ORDER,
                        "its time is before that of an earlier row: " + row.text(column));
    }

    /** A price or quantity, which must be positive. */
    boolean positive(Row row, int slot, int column) {
        if (!value(row, slot, column)) {
            return false;
        }
        if (values[slot] > 0) {
            return true;
        }
        boolean price = slot == BID || slot == ASK || slot == PRICE;
        return reject(
                row,
                price ? RejectReason.NON_POSITIVE_PRICE : RejectReason.NEGATIVE_VOLUME,
                FIELDS[slot] + " is not positive: " + BarCollector.quoted(row, column));
    }

    /** Size of a quote; blank and 0 stand for the size of quotes without one, as a repair. */
    boolean size(Row row, int slot, int column) {
        boolean blank = row.empty(column);
        if (!blank && !value(row, slot, column)) {
            return false;
        }
        if (blank || values[slot] == 0) {
            out.repair(file, row.line(), FIELDS[slot] + " blank or 0, the size of quotes without one is taken");
            values[slot] = quoteQuantity;
        }
        return values[slot] > 0
                || reject(row, RejectReason.NEGATIVE_VOLUME, FIELDS[slot] + " is negative: " + row.text(column));
    }

    /** Both sizes of a quote in a file that has none. */
    void noSizes() {
        values[BID_SIZE] = quoteQuantity;
        values[ASK_SIZE] = quoteQuantity;
    }

    /** Tells once a file that it has no sizes. */
    void noteNoSizes() {
        out.repair(file, 1, "no sizes, the size of quotes without one is taken in every row");
    }

    private boolean value(Row row, int slot, int column) {
        ScaledNumber.Outcome outcome = number.read(row.bytes(), row.start(column), row.end(column));
        values[slot] = number.value();
        return switch (outcome) {
            case EXACT -> true;
            case ROUNDED -> {
                out.repair(file, row.line(), FIELDS[slot] + " rounded to 8 decimals: " + row.text(column));
                yield true;
            }
            case NOT_A_NUMBER ->
                reject(
                        row,
                        RejectReason.UNPARSABLE,
                        FIELDS[slot] + " is not a finite number: " + BarCollector.quoted(row, column));
            case OVERFLOW ->
                reject(
                        row,
                        RejectReason.OVERFLOW,
                        FIELDS[slot] + " does not fit 8 decimals: " + BarCollector.quoted(row, column));
        };
    }

    /** Side of the order that took: buy or sell, or their first letter, in any case. */
    boolean side(Row row, int column) {
        String text = row.text(column).toLowerCase(Locale.ROOT);
        boolean buy = text.equals("buy") || text.equals("b");
        side = buy ? Side.BUY : Side.SELL;
        return buy
                || text.equals("sell")
                || text.equals("s")
                || reject(
                        row,
                        RejectReason.UNPARSABLE,
                        "side is neither buy nor sell: " + BarCollector.quoted(row, column));
    }

    /** Passes on the quote that was read. */
    void quote() {
        lastNs = timeNs;
        out.quote(timeNs, timeNs, TickBatch.NO_ID, values[BID], values[BID_SIZE], values[ASK], values[ASK_SIZE]);
    }

    /** Passes on the trade that was read. */
    void trade() {
        lastNs = timeNs;
        out.trade(timeNs, timeNs, TickBatch.NO_ID, values[PRICE], values[QUANTITY], side, true);
    }

    boolean reject(Row row, RejectReason reason, String detail) {
        boolean broken = reason == RejectReason.WRONG_COLUMN_COUNT
                || reason == RejectReason.UNPARSABLE
                || reason == RejectReason.BAD_TIME;
        if (broken && !row.terminated()) {
            throw new RequestException(file + ": the file is cut in its last line, " + row.line() + " (" + detail
                    + "); fetch the file again");
        }
        return out.reject(file, row.line(), reason, detail);
    }
}
