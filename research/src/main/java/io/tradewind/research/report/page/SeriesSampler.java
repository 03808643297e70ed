// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.report.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * Downsamples a stream of rows in one pass and bounded memory without losing an extreme.
 *
 * <p>Rows go to buckets of equal row count. A bucket keeps, for each column, the row with the lowest and the row with
 * the highest value, and its last row. When the buckets run out, neighbours merge and the row count per bucket doubles.
 * Lowest and highest values of the whole stream, and its first and last row, therefore always survive: no drawdown is
 * smoothed away. NaN values are never an extreme.
 */
public final class SeriesSampler {
    private static final long NS_PER_MS = 1_000_000;
    private static final double MS_PER_SECOND = 1e3;

    private final int columns;
    private final int maxBuckets;
    private final List<Bucket> buckets = new ArrayList<>();
    private long rowsPerBucket = 1;
    private long rows;
    private double[] first = new double[0];

    /**
     * An empty sampler.
     *
     * @param columns values of a row beside its time
     * @param maxBuckets most buckets that are kept, even and at least 2
     */
    public SeriesSampler(int columns, int maxBuckets) {
        if (maxBuckets < 2 || maxBuckets % 2 != 0) {
            throw new IllegalArgumentException("maxBuckets must be even and at least 2: " + maxBuckets);
        }
        this.columns = columns;
        this.maxBuckets = maxBuckets;
    }

    /**
     * A time as rows have it, down to the millisecond: the last nanosecond of a day stays in its day.
     *
     * @param timeNs nanoseconds since the epoch
     * @return seconds since the epoch
     */
    public static double seconds(long timeNs) {
        return Math.floorDiv(timeNs, NS_PER_MS) / MS_PER_SECOND;
    }

    /**
     * Adds a row.
     *
     * @param row element 0 is the time in seconds, which must not decrease; then the columns
     */
    public void add(double... row) {
        if (row.length != columns + 1) {
            throw new IllegalArgumentException("row of " + row.length + " values, expected " + (columns + 1));
        }
        if (rows == 0) {
            first = row;
        }
        if (rows % rowsPerBucket == 0) {
            openBucket(row);
        } else {
            buckets.getLast().accept(row);
        }
        rows++;
    }

    /**
     * Rows added so far.
     *
     * @return 0 or more
     */
    public long rows() {
        return rows;
    }

    /**
     * Rows that one bucket stands for.
     *
     * @return 1 or more
     */
    public long rowsPerBucket() {
        return rowsPerBucket;
    }

    /**
     * Merges neighbours; adding may go on afterwards.
     *
     * @param limit most buckets that are left, at least 1
     */
    public void compact(int limit) {
        while (buckets.size() > Math.max(1, limit)) {
            mergeNeighbours();
        }
    }

    /**
     * The surviving rows.
     *
     * @return in time order, each once
     */
    public List<double[]> points() {
        List<double[]> points = new ArrayList<>();
        if (rows > 0) {
            points.add(first);
        }
        for (Bucket bucket : buckets) {
            bucket.appendTo(points, first);
        }
        return points;
    }

    private void openBucket(double[] row) {
        if (buckets.size() == maxBuckets) {
            mergeNeighbours();
            if (rows % rowsPerBucket != 0) {
                buckets.getLast().accept(row);
                return;
            }
        }
        buckets.add(new Bucket(columns, row));
    }

    private void mergeNeighbours() {
        List<Bucket> merged = new ArrayList<>(buckets.size() / 2 + 1);
        for (int i = 0; i < buckets.size(); i += 2) {
            Bucket bucket = buckets.get(i);
            if (i + 1 < buckets.size()) {
                bucket.absorb(buckets.get(i + 1));
            }
            merged.add(bucket);
        }
        buckets.clear();
        buckets.addAll(merged);
        rowsPerBucket *= 2;
    }

    /** Lowest and highest row of each column, and the last row. */
    private static final class Bucket {
        private final double[][] lowest;
        private final double[][] highest;
        private double[] last;

        Bucket(int columns, double[] row) {
            lowest = new double[columns][];
            highest = new double[columns][];
            for (int c = 0; c < columns; c++) {
                lowest[c] = row;
                highest[c] = row;
            }
            last = row;
        }

        void accept(double[] row) {
            for (int c = 0; c < lowest.length; c++) {
                keepExtremes(c, row, row);
            }
            last = row;
        }

        void absorb(Bucket next) {
            for (int c = 0; c < lowest.length; c++) {
                keepExtremes(c, next.lowest[c], next.highest[c]);
            }
            last = next.last;
        }

        void appendTo(List<double[]> points, double[] first) {
            IdentityHashMap<double[], Boolean> seen = new IdentityHashMap<>();
            seen.put(first, true);
            List<double[]> own = new ArrayList<>();
            for (int c = 0; c < lowest.length; c++) {
                addOnce(lowest[c], seen, own);
                addOnce(highest[c], seen, own);
            }
            addOnce(last, seen, own);
            own.sort(Comparator.comparingDouble(row -> row[0]));
            points.addAll(own);
        }

        private void keepExtremes(int c, double[] low, double[] high) {
            if (low[c + 1] < lowest[c][c + 1] || Double.isNaN(lowest[c][c + 1])) {
                lowest[c] = low;
            }
            if (high[c + 1] > highest[c][c + 1] || Double.isNaN(highest[c][c + 1])) {
                highest[c] = high;
            }
        }

        private static void addOnce(double[] row, IdentityHashMap<double[], Boolean> seen, List<double[]> own) {
            if (seen.put(row, true) == null) {
                own.add(row);
            }
        }
    }
}
