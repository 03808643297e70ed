// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk;

import io.tradewind.domain.command.NewOrder;
import io.tradewind.domain.instrument.Instrument;
import io.tradewind.domain.instrument.InstrumentRegistry;
import io.tradewind.domain.number.PowersOfTen;
import io.tradewind.domain.number.WideMath;
import io.tradewind.trading.control.ModeControl;
import io.tradewind.trading.portfolio.PortfolioView;
import io.tradewind.trading.sizing.Intent;
import java.math.RoundingMode;

/** What the checks may look at. Amounts are in the run currency's scale. */
public final class RiskContext {
    private static final long FULL_SHARE = PowersOfTen.of(NewOrder.SHARE_SCALE);

    private final InstrumentRegistry registry;
    private final PortfolioView portfolio;
    private final ModeControl mode;
    private final InFlightView inFlight;
    private final long leverage;
    private final BookView books;
    private VenueLinkView link = VenueLinkView.ALWAYS;
    private long nowNs;

    /**
     * A context.
     *
     * @param registry instruments
     * @param portfolio positions and equity
     * @param mode trading mode
     * @param inFlight working orders
     * @param leverage whole multiple of equity that an order sized by share may reach, at least 1
     * @param books which books may be traded on
     */
    public RiskContext(
            InstrumentRegistry registry,
            PortfolioView portfolio,
            ModeControl mode,
            InFlightView inFlight,
            long leverage,
            BookView books) {
        this.registry = registry;
        this.portfolio = portfolio;
        this.mode = mode;
        this.inFlight = inFlight;
        this.leverage = leverage;
        this.books = books;
    }

    /**
     * Looks at a link from here on; without one the venue counts as always there.
     *
     * @param view the link
     */
    public void watch(VenueLinkView view) {
        link = view;
    }

    VenueLinkView link() {
        return link;
    }

    void at(long timeNs) {
        nowNs = timeNs;
    }

    long nowNs() {
        return nowNs;
    }

    BookView books() {
        return books;
    }

    PortfolioView portfolio() {
        return portfolio;
    }

    ModeControl mode() {
        return mode;
    }

    Instrument instrument(Intent intent) {
        return registry.get(intent.instrumentId);
    }

    int runScale() {
        return registry.currency(0).scale();
    }

    /** Price that an intent is valued at: its limit or stop, else the price at the decision. */
    private static long priceTicks(Intent intent) {
        if (intent.limitTicks != 0) {
            return intent.limitTicks;
        }
        return intent.stopTicks != 0 ? intent.stopTicks : intent.referenceTicks;
    }

    /** Absolute notional of what the intent adds; the part that closes the strategy's own position does not count. */
    long addedNotional(Intent intent) {
        if (intent.buyingPowerShare != 0) {
            long cap = Math.multiplyExact(Math.max(0, portfolio.equityUnits()), leverage);
            return WideMath.multiplyDivide(cap, intent.buyingPowerShare, FULL_SHARE, RoundingMode.CEILING);
        }
        long lots = intent.lots - intent.closingLots;
        return portfolio.notionalUnits(intent.instrumentId, priceTicks(intent), lots);
    }

    /** Absolute notional of what the account holds, at the intent's price. */
    long heldNotional(Intent intent) {
        return Math.abs(
                portfolio.notionalUnits(intent.instrumentId, priceTicks(intent), portfolio.lots(intent.instrumentId)));
    }

    /** Absolute notional of the account's position after the intent, everything in flight and the quotes of its side. */
    long positionNotionalAfter(Intent intent) {
        if (intent.buyingPowerShare != 0) {
            return addedNotional(intent);
        }
        long held = Math.addExact(portfolio.lots(intent.instrumentId), inFlight.inFlightLots(intent.instrumentId));
        long added = Math.addExact(intent.lots, inFlight.quotedLots(intent.instrumentId, intent.side));
        long after = Math.addExact(held, intent.side.sign() * added);
        return Math.abs(portfolio.notionalUnits(intent.instrumentId, priceTicks(intent), after));
    }
}
