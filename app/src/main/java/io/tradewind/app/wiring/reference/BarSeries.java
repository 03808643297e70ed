// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.wiring.reference;

import io.tradewind.domain.event.BarInterval;
import io.tradewind.domain.number.Decimal;
import io.tradewind.domain.port.BarBatch;
import io.tradewind.domain.port.BarSink;
import io.tradewind.domain.port.BarSource;
import io.tradewind.domain.port.RejectReason;
import io.tradewind.domain.port.RequestException;
import io.tradewind.gateway.file.BarFileFormats;
import io.tradewind.gateway.file.format.BarFileOptions;
import java.nio.file.Path;
import java.util.Arrays;

/** The bars of one CSV file in memory. */
final class BarSeries implements BarSink {
    private static final int COLUMNS = 6;

    private final Path file;
    private long[][] columns = new long[COLUMNS][1024];
    private int size;

    private BarSeries(Path file) {
        this.file = file;
    }

    /** Reads rows from (inclusive) to (exclusive), counted from 0 after the header. */
    static BarSeries read(Path file, int fromRow, int toRow) {
        BarSeries all = new BarSeries(file);
        BarFileFormats.named("csv-bars").read(file, BarFileOptions.DEFAULT, all);
        all.cut(fromRow, Math.min(toRow, all.size));
        if (all.size == 0) {
            throw new RequestException(file + " has no bars in rows " + fromRow + " to " + toRow + ".");
        }
        return all;
    }

    private void cut(int from, int to) {
        for (int c = 0; c < COLUMNS; c++) {
            columns[c] = Arrays.copyOfRange(columns[c], Math.min(from, to), to);
        }
        size = Math.max(0, to - from);
    }

    @Override
    public void onBar(long line, long openTimeNs, long open, long high, long low, long close, long volume) {
        if (size == columns[0].length) {
            for (int c = 0; c < COLUMNS; c++) {
                columns[c] = Arrays.copyOf(columns[c], size * 2);
            }
        }
        columns[0][size] = openTimeNs;
        columns[1][size] = open;
        columns[2][size] = high;
        columns[3][size] = low;
        columns[4][size] = close;
        columns[5][size] = volume;
        size++;
    }

    @Override
    public void onReject(long line, RejectReason reason, String detail) {
        throw new RequestException(file + ", line " + line + ": " + detail + " (" + reason
                + "). A reference case needs every row; repair the file.");
    }

    int size() {
        return size;
    }

    long close(int i) {
        return columns[4][i];
    }

    /** The highest price. */
    double highest() {
        long highest = 0;
        for (int i = 0; i < size; i++) {
            highest = Math.max(highest, columns[2][i]);
        }
        return Decimal.of(highest, BarBatch.SCALE).toDouble();
    }

    long[] openTimesNs() {
        return columns[0].clone();
    }

    /** The shortest distance between two bars; a day for a single bar. */
    BarInterval interval() {
        long shortest = Long.MAX_VALUE;
        for (int i = 1; i < size; i++) {
            shortest = Math.min(shortest, columns[0][i] - columns[0][i - 1]);
        }
        return shortest == Long.MAX_VALUE ? BarInterval.parse("1d") : new BarInterval(shortest);
    }

    BarSource source() {
        return new BarSource() {
            private int next;

            @Override
            public int read(BarBatch batch) {
                batch.clear();
                while (next < size && batch.size() < batch.capacity()) {
                    batch.add(
                            columns[0][next],
                            columns[1][next],
                            columns[2][next],
                            columns[3][next],
                            columns[4][next],
                            columns[5][next]);
                    next++;
                }
                return batch.size();
            }

            @Override
            public void close() {
                next = size;
            }
        };
    }
}
