// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.optimise;

/** A real function of several variables. NaN and both infinities at a point mean that the function is not defined there. */
@FunctionalInterface
public interface Objective {

    /** The value at a point, which must not be changed. */
    double valueAt(double[] x);
}
