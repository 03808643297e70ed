// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.measure;

import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.StateSource;
import io.tradewind.quant.tail.Holding.AssetClass;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Volatilities and correlations from marks.
 *
 * <p>Marks are sampled at the ends of the intervals of a grid of UTC: when a mark of a later interval comes, each instrument that was
 * marked in the interval before gets one log return. A figure changes at the end of an interval only, correlations when a period of
 * the schedule is over; in between everything is a plain read. Volatility: {@link VolatilityMethod}; correlation:
 * Ledoit and Wolf (2004) over the last returns.
 */
public final class RiskModel implements RiskEstimates {
    private final RiskModelSpec spec;
    private final InstrumentVolatility[] volatilities;
    private final CorrelationWindow correlations;
    private final long[] lastTicks;
    private final boolean[] marked;
    private final long[] baseTicks;
    private final long[] baseNs;
    private long interval = Long.MIN_VALUE;
    private long period = Long.MIN_VALUE;
    private long revision;

    /**
     * A model before the first mark.
     *
     * @param spec grid, memory and defaults
     * @param classes asset class of each instrument, in the order of their ids; null where no default volatility stands in
     */
    public RiskModel(RiskModelSpec spec, List<@Nullable AssetClass> classes) {
        int size = classes.size();
        this.spec = spec;
        this.volatilities = new InstrumentVolatility[size];
        for (int i = 0; i < size; i++) {
            volatilities[i] = new InstrumentVolatility(spec, classes.get(i));
        }
        this.correlations = new CorrelationWindow(size, spec.windowReturns(), spec.leastReturns());
        this.lastTicks = new long[size];
        this.marked = new boolean[size];
        this.baseTicks = new long[size];
        this.baseNs = new long[size];
    }

    /**
     * An instrument has a mark.
     *
     * @param instrumentId the instrument
     * @param ticks price; what is not positive is not sampled
     * @param nowNs the core's clock, nanoseconds since the epoch, UTC, not falling
     */
    public void onMark(int instrumentId, long ticks, long nowNs) {
        long now = Math.floorDiv(nowNs, spec.intervalNs());
        if (now > interval) {
            if (interval != Long.MIN_VALUE) {
                endInterval(Math.multiplyExact(interval + 1, spec.intervalNs()));
            }
            interval = now;
        }
        if (ticks > 0) {
            lastTicks[instrumentId] = ticks;
            marked[instrumentId] = true;
        }
    }

    /**
     * A split has changed what a price means: the next return counts from here.
     *
     * @param instrumentId the instrument
     * @param ticks the price after it, positive
     */
    public void rebase(int instrumentId, long ticks) {
        if (baseTicks[instrumentId] > 0) {
            baseTicks[instrumentId] = ticks;
        }
        lastTicks[instrumentId] = ticks;
    }

    private void endInterval(long endNs) {
        for (int i = 0; i < marked.length; i++) {
            if (marked[i]) {
                sample(i, endNs);
                marked[i] = false;
            }
        }
        correlations.endRow();
        long now = Math.floorDiv(endNs, spec.recomputeNs());
        if (now > period) {
            if (period != Long.MIN_VALUE) {
                correlations.recompute(endNs);
            }
            period = now;
        }
        revision++;
    }

    private void sample(int instrumentId, long endNs) {
        long last = lastTicks[instrumentId];
        long base = baseTicks[instrumentId];
        if (base > 0) {
            double logReturn = StrictMath.log((double) last / base);
            volatilities[instrumentId].add(logReturn, endNs - baseNs[instrumentId], endNs);
            correlations.set(instrumentId, logReturn);
        } else {
            correlations.begin(instrumentId);
        }
        baseTicks[instrumentId] = last;
        baseNs[instrumentId] = endNs;
    }

    @Override
    public double annualVolatility(int instrumentId) {
        return volatilities[instrumentId].annual();
    }

    @Override
    public VolatilityMethod method(int instrumentId) {
        return volatilities[instrumentId].method();
    }

    @Override
    public long volatilityAsOfNs(int instrumentId) {
        return volatilities[instrumentId].asOfNs();
    }

    @Override
    public double correlation(int first, int second) {
        return correlations.correlation(first, second);
    }

    @Override
    public long correlationAsOfNs() {
        return correlations.asOfNs();
    }

    @Override
    public double valueAtRiskFactor(int instrumentId) {
        return volatilities[instrumentId].valueAtRiskFactor();
    }

    @Override
    public double shortfallFactor(int instrumentId) {
        return volatilities[instrumentId].shortfallFactor();
    }

    @Override
    public double turbulence(int instrumentId) {
        return volatilities[instrumentId].turbulence();
    }

    @Override
    public long revision() {
        return revision;
    }

    /**
     * Writes the state in its canonical order.
     *
     * @param sink receives it
     */
    public void save(StateSink sink) {
        sink.putLong(interval);
        sink.putLong(period);
        sink.putLong(revision);
        for (int i = 0; i < volatilities.length; i++) {
            sink.putLong(lastTicks[i]);
            sink.putLong(marked[i] ? 1 : 0);
            sink.putLong(baseTicks[i]);
            sink.putLong(baseNs[i]);
            volatilities[i].save(sink);
        }
        correlations.save(sink);
    }

    /**
     * Takes back the state that {@link #save} wrote, of a model of the same specification and instruments.
     *
     * @param source gives it
     */
    public void restore(StateSource source) {
        interval = source.getLong();
        period = source.getLong();
        revision = source.getLong();
        for (int i = 0; i < volatilities.length; i++) {
            lastTicks[i] = source.getLong();
            marked[i] = source.getLong() != 0;
            baseTicks[i] = source.getLong();
            baseNs[i] = source.getLong();
            volatilities[i].restore(source);
        }
        correlations.restore(source);
    }
}
