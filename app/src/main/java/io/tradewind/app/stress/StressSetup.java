// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.stress;

import io.tradewind.domain.book.OrderBook;
import io.tradewind.domain.command.NewOrder;
import io.tradewind.domain.instrument.InstrumentRegistry;
import io.tradewind.domain.instrument.RateTable;
import io.tradewind.domain.number.Decimal;
import io.tradewind.domain.number.Money;
import io.tradewind.domain.number.PowersOfTen;
import io.tradewind.trading.engine.EngineListeners;
import io.tradewind.trading.engine.EngineSpec;
import io.tradewind.trading.engine.SlotSpec;
import io.tradewind.trading.engine.TickSpec;
import io.tradewind.trading.engine.shard.ModelSlot;
import io.tradewind.trading.engine.shard.ShardSpec;
import io.tradewind.trading.feature.Session;
import io.tradewind.trading.feature.pipeline.FeatureSpec;
import io.tradewind.trading.portfolio.Portfolio;
import io.tradewind.trading.risk.limit.LossLimits;
import io.tradewind.trading.risk.limit.MeasureLimits;
import io.tradewind.trading.risk.limit.OrderLimits;
import io.tradewind.trading.risk.limit.RiskLimits;
import io.tradewind.trading.signal.Strategy;
import io.tradewind.trading.sizing.AllInSizer;
import io.tradewind.trading.sizing.PositionPolicy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * Who trades what, with how much and under which limits.
 *
 * <p>The account has {@link #CASH} USD. A position takes 4.5 % of the equity, less when more than three symbols share 13.5 %, with a stop 2 % away: inside what
 * the limits allow (see {@link #limits}).
 */
final class StressSetup {
    static final Decimal CASH = Decimal.parse("1000000");

    private static final long MOST_OF_A_SYMBOL = 450;
    private static final long MOST_OF_ALL = 1_350;
    private static final long MINUTE_NS = 60_000_000_000L;
    private static final int SHARE_OF_FOUR = 4;
    private static final Decimal STOP = Decimal.parse("0.02");
    private static final PositionPolicy POLICY = new PositionPolicy(
            PositionPolicy.Direction.BOTH,
            PositionPolicy.Reversal.CLOSE_THEN_OPEN,
            PositionPolicy.Repeat.HOLD,
            STOP,
            Decimal.ZERO);

    private final StressSpec spec;
    private final List<StressSymbol> symbols;
    private final InstrumentRegistry registry;

    StressSetup(StressSpec spec) {
        this.spec = spec;
        this.symbols = StressSymbol.of(spec.symbols());
        this.registry =
                new InstrumentRegistry(symbols.stream().map(StressSymbol::terms).toList(), StressSymbol.USD);
    }

    StressSpec spec() {
        return spec;
    }

    InstrumentRegistry registry() {
        return registry;
    }

    List<String> names() {
        return symbols.stream().map(symbol -> symbol.terms().symbol()).toList();
    }

    /** Bars of the market: until the models are warm, one for each signal, and one more for the last answers. */
    long bars() {
        return PulseModel.SLOW_BARS + spec.signals() + 2L;
    }

    /** Events of the market. */
    long events() {
        return bars() * StressMarket.STEPS_OF_A_BAR * spec.symbols();
    }

    /** The same market without an end. */
    StressMarket endlessMarket() {
        return new StressMarket(symbols, spec.seed(), Integer.MAX_VALUE);
    }

    StressMarket market() {
        return new StressMarket(symbols, spec.seed(), bars());
    }

    ShardSpec shards() {
        List<ModelSlot> models = new ArrayList<>();
        for (int i = 0; i < symbols.size(); i++) {
            models.add(new ModelSlot(i, i, new PulseModel(spec.signals()), Session.UTC, FeatureSpec.NONE));
        }
        return new ShardSpec(depths(), barLengths(), models);
    }

    /** What an engine does with the market that is not split. */
    TickSpec wholeTicks() {
        return new TickSpec(depths(), barLengths(), List.of());
    }

    private List<OrderBook.Depth> depths() {
        return Collections.nCopies(symbols.size(), OrderBook.Depth.FULL);
    }

    private List<Long> barLengths() {
        return Collections.nCopies(symbols.size(), StressMarket.BAR_NS);
    }

    Portfolio portfolio(EngineListeners listeners) {
        return new Portfolio(registry, new RateTable(registry, Map.of()), listeners.ledger());
    }

    Money cash() {
        return new Money(StressSymbol.USD, CASH.unscaledAt(StressSymbol.USD.scale()));
    }

    /** An engine with a slot for each symbol. */
    EngineSpec engine(IntFunction<Strategy> strategies, TickSpec ticks) {
        return engine(strategies, ticks, limits());
    }

    EngineSpec engine(IntFunction<Strategy> strategies, TickSpec ticks, RiskLimits limits) {
        List<SlotSpec> slots = new ArrayList<>();
        for (int i = 0; i < symbols.size(); i++) {
            AllInSizer sizer = new AllInSizer(shareOfASymbol(), false, 0);
            slots.add(new SlotSpec("pulse", i, strategies.apply(i), sizer, POLICY, null, Session.UTC));
        }
        return EngineSpec.of(slots, limits)
                .sampling(StressMarket.BAR_NS)
                .ticks(ticks)
                .build();
    }

    private long shareOfASymbol() {
        long bps = Math.min(MOST_OF_A_SYMBOL, MOST_OF_ALL / symbols.size());
        return Math.max(1, bps) * PowersOfTen.of(NewOrder.SHARE_SCALE - SHARE_OF_FOUR);
    }

    /** A signal on every bar of every symbol, and the stop of an entry. */
    private int ordersOfAMinute() {
        return Math.toIntExact(2 * MINUTE_NS / StressMarket.BAR_NS * symbols.size());
    }

    /**
     * The product's standard limits of exposure, margin, estimates, stops and scenarios. Three things are let go, because they would end the test and
     * not guard anything in it: how many orders may leave in a minute and how soon one like the last (a signal every 40 ms is what is tested); how much may
     * be lost (a model without an edge that trades 25 times a second must lose); and how many positions may be one bet (correlations need days of returns,
     * a market of minutes has none, and unknown ones count as one).
     */
    RiskLimits limits() {
        RiskLimits standard = RiskLimits.preset("standard");
        OrderLimits order = standard.order();
        return new RiskLimits(
                standard.version(),
                new OrderLimits(
                        order.maxOrderNotional(),
                        order.maxPositionNotional(),
                        order.maxOrderToEquity(),
                        order.maxPositionToEquity(),
                        order.priceCollarBps(),
                        ordersOfAMinute(),
                        0,
                        Decimal.ZERO),
                standard.exposure(),
                standard.margin(),
                measure(standard.measure()),
                standard.stop(),
                LossLimits.OFF,
                standard.scenario());
    }

    private MeasureLimits measure(MeasureLimits standard) {
        return new MeasureLimits(
                standard.annualVolatility(),
                standard.heat(),
                standard.correlation(),
                Math.max(standard.maxCorrelated(), symbols.size()),
                standard.valueAtRisk(),
                standard.expectedShortfall(),
                standard.fallback(),
                standard.maxAgeNs(),
                standard.crisis());
    }
}
