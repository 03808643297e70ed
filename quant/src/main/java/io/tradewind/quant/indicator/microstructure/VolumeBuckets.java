// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.microstructure;

import io.tradewind.quant.indicator.Parameters;
import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.StateSource;
import io.tradewind.quant.indicator.StreamingKernel;
import io.tradewind.quant.indicator.kernel.SlidingSum;

/**
 * VPIN: the share of volume that was one-sided, over the last {@code window} buckets of equal volume.
 *
 * <p>Source: Easley, Lopez de Prado and O'Hara (2012), Review of Financial Studies 25, equation 5, with the aggressor's side as it is
 * told instead of their bulk classification. A trade that does not fit is split between buckets; a bucket that is not full
 * does not count. The size of a bucket may change between buckets; each weighs by its volume. Amortised O(1) a bucket.
 */
public final class VolumeBuckets implements StreamingKernel {

    private final int window;
    private final SlidingSum imbalances;
    private final SlidingSum volumes;
    private double bucketVolume;
    private double size;
    private double filled;
    private double bought;
    private double value = Double.NaN;

    /**
     * Without trades.
     *
     * @param bucketVolume volume of a bucket, positive
     * @param window number of buckets, at least 1
     */
    public VolumeBuckets(double bucketVolume, int window) {
        this.window = Parameters.requireWindow(window, 1);
        imbalances = new SlidingSum(window);
        volumes = new SlidingSum(window);
        resize(bucketVolume);
        size = bucketVolume;
    }

    /** Sets the volume of the buckets after the one being filled, positive and finite. */
    public void resize(double volume) {
        if (!(volume > 0) || !Double.isFinite(volume)) {
            throw new IllegalArgumentException("bucketVolume must be positive and finite, got " + volume);
        }
        bucketVolume = volume;
        if (filled == 0) {
            size = volume;
        }
    }

    /**
     * Takes a trade.
     *
     * @param volume its volume, not negative
     * @param isBuy whether the buyer was the aggressor
     */
    public void add(double volume, boolean isBuy) {
        double left = volume;
        while (left > 0) {
            double part = Math.min(left, size - filled);
            left -= part;
            filled += part;
            bought += isBuy ? part : 0;
            if (filled >= size) {
                close();
            }
        }
    }

    private void close() {
        imbalances.add(Math.abs(2 * bought - size));
        volumes.add(size);
        value = imbalances.isReady() ? imbalances.sum() / volumes.sum() : Double.NaN;
        filled = 0;
        bought = 0;
        size = bucketVolume;
    }

    /** VPIN, 0 to 1; NaN before {@code window} buckets are full. */
    public double value() {
        return value;
    }

    /** Number of buckets in the window. */
    public int window() {
        return window;
    }

    @Override
    public boolean isReady() {
        return imbalances.isReady();
    }

    @Override
    public void reset() {
        imbalances.reset();
        volumes.reset();
        size = bucketVolume;
        filled = 0;
        bought = 0;
        value = Double.NaN;
    }

    @Override
    public void save(StateSink sink) {
        imbalances.save(sink);
        volumes.save(sink);
        sink.putDouble(bucketVolume);
        sink.putDouble(size);
        sink.putDouble(filled);
        sink.putDouble(bought);
        sink.putDouble(value);
    }

    @Override
    public void restore(StateSource source) {
        imbalances.restore(source);
        volumes.restore(source);
        bucketVolume = source.getDouble();
        size = source.getDouble();
        filled = source.getDouble();
        bought = source.getDouble();
        value = source.getDouble();
    }
}
