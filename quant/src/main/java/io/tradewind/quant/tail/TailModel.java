// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.tail;

/** A model of the next return that was fitted once and answers for any confidence. */
public interface TailModel {
    /**
     * Value at risk and expected shortfall of the next return.
     *
     * @param confidence above 0.5 and below 1
     * @return negative for losses
     * @throws IllegalArgumentException when the confidence is out of range
     */
    TailRisk at(double confidence);

    /**
     * What the figures are called.
     *
     * @return the method
     */
    TailMethod method();
}
