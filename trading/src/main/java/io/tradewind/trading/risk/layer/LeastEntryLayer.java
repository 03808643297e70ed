// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.layer;

import io.tradewind.domain.number.Decimal;
import io.tradewind.domain.number.WideMath;
import io.tradewind.trading.portfolio.PortfolioView;
import io.tradewind.trading.risk.check.NotionalLimit;
import io.tradewind.trading.risk.check.Refusal;
import io.tradewind.trading.risk.check.RiskContext;
import io.tradewind.trading.risk.check.RiskReason;
import io.tradewind.trading.risk.check.SizeLayer;
import io.tradewind.trading.sizing.Intent;
import java.math.RoundingMode;

/**
 * Lets an entry pass whole or not at all: one that is too small a part of the equity is not worth its costs, whether it was wanted so small or
 * cut so small. Quotes and amendments are of any size. It comes last: it looks at what the other layers left.
 */
public final class LeastEntryLayer implements SizeLayer {
    private final PortfolioView portfolio;
    private final NotionalLimit least;

    /**
     * A layer.
     *
     * @param shareOfEquity least notional of an entry, such as 0.005 for 0.5 % of the equity
     * @param portfolio gives the equity
     */
    public LeastEntryLayer(Decimal shareOfEquity, PortfolioView portfolio) {
        this.least = new NotionalLimit(shareOfEquity);
        this.portfolio = portfolio;
    }

    @Override
    public long allowedLots(Intent intent, long lots, RiskContext context, Refusal refusal) {
        if (intent.purpose == Intent.Purpose.QUOTE || context.isAmendment()) {
            return lots;
        }
        long smallest = least.units(portfolio);
        long units = entryUnits(intent, lots, context);
        if (units >= smallest) {
            return lots;
        }
        if (lots == context.openingLots(intent)) {
            refusal.because(RiskReason.ORDER_TOO_SMALL, units, smallest, context.runScale());
        }
        return 0;
    }

    private static long entryUnits(Intent intent, long lots, RiskContext context) {
        long added = context.addedNotional(intent);
        long wanted = context.openingLots(intent);
        return lots == wanted ? added : WideMath.multiplyDivide(added, lots, wanted, RoundingMode.FLOOR);
    }
}
