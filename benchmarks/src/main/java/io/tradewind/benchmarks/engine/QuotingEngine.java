// SPDX-License-Identifier: Apache-2.0
package io.tradewind.benchmarks.engine;

import io.tradewind.domain.book.OrderBook;
import io.tradewind.domain.instrument.InstrumentRegistry;
import io.tradewind.domain.instrument.InstrumentTerms;
import io.tradewind.domain.instrument.RateTable;
import io.tradewind.domain.number.Currency;
import io.tradewind.domain.number.Decimal;
import io.tradewind.domain.number.Money;
import io.tradewind.domain.port.VenuePort;
import io.tradewind.research.backtest.SilentListeners;
import io.tradewind.strategy.catalog.StrategyCatalog;
import io.tradewind.strategy.catalog.StrategyParameters;
import io.tradewind.trading.engine.EngineListeners;
import io.tradewind.trading.engine.EngineSpec;
import io.tradewind.trading.engine.QuotingSpec;
import io.tradewind.trading.engine.TickSpec;
import io.tradewind.trading.engine.TradingEngine;
import io.tradewind.trading.execution.RejectionListener;
import io.tradewind.trading.portfolio.Portfolio;
import io.tradewind.trading.risk.Refused;
import io.tradewind.trading.risk.limit.OrderLimits;
import io.tradewind.trading.risk.limit.RiskLimits;
import io.tradewind.trading.sizing.Intent;
import io.tradewind.trading.sizing.Size;
import java.util.List;
import java.util.Map;

/** Engines with a market maker on BTCUSDT, with ample cash and no limit that an endless benchmark would meet. */
final class QuotingEngine {
    /** Length of a feed: a snapshot of thousands of levels fits. */
    static final int FEED_LENGTH = 1 << 19;

    private static final Currency CURRENCY = Currency.of("USDT");
    private static final Decimal CASH = Decimal.parse("1000000000");
    private static final long SECOND_NS = 1_000_000_000L;
    private static final long BAR_NS = 60 * SECOND_NS;
    private static final int ORDERS_PER_MINUTE = 1_000_000;

    private QuotingEngine() {}

    static InstrumentRegistry registry() {
        InstrumentTerms terms = InstrumentTerms.spot(
                "BTCUSDT", "SIM", Currency.of("BTC"), CURRENCY, Decimal.parse("0.01"), Decimal.parse("0.000001"));
        return new InstrumentRegistry(List.of(terms), CURRENCY);
    }

    static long cashUnits() {
        return CASH.unscaledAt(CURRENCY.scale());
    }

    /** An engine whose market maker quotes 0.01 BTC within an inventory of 0.05; its first deposit is booked. */
    static TradingEngine engine(InstrumentRegistry registry, VenuePort venue, long startNs) {
        Map<String, String> parameters = Map.of("quantity", "0.01", "max_inventory", "0.05");
        QuotingSpec maker = new QuotingSpec(
                "market-making",
                0,
                StrategyCatalog.createQuoting("market-making", new StrategyParameters(parameters), registry.get(0)));
        TickSpec ticks = new TickSpec(List.of(OrderBook.Depth.FULL), List.of(BAR_NS), List.of(maker));
        EngineSpec spec = EngineSpec.of(List.of(), limits())
                .sampling(SECOND_NS)
                .ticks(ticks)
                .build();
        EngineListeners silent = SilentListeners.with((timeNs, portfolio) -> {});
        EngineListeners listeners = new EngineListeners(
                silent.ledger(), silent.orders(), silent.fills(), silent.roundTrips(), new Refusing(), silent.equity());
        Portfolio portfolio = new Portfolio(registry, new RateTable(registry, Map.of()), listeners.ledger());
        TradingEngine engine = new TradingEngine(registry, portfolio, spec, venue, listeners);
        engine.open(new Money(CURRENCY, cashUnits()), startNs);
        return engine;
    }

    /** Standard limits without a bound on the rate that an endless benchmark would meet. */
    static RiskLimits limits() {
        RiskLimits standard = RiskLimits.preset("research");
        return RiskLimits.ordersOnly(new OrderLimits(
                standard.order().maxOrderNotional(),
                standard.order().maxPositionNotional(),
                standard.order().maxOrderToEquity(),
                standard.order().maxPositionToEquity(),
                standard.order().priceCollarBps(),
                ORDERS_PER_MINUTE));
    }

    /** A benchmark of refusals would be no benchmark. */
    private static final class Refusing implements RejectionListener {
        @Override
        public void onRefused(long timeNs, Intent intent, Refused refused) {
            throw new IllegalStateException("the risk gate refused a quote: " + refused);
        }

        @Override
        public void onNotSized(long timeNs, int slotId, int instrumentId, Size.Reason reason) {
            throw new IllegalStateException("nobody sizes quotes");
        }
    }
}
