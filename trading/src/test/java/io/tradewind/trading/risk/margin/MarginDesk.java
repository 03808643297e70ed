// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.margin;

import io.tradewind.domain.command.Side;
import io.tradewind.domain.instrument.ContractType;
import io.tradewind.domain.instrument.InstrumentRegistry;
import io.tradewind.domain.instrument.RateTable;
import io.tradewind.domain.number.Decimal;
import io.tradewind.trading.control.ModeControl;
import io.tradewind.trading.fixture.Approvals;
import io.tradewind.trading.fixture.Terms;
import io.tradewind.trading.portfolio.PortfolioView;
import io.tradewind.trading.risk.check.BookView;
import io.tradewind.trading.risk.check.Refusal;
import io.tradewind.trading.risk.check.RiskContext;
import io.tradewind.trading.risk.check.SizeLayer;
import io.tradewind.trading.risk.exposure.ExposureBook;
import io.tradewind.trading.risk.exposure.ExposureGroups;
import io.tradewind.trading.risk.exposure.LotsSearch;
import io.tradewind.trading.risk.exposure.WorkingView;
import io.tradewind.trading.sizing.Intent;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An account of four instruments whose positions, orders, marks and equity a test sets: spot, linear, inverse, and a second linear. */
public final class MarginDesk implements PortfolioView, WorkingView {
    /** Bitcoin for dollars, tick 0.01, lot 0.0001. */
    public static final int SPOT = 0;

    /** Bitcoin contract in dollars, tick 0.1, lot 0.001. */
    public static final int LINEAR = 1;

    /** Contracts of 100 dollars, settled in bitcoin, tick 0.1. */
    public static final int INVERSE = 2;

    /** Ether contract in dollars, tick 0.1, lot 0.001. */
    public static final int OTHER = 3;

    /** What the venue asks for, by instrument. */
    public final MarginTerms[] terms = {MarginTerms.CASH, flat("3", "0.005"), flat("3", "0.005"), flat("3", "0.01")};

    /** Signed lots. */
    public final long[] lots = new long[4];

    /** Working buys and sells. */
    public final long[][] working = new long[2][4];

    /** Most that buys and sells without a quantity may cost. */
    public final long[][] reserved = new long[2][4];

    /** Equity, run-currency units. */
    public long equityUnits = 10_000 * Terms.ONE;

    /** Instruments in US dollars. */
    public final InstrumentRegistry registry = Terms.registry(
            Terms.coin("BTC", Terms.USD),
            MarginSamples.contract(ContractType.LINEAR, "BTC", "USD"),
            MarginSamples.contract(ContractType.INVERSE, "BTC", "USD"),
            MarginSamples.contract(ContractType.LINEAR, "ETH", "USD"));

    /** Exposures of the account. */
    public final ExposureBook exposures =
            new ExposureBook(registry, this, this, slot -> 0, ExposureGroups.of(registry, new int[0], new int[0]));

    /** Values of lots. */
    public final LotsSearch values = new LotsSearch(this);

    /** Filled by the last layer that was asked. */
    public final Refusal refusal = new Refusal();

    private @Nullable RiskContext context;
    private long contextLeverage;

    /** Multiple of equity that an order sized by share may reach. */
    public long leverage = 1;

    private final RateTable rates = new RateTable(registry, Map.of());

    /** Bitcoin at 20,000.00 and ether at 1,000.0 dollars. */
    public MarginDesk() {
        mark(SPOT, 2_000_000);
        mark(LINEAR, 200_000);
        mark(INVERSE, 200_000);
        mark(OTHER, 10_000);
    }

    /** Isolated terms without brackets and fees. */
    public static MarginTerms flat(String leverage, String maintenance) {
        return MarginTerms.flat(MarginMode.CROSS, Decimal.parse(leverage), Decimal.parse(maintenance), Decimal.ZERO);
    }

    /** Sets a mark. */
    public void mark(int instrument, long ticks) {
        rates.mark(instrument, ticks);
        changed();
    }

    /** Tells the exposures that anything may have changed. */
    public MarginDesk changed() {
        for (int i = 0; i < lots.length; i++) {
            exposures.onPosition(i);
        }
        return this;
    }

    /** A new book of margins. */
    public MarginBook margins() {
        return new MarginBook(registry, List.of(terms), this, exposures);
    }

    /** What a layer lets pass of a market order, and why no more. */
    public String ask(SizeLayer layer, int instrument, Side side, long quantity) {
        return ask(layer, intent(instrument, side, quantity));
    }

    /** What a layer lets pass, and why no more. */
    public String ask(SizeLayer layer, Intent intent) {
        long allowed = allowed(layer, intent);
        String why = refusal.toString();
        int words = why.indexOf(" (");
        return allowed == intent.lots ? "all" : allowed + " " + (words < 0 ? why : why.substring(0, words));
    }

    /** What a layer lets pass. */
    public long allowed(SizeLayer layer, Intent intent) {
        return layer.allowedLots(intent, intent.lots - intent.closingLots, context(), refusal);
    }

    /** How many of the lots that a share is worth a layer lets pass. */
    public long allowedOfShare(SizeLayer layer, Intent intent) {
        return layer.allowedLots(intent, context().openingLots(intent), context(), refusal);
    }

    private RiskContext context() {
        if (context == null || contextLeverage != leverage) {
            context = new RiskContext(
                    registry, this, new ModeControl(), (instrument, side) -> 0, leverage, BookView.NO_BOOKS);
            contextLeverage = leverage;
        }
        return context;
    }

    /** A market entry at the mark. */
    public Intent intent(int instrument, Side side, long quantity) {
        Intent intent = Approvals.intent(instrument, side, quantity);
        intent.referenceTicks = markTicks(instrument);
        return intent;
    }

    @Override
    public long equityUnits() {
        return equityUnits;
    }

    @Override
    public long grossExposureUnits() {
        return exposures.grossUnits();
    }

    @Override
    public long lots(int instrumentId) {
        return lots[instrumentId];
    }

    @Override
    public long markTicks(int instrumentId) {
        return rates.markTicks(instrumentId);
    }

    @Override
    public long notionalUnits(int instrumentId, long priceTicks, long quantity) {
        return rates.toRunCurrency(
                registry.get(instrumentId).notionalUnits(priceTicks, quantity), registry.settlementId(instrumentId));
    }

    @Override
    public boolean isPriced(int instrumentId) {
        return markTicks(instrumentId) > 0 && (registry.settlementId(instrumentId) == 0 || markTicks(SPOT) > 0);
    }

    @Override
    public long workingLots(int instrumentId, Side side) {
        return working[side.ordinal()][instrumentId];
    }

    @Override
    public long reservedUnits(int instrumentId, Side side) {
        return reserved[side.ordinal()][instrumentId];
    }

    @Override
    public long slotWorkingLots(int slotId, Side side) {
        return 0;
    }

    @Override
    public long slotReservedUnits(int slotId, Side side) {
        return 0;
    }
}
