// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.sizing;

import io.tradewind.domain.instrument.Instrument;
import io.tradewind.domain.number.WideMath;
import io.tradewind.trading.portfolio.PortfolioView;
import java.math.RoundingMode;

/** Lots that an amount of the run currency buys. */
final class LotBudget {
    /** Probe that keeps the rounding of a lot's value, 10^-8 of a unit, out of the quotient. */
    private static final long PROBE_LOTS = 1_000_000;

    private LotBudget() {}

    /** Whole lots whose value at a price does not exceed the budget, up to the rounding of the currency conversion. */
    static long lotsFor(PortfolioView portfolio, Instrument instrument, long priceTicks, long budgetUnits) {
        long probe = portfolio.notionalUnits(instrument.id(), priceTicks, PROBE_LOTS);
        return probe <= 0 ? 0 : WideMath.multiplyDivide(budgetUnits, PROBE_LOTS, probe, RoundingMode.FLOOR);
    }
}
