// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.backtest;

import io.tradewind.domain.command.NewOrder;
import io.tradewind.domain.event.BarInterval;
import io.tradewind.domain.instrument.Instrument;
import io.tradewind.domain.instrument.InstrumentRegistry;
import io.tradewind.domain.number.Decimal;
import io.tradewind.domain.port.RequestException;
import io.tradewind.research.backtest.spec.BacktestSpec;
import io.tradewind.research.backtest.spec.SizingSpec;
import io.tradewind.research.backtest.spec.StrategySpec;
import io.tradewind.strategy.catalog.StrategyCatalog;
import io.tradewind.strategy.catalog.StrategyParameters;
import io.tradewind.trading.engine.QuotingSpec;
import io.tradewind.trading.engine.SlotSpec;
import io.tradewind.trading.feature.Session;
import io.tradewind.trading.signal.QuotingStrategy;
import io.tradewind.trading.sizing.AllInSizer;
import io.tradewind.trading.sizing.CorrelationAdjusted;
import io.tradewind.trading.sizing.FixedSizer;
import io.tradewind.trading.sizing.KellySizer;
import io.tradewind.trading.sizing.MinimumBalance;
import io.tradewind.trading.sizing.PositionPolicy;
import io.tradewind.trading.sizing.PositionSizer;
import io.tradewind.trading.sizing.RiskPerTradeSizer;
import io.tradewind.trading.sizing.VolatilityTargetSizer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds the slots of a core from a specification: one for each strategy and instrument. */
final class SlotFactory {
    private static final double YEAR_NS = 365.25 * 86_400e9;

    private final BacktestSpec spec;
    private final InstrumentRegistry registry;

    SlotFactory(BacktestSpec spec, InstrumentRegistry registry) {
        this.spec = spec;
        this.registry = registry;
    }

    List<SlotSpec> slots() {
        List<SlotSpec> slots = new ArrayList<>();
        for (StrategySpec strategy : spec.strategies()) {
            if (!strategy.isQuoting()) {
                for (String symbol : strategy.symbols()) {
                    slots.add(slot(strategy, instrument(strategy, symbol)));
                }
            }
        }
        return slots;
    }

    /** The slots of the strategies that quote, which follow the others. */
    List<QuotingSpec> quoting() {
        List<QuotingSpec> quoting = new ArrayList<>();
        for (StrategySpec strategy : spec.strategies()) {
            if (strategy.isQuoting()) {
                for (String symbol : strategy.symbols()) {
                    Instrument instrument = instrument(strategy, symbol);
                    quoting.add(new QuotingSpec(strategy.name(), instrument.id(), quoter(strategy, instrument)));
                }
            }
        }
        return quoting;
    }

    private static QuotingStrategy quoter(StrategySpec strategy, Instrument instrument) {
        try {
            return StrategyCatalog.createQuoting(strategy.name(), strategy.parameters(), instrument);
        } catch (IllegalArgumentException e) {
            throw new RequestException(
                    "Strategy " + strategy.name() + " on " + instrument + ": " + e.getMessage()
                            + ". Change its parameters, or the instrument's tick and lot.",
                    e);
        }
    }

    private Instrument instrument(StrategySpec strategy, String symbol) {
        int id = registry.idOf(symbol);
        if (id < 0) {
            throw new RequestException("Strategy " + strategy.name() + " trades " + symbol
                    + ", which no venue of the configuration lists. Add it to venues.instruments.");
        }
        return registry.get(id);
    }

    private SlotSpec slot(StrategySpec strategy, Instrument instrument) {
        return new SlotSpec(
                strategy.name(),
                instrument.id(),
                StrategyCatalog.create(strategy.name(), strategy.parameters()),
                sizer(strategy, instrument),
                strategy.policy(),
                aggregate(strategy, instrument),
                strategy.session(),
                strategy.features());
    }

    private @Nullable BarInterval aggregate(StrategySpec strategy, Instrument instrument) {
        BarInterval data = spec.feeds().get(instrument.id()).interval();
        long wanted = strategy.bar().lengthNs();
        if (wanted == data.lengthNs()) {
            return null;
        }
        if (wanted < data.lengthNs() || wanted % data.lengthNs() != 0) {
            throw new RequestException("Strategy " + strategy.name() + " wants " + strategy.bar() + " bars of "
                    + instrument + ", but its data are " + data
                    + " bars. Choose a multiple of the data's interval, or set data.interval to a shorter one.");
        }
        return strategy.bar();
    }

    private PositionSizer sizer(StrategySpec strategy, Instrument instrument) {
        int instruments = strategy.symbols().size();
        return switch (strategy.sizing()) {
            case SizingSpec.Fixed fixed -> new FixedSizer(lots(instrument, fixed.quantity()));
            case SizingSpec.AllIn allIn ->
                new AllInSizer(share(allIn.fraction(), instruments), allIn.atFill(), reserve());
            case SizingSpec.VolatilityTarget target ->
                new VolatilityTargetSizer(
                        VolatilityTargetSizer.share(target.annual(), instruments),
                        YEAR_NS / strategy.bar().lengthNs(),
                        target.maxFraction().toDouble(),
                        target.windowBars());
            case SizingSpec.RiskPerTrade each ->
                guarded(each.minBalance(), new RiskPerTradeSizer(each.risk(), each.maxFraction()));
            case SizingSpec.Kelly kelly ->
                guarded(
                        kelly.minBalance(),
                        new KellySizer(
                                kelly.fraction(),
                                kelly.haircut(),
                                kelly.leastTrades(),
                                kelly.startFraction(),
                                kelly.maxFraction()));
        };
    }

    private PositionSizer guarded(Decimal minBalance, PositionSizer sizer) {
        return new MinimumBalance(minBalance, registry.currency(0).scale(), new CorrelationAdjusted(sizer));
    }

    private static long lots(Instrument instrument, Decimal quantity) {
        try {
            return instrument.lotsOf(quantity);
        } catch (ArithmeticException e) {
            throw new RequestException(
                    "The quantity " + quantity + " of the fixed sizing is no multiple of the lot "
                            + instrument.terms().lot() + " of " + instrument
                            + ". Change strategies.sizing.quantity or the instrument's lot.",
                    e);
        }
    }

    private static long share(Decimal fraction, int instruments) {
        return fraction.toBigDecimal()
                .scaleByPowerOfTen(NewOrder.SHARE_SCALE)
                .divide(BigDecimal.valueOf(instruments), 0, RoundingMode.DOWN)
                .longValueExact();
    }

    /** Fraction kept for the entry's costs: the highest taker fee, the spread and the slippage. */
    private long reserve() {
        BigDecimal bps = spec.venue().tiers().stream()
                .map(tier -> tier.takerBps().toBigDecimal())
                .reduce(BigDecimal.ZERO, BigDecimal::max)
                .add(spec.venue().spreadBps().toBigDecimal())
                .add(spec.venue().slippageBps().toBigDecimal());
        return bps.scaleByPowerOfTen(NewOrder.SHARE_SCALE - 4)
                .setScale(0, RoundingMode.CEILING)
                .longValueExact();
    }

    /** The slots of the benchmark: equal parts of the capital in every instrument, bought after its first bar and held. */
    List<SlotSpec> benchmark() {
        List<SlotSpec> slots = new ArrayList<>();
        int instruments = registry.size();
        PositionPolicy policy = new PositionPolicy(
                PositionPolicy.Direction.LONG,
                PositionPolicy.Reversal.CLOSE_THEN_OPEN,
                PositionPolicy.Repeat.HOLD,
                Decimal.ZERO,
                Decimal.ZERO);
        for (int i = 0; i < instruments; i++) {
            slots.add(new SlotSpec(
                    "buy-and-hold",
                    i,
                    StrategyCatalog.create("buy-and-hold", new StrategyParameters(Map.of())),
                    new AllInSizer(share(Decimal.ONE, instruments), instruments == 1, reserve()),
                    policy,
                    null,
                    Session.UTC));
        }
        return slots;
    }
}
