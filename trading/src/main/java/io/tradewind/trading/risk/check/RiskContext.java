// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.check;

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
    private boolean amendment;
    private boolean addedKnown;
    private int addedInstrument;
    private long addedLots;
    private long addedTicks;
    private long addedUnits;

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

    /**
     * How we stand with the venue.
     *
     * @return always there unless a link is watched
     */
    public VenueLinkView link() {
        return link;
    }

    /**
     * The gate looks at an intent now.
     *
     * @param timeNs the core's clock, nanoseconds since the epoch, UTC
     */
    public void at(long timeNs) {
        nowNs = timeNs;
        addedKnown = false;
    }

    /**
     * What the gate looks at is, or is not, an order that works already: what it would become.
     *
     * @param isAmendment true for an amendment
     */
    public void amending(boolean isAmendment) {
        amendment = isAmendment;
    }

    /**
     * Whether the intent is what a working order would become. What is in flight does not contain that order then.
     *
     * @return false for a new order
     */
    public boolean isAmendment() {
        return amendment;
    }

    /**
     * The core's clock.
     *
     * @return nanoseconds since the epoch, UTC
     */
    public long nowNs() {
        return nowNs;
    }

    /**
     * Which books may be traded on.
     *
     * @return the books
     */
    public BookView books() {
        return books;
    }

    /**
     * Positions, marks and equity.
     *
     * @return the account
     */
    public PortfolioView portfolio() {
        return portfolio;
    }

    /**
     * The trading mode.
     *
     * @return the mode's holder
     */
    public ModeControl mode() {
        return mode;
    }

    /**
     * What an intent trades.
     *
     * @param intent the intent
     * @return its instrument
     */
    public Instrument instrument(Intent intent) {
        return registry.get(intent.instrumentId);
    }

    /**
     * An instrument.
     *
     * @param instrumentId its id
     * @return the instrument
     */
    public Instrument instrument(int instrumentId) {
        return registry.get(instrumentId);
    }

    /**
     * Decimals of amounts in the run currency.
     *
     * @return 0 to 18
     */
    public int runScale() {
        return registry.currency(0).scale();
    }

    /**
     * Price that an intent is valued at: its limit or stop, else the price at the decision.
     *
     * @param intent the intent
     * @return ticks
     */
    public static long priceTicks(Intent intent) {
        if (intent.limitTicks != 0) {
            return intent.limitTicks;
        }
        return intent.stopTicks != 0 ? intent.stopTicks : intent.referenceTicks;
    }

    /**
     * Absolute notional of what the intent adds; the part that closes the strategy's own position does not count.
     *
     * @param intent the intent
     * @return run-currency units
     */
    public long addedNotional(Intent intent) {
        if (intent.buyingPowerShare != 0) {
            return WideMath.multiplyDivide(buyingPower(), intent.buyingPowerShare, FULL_SHARE, RoundingMode.CEILING);
        }
        long lots = intent.lots - intent.closingLots;
        long ticks = priceTicks(intent);
        if (!addedKnown || addedLots != lots || addedTicks != ticks || addedInstrument != intent.instrumentId) {
            addedUnits = notionalAt(intent, lots);
            addedInstrument = intent.instrumentId;
            addedLots = lots;
            addedTicks = ticks;
            addedKnown = true;
        }
        return addedUnits;
    }

    /** Notional at the intent's price; the largest or smallest long when it cannot be counted, which no limit lets through. */
    private long notionalAt(Intent intent, long lots) {
        try {
            return portfolio.notionalUnits(intent.instrumentId, priceTicks(intent), lots);
        } catch (ArithmeticException _) {
            return lots >= 0 ? Long.MAX_VALUE : -Long.MAX_VALUE;
        }
    }

    /**
     * Absolute notional of what the account holds, at the intent's price; 0 when it cannot be counted, so that nothing counts as making it
     * smaller.
     *
     * @param intent the intent
     * @return run-currency units
     */
    public long heldNotional(Intent intent) {
        long held = Math.abs(notionalAt(intent, portfolio.lots(intent.instrumentId)));
        return held == Long.MAX_VALUE ? 0 : held;
    }

    /**
     * Absolute notional of the account's position when the intent and everything in flight on its side have filled and nothing of the other
     * side has. What is sized by share counts with the whole of it, but all of it with no more than the buying power.
     *
     * @param intent the intent
     * @return run-currency units
     */
    public long positionNotionalAfter(Intent intent) {
        int id = intent.instrumentId;
        long filling = Math.addExact(intent.lots, inFlight.workingLots(id, intent.side));
        long after = Math.addExact(portfolio.lots(id), intent.side.sign() * filling);
        long along = intent.side.sign() * notionalAt(intent, after);
        long unknown = plusOrMost(Math.max(0, along), inFlight.reservedUnits(id, intent.side));
        return intent.buyingPowerShare == 0
                ? Math.max(Math.abs(along), unknown)
                : Math.min(buyingPower(), plusOrMost(unknown, addedNotional(intent)));
    }

    private long buyingPower() {
        return Math.multiplyExact(Math.max(0, portfolio.equityUnits()), leverage);
    }

    private static long plusOrMost(long a, long b) {
        return a > Long.MAX_VALUE - b ? Long.MAX_VALUE : a + b;
    }

    /**
     * Quantity of an intent that opens: of an order sized by share what that share is worth at the decision, rounded up.
     *
     * @param intent the intent
     * @return lots, 0 for a pure exit
     */
    public long openingLots(Intent intent) {
        if (intent.buyingPowerShare == 0) {
            return intent.lots - intent.closingLots;
        }
        long oneLot = Math.max(1, Math.abs(portfolio.notionalUnits(intent.instrumentId, priceTicks(intent), 1)));
        long added = addedNotional(intent);
        return Math.max(1, added / oneLot + (added % oneLot == 0 ? 0 : 1));
    }

    /**
     * Whether an order that was cut down is still one that the instrument trades.
     *
     * @param intent as it was wanted
     * @param lots what is left of its opening part
     * @return false under the smallest quantity or value
     */
    public boolean isWorthSending(Intent intent, long lots) {
        if (lots == 0) {
            return false;
        }
        Instrument instrument = instrument(intent);
        try {
            return instrument.notionalUnits(priceTicks(intent), Math.addExact(lots, intent.closingLots))
                    >= instrument.minNotionalUnits();
        } catch (ArithmeticException _) {
            return false; // more than can be counted
        }
    }
}
