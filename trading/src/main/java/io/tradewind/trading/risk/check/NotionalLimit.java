// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk;

import io.tradewind.domain.number.Decimal;
import io.tradewind.domain.number.PowersOfTen;
import io.tradewind.domain.number.WideMath;
import io.tradewind.trading.portfolio.PortfolioView;

/** The smaller of an amount and a multiple of equity. */
final class NotionalLimit {
    private static final int MULTIPLE_SCALE = 8;

    private final long amountUnits;
    private final long multiple;

    /** An amount of zero is no limit. */
    NotionalLimit(Decimal amount, Decimal multipleOfEquity, int runScale) {
        this.amountUnits = amount.signum() == 0 ? Long.MAX_VALUE : amount.unscaledAt(runScale);
        this.multiple = multipleOfEquity.unscaledAt(MULTIPLE_SCALE);
    }

    /** The limit at the current equity, in run-currency units; 0 when there is no equity. */
    long units(PortfolioView portfolio) {
        long equity = Math.max(0, portfolio.equityUnits());
        return Math.min(
                amountUnits, WideMath.multiplyDivideSaturated(equity, multiple, PowersOfTen.of(MULTIPLE_SCALE)));
    }
}
