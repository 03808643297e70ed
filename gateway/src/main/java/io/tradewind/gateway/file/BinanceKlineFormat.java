// SPDX-License-Identifier: Apache-2.0
package io.tradewind.gateway.file;

import io.tradewind.domain.port.BarSink;
import io.tradewind.gateway.file.format.BarFileFormat;
import io.tradewind.gateway.file.format.BarFileOptions;
import io.tradewind.gateway.file.format.BarFileSummary;
import io.tradewind.gateway.file.format.FileHead;
import java.nio.file.Path;
import java.time.DateTimeException;

/**
 * Spot and futures klines as Binance publishes them: 12 columns separated by commas, times in milliseconds until 2024
 * and in microseconds from 2025 on, told apart row by row. A header line is accepted.
 *
 * <pre>
 *   open time, open, high, low, close, volume, close time, quote volume, trades, taker base, taker quote, ignored
 * </pre>
 */
public final class BinanceKlineFormat implements BarFileFormat {
    /** Name in the registry. */
    public static final String NAME = "binance-kline";

    private static final int COLUMNS = 12;
    private static final long FIRST_MS = 100_000_000_000L;
    private static final long LAST_MS = 9_000_000_000_000L;
    private static final long FIRST_US = 100_000_000_000_000L;
    private static final long LAST_US = 9_000_000_000_000_000L;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String expects() {
        return "12 comma-separated columns that start with an open time in milliseconds or microseconds";
    }

    @Override
    public boolean recognises(FileHead head) {
        String[] fields = head.data().split(",", -1);
        return !head.zipped() && fields.length == COLUMNS && fields[0].matches("\\d{13}|\\d{16}");
    }

    @Override
    public BarFileSummary read(Path file, BarFileOptions options, BarSink sink) {
        return TextBars.read(this, file, ',', sink, new TextBars.Lines() {
            @Override
            public TextBars.Start first(Row row) {
                return start(row);
            }

            @Override
            public void row(Row row, BarCollector collector) {
                if (collector.expectColumns(row, COLUMNS)
                        && collector.time(row, 0, BinanceKlineFormat::timeNs)
                        && collector.prices(row, 1, 2, 3, 4, 1)
                        && collector.volume(row, 5)) {
                    collector.finish(row.line());
                }
            }
        });
    }

    private static TextBars.Start start(Row row) {
        if (row.columns() != COLUMNS) {
            return TextBars.Start.FOREIGN;
        }
        String first = row.text(0);
        if (first.matches("\\d+")) {
            return TextBars.Start.DATA;
        }
        return first.matches("(?i)open[_ ]?time") ? TextBars.Start.HEADER : TextBars.Start.FOREIGN;
    }

    private static long timeNs(String text) {
        long time = text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
        boolean milliseconds = time >= FIRST_MS && time <= LAST_MS;
        if (!milliseconds && (time < FIRST_US || time > LAST_US)) {
            throw new DateTimeException("not a time in milliseconds or microseconds: '" + text + "'");
        }
        return time * (milliseconds ? 1_000_000L : 1_000L);
    }
}
