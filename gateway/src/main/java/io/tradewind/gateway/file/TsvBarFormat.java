// SPDX-License-Identifier: Apache-2.0
package io.tradewind.gateway.file;

import io.tradewind.domain.port.BarSink;
import io.tradewind.gateway.file.format.BarFileFormat;
import io.tradewind.gateway.file.format.BarFileOptions;
import io.tradewind.gateway.file.format.BarFileSummary;
import io.tradewind.gateway.file.format.FileHead;
import java.nio.file.Path;
import java.time.ZoneOffset;

/**
 * Bars separated by tabs under the header {@code Time Open High Low Close Volume}. Times are GMT unless a zone is given;
 * a blank volume is 0 and counted as a repair.
 */
public final class TsvBarFormat implements BarFileFormat {
    /** Name in the registry. */
    public static final String NAME = "bars-tsv";

    private static final String HEADER = "time\topen\thigh\tlow\tclose\tvolume";
    private static final int COLUMNS = 6;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String expects() {
        return "the header Time Open High Low Close Volume separated by tabs";
    }

    @Override
    public boolean recognises(FileHead head) {
        return !head.zipped() && head.first().strip().equalsIgnoreCase(HEADER);
    }

    @Override
    public BarFileSummary read(Path file, BarFileOptions options, BarSink sink) {
        TimestampParser times = new TimestampParser(options.zone().orElse(ZoneOffset.UTC));
        return TextBars.read(this, file, '\t', sink, new TextBars.Lines() {
            @Override
            public TextBars.Start first(Row row) {
                return isHeader(row) ? TextBars.Start.HEADER : TextBars.Start.FOREIGN;
            }

            @Override
            public void row(Row row, BarCollector collector) {
                if (collector.expectColumns(row, COLUMNS)
                        && collector.time(row, 0, times::parse)
                        && collector.prices(row, 1, 2, 3, 4, 1)
                        && collector.volume(row, 5)) {
                    collector.finish(row.line());
                }
            }
        });
    }

    private static boolean isHeader(Row row) {
        String[] names = HEADER.split("\t");
        boolean same = row.columns() == names.length;
        for (int i = 0; same && i < names.length; i++) {
            same = row.text(i).equalsIgnoreCase(names[i]);
        }
        return same;
    }
}
