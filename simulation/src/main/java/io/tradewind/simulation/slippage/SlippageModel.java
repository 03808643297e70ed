// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.slippage;

/** How far the next fill trades from the price that it was decided on. */
@FunctionalInterface
public interface SlippageModel {
    /**
     * Slippage of a fill.
     *
     * @return basis points of the price; positive is against the order, negative an improvement
     */
    double nextBps();
}
