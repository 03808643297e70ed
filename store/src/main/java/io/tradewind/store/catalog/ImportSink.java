// SPDX-License-Identifier: Apache-2.0
package io.tradewind.store.catalog;

import io.tradewind.domain.event.BarInterval;
import io.tradewind.domain.port.BarBatch;
import io.tradewind.domain.port.BarSink;
import io.tradewind.domain.port.RejectReason;
import io.tradewind.domain.port.RequestException;
import io.tradewind.store.catalog.disk.Database;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBAppender;

/** Rows of one import on their way into a table: checks the order of time and counts what was seen. */
final class ImportSink implements BarSink {
    private static final int LISTED = 1_000;
    private static final long MAX_PRICE = 999_999_999_999_999_999L;
    private static final int DISTANCES = 4_096;
    private static final long SECOND_NS = 1_000_000_000L;

    private final DuckDBAppender appender;
    private final List<Reject> rejects = new ArrayList<>();
    private final Map<Long, Integer> distances = new HashMap<>();
    private long rows;
    private long accepted;
    private long duplicates;
    private long rejected;
    private long firstNs;
    private long timeNs;
    private long open;
    private long high;
    private long low;
    private long close;
    private long volume;
    private long highest;
    private long step = 100_000_000L;

    ImportSink(DuckDBAppender appender) {
        this.appender = appender;
    }

    @Override
    public void onBar(long line, long openTimeNs, long o, long h, long l, long c, long v) {
        if (accepted > 0 && openTimeNs <= timeNs) {
            repeat(line, openTimeNs, o == open && h == high && l == low && c == close && v == volume);
            return;
        }
        if (h > MAX_PRICE) {
            onReject(line, RejectReason.OVERFLOW, "price above 9999999999.99999999");
            return;
        }
        if (accepted > 0 && (distances.size() < DISTANCES || distances.containsKey(openTimeNs - timeNs))) {
            distances.merge(openTimeNs - timeNs, 1, Integer::sum);
        }
        firstNs = accepted == 0 ? openTimeNs : firstNs;
        rows++;
        accepted++;
        timeNs = openTimeNs;
        open = o;
        high = h;
        low = l;
        close = c;
        volume = v;
        highest = Math.max(highest, Math.max(h, v));
        while (step > 1 && (o % step != 0 || h % step != 0 || l % step != 0 || c % step != 0)) {
            step /= 10;
        }
        append(line);
    }

    private void append(long line) {
        try {
            appender.beginRow();
            appender.append(line);
            appender.append(timeNs);
            appender.append(open);
            appender.append(high);
            appender.append(low);
            appender.append(close);
            appender.append(volume);
            appender.endRow();
        } catch (SQLException e) {
            throw Database.failed("stage line " + line, e);
        }
    }

    private void repeat(long line, long openTimeNs, boolean same) {
        if (openTimeNs < timeNs) {
            onReject(line, RejectReason.OUT_OF_ORDER, "time is before that of an earlier row");
        } else if (same) {
            rows++;
            duplicates++;
        } else {
            onReject(line, RejectReason.CONFLICT, "same time as the row before, other values");
        }
    }

    @Override
    public void onReject(long line, RejectReason reason, String detail) {
        rows++;
        addReject(line, reason, detail);
    }

    void addReject(long line, RejectReason reason, String detail) {
        rejected++;
        if (rejects.size() < LISTED) {
            rejects.add(new Reject(line, reason, detail));
        }
    }

    /** The most frequent distance of two bars. */
    BarInterval interval(String file) {
        long best = 0;
        int bestCount = 0;
        boolean tied = false;
        for (Map.Entry<Long, Integer> entry : distances.entrySet()) {
            tied = entry.getValue() == bestCount || (tied && entry.getValue() < bestCount);
            if (entry.getValue() > bestCount) {
                best = entry.getKey();
                bestCount = entry.getValue();
            }
        }
        if (bestCount == 0 || tied || best % SECOND_NS != 0) {
            String found = bestCount == 0 ? "it has fewer than two bars" : "its times have no regular distance";
            throw new RequestException(
                    file + ": the bar interval is not clear, " + found + "; give it with --interval, for example 1m");
        }
        return new BarInterval(best);
    }

    long closest() {
        return distances.keySet().stream().mapToLong(Long::longValue).min().orElse(Long.MAX_VALUE);
    }

    int decimals() {
        int decimals = BarBatch.SCALE;
        for (long rest = step; rest > 1; rest /= 10) {
            decimals--;
        }
        return decimals;
    }

    long rows() {
        return rows;
    }

    long accepted() {
        return accepted;
    }

    long duplicates() {
        return duplicates;
    }

    long rejected() {
        return rejected;
    }

    List<Reject> rejects() {
        return rejects;
    }

    long firstNs() {
        return firstNs;
    }

    long lastNs() {
        return timeNs;
    }

    long highest() {
        return highest;
    }
}
