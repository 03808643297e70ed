// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.impact;

/** Checks of figures. */
final class Ranges {
    private Ranges() {}

    static void check(String name, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw new IllegalArgumentException(name + " must be within " + least + " to " + most + ", is " + value);
        }
    }

    /** The size of an order, where it and the volatility can be. */
    static double size(double participation, double dailySigmaBps) {
        if (!(participation >= 0) || !(dailySigmaBps >= 0)) {
            throw new IllegalArgumentException("impact needs a size and a volatility of 0 or more, got " + participation
                    + " of the daily volume and " + dailySigmaBps + " bps");
        }
        return participation;
    }
}
