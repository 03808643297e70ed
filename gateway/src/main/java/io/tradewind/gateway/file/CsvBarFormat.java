// SPDX-License-Identifier: Apache-2.0
package io.tradewind.gateway.file;

import io.tradewind.domain.port.BarSink;
import io.tradewind.gateway.file.format.BarFileFormat;
import io.tradewind.gateway.file.format.BarFileOptions;
import io.tradewind.gateway.file.format.BarFileSummary;
import io.tradewind.gateway.file.format.ColumnMap;
import io.tradewind.gateway.file.format.FileHead;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Bars with a header row, separated by comma, semicolon or tab. Columns are found by their usual names
 * ({@code open}, {@code Open}, {@code o}, {@code 1. open} and so on) or by {@link BarFileOptions#columns()}. Times are
 * those of {@link TimestampParser}, in UTC unless a zone is given. A file without a volume column has volume 0, which
 * counts as one repair.
 */
public final class CsvBarFormat implements BarFileFormat {
    /** Name in the registry. */
    public static final String NAME = "csv-bars";

    private static final int VOLUME = 5;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String expects() {
        return "a header row with columns for time, open, high, low and close (name others with --columns time=Date,...)";
    }

    @Override
    public boolean recognises(FileHead head) {
        char delimiter = ColumnMap.delimiter(head.first());
        List<String> names = new ArrayList<>();
        for (String name : head.first().split(String.valueOf(delimiter), -1)) {
            names.add(name.replace("\"", "").strip());
        }
        return !head.zipped() && delimiter != '\t' && complete(ColumnMap.BARS.locate(names, Map.of()));
    }

    @Override
    public BarFileSummary read(Path file, BarFileOptions options, BarSink sink) {
        TimestampParser times = new TimestampParser(options.zone().orElse(ZoneOffset.UTC));
        char delimiter = ColumnMap.delimiter(FileHead.of(file).first());
        return TextBars.read(this, file, delimiter, sink, new Mapped(file, options.columns(), times));
    }

    private static boolean complete(int[] columns) {
        for (int i = 0; i < VOLUME; i++) {
            if (columns[i] < 0) {
                return false;
            }
        }
        return true;
    }

    private static final class Mapped implements TextBars.Lines {
        private final Path file;
        private final Map<String, String> names;
        private final TimestampParser times;
        private int[] columns = new int[0];
        private int width;
        private boolean first = true;

        Mapped(Path file, Map<String, String> names, TimestampParser times) {
            this.file = file;
            this.names = names;
            this.times = times;
        }

        @Override
        public TextBars.Start first(Row row) {
            List<String> header = row.header(file, names);
            width = row.columns();
            columns = ColumnMap.BARS.locate(header, names);
            return complete(columns) && width <= Row.MAX_COLUMNS ? TextBars.Start.HEADER : TextBars.Start.FOREIGN;
        }

        @Override
        public void row(Row row, BarCollector collector) {
            if (first && columns[VOLUME] < 0) {
                collector.repair(1, "no volume column, volume read as 0 in every row");
            }
            first = false;
            if (collector.expectColumns(row, width)
                    && collector.time(row, columns[0], times::parse)
                    && collector.prices(row, columns[1], columns[2], columns[3], columns[4], 1)
                    && volume(row, collector)) {
                collector.finish(row.line());
            }
        }

        private boolean volume(Row row, BarCollector collector) {
            if (columns[VOLUME] < 0) {
                collector.noVolume();
                return true;
            }
            return collector.volume(row, columns[VOLUME]);
        }
    }
}
