// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.quoting;

import io.tradewind.domain.book.OrderBook;
import io.tradewind.domain.command.Liquidity;
import io.tradewind.domain.command.OrderType;
import io.tradewind.domain.command.Side;
import io.tradewind.domain.event.VenueReason;
import io.tradewind.domain.instrument.InstrumentRegistry;
import io.tradewind.domain.instrument.InstrumentTerms;
import io.tradewind.domain.instrument.RateTable;
import io.tradewind.domain.number.Currency;
import io.tradewind.domain.number.Decimal;
import io.tradewind.domain.number.Money;
import io.tradewind.quant.performance.Metric;
import io.tradewind.trading.control.ModeControl;
import io.tradewind.trading.order.Order;
import io.tradewind.trading.order.OrderEvent;
import io.tradewind.trading.order.OrderManager;
import io.tradewind.trading.portfolio.Portfolio;
import io.tradewind.trading.risk.Approved;
import io.tradewind.trading.risk.RiskGate;
import io.tradewind.trading.risk.check.BookView;
import io.tradewind.trading.risk.check.RiskContext;
import io.tradewind.trading.risk.limit.RiskLimits;
import io.tradewind.trading.sizing.Intent;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/** Drives quoting metrics with orders of a real order manager. Two spot instruments in USD: AAA and BBB, tick 0.01, lot 0.1. */
final class QuotingDesk {
    static final long SECOND = 1_000_000_000L;
    private static final Currency USD = Currency.of("USD");

    final QuotingMetrics metrics;
    private final OrderBook[] books = {new OrderBook(OrderBook.Depth.TOP), new OrderBook(OrderBook.Depth.TOP)};
    private final OrderManager orders;
    private final RiskGate gate;
    private long fills;

    QuotingDesk() {
        InstrumentRegistry registry = new InstrumentRegistry(List.of(terms("AAA"), terms("BBB")), USD);
        RateTable rates = new RateTable(registry, Map.of());
        metrics = new QuotingMetrics(registry, rates);
        orders = new OrderManager(metrics);
        Portfolio portfolio =
                new Portfolio(registry, rates, (entry, timeNs, kind, account, owner, currency, units, reference) -> {});
        portfolio.deposit(Money.parse("1000000", USD), 0);
        portfolio.mark(0, 10_000);
        portfolio.mark(1, 10_000);
        gate = new RiskGate(
                RiskLimits.preset("permissive"),
                new RiskContext(registry, portfolio, new ModeControl(), orders.inFlight(), 1, BookView.NO_BOOKS));
    }

    private static InstrumentTerms terms(String symbol) {
        return InstrumentTerms.spot(symbol, "SIM", Currency.of(symbol), USD, Decimal.of(1, 2), Decimal.of(1, 1));
    }

    void see(long timeNs, int instrument, long bid, long ask) {
        books[instrument].quote(OrderBook.NO_ID, bid, 5, ask, 5);
        metrics.onTick(timeNs, instrument, books[instrument]);
    }

    /** A quote that the venue holds at once. */
    Order quote(long timeNs, int instrument, Side side, long lots, long ticks) {
        return order(timeNs, instrument, side, lots, ticks, Intent.Purpose.QUOTE, 0);
    }

    Order order(long timeNs, int instrument, Side side, long lots, long ticks, Intent.Purpose purpose, int slot) {
        Intent intent = new Intent();
        intent.clear();
        intent.slotId = slot;
        intent.instrumentId = instrument;
        intent.purpose = purpose;
        intent.side = side;
        intent.type = OrderType.LIMIT;
        intent.lots = lots;
        intent.limitTicks = ticks;
        intent.referenceTicks = 10_000;
        if (!(gate.check(intent, timeNs) instanceof Approved approved)) {
            throw new AssertionError("refused");
        }
        Order order = orders.create(approved, timeNs);
        orders.onAccepted(order.clientOrderId(), timeNs);
        return order;
    }

    void fill(long timeNs, Order order, long lots, long ticks) {
        Order filled = orders.onFilled(order.clientOrderId(), lots, 1, timeNs);
        if (filled == null) {
            throw new AssertionError("no such order");
        }
        metrics.onFill(filled, ++fills, 0, lots, ticks, 0, Liquidity.MAKER, timeNs, timeNs);
        orders.release(filled);
    }

    void cancel(long timeNs, Order order) {
        orders.onEnded(order.clientOrderId(), OrderEvent.CANCEL, VenueReason.REQUESTED, timeNs);
    }

    void end() {
        orders.reportWorking();
    }

    /** A figure of an instrument, or of all. */
    double figure(String instrument, String key) {
        for (QuotingFigures figures : metrics.figures()) {
            if (figures.instrument().equals(instrument)) {
                return figures.metrics().stream()
                        .filter(metric -> metric.key().equals(key))
                        .mapToDouble(Metric::value)
                        .findFirst()
                        .orElseThrow();
            }
        }
        throw new NoSuchElementException(instrument);
    }
}
