// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.cycle;

import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.StateSource;
import io.tradewind.quant.indicator.kernel.Sinusoid;

/**
 * 1 when the market trends, 0 when it cycles (TA-Lib 0.6: HT_TRENDMODE).
 *
 * <p>It cycles for half a period after the sine and the lead sine cross, and while the phase turns by 0.67 to 1.5 times its even rate a bar;
 * it trends in any case when the smoothed price is 1.5 % or more away from the trend line. Source: J. F. Ehlers, Rocket Science for
 * Traders (2001), chapter 11.
 */
public final class TrendMode extends CycleIndicator {

    private static final double RADIANS = 1.0 / CyclePhase.DEGREES;
    private static final double FAR_FROM_LINE = 0.015;

    private final CyclePhase cycle = new CyclePhase();
    private final CycleTrend trend = new CycleTrend();
    private double sine;
    private double leadSine;
    private int barsSinceCross;
    private boolean trending;

    /** A mode without history. */
    public TrendMode() {
        super(CyclePhase.LOOKBACK, 1);
    }

    @Override
    void add(double price) {
        double phaseBefore = cycle.phase();
        trend.addPrice(price);
        if (cycle.add(price)) {
            trend.move(cycle.wholePeriod());
            boolean crossed = moveSines();
            boolean turnsEvenly = turnsEvenly(cycle.phase() - phaseBefore);
            trending = isFarFromLine() || !(crossed || barsSinceCross < 0.5 * cycle.period() || turnsEvenly);
        }
    }

    private boolean moveSines() {
        double sineBefore = sine;
        double leadBefore = leadSine;
        sine = Sinusoid.sin(cycle.phase() * RADIANS);
        leadSine = Sinusoid.sin((cycle.phase() + 45) * RADIANS);
        boolean crossed =
                (sine > leadSine && sineBefore <= leadBefore) || (sine < leadSine && sineBefore >= leadBefore);
        barsSinceCross = crossed ? 1 : barsSinceCross + 1;
        return crossed;
    }

    private boolean turnsEvenly(double turn) {
        double period = cycle.period();
        return period != 0 && turn > 0.67 * 360.0 / period && turn < 1.5 * 360.0 / period;
    }

    private boolean isFarFromLine() {
        double line = trend.line();
        return line != 0 && Math.abs((cycle.smoothedPrice() - line) / line) >= FAR_FROM_LINE;
    }

    @Override
    double shown(int output) {
        return trending ? 1 : 0;
    }

    @Override
    void resetParts() {
        cycle.reset();
        trend.reset();
        sine = 0;
        leadSine = 0;
        barsSinceCross = 0;
        trending = false;
    }

    @Override
    void saveParts(StateSink sink) {
        cycle.save(sink);
        trend.save(sink);
        sink.putDouble(sine);
        sink.putDouble(leadSine);
        sink.putLong(barsSinceCross);
        sink.putLong(trending ? 1 : 0);
    }

    @Override
    void restoreParts(StateSource source) {
        cycle.restore(source);
        trend.restore(source);
        sine = source.getDouble();
        leadSine = source.getDouble();
        barsSinceCross = (int) source.getLong();
        trending = source.getLong() == 1;
    }
}
