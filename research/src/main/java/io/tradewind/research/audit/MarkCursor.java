// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.audit;

import io.tradewind.research.audit.check.RunFolder;
import io.tradewind.research.audit.table.TableReader;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/** The rows of {@code marks.csv} at a time that only moves forward. */
final class MarkCursor implements AutoCloseable {
    private final TableReader table;
    private final int time;
    private final int instrument;
    private final int mark;
    private final Map<String, BigDecimal> marks = new HashMap<>();
    private long nowNs = Long.MIN_VALUE;
    private boolean more;

    MarkCursor(RunFolder folder) {
        table = folder.open("marks.csv");
        time = table.column("time_ns");
        instrument = table.column("instrument");
        mark = table.column("mark");
        more = table.next();
    }

    /** Marks at exactly this time, by instrument; the map is reused by the next call. */
    Map<String, BigDecimal> at(long timeNs) {
        if (timeNs == nowNs) {
            return marks;
        }
        nowNs = timeNs;
        marks.clear();
        while (more && table.whole(time) <= timeNs) {
            if (table.whole(time) == timeNs) {
                marks.put(table.text(instrument), table.decimal(mark));
            }
            more = table.next();
        }
        return marks;
    }

    /** Marks at the time asked for last. */
    Map<String, BigDecimal> latest() {
        return marks;
    }

    @Override
    public void close() {
        table.close();
    }
}
