// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.feature;

import io.tradewind.quant.indicator.RollingMaximum;
import io.tradewind.quant.indicator.RollingMinimum;
import io.tradewind.quant.indicator.RollingStandardDeviation;
import io.tradewind.quant.indicator.RollingSum;
import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.WilderAtr;

/** The bar features that ship, over the kernels of {@code quant.indicator}. */
public final class BarFeatures {
    private BarFeatures() {}

    /**
     * Simple moving average of closes: an exact sum of ticks, divided once.
     *
     * @param bars window, at least 1
     * @return the feature, in quote units
     */
    public static BarFeature simpleMovingAverage(int bars) {
        return new SimpleMovingAverage(bars);
    }

    /**
     * Highest high of the bars before the current one (upper Donchian channel).
     *
     * @param bars window, at least 1
     * @return the feature, in quote units
     */
    public static BarFeature donchianHigh(int bars) {
        return new DonchianHigh(bars);
    }

    /**
     * Lowest low of the bars before the current one (lower Donchian channel).
     *
     * @param bars window, at least 1
     * @return the feature, in quote units
     */
    public static BarFeature donchianLow(int bars) {
        return new DonchianLow(bars);
    }

    /**
     * Average true range with Wilder's smoothing.
     *
     * @param bars period, at least 1
     * @return the feature, in quote units
     */
    public static BarFeature averageTrueRange(int bars) {
        return new AverageTrueRange(bars);
    }

    /**
     * Standard deviation of log returns of closes, one bar long, ddof 1.
     *
     * @param bars window of returns, at least 2
     * @return the feature, a fraction for one bar
     */
    public static BarFeature returnVolatility(int bars) {
        return new ReturnVolatility(bars);
    }

    private static final class SimpleMovingAverage implements BarFeature {
        private final RollingSum sum;

        private SimpleMovingAverage(int bars) {
            sum = new RollingSum(bars);
        }

        @Override
        public double onBar(Bar bar) {
            sum.add(bar.closeTicks());
            return sum.mean() * bar.instrument().priceOf(1);
        }

        @Override
        public void save(StateSink sink) {
            sum.save(sink);
        }
    }

    private static final class DonchianHigh implements BarFeature {
        private final RollingMaximum highs;
        private int seen;

        private DonchianHigh(int bars) {
            highs = new RollingMaximum(bars);
        }

        @Override
        public double onBar(Bar bar) {
            double before = seen >= highs.window() ? bar.instrument().priceOf(highs.value()) : Double.NaN;
            seen = Math.min(seen + 1, highs.window());
            highs.add(bar.highTicks());
            return before;
        }

        @Override
        public void save(StateSink sink) {
            sink.putLong(seen);
            highs.save(sink);
        }
    }

    private static final class DonchianLow implements BarFeature {
        private final RollingMinimum lows;
        private int seen;

        private DonchianLow(int bars) {
            lows = new RollingMinimum(bars);
        }

        @Override
        public double onBar(Bar bar) {
            double before = seen >= lows.window() ? bar.instrument().priceOf(lows.value()) : Double.NaN;
            seen = Math.min(seen + 1, lows.window());
            lows.add(bar.lowTicks());
            return before;
        }

        @Override
        public void save(StateSink sink) {
            sink.putLong(seen);
            lows.save(sink);
        }
    }

    private static final class AverageTrueRange implements BarFeature {
        private final WilderAtr atr;

        private AverageTrueRange(int bars) {
            atr = new WilderAtr(bars);
        }

        @Override
        public double onBar(Bar bar) {
            atr.add(
                    bar.instrument().priceOf(bar.highTicks()),
                    bar.instrument().priceOf(bar.lowTicks()),
                    bar.instrument().priceOf(bar.closeTicks()));
            return atr.value();
        }

        @Override
        public void save(StateSink sink) {
            atr.save(sink);
        }
    }

    private static final class ReturnVolatility implements BarFeature {
        private final RollingStandardDeviation deviation;
        private long previousTicks;

        private ReturnVolatility(int bars) {
            deviation = new RollingStandardDeviation(bars, 1);
        }

        @Override
        public double onBar(Bar bar) {
            if (previousTicks != 0) {
                deviation.add(StrictMath.log((double) bar.closeTicks() / previousTicks));
            }
            previousTicks = bar.closeTicks();
            return deviation.value();
        }

        @Override
        public void save(StateSink sink) {
            sink.putLong(previousTicks);
            deviation.save(sink);
        }
    }
}
