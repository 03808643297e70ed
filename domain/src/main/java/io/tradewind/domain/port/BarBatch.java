// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.port;

/** A block of bars in columns, reused from read to read. Prices and volumes are scaled by 10^{@value #SCALE}. */
public final class BarBatch {
    /** Decimals of prices and volumes. */
    public static final int SCALE = 8;

    private final long[] openTimesNs;
    private final long[] opens;
    private final long[] highs;
    private final long[] lows;
    private final long[] closes;
    private final long[] volumes;
    private int size;

    /**
     * An empty batch.
     *
     * @param capacity bars it holds at the most, at least 1
     */
    public BarBatch(int capacity) {
        openTimesNs = new long[capacity];
        opens = new long[capacity];
        highs = new long[capacity];
        lows = new long[capacity];
        closes = new long[capacity];
        volumes = new long[capacity];
    }

    /**
     * Adds one bar.
     *
     * @param openTimeNs start of the bar, nanoseconds since the epoch, UTC
     * @param open first price
     * @param high highest price
     * @param low lowest price
     * @param close last price
     * @param volume traded volume
     * @throws IndexOutOfBoundsException when the batch is full
     */
    public void add(long openTimeNs, long open, long high, long low, long close, long volume) {
        openTimesNs[size] = openTimeNs;
        opens[size] = open;
        highs[size] = high;
        lows[size] = low;
        closes[size] = close;
        volumes[size] = volume;
        size++;
    }

    /**
     * Replaces the content by that of another batch.
     *
     * @param other holds at most as many bars as fit here
     */
    public void copyOf(BarBatch other) {
        System.arraycopy(other.openTimesNs, 0, openTimesNs, 0, other.size);
        System.arraycopy(other.opens, 0, opens, 0, other.size);
        System.arraycopy(other.highs, 0, highs, 0, other.size);
        System.arraycopy(other.lows, 0, lows, 0, other.size);
        System.arraycopy(other.closes, 0, closes, 0, other.size);
        System.arraycopy(other.volumes, 0, volumes, 0, other.size);
        size = other.size;
    }

    /** Removes all bars. */
    public void clear() {
        size = 0;
    }

    /**
     * Bars held.
     *
     * @return 0 to {@link #capacity()}
     */
    public int size() {
        return size;
    }

    /**
     * Bars that fit.
     *
     * @return at least 1
     */
    public int capacity() {
        return openTimesNs.length;
    }

    /**
     * Start of a bar.
     *
     * @param i 0 to size - 1
     * @return nanoseconds since the epoch, UTC
     */
    public long openTimeNs(int i) {
        return openTimesNs[i];
    }

    /**
     * First price of a bar.
     *
     * @param i 0 to size - 1
     * @return price scaled by 10^8
     */
    public long open(int i) {
        return opens[i];
    }

    /**
     * Highest price of a bar.
     *
     * @param i 0 to size - 1
     * @return price scaled by 10^8
     */
    public long high(int i) {
        return highs[i];
    }

    /**
     * Lowest price of a bar.
     *
     * @param i 0 to size - 1
     * @return price scaled by 10^8
     */
    public long low(int i) {
        return lows[i];
    }

    /**
     * Last price of a bar.
     *
     * @param i 0 to size - 1
     * @return price scaled by 10^8
     */
    public long close(int i) {
        return closes[i];
    }

    /**
     * Traded volume of a bar.
     *
     * @param i 0 to size - 1
     * @return volume scaled by 10^8
     */
    public long volume(int i) {
        return volumes[i];
    }
}
