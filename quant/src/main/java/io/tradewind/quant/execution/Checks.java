// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.execution;

import io.tradewind.quant.inference.Samples;

/** Checks that several estimators share. */
final class Checks {
    private Checks() {}

    static void sameLength(String name, double[] values, int length) {
        if (values.length != length) {
            throw new IllegalArgumentException(name + " must have " + length + " values, has " + values.length);
        }
    }

    static double positive(String name, double value) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + " must be above 0 and finite, is " + value);
        }
        return value;
    }

    static double notNegative(String name, double value) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + " must be 0 or more and finite, is " + value);
        }
        return value;
    }

    static void positive(String name, double[] values, int least) {
        Samples.requireFinite(name, values, least);
        for (int i = 0; i < values.length; i++) {
            if (values[i] <= 0) {
                throw new IllegalArgumentException(name + "[" + i + "] must be above 0, is " + values[i]);
            }
        }
    }

    static void notNegative(String name, double[] values, int least) {
        Samples.requireFinite(name, values, least);
        for (int i = 0; i < values.length; i++) {
            if (values[i] < 0) {
                throw new IllegalArgumentException(name + "[" + i + "] must be 0 or more, is " + values[i]);
            }
        }
    }
}
