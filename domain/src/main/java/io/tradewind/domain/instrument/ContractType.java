// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.instrument;

/** How a position turns prices into money. */
public enum ContractType {
    /** The asset changes hands for its price: coins, shares, currencies. */
    SPOT,
    /** Profit is quantity × multiplier × price difference, in the settlement (quote) currency. */
    LINEAR,
    /** Profit is quantity × multiplier × difference of reciprocal prices, in the base currency. */
    INVERSE
}
