// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.venue;

import io.tradewind.domain.command.NewOrder;
import io.tradewind.domain.command.OrderType;
import io.tradewind.domain.command.Side;
import io.tradewind.domain.instrument.ContractType;
import io.tradewind.domain.instrument.InstrumentRegistry;
import io.tradewind.domain.instrument.InstrumentTerms;
import io.tradewind.domain.instrument.RateTable;
import io.tradewind.domain.number.Currency;
import io.tradewind.domain.number.Decimal;
import io.tradewind.domain.port.CorporateAction;
import io.tradewind.simulation.fee.FeeModel;
import io.tradewind.simulation.fee.TieredFees;
import io.tradewind.simulation.fill.ExecutionModel;
import io.tradewind.simulation.venue.BarVenueSpec.FillAt;
import io.tradewind.simulation.venue.BarVenueSpec.LimitFill;
import io.tradewind.simulation.venue.BarVenueSpec.SpreadOn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A venue on the bench: instrument 0 has a tick of 0.01 and a lot of 1, so 10000 ticks are 100.00 USD. Bar {@code k} opens at
 * {@code 100 k} ns and closes at {@code 100 k + 99} ns.
 */
final class VenueBench {
    static final Currency USD = Currency.of("USD");
    static final long CENT = 1_000_000L;

    private final EventTexts events = new EventTexts();
    private final BarVenue venue;
    private final InstrumentRegistry registry;
    private int read;
    private long bar = -1;
    private long nowNs;

    private VenueBench(Setup setup) {
        registry = new InstrumentRegistry(List.copyOf(setup.terms), USD);
        venue = new BarVenue(
                registry,
                new RateTable(registry, setup.rates),
                new BarVenueSpec(
                        setup.fillAt,
                        setup.limitFill,
                        Decimal.parse(setup.spreadBps),
                        setup.spreadOn,
                        Decimal.parse(setup.slippageBps),
                        setup.slippageWithinBar,
                        Decimal.parse(setup.leverage),
                        setup.fees,
                        setup.execution),
                Decimal.parse(setup.cash).unscaledAt(8),
                setup.reinvest,
                events);
    }

    /** Options with the defaults of the configuration, but free of costs. */
    static final class Setup {
        private final List<InstrumentTerms> terms = new ArrayList<>(List.of(share("XYZ")));
        private Map<String, Decimal> rates = Map.of();
        private FillAt fillAt = FillAt.NEXT_OPEN;
        private LimitFill limitFill = LimitFill.THROUGH;
        private String spreadBps = "0";
        private SpreadOn spreadOn = SpreadOn.BOTH_SIDES;
        private String slippageBps = "0";
        private boolean slippageWithinBar;
        private String leverage = "1";
        private FeeModel fees = TieredFees.flat(Decimal.ZERO, Decimal.ZERO);
        private ExecutionModel execution = ExecutionModel.IDEAL;
        private String cash = "100000";
        private boolean reinvest;

        Setup instrument(InstrumentTerms first) {
            terms.set(0, first);
            return this;
        }

        Setup also(InstrumentTerms next) {
            terms.add(next);
            return this;
        }

        Setup rate(String currency, String value) {
            rates = Map.of(currency, Decimal.parse(value));
            return this;
        }

        Setup fillAt(FillAt value) {
            fillAt = value;
            return this;
        }

        Setup limitFill(LimitFill value) {
            limitFill = value;
            return this;
        }

        Setup spread(String bps, SpreadOn on) {
            spreadBps = bps;
            spreadOn = on;
            return this;
        }

        Setup slippage(String bps, boolean withinBar) {
            slippageBps = bps;
            slippageWithinBar = withinBar;
            return this;
        }

        Setup leverage(String value) {
            leverage = value;
            return this;
        }

        Setup fees(FeeModel value) {
            fees = value;
            return this;
        }

        Setup execution(ExecutionModel value) {
            execution = value;
            return this;
        }

        Setup cash(String value) {
            cash = value;
            return this;
        }

        Setup reinvest() {
            reinvest = true;
            return this;
        }

        VenueBench build() {
            return new VenueBench(this);
        }
    }

    static Setup with() {
        return new Setup();
    }

    static VenueBench plain() {
        return with().build();
    }

    static InstrumentTerms share(String symbol) {
        return InstrumentTerms.spot(symbol, "SIM", Currency.of(symbol), USD, Decimal.of(1, 2), Decimal.ONE);
    }

    /** A share with bounds: quantity 5 to 1000, price 1.00 to 1000.00, notional from 500, trading from 100 ns to 500 ns. */
    static InstrumentTerms bounded() {
        return new InstrumentTerms(
                "XYZ",
                "SIM",
                ContractType.SPOT,
                Currency.of("XYZ"),
                USD,
                USD,
                Decimal.of(1, 2),
                Decimal.ONE,
                Decimal.ONE,
                Decimal.of(5, 0),
                Decimal.of(1000, 0),
                Decimal.ONE,
                Decimal.of(1000, 0),
                Decimal.of(500, 0),
                100,
                500);
    }

    static InstrumentTerms inverse() {
        return new InstrumentTerms(
                "XBTUSD",
                "SIM",
                ContractType.INVERSE,
                Currency.of("XBT"),
                USD,
                Currency.of("XBT"),
                Decimal.of(5, 1),
                Decimal.ONE,
                Decimal.ONE,
                Decimal.ZERO,
                Decimal.ZERO,
                Decimal.ZERO,
                Decimal.ZERO,
                Decimal.ZERO,
                Long.MIN_VALUE,
                Long.MAX_VALUE);
    }

    BarVenue venue() {
        return venue;
    }

    long nowNs() {
        return nowNs;
    }

    /** Opens the next bar of instrument 0. */
    VenueBench open(long open, long high, long low) {
        bar++;
        return open(0, open, high, low);
    }

    /** Opens the current bar of another instrument. */
    VenueBench open(int instrumentId, long open, long high, long low) {
        nowNs = 100 * bar;
        venue.onOpen(instrumentId, nowNs, open, high, low);
        return this;
    }

    /** Ends the current bar of instrument 0; the closing fills are {@link #complete}'s. */
    VenueBench end(long close) {
        return end(0, close);
    }

    VenueBench end(int instrumentId, long close) {
        nowNs = 100 * bar + 99;
        venue.onBar(instrumentId, nowNs, close);
        return this;
    }

    VenueBench complete() {
        venue.onClose(nowNs);
        return this;
    }

    /** A whole bar without decisions in it. */
    VenueBench bar(long open, long high, long low, long close) {
        return open(open, high, low).end(close).complete();
    }

    VenueBench flat(long ticks) {
        return bar(ticks, ticks, ticks, ticks);
    }

    VenueBench send(Ticket ticket) {
        NewOrder order = ticket.order;
        order.timeNs = nowNs;
        venue.newOrder(order);
        return this;
    }

    VenueBench amend(long id, long lots, long ticks) {
        venue.amendOrder(id, 0, lots, ticks, nowNs);
        return this;
    }

    VenueBench cancel(long id) {
        venue.cancelOrder(id, 0, nowNs);
        return this;
    }

    VenueBench split(long numerator, long denominator) {
        venue.onCorporateAction(
                0, new CorporateAction(nowNs, CorporateAction.Kind.SPLIT, numerator, denominator, 0, 0));
        return this;
    }

    VenueBench dividend(String amount, String reference) {
        venue.onCorporateAction(
                0,
                new CorporateAction(
                        nowNs,
                        CorporateAction.Kind.DIVIDEND,
                        1,
                        1,
                        Decimal.parse(amount).unscaledAt(8),
                        Decimal.parse(reference).unscaledAt(8)));
        return this;
    }

    /** What was answered since the last call. */
    List<String> answers() {
        List<String> fresh = List.copyOf(events.lines.subList(read, events.lines.size()));
        read = events.lines.size();
        return fresh;
    }

    VenueBench forget() {
        read = events.lines.size();
        return this;
    }

    List<Long> receiveTimesNs() {
        return events.receiveTimesNs;
    }

    static Ticket market(long id, Side side, long lots) {
        return new Ticket(id, side, OrderType.MARKET, lots);
    }

    static Ticket limit(long id, Side side, long lots, long ticks) {
        Ticket ticket = new Ticket(id, side, OrderType.LIMIT, lots);
        ticket.order.limitTicks = ticks;
        return ticket;
    }

    static Ticket stop(long id, Side side, long lots, long ticks) {
        Ticket ticket = new Ticket(id, side, OrderType.STOP, lots);
        ticket.order.stopTicks = ticks;
        return ticket;
    }

    /** An order of a type with a stop price, a limit price, or both; 0 for none. */
    static Ticket order(long id, OrderType type, Side side, long lots, long stopTicks, long limitTicks) {
        Ticket ticket = new Ticket(id, side, type, lots);
        ticket.order.stopTicks = stopTicks;
        ticket.order.limitTicks = limitTicks;
        return ticket;
    }

    /** An order in the making. */
    static final class Ticket {
        private final NewOrder order = new NewOrder();

        private Ticket(long id, Side side, OrderType type, long lots) {
            order.clientOrderId = id;
            order.side = side;
            order.type = type;
            order.quantityLots = lots;
        }

        Ticket on(int instrumentId) {
            order.instrumentId = instrumentId;
            return this;
        }

        Ticket with(Consumer<NewOrder> terms) {
            terms.accept(order);
            return this;
        }

        Ticket childOf(long parent) {
            order.parentOrderId = parent;
            return this;
        }

        Ticket reduceOnly() {
            order.reduceOnly = true;
            return this;
        }

        Ticket oco(long group) {
            order.ocoGroupId = group;
            return this;
        }

        Ticket share(String fraction) {
            order.quantityLots = 0;
            order.buyingPowerShare = Decimal.parse(fraction).unscaledAt(NewOrder.SHARE_SCALE);
            return this;
        }
    }
}
