// SPDX-License-Identifier: Apache-2.0
package io.tradewind.gateway.file;

import io.tradewind.domain.port.BarSink;
import io.tradewind.domain.port.RejectReason;
import io.tradewind.domain.port.RequestException;
import io.tradewind.gateway.file.format.BarFileFormat;
import io.tradewind.gateway.file.format.BarFileOptions;
import io.tradewind.gateway.file.format.BarFileSummary;
import io.tradewind.gateway.file.format.FileHead;
import io.tradewind.gateway.file.format.QuoteSide;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * LEAN bar files: a zip with one CSV, in its folder layout {@code asset/market/resolution/symbol}.
 *
 * <pre>
 *   trade   time, open, high, low, close, volume
 *   quote   time, bid open, high, low, close, size, ask open, high, low, close, size
 *   time    daily, hour: yyyyMMdd HH:mm     minute, second: milliseconds since midnight of the date in the file name
 * </pre>
 *
 * <p>Times are wall-clock times of the market's data zone: America/New_York below {@code equity}, {@code option},
 * {@code future} and {@code index}, else UTC, or the zone of the options. Equity and option prices are divided by 10,000.
 */
public final class LeanFormat implements BarFileFormat {
    /** Name in the registry. */
    public static final String NAME = "lean";

    private static final int TRADE_COLUMNS = 6;
    private static final int QUOTE_COLUMNS = 11;
    private static final int EQUITY_DIVISOR = 10_000;
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final Pattern ASSET =
            Pattern.compile("equity|option|future|index|forex|cfd|cryptofuture|crypto", Pattern.CASE_INSENSITIVE);

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String expects() {
        return "a zip with one CSV of 6 (trade) or 11 (quote) columns whose times are yyyyMMdd HH:mm or milliseconds"
                + " since midnight";
    }

    @Override
    public boolean recognises(FileHead head) {
        int columns = head.first().split(",", -1).length;
        return head.zipped() && (columns == TRADE_COLUMNS || columns == QUOTE_COLUMNS);
    }

    @Override
    public BarFileSummary read(Path file, BarFileOptions options, BarSink sink) {
        if (!FileHead.of(file).zipped()) {
            requireContent(file);
            throw TextBars.foreign(this, file);
        }
        try (InputStream stream = SingleEntryZip.open(file)) {
            String asset = asset(file, options);
            Lines lines = new Lines(this, file, asset, options);
            return TextBars.read(this, file, stream, ',', sink, lines);
        } catch (IOException e) {
            throw TextBars.unreadable(file, e);
        }
    }

    private static void requireContent(Path file) {
        try {
            if (Files.size(file) == 0) {
                throw TextBars.empty(file);
            }
        } catch (IOException e) {
            throw TextBars.unreadable(file, e);
        }
    }

    private static String asset(Path file, BarFileOptions options) {
        String found = options.asset().orElseGet(() -> folder(file));
        if (!ASSET.matcher(found).matches()) {
            throw new RequestException(
                    file + ": no folder above the file names its asset class, which decides price"
                            + " scale and zone; keep LEAN's layout (equity, forex, cfd or crypto / market / resolution / symbol)");
        }
        return found.toLowerCase(Locale.ROOT);
    }

    /** The asset folder that a file lies in, as it is written; empty when it lies in none. */
    static String folder(Path file) {
        String found = "";
        for (Path folder = file.toAbsolutePath().getParent();
                folder != null && folder.getFileName() != null && found.isEmpty();
                folder = folder.getParent()) {
            String name = folder.getFileName().toString();
            found = ASSET.matcher(name).matches() ? name : found;
        }
        return found;
    }

    private static final class Lines implements TextBars.Lines {
        private final LeanFormat format;
        private final Path file;
        private final int divisor;
        private final LeanTime times;
        private final QuoteSide side;
        private int columns;

        Lines(LeanFormat format, Path file, String asset, BarFileOptions options) {
            this.format = format;
            this.file = file;
            boolean equity = asset.equals("equity") || asset.equals("option");
            divisor = equity ? EQUITY_DIVISOR : 1;
            boolean american = equity || asset.equals("future") || asset.equals("index");
            ZoneId zone = options.zone().orElse(american ? NEW_YORK : ZoneOffset.UTC);
            times = new LeanTime(file, LeanTime.date(file), zone);
            side = options.side();
        }

        @Override
        public TextBars.Start first(Row row) {
            columns = row.columns();
            if (columns == 3) {
                throw new RequestException(file + ": this is a LEAN tick file; ticks are not bars. Import "
                        + format.name() + " files of resolution second, minute, hour or daily");
            }
            return columns == TRADE_COLUMNS || columns == QUOTE_COLUMNS ? TextBars.Start.DATA : TextBars.Start.FOREIGN;
        }

        @Override
        public void row(Row row, BarCollector collector) {
            if (collector.expectColumns(row, columns)
                    && collector.time(row, 0, times::ns)
                    && (columns == TRADE_COLUMNS ? trade(row, collector) : quote(row, collector))) {
                collector.finish(row.line());
            }
        }

        private boolean trade(Row row, BarCollector collector) {
            return collector.prices(row, 1, 2, 3, 4, divisor) && collector.volume(row, 5);
        }

        private boolean quote(Row row, BarCollector collector) {
            return switch (side) {
                case BID -> side(row, collector, 1) && collector.volume(row, 5);
                case ASK -> side(row, collector, 6) && collector.volume(row, 10);
                case MID -> mid(row, collector);
            };
        }

        private boolean side(Row row, BarCollector collector, int column) {
            return collector.prices(row, column, column + 1, column + 2, column + 3, divisor);
        }

        private boolean mid(Row row, BarCollector collector) {
            collector.noVolume();
            boolean bidEmpty = row.empty(1);
            boolean askEmpty = row.empty(6);
            if (bidEmpty && askEmpty) {
                return collector.reject(row, RejectReason.UNPARSABLE, "bid and ask are both empty");
            }
            if (bidEmpty || askEmpty) {
                collector.repair(row.line(), (bidEmpty ? "bid" : "ask") + " is empty, the other side is taken for mid");
                return side(row, collector, bidEmpty ? 6 : 1);
            }
            if (!side(row, collector, 1)) {
                return false;
            }
            long[] bid = collector.values();
            return side(row, collector, 6) && average(row, collector, bid, collector.values());
        }

        private static boolean average(Row row, BarCollector collector, long[] bid, long[] ask) {
            long[] mid = new long[4];
            for (int i = 0; i < mid.length; i++) {
                if (bid[i] <= 0 || ask[i] <= 0) {
                    return collector.reject(
                            row, RejectReason.NON_POSITIVE_PRICE, "a bid or ask price is zero or negative");
                }
                long half = (bid[i] & ask[i]) + ((bid[i] ^ ask[i]) >> 1);
                boolean odd = ((bid[i] ^ ask[i]) & 1) != 0;
                mid[i] = odd && (half & 1) == 1 ? half + 1 : half;
                if (odd) {
                    collector.repair(row.line(), "mid price rounded to 8 decimals");
                }
            }
            collector.values(mid[0], mid[1], mid[2], mid[3]);
            return true;
        }
    }
}
