// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.report.control;

import io.tradewind.research.audit.table.TableReader;
import io.tradewind.research.report.page.SeriesSampler;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/** What {@code exposure.csv} says, at the times of {@code equity.csv}: gross, net and the largest position, over equity. */
final class ExposureHistory {
    private static final int BUCKETS = 1_500;
    private static final long NS_PER_MS = 1_000_000;
    private static final double MS_PER_SECOND = 1e3;

    private final SeriesSampler shares = new SeriesSampler(3, BUCKETS);

    private ExposureHistory() {}

    static ExposureHistory read(Path folder) {
        ExposureHistory history = new ExposureHistory();
        Path file = folder.resolve("exposure.csv");
        if (Files.exists(file)) {
            try (TableReader equity = TableReader.open(folder.resolve("equity.csv"));
                    TableReader exposure = TableReader.open(file)) {
                history.readRows(equity, exposure);
            }
        }
        return history;
    }

    private void readRows(TableReader equity, TableReader exposure) {
        int time = equity.column("time_ns");
        int of = exposure.column("time_ns");
        int instrument = exposure.column("instrument");
        int share = exposure.column("exposure");
        Set<String> seen = new HashSet<>();
        boolean more = exposure.next();
        while (equity.next()) {
            long timeNs = equity.whole(time);
            double gross = 0;
            double net = 0;
            double largest = 0;
            seen.clear(); // an instrument that comes again at the same time belongs to the next sample
            while (more && exposure.whole(of) <= timeNs && seen.add(exposure.text(instrument))) {
                double value = exposure.number(share);
                gross += Math.abs(value);
                net += value;
                largest = Math.max(largest, Math.abs(value));
                more = exposure.next();
            }
            shares.add(Math.floorDiv(timeNs, NS_PER_MS) / MS_PER_SECOND, gross, net, largest);
        }
    }

    /** Gross, net and largest share. */
    SeriesSampler shares() {
        return shares;
    }
}
