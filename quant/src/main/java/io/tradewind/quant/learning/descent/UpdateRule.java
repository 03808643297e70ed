// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.learning.descent;

/** Moves parameters along a gradient; keeps its own averages from step to step. */
public interface UpdateRule {

    /**
     * One step.
     *
     * @param parameters changed in place
     * @param gradient of the loss, as long as the parameters
     * @throws IllegalArgumentException when the lengths differ from those of the first step
     */
    void step(double[] parameters, double[] gradient);
}
