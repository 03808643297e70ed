// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.momentum;

import io.tradewind.quant.indicator.BarIndicator;
import io.tradewind.quant.indicator.Columns;
import io.tradewind.quant.indicator.RealIndicator;
import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.StateSource;
import io.tradewind.quant.indicator.average.MovingAverageType;
import io.tradewind.quant.indicator.average.SimpleMovingAverage;
import io.tradewind.quant.indicator.batch.StochasticBatch;
import org.jspecify.annotations.Nullable;

/**
 * Stochastic oscillator: %K, where the close stands in the range of the last {@code fastKPeriod} bars, 0 to 100, and its average %D.
 *
 * <p>{@code fastK = 100 (close - lowest) / (highest - lowest)}, 0 where the range is exactly 0. The slow form averages it to slow %K
 * and that to slow %D; the fast form gives fast %K and its average, fast %D. Values: 0 = %K, 1 = %D; both begin with the first %D.
 *
 * <p>Source: G. C. Lane; checked against TA-Lib 0.6 STOCH and STOCHF.
 */
public final class Stochastic extends BarIndicator {

    private final PriceChannel channel;
    private final RealIndicator lineK;
    private final RealIndicator lineD;
    private @Nullable StochasticBatch blocks;

    private Stochastic(int fastKPeriod, RealIndicator lineK, RealIndicator lineD) {
        this.channel = new PriceChannel(fastKPeriod);
        this.lineK = lineK;
        this.lineD = lineD;
    }

    /** TA-Lib's STOCH; each period at least 1. */
    public static Stochastic slow(
            int fastKPeriod,
            int slowKPeriod,
            MovingAverageType slowKType,
            int slowDPeriod,
            MovingAverageType slowDType) {
        return new Stochastic(fastKPeriod, slowKType.create(slowKPeriod), slowDType.create(slowDPeriod));
    }

    /** TA-Lib's STOCHF; each period at least 1. */
    public static Stochastic fast(int fastKPeriod, int fastDPeriod, MovingAverageType fastDType) {
        return new Stochastic(fastKPeriod, MovingAverageType.SMA.create(1), fastDType.create(fastDPeriod));
    }

    @Override
    public int lookback() {
        return channel.window() - 1 + lineK.lookback() + lineD.lookback();
    }

    @Override
    public int outputs() {
        return 2;
    }

    @Override
    protected double next(double open, double high, double low, double close, double volume) {
        channel.add(high, low);
        if (channel.isReady()) {
            lineK.update(channel.percentAboveLow(close));
        }
        if (lineK.isReady()) {
            lineD.update(lineK.value(0));
        }
        return value(0);
    }

    @Override
    protected boolean isUsable(double open, double high, double low, double close, double volume) {
        return Double.isFinite(high) && Double.isFinite(low) && Double.isFinite(close);
    }

    /** Bit for bit the stream; with simple averages and windows that {@link StochasticBatch} serves in blocks. */
    @Override
    public void batch(Columns in, double[][] out) {
        in.requireOutputs(out, outputs());
        StochasticBatch fast = blocks();
        if (fast != null && fast.run(in.high(), in.low(), in.close(), out[0], out[1])) {
            reset();
        } else {
            super.batch(in, out);
        }
    }

    private @Nullable StochasticBatch blocks() {
        if (blocks == null
                && lineK instanceof SimpleMovingAverage averageK
                && lineD instanceof SimpleMovingAverage averageD
                && StochasticBatch.serves(channel.window(), averageK.period(), averageD.period())) {
            blocks = new StochasticBatch(channel.window(), averageK.period(), averageD.period());
        }
        return blocks;
    }

    @Override
    public double value(int output) {
        if (!isReady()) {
            return Double.NaN;
        }
        return output == 0 ? lineK.value(0) : lineD.value(0);
    }

    @Override
    public boolean isReady() {
        return lineD.isReady();
    }

    @Override
    public void reset() {
        channel.reset();
        lineK.reset();
        lineD.reset();
    }

    @Override
    public void save(StateSink sink) {
        channel.save(sink);
        lineK.save(sink);
        lineD.save(sink);
    }

    @Override
    public void restore(StateSource source) {
        channel.restore(source);
        lineK.restore(source);
        lineD.restore(source);
    }
}
