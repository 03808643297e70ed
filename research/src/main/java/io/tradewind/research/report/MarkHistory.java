// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.report;

import io.tradewind.research.audit.table.TableReader;
import io.tradewind.research.report.page.SeriesSampler;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;

/** Price line of each instrument, downsampled from {@code marks.csv} within one budget for all of them. */
final class MarkHistory {
    private static final int BUCKETS = 1_500;
    private static final int BUCKETS_OF_ALL = 12_000;
    private static final int FEWEST_BUCKETS = 40;

    private final TreeMap<String, SeriesSampler> prices = new TreeMap<>();
    private long rows;

    private MarkHistory() {}

    /** Reads the folder's table; a missing file reads as no marks. */
    static MarkHistory read(Path folder) {
        MarkHistory history = new MarkHistory();
        Path file = folder.resolve("marks.csv");
        if (Files.exists(file)) {
            try (TableReader table = TableReader.open(file)) {
                history.readRows(table);
            }
        }
        int limit = Math.max(FEWEST_BUCKETS, BUCKETS_OF_ALL / Math.max(1, history.prices.size()));
        history.prices.values().forEach(sampler -> sampler.compact(limit));
        return history;
    }

    private void readRows(TableReader table) {
        int time = table.column("time_ns");
        int instrument = table.column("instrument");
        int mark = table.column("mark");
        while (table.next()) {
            prices.computeIfAbsent(table.text(instrument), key -> new SeriesSampler(1, BUCKETS))
                    .add(SeriesSampler.seconds(table.whole(time)), table.number(mark));
            rows++;
        }
    }

    /** Samplers of one column, the mark, by instrument in name order. */
    TreeMap<String, SeriesSampler> prices() {
        return prices;
    }

    long rows() {
        return rows;
    }
}
