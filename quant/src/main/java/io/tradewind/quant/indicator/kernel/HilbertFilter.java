// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.kernel;

import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.StateSource;

/**
 * Ehlers's Hilbert transform of seven taps, of which four are not zero; zeros stand before the first value.
 *
 * <p>Source: J. F. Ehlers, Rocket Science for Traders (2001), chapter 6; terms are added in TA-Lib's order.
 */
final class HilbertFilter {

    private static final double OUTER = 0.0962;
    private static final double INNER = 0.5769;

    private double ago1;
    private double ago2;
    private double ago3;
    private double ago4;
    private double ago5;
    private double ago6;

    double add(double x, double gain) {
        double filtered = (OUTER * x - OUTER * ago6 - INNER * ago4 + INNER * ago2) * gain;
        ago6 = ago5;
        ago5 = ago4;
        ago4 = ago3;
        ago3 = ago2;
        ago2 = ago1;
        ago1 = x;
        return filtered;
    }

    void reset() {
        ago1 = 0;
        ago2 = 0;
        ago3 = 0;
        ago4 = 0;
        ago5 = 0;
        ago6 = 0;
    }

    void save(StateSink sink) {
        sink.putDouble(ago1);
        sink.putDouble(ago2);
        sink.putDouble(ago3);
        sink.putDouble(ago4);
        sink.putDouble(ago5);
        sink.putDouble(ago6);
    }

    void restore(StateSource source) {
        ago1 = source.getDouble();
        ago2 = source.getDouble();
        ago3 = source.getDouble();
        ago4 = source.getDouble();
        ago5 = source.getDouble();
        ago6 = source.getDouble();
    }
}
