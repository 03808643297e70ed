// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.engine;

import io.tradewind.domain.book.OrderBook;
import io.tradewind.domain.command.Side;
import io.tradewind.domain.instrument.Instrument;
import io.tradewind.quant.indicator.StateSink;
import io.tradewind.trading.execution.OrderExecutor;
import io.tradewind.trading.execution.QuoteExecutor;
import io.tradewind.trading.order.Order;
import io.tradewind.trading.portfolio.RoundTripListener;
import io.tradewind.trading.portfolio.RoundTripTracker;
import io.tradewind.trading.signal.Quotes;
import io.tradewind.trading.signal.QuotingStrategy;

/** One quoting strategy in one instrument at work: its position and its quotes. */
final class QuotingSlot {
    private final QuotingStrategy strategy;
    private final QuoteExecutor executor;
    private final RoundTripTracker roundTrips;
    private final Quotes quotes = new Quotes();

    QuotingSlot(int id, QuotingSpec spec, Instrument instrument, OrderExecutor orders, RoundTripListener listener) {
        this.strategy = spec.strategy();
        this.executor = new QuoteExecutor(orders, id, spec.instrumentId());
        this.roundTrips = new RoundTripTracker(id, instrument, listener);
    }

    RoundTripTracker roundTrips() {
        return roundTrips;
    }

    void onTrade(long nowNs, long ticks, long lots, Side aggressor) {
        strategy.onTrade(nowNs, ticks, lots, aggressor);
    }

    void onBook(long nowNs, OrderBook book, long midTicks) {
        quotes.clear();
        strategy.onBook(nowNs, book, roundTrips.lots(), quotes);
        executor.apply(quotes, midTicks, nowNs);
    }

    void onRejected(Order order, long nowNs) {
        executor.onRejected(order.side(), order.intent().limitTicks, nowNs);
    }

    void withdraw(long nowNs) {
        executor.withdrawAll(nowNs);
    }

    void save(StateSink sink) {
        strategy.save(sink);
        executor.save(sink);
        roundTrips.save(sink);
    }
}
