// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.kernel;

import io.tradewind.quant.indicator.Parameters;
import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.StateSource;
import io.tradewind.quant.indicator.StreamingKernel;

/**
 * In-phase and quadrature components of a price and its dominant cycle period by the homodyne discriminator.
 *
 * <p>Source: J. F. Ehlers, Rocket Science for Traders (2001), chapters 6 and 7, in the form of TA-Lib 0.6 (HT_PHASOR,
 * HT_DCPERIOD, MAMA). The price is smoothed over four bars; the filters start after {@code settling} bars and adapt their gain
 * to the last period. The period is kept within 6 and 50 bars and changes by at most a half up and a third down a bar.
 */
public final class HilbertPhasor implements StreamingKernel {

    private static final double DEGREES = 45.0 / StrictMath.atan(1);

    private final int settling;
    private final FourBarSmoother smoother = new FourBarSmoother();
    private final HilbertFilter detrender = new HilbertFilter();
    private final HilbertFilter quadratureFilter = new HilbertFilter();
    private final HilbertFilter inPhaseAhead = new HilbertFilter();
    private final HilbertFilter quadratureAhead = new HilbertFilter();
    private int bars;
    private double smoothed = Double.NaN;
    private double detrended1;
    private double detrended2;
    private double detrended3;
    private double inPhase = Double.NaN;
    private double quadrature = Double.NaN;
    private double i2;
    private double q2;
    private double re;
    private double im;
    private double period;

    /** A phasor whose filters start after {@code settling} bars, at least 3; TA-Lib's functions use 12 and 37. */
    public HilbertPhasor(int settling) {
        this.settling = Parameters.requireWindow(settling, 3);
    }

    /**
     * Adds a price.
     *
     * @return whether the filters have started, so that the other values are defined
     */
    public boolean add(double price) {
        smoothed = smoother.add(price);
        if (bars < settling) {
            bars++;
            return false;
        }
        double gain = 0.075 * period + 0.54;
        double detrended = detrender.add(smoothed, gain);
        quadrature = quadratureFilter.add(detrended, gain);
        inPhase = detrended3;
        double ahead = inPhaseAhead.add(inPhase, gain);
        double behind = quadratureAhead.add(quadrature, gain);
        detrended3 = detrended2;
        detrended2 = detrended1;
        detrended1 = detrended;
        discriminate(0.2 * (inPhase - behind) + 0.8 * i2, 0.2 * (quadrature + ahead) + 0.8 * q2);
        return true;
    }

    private void discriminate(double newI2, double newQ2) {
        re = 0.2 * (newI2 * i2 + newQ2 * q2) + 0.8 * re;
        im = 0.2 * (newI2 * q2 - newQ2 * i2) + 0.8 * im;
        i2 = newI2;
        q2 = newQ2;
        double last = period;
        double measured = im != 0 && re != 0 ? 360.0 / (StrictMath.atan(im / re) * DEGREES) : last;
        measured = Math.max(Math.min(measured, 1.5 * last), 0.67 * last);
        period = 0.2 * Math.clamp(measured, 6, 50) + 0.8 * last;
    }

    /** Component in phase with the cycle, in the unit of the price. */
    public double inPhase() {
        return inPhase;
    }

    /** Component a quarter of a cycle ahead. */
    public double quadrature() {
        return quadrature;
    }

    /** Phase in degrees, {@code atan(quadrature / inPhase)}; 0 where the in-phase component is 0. */
    public double phase() {
        return inPhase != 0 ? StrictMath.atan(quadrature / inPhase) * DEGREES : 0;
    }

    /** Dominant cycle period in bars, smoothed once. */
    public double period() {
        return period;
    }

    /** The price smoothed over four bars. */
    public double smoothedPrice() {
        return smoothed;
    }

    @Override
    public boolean isReady() {
        return bars >= settling && !Double.isNaN(inPhase);
    }

    @Override
    public void reset() {
        smoother.reset();
        detrender.reset();
        quadratureFilter.reset();
        inPhaseAhead.reset();
        quadratureAhead.reset();
        bars = 0;
        smoothed = Double.NaN;
        detrended1 = 0;
        detrended2 = 0;
        detrended3 = 0;
        inPhase = Double.NaN;
        quadrature = Double.NaN;
        i2 = 0;
        q2 = 0;
        re = 0;
        im = 0;
        period = 0;
    }

    @Override
    public void save(StateSink sink) {
        sink.putLong(settling);
        smoother.save(sink);
        detrender.save(sink);
        quadratureFilter.save(sink);
        inPhaseAhead.save(sink);
        quadratureAhead.save(sink);
        sink.putLong(bars);
        sink.putDouble(smoothed);
        sink.putDouble(detrended1);
        sink.putDouble(detrended2);
        sink.putDouble(detrended3);
        sink.putDouble(inPhase);
        sink.putDouble(quadrature);
        sink.putDouble(i2);
        sink.putDouble(q2);
        sink.putDouble(re);
        sink.putDouble(im);
        sink.putDouble(period);
    }

    @Override
    public void restore(StateSource source) {
        Parameters.requireSame("settling", settling, source.getLong());
        smoother.restore(source);
        detrender.restore(source);
        quadratureFilter.restore(source);
        inPhaseAhead.restore(source);
        quadratureAhead.restore(source);
        bars = (int) source.getLong();
        smoothed = source.getDouble();
        detrended1 = source.getDouble();
        detrended2 = source.getDouble();
        detrended3 = source.getDouble();
        inPhase = source.getDouble();
        quadrature = source.getDouble();
        i2 = source.getDouble();
        q2 = source.getDouble();
        re = source.getDouble();
        im = source.getDouble();
        period = source.getDouble();
    }
}
