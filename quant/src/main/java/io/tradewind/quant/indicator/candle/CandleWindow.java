// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.candle;

import io.tradewind.quant.indicator.Parameters;
import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.StateSource;
import java.util.Arrays;
import java.util.List;

/**
 * The last candles and the running averages that they are compared with: what a {@link CandleRule} looks at.
 *
 * <p>Candles are named by how many bars ago they closed: 0 is the current one. An average precedes its candle, it does not
 * contain it. The totals take up and give back ranges in the order of TA-Lib, so that comparisons that are ties up to rounding
 * fall the same way.
 */
public final class CandleWindow {

    /** A pattern looks at most this many candles back. */
    static final int MOST_CANDLES_BACK = 4;

    private static final int SLOTS_A_MEASURE = MOST_CANDLES_BACK + 1;

    private final int firstRuleIndex;
    private final int mask;
    private final double[] open;
    private final double[] high;
    private final double[] low;
    private final double[] close;

    private final double[][] lengths;
    private final double[][] averaged;
    private final int[] periods;
    private final int[] backs;
    private final double[] factors;
    private final double[] shares;
    private final double[] totals;
    private final int[] slots;

    private int head;
    private int seen;

    /**
     * An empty window.
     *
     * @param settings the limits
     * @param averages the averages that the rule reads
     * @param firstRuleIndex 0-based index of the first candle at which a rule may look
     */
    CandleWindow(CandleSettings settings, List<CandleAverage> averages, int firstRuleIndex) {
        int n = averages.size();
        this.firstRuleIndex = firstRuleIndex;
        averaged = new double[n][];
        periods = new int[n];
        backs = new int[n];
        factors = new double[n];
        shares = new double[n];
        totals = new double[n];
        slots = new int[CandleMeasure.values().length * SLOTS_A_MEASURE];
        Arrays.fill(slots, n);
        int candles = SLOTS_A_MEASURE;
        for (int slot = 0; slot < n; slot++) {
            CandleAverage average = averages.get(slot);
            addAverage(slot, average, settings.of(average.measure()));
            candles = Math.max(candles, periods[slot] + average.back() + 1);
        }
        int capacity = Integer.highestOneBit(2 * candles - 1);
        mask = capacity - 1;
        lengths = new double[RangeType.values().length][capacity];
        for (int slot = 0; slot < n; slot++) {
            averaged[slot] =
                    lengths[settings.of(averages.get(slot).measure()).range().ordinal()];
        }
        open = new double[capacity];
        high = new double[capacity];
        low = new double[capacity];
        close = new double[capacity];
    }

    private void addAverage(int slot, CandleAverage average, CandleSetting setting) {
        periods[slot] = setting.period();
        backs[slot] = average.back();
        factors[slot] = setting.factor();
        shares[slot] = setting.range() == RangeType.SHADOWS ? 0.5 : 1.0;
        slots[slotKey(average.measure(), average.back())] = slot;
    }

    private static int slotKey(CandleMeasure measure, int back) {
        return measure.ordinal() * SLOTS_A_MEASURE + back;
    }

    /** Takes the next candle; {@link #roll} must follow once it has been looked at. */
    void push(double open, double high, double low, double close) {
        head = (head + 1) & mask;
        this.open[head] = open;
        this.high[head] = high;
        this.low[head] = low;
        this.close[head] = close;
        double top = Math.max(open, close);
        double bottom = Math.min(open, close);
        lengths[RangeType.REAL_BODY.ordinal()][head] = Math.abs(close - open);
        lengths[RangeType.HIGH_LOW.ordinal()][head] = high - low;
        lengths[RangeType.SHADOWS.ordinal()][head] = (high - top) + (bottom - low);
    }

    /** Whether a rule may look at the candle just pushed. */
    boolean isWarm() {
        return seen >= firstRuleIndex;
    }

    /** Index of the candle just pushed, 0 for the first. */
    int index() {
        return seen;
    }

    /** Moves the averages on by one candle. */
    void roll() {
        if (isWarm()) {
            for (int slot = 0; slot < totals.length; slot++) {
                int entering = head - backs[slot];
                totals[slot] += averaged[slot][entering & mask] - averaged[slot][(entering - periods[slot]) & mask];
            }
        } else {
            fillTotals();
        }
        seen = Math.min(seen + 1, Integer.MAX_VALUE - 1);
    }

    private void fillTotals() {
        for (int slot = 0; slot < totals.length; slot++) {
            if (seen >= firstRuleIndex - periods[slot]) {
                totals[slot] += averaged[slot][(head - backs[slot]) & mask];
            }
        }
    }

    /** First price. */
    public double open(int back) {
        return open[(head - back) & mask];
    }

    /** Highest price. */
    public double high(int back) {
        return high[(head - back) & mask];
    }

    /** Lowest price. */
    public double low(int back) {
        return low[(head - back) & mask];
    }

    /** Last price. */
    public double close(int back) {
        return close[(head - back) & mask];
    }

    /** 1 when the close is not below the open, else -1. */
    public int color(int back) {
        return isWhite(back) ? 1 : -1;
    }

    /** Whether the close is not below the open. */
    public boolean isWhite(int back) {
        return close(back) >= open(back);
    }

    /** Whether the close is below the open. */
    public boolean isBlack(int back) {
        return !isWhite(back);
    }

    /** The higher end of the body. */
    public double top(int back) {
        return Math.max(open(back), close(back));
    }

    /** The lower end of the body. */
    public double bottom(int back) {
        return Math.min(open(back), close(back));
    }

    /** Length of the body. */
    public double body(int back) {
        return lengths[RangeType.REAL_BODY.ordinal()][(head - back) & mask];
    }

    /** High - low. */
    public double range(int back) {
        return high(back) - low(back);
    }

    /** Length above the body. */
    public double upperShadow(int back) {
        return high(back) - top(back);
    }

    /** Length below the body. */
    public double lowerShadow(int back) {
        return bottom(back) - low(back);
    }

    /** Whether the body of one candle lies wholly above that of an earlier one. */
    public boolean isBodyGapUp(int back, int earlier) {
        return bottom(back) > top(earlier);
    }

    /** Whether the body of one candle lies wholly below that of an earlier one. */
    public boolean isBodyGapDown(int back, int earlier) {
        return top(back) < bottom(earlier);
    }

    /** Whether one candle, shadows included, lies wholly above an earlier one. */
    public boolean isGapUp(int back, int earlier) {
        return low(back) > high(earlier);
    }

    /** Whether one candle, shadows included, lies wholly below an earlier one. */
    public boolean isGapDown(int back, int earlier) {
        return high(back) < low(earlier);
    }

    /**
     * The limit of a measure for a candle.
     *
     * @throws ArrayIndexOutOfBoundsException when the pattern did not declare that it needs this one
     */
    public double limit(CandleMeasure measure, int back) {
        int slot = slots[slotKey(measure, back)];
        int period = periods[slot];
        double average = period == 0 ? averaged[slot][(head - back) & mask] : totals[slot] / period;
        return factors[slot] * average * shares[slot];
    }

    /** Whether the body is longer than {@link CandleMeasure#BODY_LONG}. */
    public boolean isLong(int back) {
        return body(back) > limit(CandleMeasure.BODY_LONG, back);
    }

    /** Whether the body is shorter than {@link CandleMeasure#BODY_SHORT}. */
    public boolean isShort(int back) {
        return body(back) < limit(CandleMeasure.BODY_SHORT, back);
    }

    /** Whether the body is not longer than {@link CandleMeasure#BODY_SHORT}. */
    public boolean isAtMostShort(int back) {
        return body(back) <= limit(CandleMeasure.BODY_SHORT, back);
    }

    /** Whether the body is at most {@link CandleMeasure#BODY_DOJI}. */
    public boolean isDoji(int back) {
        return body(back) <= limit(CandleMeasure.BODY_DOJI, back);
    }

    /** Whether the upper shadow is shorter than {@link CandleMeasure#SHADOW_VERY_SHORT}. */
    public boolean hasNoUpperShadow(int back) {
        return upperShadow(back) < limit(CandleMeasure.SHADOW_VERY_SHORT, back);
    }

    /** Whether the lower shadow is shorter than {@link CandleMeasure#SHADOW_VERY_SHORT}. */
    public boolean hasNoLowerShadow(int back) {
        return lowerShadow(back) < limit(CandleMeasure.SHADOW_VERY_SHORT, back);
    }

    /** Whether the upper shadow is longer than {@link CandleMeasure#SHADOW_LONG}. */
    public boolean hasLongUpperShadow(int back) {
        return upperShadow(back) > limit(CandleMeasure.SHADOW_LONG, back);
    }

    /** Whether the lower shadow is longer than {@link CandleMeasure#SHADOW_LONG}. */
    public boolean hasLongLowerShadow(int back) {
        return lowerShadow(back) > limit(CandleMeasure.SHADOW_LONG, back);
    }

    /** Whether {@code price} lies within the limit of a measure for a candle around {@code other}, ends included. */
    public boolean isWithin(CandleMeasure measure, int back, double price, double other) {
        double limit = limit(measure, back);
        return price <= other + limit && price >= other - limit;
    }

    /** Forgets everything seen. */
    void reset() {
        Arrays.fill(totals, 0);
        head = 0;
        seen = 0;
    }

    void save(StateSink sink) {
        sink.putLong(open.length);
        sink.putLong(totals.length);
        sink.putLong(seen);
        for (double total : totals) {
            sink.putDouble(total);
        }
        for (int back = open.length - 1; back >= 0; back--) {
            sink.putDouble(open(back));
            sink.putDouble(high(back));
            sink.putDouble(low(back));
            sink.putDouble(close(back));
        }
    }

    void restore(StateSource source) {
        Parameters.requireSame("candles", open.length, source.getLong());
        Parameters.requireSame("averages", totals.length, source.getLong());
        seen = (int) source.getLong();
        for (int slot = 0; slot < totals.length; slot++) {
            totals[slot] = source.getDouble();
        }
        head = 0;
        for (int oldest = 0; oldest < open.length; oldest++) {
            push(source.getDouble(), source.getDouble(), source.getDouble(), source.getDouble());
        }
    }
}
