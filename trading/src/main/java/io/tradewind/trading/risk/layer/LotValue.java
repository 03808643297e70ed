// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.layer;

import io.tradewind.trading.risk.check.RiskContext;
import io.tradewind.trading.sizing.Intent;

/** What one lot of an order is worth: the named crossing from money into estimates. */
final class LotValue {
    private LotValue() {}

    /** Run-currency units of a lot, at the order's price or at the mark, whichever is more; NaN when it cannot be counted. */
    static double of(Intent intent, long lots, RiskContext context) {
        long price = RiskContext.priceTicks(intent);
        long mark = context.portfolio().markTicks(intent.instrumentId);
        if (lots <= 0 || price <= 0 || mark <= 0) {
            return Double.NaN;
        }
        double atPrice = atPrice(intent, price, lots, context);
        return price == mark ? atPrice : Math.max(atPrice, at(intent, mark, lots, context));
    }

    /** The whole of an order has been valued before the layers are asked. */
    private static double atPrice(Intent intent, long ticks, long lots, RiskContext context) {
        if (intent.buyingPowerShare != 0 || lots != intent.lots - intent.closingLots) {
            return at(intent, ticks, lots, context);
        }
        long units = context.addedNotional(intent);
        return units == Long.MAX_VALUE ? Double.NaN : Math.abs((double) units) / lots;
    }

    private static double at(Intent intent, long ticks, long lots, RiskContext context) {
        try {
            return Math.abs((double) context.portfolio().notionalUnits(intent.instrumentId, ticks, lots)) / lots;
        } catch (ArithmeticException _) {
            return Double.NaN; // more than can be counted fits into no limit
        }
    }
}
