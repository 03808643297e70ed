// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.kernel;

import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.StateSource;

/** Weighted average of four values with the weights 1, 2, 3, 4 (latest), by running sums. */
final class FourBarSmoother {

    private int seen;
    private double ago1;
    private double ago2;
    private double ago3;
    private double leaving;
    private double sum;
    private double weighted;

    /** The average; not defined for the first three values. */
    double add(double x) {
        seen++;
        sum += x;
        if (seen <= 3) {
            weighted += x * seen;
            shift(x);
            return Double.NaN;
        }
        sum -= leaving;
        weighted += x * 4.0;
        leaving = ago3;
        double smoothed = weighted * 0.1;
        weighted -= sum;
        seen = 4;
        shift(x);
        return smoothed;
    }

    private void shift(double x) {
        ago3 = ago2;
        ago2 = ago1;
        ago1 = x;
    }

    void reset() {
        seen = 0;
        ago1 = 0;
        ago2 = 0;
        ago3 = 0;
        leaving = 0;
        sum = 0;
        weighted = 0;
    }

    void save(StateSink sink) {
        sink.putLong(seen);
        sink.putDouble(ago1);
        sink.putDouble(ago2);
        sink.putDouble(ago3);
        sink.putDouble(leaving);
        sink.putDouble(sum);
        sink.putDouble(weighted);
    }

    void restore(StateSource source) {
        seen = (int) source.getLong();
        ago1 = source.getDouble();
        ago2 = source.getDouble();
        ago3 = source.getDouble();
        leaving = source.getDouble();
        sum = source.getDouble();
        weighted = source.getDouble();
    }
}
