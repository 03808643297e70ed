// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.microstructure;

import io.tradewind.quant.indicator.BarIndicator;
import io.tradewind.quant.indicator.Parameters;
import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.StateSource;
import java.util.Arrays;

/**
 * Where the volume of the last {@code window} bars was traded: bins of equal relative width, each bar counted at its typical price.
 *
 * <p>Outputs: 0 the middle of the bin with the most volume (point of control), 1 the share of the volume in the bin of the last
 * close, 0 to 1. NaN while the window has no volume. Amortised O(1) a bar while the busiest bin gains, O(window) when it
 * loses. A bar whose price is not positive, or a window that spans more than {@value #BINS} bins, starts anew.
 */
public final class VolumeProfile extends BarIndicator {

    private static final int BINS = 1 << 14;
    private static final double BPS = 1e-4;

    private final double width;
    private final long[] bins;
    private final double[] volumes;
    private final long[] owners = new long[BINS];
    private final int[] counts = new int[BINS];
    private final double[] totals = new double[BINS];
    private int next;
    private int count;
    private int busiest;
    private double total;
    private long closeBin;
    private long middleBin = Long.MIN_VALUE;
    private double middle;

    /**
     * Without bars.
     *
     * @param window bars, at least 1
     * @param widthBps width of a bin, hundredths of a percent, 1 to 10,000
     */
    public VolumeProfile(int window, double widthBps) {
        bins = new long[Parameters.requireWindow(window, 1)];
        volumes = new double[window];
        width = Parameters.requireRange("widthBps", widthBps, 1, 10_000) * BPS;
    }

    @Override
    public int lookback() {
        return bins.length - 1;
    }

    @Override
    public int outputs() {
        return 2;
    }

    @Override
    public boolean takesAnyFinite() {
        return false;
    }

    @Override
    protected boolean isUsable(double open, double high, double low, double close, double volume) {
        return super.isUsable(open, high, low, close, volume) && low > 0 && volume >= 0 && Double.isFinite(volume);
    }

    @Override
    protected double next(double open, double high, double low, double close, double volume) {
        closeBin = binOf(close);
        long bin = binOf((high + low + close) / 3);
        boolean busiestLoses = count == bins.length && drop();
        int slot = slotOf(bin);
        if (counts[slot] > 0 && owners[slot] != bin) {
            reset();
            return Double.NaN;
        }
        bins[next] = bin;
        volumes[next] = volume;
        next = next + 1 == bins.length ? 0 : next + 1;
        count = Math.min(count + 1, bins.length);
        owners[slot] = bin;
        counts[slot]++;
        totals[slot] += volume;
        total += volume;
        if (busiestLoses) {
            findBusiest();
        } else if (totals[slot] > totals[busiest] || counts[busiest] == 0) {
            busiest = slot;
        }
        return value(0);
    }

    private long binOf(double price) {
        return (long) Math.floor(StrictMath.log(price) / width);
    }

    private static int slotOf(long bin) {
        return (int) (bin & (BINS - 1));
    }

    /** Takes the oldest bar out; true when it was in the busiest bin. */
    private boolean drop() {
        int slot = slotOf(bins[next]);
        counts[slot]--;
        totals[slot] = counts[slot] == 0 ? 0 : totals[slot] - volumes[next];
        total -= volumes[next];
        return slot == busiest;
    }

    private void findBusiest() {
        busiest = slotOf(bins[0]);
        total = 0;
        for (int i = 0; i < count; i++) {
            int slot = slotOf(bins[i]);
            total += volumes[i];
            if (totals[slot] > totals[busiest]) {
                busiest = slot;
            }
        }
    }

    @Override
    public double value(int output) {
        if (!isReady() || !(total > 0)) {
            return Double.NaN;
        }
        if (output == 0) {
            return middle();
        }
        int slot = slotOf(closeBin);
        return counts[slot] > 0 && owners[slot] == closeBin ? Math.min(1, totals[slot] / total) : 0;
    }

    private double middle() {
        long bin = owners[busiest];
        if (bin != middleBin) {
            middleBin = bin;
            middle = StrictMath.exp((bin + 0.5) * width);
        }
        return middle;
    }

    @Override
    public boolean isReady() {
        return count == bins.length;
    }

    @Override
    public void reset() {
        Arrays.fill(counts, 0);
        Arrays.fill(totals, 0);
        next = 0;
        count = 0;
        busiest = 0;
        total = 0;
    }

    @Override
    public void save(StateSink sink) {
        sink.putLong(bins.length);
        sink.putDouble(width);
        sink.putLong(next);
        sink.putLong(count);
        sink.putLong(busiest);
        sink.putDouble(total);
        sink.putLong(closeBin);
        for (int i = 0; i < count; i++) {
            sink.putLong(bins[i]);
            sink.putDouble(volumes[i]);
            sink.putDouble(totals[slotOf(bins[i])]);
        }
    }

    @Override
    public void restore(StateSource source) {
        Parameters.requireSame("window", bins.length, source.getLong());
        Parameters.requireSameReal("width", width, source.getDouble());
        reset();
        next = (int) source.getLong();
        count = (int) source.getLong();
        busiest = (int) source.getLong();
        total = source.getDouble();
        closeBin = source.getLong();
        for (int i = 0; i < count; i++) {
            bins[i] = source.getLong();
            volumes[i] = source.getDouble();
            int slot = slotOf(bins[i]);
            owners[slot] = bins[i];
            counts[slot]++;
            totals[slot] = source.getDouble();
        }
    }
}
