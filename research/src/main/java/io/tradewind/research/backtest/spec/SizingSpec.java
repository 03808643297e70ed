// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.backtest.spec;

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

    /**
     * A share of the equity that is lost when the stop is hit.
     *
     * @param risk above 0 and below 1: 0.01 is 1 %
     * @param maxFraction most notional of one instrument as a fraction of equity
     * @param minBalance least equity to trade with, in the run currency; zero for none
     */
    record RiskPerTrade(Decimal risk, Decimal maxFraction, Decimal minBalance) implements SizingSpec {}

    /**
     * A fraction of the Kelly share of the strategy's own closed trades.
     *
     * @param fraction of the full Kelly share, above 0 and up to 1
     * @param haircut share of the measured edge that is believed, above 0 and up to 1
     * @param leastTrades closed trades below which there is no Kelly share
     * @param startFraction notional as a fraction of equity while there are fewer; zero sizes nothing
     * @param maxFraction most notional of one instrument as a fraction of equity
     * @param minBalance least equity to trade with, in the run currency; zero for none
     */
    record Kelly(
            Decimal fraction,
            Decimal haircut,
            int leastTrades,
            Decimal startFraction,
            Decimal maxFraction,
            Decimal minBalance)
            implements SizingSpec {}
}
