// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.calibration;

import io.tradewind.domain.port.TickBatch;
import java.util.Arrays;

/**
 * What was recorded of one instrument, as series of numbers in units that people read: milliseconds, ticks, lots.
 *
 * <p>An order is the trades of one side at one event time. Spread and depth are taken after each delta, returns from the mid of
 * the last quote (of the book where there are no quotes) on a grid of receive times.
 */
public final class MarketSample {
    /** Levels of a side whose depth is measured. */
    public static final int LEVELS = 10;

    static final int BANDS = 44;
    private static final double MILLISECOND = 1e6;
    private static final double SECOND = 1e9;

    final LongSamples levelsPerDelta = new LongSamples();
    final LongSamples distances = new LongSamples();
    final LongSamples spreads = new LongSamples();
    final LongSamples spans = new LongSamples();
    final LongSamples[] depth = new LongSamples[LEVELS];
    final long[] bandLevels = new long[BANDS];
    final LongSamples tradeQuantities = new LongSamples();
    final LongSamples orderTimesNs = new LongSamples();
    final LongSamples orderQuantities = new LongSamples();
    final LongSamples orderSigns = new LongSamples();
    final LongSamples quoteTimesNs = new LongSamples();
    final LongSamples quoteSpreads = new LongSamples();
    final LongSamples quoteMids = new LongSamples();
    final DecimalStep priceStep = new DecimalStep();
    final DecimalStep quantityStep = new DecimalStep();
    long bandSamples;
    long adds;
    long cancels;
    long updates;
    private final String symbol;
    private final LongSamples latencies = new LongSamples();
    private final LongSamples bookTimesNs = new LongSamples();
    private final LongSamples bookMids = new LongSamples();
    private long ticks;
    private long firstNs;
    private long lastNs;

    MarketSample(String symbol) {
        this.symbol = symbol;
        Arrays.setAll(depth, level -> new LongSamples());
    }

    void time(long receiveTimeNs, long eventTimeNs) {
        firstNs = ticks == 0 ? receiveTimeNs : firstNs;
        lastNs = receiveTimeNs;
        ticks++;
        if (eventTimeNs != TickBatch.NO_TIME) {
            latencies.add(receiveTimeNs - eventTimeNs);
        }
    }

    void bookMid(long twiceMid) {
        bookTimesNs.add(lastNs);
        bookMids.add(twiceMid);
    }

    /**
     * Name of the instrument.
     *
     * @return as given
     */
    public String symbol() {
        return symbol;
    }

    /**
     * Ticks recorded.
     *
     * @return their number
     */
    public long ticks() {
        return ticks;
    }

    /**
     * Length of the recording.
     *
     * @return seconds
     */
    public double seconds() {
        return (lastNs - firstNs) / SECOND;
    }

    /**
     * First time of receipt.
     *
     * @return nanoseconds since the epoch, UTC
     */
    public long firstNs() {
        return firstNs;
    }

    /**
     * Last time of receipt.
     *
     * @return nanoseconds since the epoch, UTC
     */
    public long lastNs() {
        return lastNs;
    }

    /**
     * Size of a tick: the largest power of ten that divides all prices.
     *
     * @return scaled by 10^8
     */
    public long priceStepUnits() {
        return priceStep.step();
    }

    /**
     * Size of a lot: the largest power of ten that divides the quantities of all trades (books hold remains of finer steps).
     *
     * @return scaled by 10^8
     */
    public long quantityStepUnits() {
        return quantityStep.step();
    }

    /** Milliseconds between orders. */
    double[] orderGapsMs() {
        return orderTimesNs.gaps(MILLISECOND);
    }

    /** Milliseconds between quotes. */
    double[] quoteGapsMs() {
        return quoteTimesNs.gaps(MILLISECOND);
    }

    /** Spread after each delta, in ticks. */
    double[] spreadTicks() {
        return spreads.over((double) priceStepUnits());
    }

    /** Spread of each quote, in ticks. */
    double[] quoteSpreadTicks() {
        return quoteSpreads.over((double) priceStepUnits());
    }

    /** Quantity at a level of both sides after each delta, in lots. */
    double[] depthLots(int level) {
        return depth[level].over((double) quantityStepUnits());
    }

    /** Quantity at levels from one to another (excluded), in lots. */
    double[] depthLots(int from, int to) {
        double[] all = new double[0];
        for (int level = from; level < to; level++) {
            double[] part = depthLots(level);
            int start = all.length;
            all = Arrays.copyOf(all, start + part.length);
            System.arraycopy(part, 0, all, start, part.length);
        }
        return all;
    }

    /** Lots of each order. */
    double[] orderLots() {
        return orderQuantities.over((double) quantityStepUnits());
    }

    /** Lots of each trade. */
    double[] tradeLots() {
        return tradeQuantities.over((double) quantityStepUnits());
    }

    /** 1 for an order that bought, -1 for one that sold. */
    double[] signs() {
        return orderSigns.over(1);
    }

    /** Distances of changed levels behind the best price, in ticks. */
    double[] distanceTicks() {
        return distances.over((double) priceStepUnits());
    }

    /** Levels in each delta. */
    double[] levelsPerDelta() {
        return levelsPerDelta.over(1);
    }

    /** Mean ticks from a level to the next, among the best ten. */
    double nearGapTicks() {
        double sum = 0;
        for (double span : spans.over((double) priceStepUnits())) {
            sum += span;
        }
        return sum / Math.max(1, spans.size()) / (LEVELS - 1);
    }

    /** Mean ticks from a level to the next at a distance from the best price: over the band of a factor of two around it. */
    double gapTicks(double distanceTicks) {
        double units = distanceTicks * priceStepUnits();
        int band = Math.min(BANDS - 1, (int) (StrictMath.log(Math.max(2, units)) / StrictMath.log(2)));
        double width = (1L << band) / (double) priceStepUnits();
        double levels = (double) bandLevels[band] / Math.max(1, bandSamples);
        return levels > 0 ? width / levels : width;
    }

    /** Latency in milliseconds above the least, which the clocks' offset makes 0; without the values that are 0. */
    double[] latenciesMs() {
        double[] raw = latencies.over(MILLISECOND);
        double least = Arrays.stream(raw).min().orElse(0);
        return Arrays.stream(raw)
                .map(value -> value - least)
                .filter(value -> value > 0)
                .toArray();
    }

    /** The mid at times a step apart, relative to the time given or to the recording's start when later. */
    double[] returns(double stepSeconds) {
        return returns(stepSeconds, firstNs);
    }

    /** Log returns of the mid over steps from a time on. */
    double[] returns(double stepSeconds, long fromNs) {
        LongSamples times = quoteTimesNs.size() > 0 ? quoteTimesNs : bookTimesNs;
        LongSamples mids = quoteTimesNs.size() > 0 ? quoteMids : bookMids;
        if (times.size() < 2) {
            return new double[0];
        }
        long stepNs = Math.round(stepSeconds * SECOND);
        long startNs = Math.max(fromNs, times.get(0)) + stepNs;
        int steps = (int) Math.max(0, (times.last() - startNs) / stepNs);
        double[] result = new double[steps];
        int at = 0;
        double before = 0;
        for (int i = 0; i <= steps; i++) {
            long now = startNs + i * stepNs;
            while (at + 1 < times.size() && times.get(at + 1) <= now) {
                at++;
            }
            double mid = StrictMath.log((double) mids.get(at));
            if (i > 0) {
                result[i - 1] = mid - before;
            }
            before = mid;
        }
        return result;
    }

    /** Half of bid plus ask at the end, in ticks. */
    double lastMidTicks() {
        LongSamples mids = quoteTimesNs.size() > 0 ? quoteMids : bookMids;
        return mids.last() / 2.0 / priceStepUnits();
    }

    /** Whether there is enough for figures. */
    boolean isSufficient() {
        return spreads.size() > LEVELS && orderTimesNs.size() > 100 && quoteTimesNs.size() > 100 && seconds() > 60;
    }
}
