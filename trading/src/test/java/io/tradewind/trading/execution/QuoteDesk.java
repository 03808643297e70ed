// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.execution;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.domain.event.VenueReason;
import io.tradewind.domain.instrument.InstrumentRegistry;
import io.tradewind.domain.port.VenueQueryPort;
import io.tradewind.trading.control.ModeControl;
import io.tradewind.trading.fixture.FixedPortfolio;
import io.tradewind.trading.fixture.RecordingVenue;
import io.tradewind.trading.fixture.Terms;
import io.tradewind.trading.order.Order;
import io.tradewind.trading.order.OrderEvent;
import io.tradewind.trading.order.OrderListener;
import io.tradewind.trading.order.OrderManager;
import io.tradewind.trading.risk.Refused;
import io.tradewind.trading.risk.RiskGate;
import io.tradewind.trading.risk.check.BookView;
import io.tradewind.trading.risk.check.RiskContext;
import io.tradewind.trading.risk.limit.RiskLimits;
import io.tradewind.trading.signal.Quotes;
import io.tradewind.trading.sizing.Intent;
import io.tradewind.trading.sizing.Size;
import java.util.List;
import java.util.function.Consumer;

/** A gate, a pool of orders and a venue that only notes. */
final class QuoteDesk implements RejectionListener, OrderListener {
    final RecordingVenue venue = new RecordingVenue();
    final ModeControl mode = new ModeControl();
    final OrderManager orders = new OrderManager(this);
    final Quotes quotes = new Quotes();
    final OrderExecutor executor;
    final QuoteExecutor quoting;
    long illegal;
    int refused;
    long nowNs;

    QuoteDesk() {
        InstrumentRegistry registry = Terms.registry(Terms.share("AAA"));
        FixedPortfolio portfolio = new FixedPortfolio(registry, 1_000_000 * Terms.ONE, 100_00);
        RiskGate gate = new RiskGate(
                RiskLimits.preset("permissive"),
                new RiskContext(registry, portfolio, mode, orders.inFlight(), 1, BookView.NO_BOOKS));
        executor = new OrderExecutor(
                gate, orders, venue, this, new OrderRecovery(orders, venue, VenueQueryPort.NONE, RecoverySpec.OFF));
        quoting = new QuoteExecutor(executor, 3, 0);
    }

    /** A tick: the strategy says something, or nothing. */
    void tick(Consumer<Quotes> said) {
        quotes.clear();
        said.accept(quotes);
        quoting.apply(quotes, 100_00, nowNs);
    }

    void fill(long id, long lots) {
        Order order = orders.onFilled(id, lots, lots, nowNs);
        assertThat(order).isNotNull();
        orders.release(order);
    }

    void end(long id, OrderEvent event) {
        orders.onEnded(id, event, VenueReason.REQUESTED, nowNs);
    }

    List<String> sent() {
        return venue.orders().stream()
                .map(order -> order.id() + " " + order.side() + " " + order.lots() + "@" + order.limitTicks())
                .toList();
    }

    @Override
    public void onRefused(long timeNs, Intent intent, Refused reason) {
        refused += intent.purpose == Intent.Purpose.QUOTE ? 1 : 0;
    }

    @Override
    public void onNotSized(long timeNs, int slotId, int instrumentId, Size.Reason reason) {
        throw new AssertionError("quotes are not sized");
    }

    @Override
    public void onOrderDone(Order order) {
        assertThat(order.intent().slotId).isIn(3, 9);
    }

    @Override
    public void onIllegalTransition(long clientOrderId, OrderEvent event, long timeNs) {
        illegal++;
    }
}
