// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.measure;

import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.StateSource;
import java.util.Arrays;

/**
 * Correlations of the last returns of all instruments, shrunk towards none as Ledoit and Wolf (2004) measure it, which leaves the matrix
 * positive semi-definite.
 *
 * <p>A row holds the returns of one interval; an instrument without a mark in it did not move. The matrix has the instruments that have
 * had returns for long enough and have moved, over the rows that they have in common. It is computed anew on a schedule; nothing is
 * allocated after construction.
 */
final class CorrelationWindow {
    private final int size;
    private final int window;
    private final int least;
    private final double[] rows;
    private final long[] firstRow;
    private final double[] matrix;
    private final int[] ids;
    private final ShrunkMatrix shrunk;
    private long count;
    private long asOfNs = Long.MIN_VALUE;

    CorrelationWindow(int instruments, int window, int least) {
        this.size = instruments;
        this.window = window;
        this.least = least;
        this.rows = new double[Math.multiplyExact(window, instruments)];
        this.firstRow = new long[instruments];
        this.matrix = new double[Math.multiplyExact(instruments, instruments)];
        this.ids = new int[instruments];
        this.shrunk = new ShrunkMatrix(instruments, window);
        Arrays.fill(firstRow, Long.MAX_VALUE);
        Arrays.fill(matrix, Double.NaN);
    }

    /** The returns of an instrument begin with the next row. */
    void begin(int instrumentId) {
        firstRow[instrumentId] = count + 1;
    }

    void set(int instrumentId, double logReturn) {
        rows[at(count) + instrumentId] = logReturn;
    }

    void endRow() {
        count++;
        int next = at(count);
        Arrays.fill(rows, next, next + size, 0);
    }

    private int at(long row) {
        return (int) (row % window) * size;
    }

    double correlation(int first, int second) {
        return first == second ? 1 : matrix[first * size + second];
    }

    long asOfNs() {
        return asOfNs;
    }

    void recompute(long nowNs) {
        int found = eligible();
        if (found == 0) {
            return;
        }
        int length = commonLength(found);
        int moving = 0;
        for (int k = 0; k < found; k++) {
            if (isStandardised(ids[k], shrunk.series(moving), length)) {
                ids[moving++] = ids[k];
            }
        }
        if (moving == 0) {
            return;
        }
        Arrays.fill(matrix, Double.NaN);
        shrunk.shrink(moving, length);
        fill(moving);
        asOfNs = nowNs;
    }

    private int eligible() {
        int found = 0;
        for (int i = 0; i < size; i++) {
            if (firstRow[i] != Long.MAX_VALUE && count - firstRow[i] >= least) {
                ids[found++] = i;
            }
        }
        return found;
    }

    private int commonLength(int found) {
        long length = window - 1L;
        for (int k = 0; k < found; k++) {
            length = Math.min(length, count - firstRow[ids[k]]);
        }
        return (int) length;
    }

    /** Writes the returns with a mean square of 1 about the mean; false when the instrument did not move. */
    private boolean isStandardised(int instrumentId, double[] values, int length) {
        double sum = 0;
        for (int t = 0; t < length; t++) {
            values[t] = rows[at(count - length + t) + instrumentId];
            sum += values[t];
        }
        double mean = sum / length;
        double squares = 0;
        for (int t = 0; t < length; t++) {
            squares += (values[t] - mean) * (values[t] - mean);
        }
        double deviation = Math.sqrt(squares / length);
        for (int t = 0; t < length; t++) {
            values[t] = (values[t] - mean) / deviation;
        }
        return deviation > 1e-12 * Math.max(1e-6, Math.abs(mean));
    }

    private void fill(int moving) {
        for (int i = 0; i < moving; i++) {
            for (int j = 0; j < moving; j++) {
                double estimate = shrunk.get(i, j) / Math.sqrt(shrunk.get(i, i) * shrunk.get(j, j));
                matrix[ids[i] * size + ids[j]] = Math.max(-1, Math.min(1, estimate));
            }
        }
    }

    void save(StateSink sink) {
        sink.putLong(count);
        sink.putLong(asOfNs);
        for (long first : firstRow) {
            sink.putLong(first);
        }
        for (int i = 0; i < saved() * size; i++) {
            sink.putDouble(rows[i]);
        }
        for (double value : matrix) {
            sink.putDouble(value);
        }
    }

    /** Rows that have been written, the one that is being filled included. */
    private int saved() {
        return (int) Math.min(window, count + 1);
    }

    void restore(StateSource source) {
        count = source.getLong();
        asOfNs = source.getLong();
        for (int i = 0; i < size; i++) {
            firstRow[i] = source.getLong();
        }
        for (int i = 0; i < saved() * size; i++) {
            rows[i] = source.getDouble();
        }
        for (int i = 0; i < matrix.length; i++) {
            matrix[i] = source.getDouble();
        }
    }
}
