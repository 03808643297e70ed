// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.check;

import io.tradewind.domain.number.Decimal;
import io.tradewind.domain.number.PowersOfTen;
import io.tradewind.domain.number.WideMath;
import io.tradewind.trading.portfolio.PortfolioView;
import java.math.RoundingMode;

/** The smaller of an amount and a multiple of equity. */
public final class NotionalLimit {
    private static final int MULTIPLE_SCALE = 8;

    private final long amountUnits;
    private final long multiple;
    private final long divisor;

    /**
     * A limit.
     *
     * @param amount in the run currency; zero for no amount
     * @param multipleOfEquity such as 0.05 for 5 % of the equity
     * @param runScale decimals of the run currency
     */
    public NotionalLimit(Decimal amount, Decimal multipleOfEquity, int runScale) {
        this.amountUnits = amount.signum() == 0 ? Long.MAX_VALUE : amount.unscaledAt(runScale, RoundingMode.FLOOR);
        long top = multipleOfEquity.unscaledAt(MULTIPLE_SCALE, RoundingMode.FLOOR);
        long bottom = PowersOfTen.of(MULTIPLE_SCALE);
        while (bottom > 1 && top % 10 == 0) {
            top /= 10;
            bottom /= 10;
        }
        this.multiple = top;
        this.divisor = bottom;
    }

    /**
     * A share of the equity alone.
     *
     * @param shareOfEquity such as 0.05 for 5 %
     */
    public NotionalLimit(Decimal shareOfEquity) {
        this(Decimal.ZERO, shareOfEquity, 0);
    }

    /**
     * The limit at the current equity.
     *
     * @param portfolio gives the equity
     * @return run-currency units, rounded down; 0 when there is no equity
     */
    public long units(PortfolioView portfolio) {
        return units(portfolio.equityUnits());
    }

    /**
     * The limit at an equity.
     *
     * @param equityUnits run-currency units
     * @return run-currency units, rounded down; 0 when there is no equity
     */
    public long units(long equityUnits) {
        long equity = Math.max(0, equityUnits);
        long product = equity * multiple;
        boolean fits = Math.multiplyHigh(equity, multiple) == 0 && product >= 0;
        long share = fits ? divided(product) : WideMath.multiplyDivideSaturated(equity, multiple, divisor);
        return Math.min(amountUnits, share);
    }

    /** Division by the usual powers of ten is a multiplication where the compiler knows which one it is. */
    private long divided(long product) {
        if (divisor == 100) {
            return product / 100;
        }
        if (divisor == 10) {
            return product / 10;
        }
        return divisor == 1000 ? product / 1000 : product / divisor;
    }
}
