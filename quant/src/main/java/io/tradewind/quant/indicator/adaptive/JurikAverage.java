// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.adaptive;

import io.tradewind.quant.indicator.Parameters;
import io.tradewind.quant.indicator.compose.Cell;
import io.tradewind.quant.indicator.compose.ComposedReal;
import io.tradewind.quant.indicator.kernel.Ring;

/**
 * Jurik's moving average after its published reconstructions: an adaptive exponential average, a second one, and a final filter.
 *
 * <p>Reference: jma of pandas-ta 0.3.14b0. The weight follows the distance of the price from two bands, in units of the mean over 66 bars of
 * a 10-bar measure of it.
 */
public final class JurikAverage extends ComposedReal {

    private static final int SHORT = 10;
    private static final int LONG = 66;

    private final int n;
    private final double phase;
    private final double power;
    private final double limit;
    private final double bandDecay;
    private final double decay;
    private final Ring distances = part(new Ring(SHORT + 1));
    private final Ring sums = part(new Ring(LONG));
    private final Cell totalOfSums = part(new Cell(0));
    private final Cell sum = part(new Cell(0));
    private final Cell seen = part(new Cell(0));
    private final Cell upper = part(new Cell());
    private final Cell lower = part(new Cell());
    private final Cell first = part(new Cell());
    private final Cell trend = part(new Cell(0));
    private final Cell step = part(new Cell(0));
    private final Cell line = part(new Cell());

    /** Of length {@code n}, at least 2; {@code phase} from -100 (slow) to 100 (fast), beyond it is bounded. */
    public JurikAverage(int n, double phase) {
        super(Parameters.requireWindow(n, 2) - 1, 1);
        this.n = n;
        this.phase = phase < -100 ? 0.5 : phase > 100 ? 2.5 : 1.5 + phase * 0.01;
        double half = 0.5 * (n - 1);
        double length = Math.max(StrictMath.log(Math.sqrt(half)) / StrictMath.log(2) + 2, 0);
        this.power = Math.max(length - 2, 0.5);
        this.limit = power(length, 1 / power);
        double spread = length * Math.sqrt(half);
        this.bandDecay = spread / (spread + 1);
        this.decay = 0.45 * (n - 1) / (0.45 * (n - 1) + 2);
    }

    @Override
    protected void compute(double value) {
        if (seen.add(1) == 1) {
            start(value);
        } else {
            move(value, relativeVolatility(value));
        }
        set(0, seen.get() < n ? Double.NaN : line.get());
    }

    private void start(double price) {
        upper.set(price);
        lower.set(price);
        first.set(price);
        line.set(price);
        distances.push(0);
        sums.push(0);
    }

    private double relativeVolatility(double price) {
        double above = Math.abs(price - upper.get());
        double below = Math.abs(price - lower.get());
        double distance = above == below ? 0 : Math.max(above, below);
        distances.push(distance);
        double left = distances.isReady() ? distances.oldest() : distances.get(distances.count() - 1);
        sum.add((distance - left) / SHORT);
        double leaving = sums.isReady() ? sums.oldest() : 0;
        sums.push(sum.get());
        totalOfSums.add(sum.get() - leaving);
        double mean = totalOfSums.get() / sums.count();
        double relative = mean == 0 ? 0 : distance / mean;
        return Math.max(1, Math.min(limit, relative));
    }

    private void move(double price, double volatility) {
        double exponent = power(volatility, power);
        double band = power(bandDecay, Math.sqrt(exponent));
        double above = price - upper.get();
        double below = price - lower.get();
        upper.set(above > 0 ? price : price - band * above);
        lower.set(below < 0 ? price : price - band * below);
        double alpha = power(decay, exponent);
        first.set((1 - alpha) * price + alpha * first.get());
        trend.set((price - first.get()) * (1 - decay) + decay * trend.get());
        double second = first.get() + phase * trend.get();
        step.set((second - line.get()) * (1 - alpha) * (1 - alpha) + alpha * alpha * step.get());
        line.add(step.get());
    }

    private static double power(double base, double exponent) {
        return base == 0 ? 0 : StrictMath.exp(exponent * StrictMath.log(base));
    }
}
