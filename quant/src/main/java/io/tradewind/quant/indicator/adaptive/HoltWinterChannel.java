// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.adaptive;

import io.tradewind.quant.indicator.compose.Cell;
import io.tradewind.quant.indicator.compose.ComposedReal;

/**
 * Average with a trend and an acceleration, and a channel of its own errors: middle, upper, lower, width, place of the price.
 *
 * <p>Source: Holt (1957), Winters (1960), in the form of MetaTrader's Moving Average of Holt-Winter. References: hwma and hwc of pandas-ta
 * 0.3.14b0. The error of a bar widens the channel two bars later.
 */
public final class HoltWinterChannel extends ComposedReal {

    private final double levelWeight;
    private final double trendWeight;
    private final double accelerationWeight;
    private final double errorWeight;
    private final double multiple;
    private final Cell level = part(new Cell());
    private final Cell trend = part(new Cell(0));
    private final Cell acceleration = part(new Cell(0));
    private final Cell variance = part(new Cell(0));
    private final Cell price = part(new Cell());
    private final Cell result = part(new Cell());

    /** Weights of the latest level, trend, acceleration and error, from 0 to 1; the channel is {@code multiple} errors wide. */
    public HoltWinterChannel(double na, double nb, double nc, double nd, double multiple) {
        super(0, 5);
        this.levelWeight = na;
        this.trendWeight = nb;
        this.accelerationWeight = nc;
        this.errorWeight = nd;
        this.multiple = multiple;
    }

    @Override
    protected void compute(double value) {
        if (!level.isReady()) {
            level.set(value);
            price.set(value);
            result.set(value);
        }
        double a = acceleration.get();
        double v = trend.get();
        double f = level.get();
        double newLevel = (1 - levelWeight) * (f + v + 0.5 * a) + levelWeight * value;
        double newTrend = (1 - trendWeight) * (v + a) + trendWeight * (newLevel - f);
        double newAcceleration = (1 - accelerationWeight) * a + accelerationWeight * (newTrend - v);
        double middle = newLevel + newTrend + 0.5 * newAcceleration;
        double width = multiple * Math.sqrt(variance.get());
        double error = price.get() - result.get();
        variance.set((1 - errorWeight) * variance.get() + errorWeight * error * error);
        level.set(newLevel);
        trend.set(newTrend);
        acceleration.set(newAcceleration);
        price.set(value);
        result.set(middle);
        publish(value, middle, width);
    }

    private void publish(double value, double middle, double width) {
        set(0, middle);
        set(1, middle + width);
        set(2, middle - width);
        set(3, 2 * width);
        set(4, width == 0 ? Double.NaN : (value - (middle - width)) / (2 * width));
    }
}
