// SPDX-License-Identifier: Apache-2.0
package io.tradewind.gateway.file;

import io.tradewind.domain.port.RejectReason;
import io.tradewind.domain.port.TickSink;
import io.tradewind.gateway.file.format.ColumnMap;
import io.tradewind.gateway.file.format.FileHead;
import io.tradewind.gateway.file.format.TickFileFormat;
import io.tradewind.gateway.file.format.TickFileOptions;
import io.tradewind.gateway.file.format.TickFileSummary;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/**
 * Quotes and trades with a header row, separated by comma, semicolon or tab.
 *
 * <pre>
 *   quotes  time, bid, ask [, bid_size, ask_size]
 *   trades  time, price, quantity, side (buy or sell: of the order that took)
 * </pre>
 *
 * <p>A file may hold both: a row gives a quote when its bid and ask are there, then a trade when its price is there. Columns are
 * found by their usual names or by {@link TickFileOptions#columns()}. Times are those of {@link TimestampParser}, in UTC unless a
 * zone is given; they must not decrease. Digits beyond eight decimals are rounded half-even, each a repair: float noise such as
 * 4515.664000000001 becomes the number that was meant. Sizes as in {@link LeanTickFormat}.
 */
public final class CsvTickFormat implements TickFileFormat {
    /** Name in the registry. */
    public static final String NAME = "tick-csv";

    private static final String EXPECTS =
            "a header row with columns for time, bid and ask (bid_size, ask_size), or for time,"
                    + " price, quantity and side (name others with --columns time=Date,...)";
    private static final int TIME = 0;
    private static final int BID = 1;
    private static final int ASK = 2;
    private static final int BID_SIZE = 3;
    private static final int ASK_SIZE = 4;
    private static final int PRICE = 5;
    private static final int QUANTITY = 6;
    private static final int SIDE = 7;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public TickFileSummary read(List<Path> files, TickFileOptions options, TickSink sink) {
        TextTicks ticks = new TextTicks(this, EXPECTS, options, sink);
        for (Path file : files) {
            char delimiter = ColumnMap.delimiter(FileHead.of(file).first());
            try (InputStream stream = new BufferedInputStream(Files.newInputStream(file))) {
                ticks.read(file, stream, delimiter, new Mapped(file, options, ticks));
            } catch (IOException e) {
                throw TextBars.unreadable(file, e);
            }
        }
        return ticks.finish();
    }

    private static final class Mapped implements TextTicks.Lines {
        private final Path file;
        private final Map<String, String> names;
        private final TextTicks ticks;
        private final TimestampParser times;
        private int[] columns = new int[0];
        private int width;

        Mapped(Path file, TickFileOptions options, TextTicks ticks) {
            this.file = file;
            this.ticks = ticks;
            names = options.columns();
            times = new TimestampParser(options.zone().orElse(ZoneOffset.UTC));
        }

        @Override
        public TextBars.Start first(Row row) {
            List<String> header = row.header(file, names);
            columns = ColumnMap.TICKS.locate(header, names);
            width = row.columns();
            boolean complete = has(TIME) && (hasQuotes() || hasTrades()) && width <= Row.MAX_COLUMNS;
            if (complete && hasQuotes() && !hasSizes()) {
                ticks.noteNoSizes();
            }
            return complete ? TextBars.Start.HEADER : TextBars.Start.FOREIGN;
        }

        private boolean has(int field) {
            return columns[field] >= 0;
        }

        private boolean hasQuotes() {
            return has(BID) && has(ASK);
        }

        private boolean hasSizes() {
            return has(BID_SIZE) && has(ASK_SIZE);
        }

        private boolean hasTrades() {
            return has(PRICE) && has(QUANTITY) && has(SIDE);
        }

        @Override
        public void row(Row row) {
            if (!ticks.expectColumns(row, width) || !ticks.time(row, columns[TIME], times::parse)) {
                return;
            }
            boolean quote = hasQuotes() && !(row.empty(columns[BID]) && row.empty(columns[ASK]));
            boolean trade = hasTrades() && !row.empty(columns[PRICE]);
            if (!quote && !trade) {
                ticks.reject(row, RejectReason.UNPARSABLE, "neither bid and ask nor a price");
                return;
            }
            if ((!quote || quote(row)) && (!trade || trade(row))) {
                pass(quote, trade);
            }
        }

        private boolean quote(Row row) {
            ticks.noSizes();
            return ticks.positive(row, TextTicks.BID, columns[BID])
                    && ticks.positive(row, TextTicks.ASK, columns[ASK])
                    && (!hasSizes() || sizes(row));
        }

        private boolean sizes(Row row) {
            return ticks.size(row, TextTicks.BID_SIZE, columns[BID_SIZE])
                    && ticks.size(row, TextTicks.ASK_SIZE, columns[ASK_SIZE]);
        }

        private boolean trade(Row row) {
            return ticks.positive(row, TextTicks.PRICE, columns[PRICE])
                    && ticks.positive(row, TextTicks.QUANTITY, columns[QUANTITY])
                    && ticks.side(row, columns[SIDE]);
        }

        private void pass(boolean quote, boolean trade) {
            if (quote) {
                ticks.quote();
            }
            if (trade) {
                ticks.trade();
            }
        }
    }
}
