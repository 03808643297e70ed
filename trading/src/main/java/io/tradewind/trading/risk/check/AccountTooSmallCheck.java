// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.check;

import io.tradewind.domain.instrument.Instrument;
import io.tradewind.domain.number.Decimal;
import io.tradewind.trading.risk.exposure.ExposureBook;
import io.tradewind.trading.sizing.Intent;

/**
 * Refuses new risk in an instrument whose smallest order is above the narrowest limit at this equity: no size would do, and the account
 * should know. An order that works against what is held passes.
 */
public final class AccountTooSmallCheck implements RiskCheck {
    private final ExposureBook book;
    private final NotionalLimit limit;

    /**
     * A check.
     *
     * @param narrowest smallest of the limits that one order must fit, as a share of the equity
     * @param book exposures
     */
    public AccountTooSmallCheck(Decimal narrowest, ExposureBook book) {
        this.limit = new NotionalLimit(narrowest);
        this.book = book;
    }

    @Override
    public boolean passes(Intent intent, RiskContext context, Refusal refusal) {
        if (intent.isExit() || book.instrument(intent.instrumentId).lots(intent.side) < 0) {
            return true;
        }
        long allowed = limit.units(book.equityUnits());
        if (isSmallestNotAbove(intent, context, allowed)) {
            return true;
        }
        long smallest = smallestUnits(intent, context);
        return smallest <= allowed
                || refusal.because(RiskReason.ACCOUNT_TOO_SMALL, smallest, allowed, context.runScale());
    }

    /** The order itself shows it when it trades at this size and fits. */
    private static boolean isSmallestNotAbove(Intent intent, RiskContext context, long allowed) {
        Instrument instrument = context.instrument(intent);
        return intent.buyingPowerShare == 0
                && instrument.minNotionalUnits() == 0
                && intent.lots - intent.closingLots >= instrument.minLots()
                && context.addedNotional(intent) <= allowed;
    }

    /** Value of the smallest order that the instrument trades at the intent's price; the largest number when it cannot be counted. */
    private static long smallestUnits(Intent intent, RiskContext context) {
        try {
            long ticks = RiskContext.priceTicks(intent);
            long lots = smallestLots(context.instrument(intent), ticks);
            return context.portfolio().notionalUnits(intent.instrumentId, ticks, lots);
        } catch (ArithmeticException _) {
            return Long.MAX_VALUE; // no account is large enough for that
        }
    }

    private static long smallestLots(Instrument instrument, long ticks) {
        long lots = instrument.minLots();
        long least = instrument.minNotionalUnits();
        if (least > 0 && instrument.notionalUnits(ticks, lots) < least) {
            lots = Math.max(lots, instrument.lotsFor(least, ticks));
            while (instrument.notionalUnits(ticks, lots) < least) {
                lots++;
            }
        }
        return lots;
    }
}
