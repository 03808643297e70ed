// SPDX-License-Identifier: Apache-2.0
package io.tradewind.benchmarks.engine;

import io.tradewind.domain.command.NewOrder;
import io.tradewind.domain.command.OrderType;
import io.tradewind.domain.command.Side;
import io.tradewind.domain.instrument.InstrumentRegistry;
import io.tradewind.domain.instrument.RateTable;
import io.tradewind.domain.number.Money;
import io.tradewind.domain.port.VenuePort;
import io.tradewind.domain.port.VenueQueryPort;
import io.tradewind.research.backtest.SilentListeners;
import io.tradewind.trading.control.ModeControl;
import io.tradewind.trading.engine.EngineListeners;
import io.tradewind.trading.execution.OrderExecutor;
import io.tradewind.trading.execution.OrderRecovery;
import io.tradewind.trading.execution.RecoverySpec;
import io.tradewind.trading.execution.RejectionListener;
import io.tradewind.trading.order.Order;
import io.tradewind.trading.order.OrderManager;
import io.tradewind.trading.portfolio.Portfolio;
import io.tradewind.trading.risk.Refused;
import io.tradewind.trading.risk.RiskGate;
import io.tradewind.trading.risk.check.BookView;
import io.tradewind.trading.risk.check.RiskContext;
import io.tradewind.trading.sizing.Intent;
import io.tradewind.trading.sizing.Size;
import java.util.Map;

/** Gate, order manager, executor, recovery and account of one core, with a venue that only counts: no engine around them. */
final class OrderPathRig {
    private static final long PRICE_TICKS = 6_000_000;
    private static final long LOTS = 1_000;
    private static final long STEP_NS = 100_000;
    private static final RecoverySpec RECOVERY = new RecoverySpec(5_000_000_000L, 6_000_000_000L, 0);

    private final InstrumentRegistry registry = QuotingEngine.registry();
    private final CountingVenue venue = new CountingVenue();
    private final OrderManager orders;
    private final OrderExecutor executor;
    private final OrderRecovery recovery;
    private final Portfolio portfolio;
    private final Intent intent = new Intent();
    private long nowNs;
    private long fills;

    OrderPathRig() {
        EngineListeners silent = SilentListeners.with((timeNs, sampled) -> {});
        portfolio = new Portfolio(registry, new RateTable(registry, Map.of()), silent.ledger());
        portfolio.deposit(new Money(registry.currency(0), QuotingEngine.cashUnits()), 0);
        portfolio.mark(0, PRICE_TICKS);
        orders = new OrderManager(silent.orders());
        recovery = new OrderRecovery(orders, venue, VenueQueryPort.NONE, RECOVERY);
        RiskContext context =
                new RiskContext(registry, portfolio, new ModeControl(), orders.inFlight(), 1, BookView.NO_BOOKS);
        context.watch(recovery);
        executor = new OrderExecutor(
                new RiskGate(QuotingEngine.limits(), context), orders, venue, new Refusing(), recovery);
    }

    /** The id that the next order gets. */
    long nextId() {
        return orders.nextGroupId();
    }

    long commands() {
        return venue.orders;
    }

    /** One limit order, buys and sells in turn. */
    void send() {
        nowNs += STEP_NS;
        intent.clear();
        intent.side = (venue.orders & 1) == 0 ? Side.BUY : Side.SELL;
        intent.type = OrderType.LIMIT;
        intent.lots = LOTS;
        intent.limitTicks = PRICE_TICKS;
        intent.referenceTicks = PRICE_TICKS;
        executor.execute(intent, nowNs);
        askForDue();
    }

    /** As a driver does after each event; what nobody asks about piles up and is looked through by the next who does. */
    private void askForDue() {
        if (recovery.nextDueNs() <= nowNs) {
            throw new IllegalStateException("an answer is overdue in the middle of a burst");
        }
    }

    /** The venue acknowledges an order and fills it. */
    void fill(long clientOrderId) {
        nowNs += STEP_NS;
        orders.onAccepted(clientOrderId, nowNs);
        orders.fills().take(++fills);
        long notional = registry.get(0).notionalUnits(PRICE_TICKS, LOTS);
        Order order = orders.onFilled(clientOrderId, LOTS, notional, nowNs);
        if (order == null) {
            throw new IllegalStateException("order " + clientOrderId + " is lost");
        }
        portfolio.fill(fills, nowNs, 0, order.side(), LOTS, PRICE_TICKS, 0);
        orders.release(order);
        askForDue();
    }

    private static final class CountingVenue implements VenuePort {
        private long orders;

        @Override
        public void newOrder(NewOrder order) {
            orders++;
        }

        @Override
        public void cancelOrder(long clientOrderId, int instrumentId, long timeNs) {
            throw new IllegalStateException("nothing here is cancelled");
        }

        @Override
        public void amendOrder(long clientOrderId, int instrumentId, long quantityLots, long limitTicks, long timeNs) {
            throw new IllegalStateException("nothing here is amended");
        }
    }

    /** A benchmark of refusals would be no benchmark. */
    private static final class Refusing implements RejectionListener {
        @Override
        public void onRefused(long timeNs, Intent refusedIntent, Refused refused) {
            throw new IllegalStateException("the risk gate refused: " + refused);
        }

        @Override
        public void onNotSized(long timeNs, int slotId, int instrumentId, Size.Reason reason) {
            throw new IllegalStateException("nobody sizes here");
        }
    }
}
