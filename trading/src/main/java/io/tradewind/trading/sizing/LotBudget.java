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

    private static final long LARGE_UNITS = Long.MAX_VALUE / PROBE_LOTS - 1;

    private LotBudget() {}

    /** Whole lots whose value at a price does not exceed the budget, up to the rounding of the currency conversion. */
    static long lotsFor(PortfolioView portfolio, Instrument instrument, long priceTicks, long budgetUnits) {
        long lots = probeLots(portfolio, instrument, priceTicks);
        long probe = portfolio.notionalUnits(instrument.id(), priceTicks, lots);
        return probe <= 0 ? 0 : WideMath.multiplyDivide(budgetUnits, lots, probe, RoundingMode.FLOOR);
    }

    /** One lot, when it is worth so much that its rounding does not matter and the probe could overflow. */
    private static long probeLots(PortfolioView portfolio, Instrument instrument, long priceTicks) {
        long settled = instrument.notionalUnits(priceTicks, 1);
        long converted = portfolio.notionalUnits(instrument.id(), priceTicks, 1);
        return Math.max(settled, converted) < LARGE_UNITS ? PROBE_LOTS : 1;
    }
}
