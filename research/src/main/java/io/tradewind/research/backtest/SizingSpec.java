// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.backtest;

import io.tradewind.domain.number.Decimal;

/** How much a strategy enters with. */
public sealed interface SizingSpec {
    /**
     * The same quantity for every entry.
     *
     * @param quantity base units or contracts, a multiple of the lot
     */
    record Fixed(Decimal quantity) implements SizingSpec {}

    /**
     * A fraction of the account.
     *
     * @param fraction above 0 and at most 1, shared equally between the strategy's instruments
     * @param atFill true when the venue computes the quantity from the price and the cash of the fill
     */
    record AllIn(Decimal fraction, boolean atFill) implements SizingSpec {}

    /**
     * A target for the annualised volatility.
     *
     * @param annual target of the strategy, such as 0.15, shared between its instruments as if they were uncorrelated
     * @param windowBars returns that volatility is measured over
     * @param maxFraction most notional of one instrument as a fraction of equity
     */
    record VolatilityTarget(Decimal annual, int windowBars, Decimal maxFraction) implements SizingSpec {}
}
