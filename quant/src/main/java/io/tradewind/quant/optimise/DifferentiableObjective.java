// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.optimise;

/** A function of several variables that computes its gradient along with its value. */
public interface DifferentiableObjective extends Objective {

    /**
     * The value at a point, and the gradient there.
     *
     * @param x the point, which must not be changed
     * @param gradient as long as the point; filled
     * @return the value; NaN or infinite where the function is not defined, and the gradient is then without meaning
     */
    double valueAndGradientAt(double[] x, double[] gradient);
}
