// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.learning.descent;

import java.util.Arrays;

/** Averages kept for each parameter, made at the first step. */
final class Moments {

    private double[][] values = new double[0][];

    /** The averages, {@code count} arrays as long as the parameters. */
    double[][] of(int count, double[] parameters, double[] gradient) {
        if (values.length == 0) {
            values = new double[count][parameters.length];
        }
        if (parameters.length != gradient.length || parameters.length != values[0].length) {
            throw new IllegalArgumentException("a step needs " + values[0].length + " parameters and gradients, got "
                    + parameters.length + " and " + gradient.length);
        }
        return values;
    }

    static double requireRate(double rate) {
        if (!(rate > 0) || Double.isInfinite(rate)) {
            throw new IllegalArgumentException("the learning rate must be above 0, got " + rate);
        }
        return rate;
    }

    static void requireShare(String name, double... shares) {
        for (double share : shares) {
            if (!(share >= 0 && share < 1)) {
                throw new IllegalArgumentException(name + " must lie in [0, 1), got " + Arrays.toString(shares));
            }
        }
    }
}
