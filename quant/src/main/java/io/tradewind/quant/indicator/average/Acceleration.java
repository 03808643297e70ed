// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.average;

import io.tradewind.quant.indicator.Parameters;

/**
 * How fast a {@link ParabolicSar} closes in: it starts with {@code initial}, and each new extreme adds {@code step} up to {@code maximum}.
 *
 * @param initial at least 0; cut to the maximum
 * @param step at least 0; cut to the maximum
 * @param maximum at least 0
 */
public record Acceleration(double initial, double step, double maximum) {

    /** Checks and cuts. */
    public Acceleration {
        Parameters.requireRange("maximum acceleration", maximum, 0, Double.MAX_VALUE);
        initial = Math.min(Parameters.requireRange("initial acceleration", initial, 0, Double.MAX_VALUE), maximum);
        step = Math.min(Parameters.requireRange("step of acceleration", step, 0, Double.MAX_VALUE), maximum);
    }

    double after(double acceleration) {
        return Math.min(acceleration + step, maximum);
    }
}
