// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk;

import io.tradewind.domain.command.NewOrder;
import io.tradewind.domain.command.OrderType;
import io.tradewind.domain.command.Side;
import io.tradewind.domain.event.VenueReason;
import io.tradewind.domain.instrument.InstrumentRegistry;
import io.tradewind.domain.instrument.RateTable;
import io.tradewind.domain.number.Decimal;
import io.tradewind.domain.number.DecimalText;
import io.tradewind.domain.number.Money;
import io.tradewind.domain.number.PowersOfTen;
import io.tradewind.quant.tail.Holding.AssetClass;
import io.tradewind.trading.control.ModeControl;
import io.tradewind.trading.fixture.Markets;
import io.tradewind.trading.fixture.Terms;
import io.tradewind.trading.order.Order;
import io.tradewind.trading.order.OrderEvent;
import io.tradewind.trading.order.OrderListener;
import io.tradewind.trading.order.OrderManager;
import io.tradewind.trading.portfolio.Portfolio;
import io.tradewind.trading.risk.check.BookView;
import io.tradewind.trading.risk.check.RiskContext;
import io.tradewind.trading.risk.exposure.ExposureGroups;
import io.tradewind.trading.risk.limit.ExposureLimits;
import io.tradewind.trading.risk.limit.LossLimits;
import io.tradewind.trading.risk.limit.MarginLimits;
import io.tradewind.trading.risk.limit.MeasureLimits;
import io.tradewind.trading.risk.limit.OrderLimits;
import io.tradewind.trading.risk.limit.RiskLimits;
import io.tradewind.trading.risk.limit.ScenarioLimits;
import io.tradewind.trading.risk.limit.StopLimits;
import io.tradewind.trading.sizing.Intent;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A desk over a real account and real orders. Slot s trades instrument {@code s % instruments} and belongs to strategy {@code s % 3}; there are
 * two slots an instrument.
 */
public final class RiskRig {
    /** The whole of the buying power. */
    public static final long FULL_SHARE = PowersOfTen.of(NewOrder.SHARE_SCALE);

    /** Number of instruments of a rig over all markets. */
    public static final int MARKETS = Markets.TERMS.size();

    /** Number of strategies. */
    public static final int STRATEGIES = 3;

    /** Instruments. */
    public final InstrumentRegistry registry;

    /** Rates of the account. */
    public final RateTable rates;

    /** The account. */
    public final Portfolio portfolio;

    /** Orders. */
    public final OrderManager orders = new OrderManager(new OrderListener() {
        @Override
        public void onOrderDone(Order order) {}

        @Override
        public void onIllegalTransition(long clientOrderId, OrderEvent event, long timeNs) {
            throw new IllegalStateException("order " + clientOrderId + " refuses " + event);
        }
    });

    /** What each slot holds. */
    public final long[] slotLots;

    /** What is counted together. */
    public final ExposureGroups groups;

    /** The desk. */
    public final RiskDesk desk;

    private long fills;

    /** A desk over all markets, at their first marks. */
    public RiskRig(RiskLimits limits) {
        this(limits, Collections.nCopies(MARKETS, (AssetClass) null));
    }

    /** A desk over all markets of these asset classes, at their first marks. */
    public RiskRig(RiskLimits limits, List<? extends @Nullable AssetClass> classes) {
        this(Markets.registry(), limits, classes);
        for (int i = 0; i < registry.size(); i++) {
            portfolio.mark(i, Markets.mark(i));
        }
    }

    /** A desk over some instruments, without marks. */
    public RiskRig(InstrumentRegistry registry, RiskLimits limits) {
        this(registry, limits, Collections.nCopies(registry.size(), (AssetClass) null));
    }

    private RiskRig(InstrumentRegistry registry, RiskLimits limits, List<? extends @Nullable AssetClass> classes) {
        this.registry = registry;
        this.rates = Markets.rates(registry);
        this.portfolio = new Portfolio(registry, rates, (a, b, c, d, e, f, g, h) -> {});
        int slots = 2 * registry.size();
        slotLots = new long[slots];
        int[] instruments = new int[slots];
        int[] strategies = new int[slots];
        Arrays.setAll(instruments, slot -> slot % registry.size());
        Arrays.setAll(strategies, slot -> slot % STRATEGIES);
        groups = ExposureGroups.of(registry, instruments, strategies);
        RiskContext context =
                new RiskContext(registry, portfolio, new ModeControl(), orders.inFlight(), 1, BookView.NO_BOOKS);
        desk = new RiskDesk(
                limits,
                context,
                registry,
                portfolio,
                orders.inFlight(),
                slot -> slotLots[slot],
                groups,
                RiskInputs.standard(registry, limits).withClasses(classes));
        portfolio.listen(desk);
        orders.inFlight().listen(desk);
    }

    /** Limits of exposure beside wide ones for single orders. */
    public static RiskLimits limits(ExposureLimits exposure) {
        return limits(
                new OrderLimits(
                        Decimal.ZERO,
                        Decimal.ZERO,
                        Decimal.parse("1000"),
                        Decimal.parse("1000"),
                        Decimal.parse("5000"),
                        1_000_000),
                exposure);
    }

    /** Limits of exposure and of single orders. */
    public static RiskLimits limits(OrderLimits order, ExposureLimits exposure) {
        return new RiskLimits(
                RiskLimits.VERSION,
                order,
                exposure,
                MarginLimits.OFF,
                MeasureLimits.OFF,
                StopLimits.OFF,
                LossLimits.OFF,
                ScenarioLimits.OFF);
    }

    /** Shares of the equity: symbol, venue, strategy, asset, gross, net. */
    public static ExposureLimits shares(
            String symbol, String venue, String strategy, String asset, String gross, String net) {
        return new ExposureLimits(
                Decimal.parse(symbol),
                Decimal.parse(venue),
                Decimal.parse(strategy),
                Decimal.parse(asset),
                Decimal.parse(gross),
                Decimal.parse(net));
    }

    /** Books a deposit. */
    public RiskRig deposit(long dollars) {
        portfolio.deposit(new Money(Terms.USD, dollars * Terms.ONE), 0);
        return this;
    }

    /** A market entry of a slot. */
    public Intent entry(int slot, Side side, long lots) {
        Intent intent = new Intent();
        intent.clear();
        intent.slotId = slot;
        intent.instrumentId = groups.slotInstrument()[slot];
        intent.side = side;
        intent.lots = lots;
        intent.referenceTicks = rates.markTicks(intent.instrumentId);
        return intent;
    }

    /** A quote of a slot at the mark. */
    public Intent quote(int slot, Side side, long lots) {
        Intent intent = entry(slot, side, lots);
        intent.purpose = Intent.Purpose.QUOTE;
        intent.type = OrderType.LIMIT;
        intent.limitTicks = intent.referenceTicks;
        return intent;
    }

    /** A market entry of a share of the buying power. */
    public Intent share(int slot, Side side, long share) {
        Intent intent = entry(slot, side, 0);
        intent.buyingPowerShare = share;
        return intent;
    }

    /** The gate's answer in words: the approved quantity, or the reason. */
    public String answer(Intent intent, long nowNs) {
        return text(desk.gate().check(intent, nowNs));
    }

    /** A verdict in words. */
    public static String text(Verdict verdict) {
        return switch (verdict) {
            case Approved approved ->
                approved.intent().lots
                        + (approved.isSmaller() ? " " + approved.cut().reason() : "");
            case Refused refused ->
                refused.reason() + ": " + DecimalText.format(refused.value(), refused.scale()) + " against "
                        + DecimalText.format(refused.limit(), refused.scale());
        };
    }

    /** Makes an order of an intent that must pass, and lets the venue take it. */
    public Order send(Intent intent) {
        if (desk.gate().check(intent, 0) instanceof Approved approved) {
            return accept(approved, 0);
        }
        throw new AssertionError(answer(intent, 0));
    }

    /** Makes an order of an approval, and lets the venue take it. */
    public Order accept(Approved approved, long nowNs) {
        Order order = orders.create(approved, nowNs);
        orders.onAccepted(order.clientOrderId(), nowNs);
        return order;
    }

    /** Fills an order at the mark, in part or in full. */
    public void fill(Order order, long lots) {
        int id = order.instrumentId();
        int slot = order.intent().slotId;
        Side side = order.side();
        orders.onFilled(order.clientOrderId(), lots, 1, fills);
        portfolio.fill(++fills, fills, id, side, lots, rates.markTicks(id), 0);
        slotLots[slot] += side.sign() * lots;
        orders.release(order);
    }

    /** Books a position of a slot at the mark, without an order. */
    public RiskRig hold(int slot, long lots) {
        int id = groups.slotInstrument()[slot];
        portfolio.fill(++fills, fills, id, Side.ofSigned(lots), Math.abs(lots), rates.markTicks(id), 0);
        slotLots[slot] += lots;
        return this;
    }

    /** Cancels an order; the venue confirms. */
    public void cancel(Order order) {
        orders.requestCancel(order, 0);
        orders.onEnded(order.clientOrderId(), OrderEvent.CANCEL, VenueReason.REQUESTED, 0);
    }
}
