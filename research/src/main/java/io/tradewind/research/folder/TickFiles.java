// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.folder;

import io.tradewind.domain.book.OrderBook;
import io.tradewind.domain.command.Liquidity;
import io.tradewind.domain.command.Side;
import io.tradewind.domain.instrument.InstrumentRegistry;
import io.tradewind.domain.instrument.RateTable;
import io.tradewind.research.quoting.QuoteSampler;
import io.tradewind.research.quoting.QuotingMetrics;
import io.tradewind.trading.engine.EngineListeners;
import io.tradewind.trading.engine.FillListener;
import io.tradewind.trading.engine.MarketListener;
import io.tradewind.trading.order.Order;
import io.tradewind.trading.order.OrderEvent;
import io.tradewind.trading.order.OrderListener;
import java.io.Closeable;
import java.io.IOException;

/** What a run over ticks leaves beside the files of every run: best prices, the venue's record, the figures of its quotes. */
final class TickFiles implements Closeable {
    private final QuotesFile quotes;
    private final VenueFile venue;
    private final QuotingMetrics metrics;
    private final QuoteSampler sampler;

    TickFiles(RunFolder folder, InstrumentRegistry registry, RateTable rates, ClientOrderIds ids) throws IOException {
        this.quotes = new QuotesFile(folder, registry);
        this.venue = new VenueFile(folder, registry, ids);
        this.metrics = new QuotingMetrics(registry, rates);
        this.sampler = new QuoteSampler(registry.size(), quotes);
    }

    VenueFile venue() {
        return venue;
    }

    QuotingMetrics metrics() {
        return metrics;
    }

    /** The listeners of a run, with those of the ticks behind them. */
    EngineListeners behind(EngineListeners own) {
        return new EngineListeners(
                own.ledger(),
                orders(own.orders()),
                fills(own.fills()),
                own.roundTrips(),
                own.rejections(),
                own.equity(),
                market(),
                own.features(),
                own.control());
    }

    private OrderListener orders(OrderListener own) {
        return new OrderListener() {
            @Override
            public void onOrderAccepted(Order order) {
                own.onOrderAccepted(order);
                metrics.onOrderAccepted(order);
            }

            @Override
            public void onOrderDone(Order order) {
                own.onOrderDone(order);
                metrics.onOrderDone(order);
            }

            @Override
            public void onIllegalTransition(long clientOrderId, OrderEvent event, long timeNs) {
                own.onIllegalTransition(clientOrderId, event, timeNs);
            }
        };
    }

    private FillListener fills(FillListener own) {
        return (Order order,
                long fillId,
                long bar,
                long lots,
                long priceTicks,
                long feeUnits,
                Liquidity liquidity,
                long venueTimeNs,
                long receiveTimeNs) -> {
            own.onFill(order, fillId, bar, lots, priceTicks, feeUnits, liquidity, venueTimeNs, receiveTimeNs);
            metrics.onFill(order, fillId, bar, lots, priceTicks, feeUnits, liquidity, venueTimeNs, receiveTimeNs);
        };
    }

    private MarketListener market() {
        return new MarketListener() {
            @Override
            public void onTick(long nowNs, int instrumentId, OrderBook book) {
                metrics.onTick(nowNs, instrumentId, book);
                sampler.onTick(nowNs, instrumentId, book);
            }

            @Override
            public void onTrade(long nowNs, int instrumentId, long priceTicks, long quantityLots, Side aggressor) {
                metrics.onTrade(nowNs, instrumentId, priceTicks, quantityLots, aggressor);
            }
        };
    }

    @Override
    public void close() throws IOException {
        try (venue) {
            quotes.close();
        }
    }
}
