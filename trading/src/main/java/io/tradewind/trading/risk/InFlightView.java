// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk;

/** What is ordered but not filled yet. */
@FunctionalInterface
public interface InFlightView {
    /**
     * Signed quantity of the working orders that are not protective.
     *
     * @param instrumentId the instrument
     * @return lots, buys less sells
     */
    long inFlightLots(int instrumentId);
}
