// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.wiring;

import io.tradewind.app.config.Config;
import io.tradewind.app.config.DataKind;
import io.tradewind.app.config.RiskSettings;
import io.tradewind.app.wiring.risk.ControlSpecs;
import io.tradewind.app.wiring.risk.SizingSpecs;
import io.tradewind.domain.event.BarInterval;
import io.tradewind.domain.instrument.InstrumentRegistry;
import io.tradewind.domain.instrument.RateTable;
import io.tradewind.domain.number.Currency;
import io.tradewind.domain.number.Decimal;
import io.tradewind.domain.port.RequestException;
import io.tradewind.quant.tail.Holding.AssetClass;
import io.tradewind.research.backtest.spec.BacktestSpec;
import io.tradewind.research.backtest.spec.FeedSpec;
import io.tradewind.research.backtest.spec.StrategySpec;
import io.tradewind.research.backtest.spec.VenueSpec;
import io.tradewind.simulation.fee.FeeTier;
import io.tradewind.simulation.venue.BarVenueSpec.FillAt;
import io.tradewind.simulation.venue.BarVenueSpec.LimitFill;
import io.tradewind.simulation.venue.BarVenueSpec.Settlement;
import io.tradewind.simulation.venue.BarVenueSpec.SpreadOn;
import io.tradewind.strategy.catalog.StrategyParameters;
import io.tradewind.trading.engine.EngineSpec;
import io.tradewind.trading.feature.Session;
import io.tradewind.trading.feature.pipeline.FeatureSpec;
import io.tradewind.trading.feature.pipeline.FreshnessLimits;
import io.tradewind.trading.sizing.PositionPolicy;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Turns a validated configuration into the specification of a backtest. */
final class BacktestSpecs {
    private static final List<String> PARAMETERS = List.of(
            "fast",
            "slow",
            "cross",
            "entry_bars",
            "exit_bars",
            "atr_bars",
            "atr_multiple",
            "quantity",
            "max_inventory",
            "half_spread_ticks",
            "volatility_multiple",
            "volatility_halflife",
            "skew",
            "requote_ticks");

    private static final long MINUTE_NS = 60_000_000_000L;
    private static final long TICK_SAMPLE_NS = 1_000_000_000L;

    private final Config config;

    BacktestSpecs(Config config) {
        this.config = config;
    }

    Currency currency() {
        return Currency.of(config.text("run.currency"));
    }

    /** The one venue of a backtest. */
    Config venue() {
        List<Config> venues = config.list("venues");
        if (venues.size() != 1) {
            throw config.refuse(
                    "venues", "lists " + venues.size() + " venues", "A backtest over bars has one venue; keep one.");
        }
        return venues.getFirst();
    }

    /** The whole specification, over feeds that the caller provides in the order of the venue's instruments. */
    BacktestSpec of(List<FeedSpec> feeds) {
        requireRates(feeds);
        return new BacktestSpec(
                config.text("run.name"),
                config.integer("run.seed"),
                currency(),
                config.decimal("run.cash"),
                config.decimals("run.rates"),
                feeds,
                strategies(feeds),
                venueSpec(venue()),
                RiskSettings.of(config),
                equitySampleNs(),
                config.text("data.dividends").equals("reinvest"),
                config.count("run.workers"),
                isTicks() ? new BookSpecs(venue()).book() : null,
                ControlSpecs.of(config),
                ControlSpecs.liquidation(config),
                assetClasses());
    }

    /** The asset class of each instrument: its own, or that of its venue; never guessed from its name. */
    private List<AssetClass> assetClasses() {
        Config venue = venue();
        return venue.list("instruments").stream()
                .map(instrument -> instrument.optionalText("asset_class").orElse(venue.text("asset_class")))
                .map(BacktestSpecs::assetClass)
                .toList();
    }

    private static AssetClass assetClass(String text) {
        return switch (text) {
            case "forex" -> AssetClass.FOREX;
            case "stock" -> AssetClass.STOCKS;
            default -> AssetClass.CRYPTO;
        };
    }

    boolean isTicks() {
        return DataKind.isTicks(config);
    }

    /** Every settlement currency must have a way into the run currency, before anything is written. */
    private void requireRates(List<FeedSpec> feeds) {
        try {
            InstrumentRegistry registry =
                    new InstrumentRegistry(feeds.stream().map(FeedSpec::terms).toList(), currency());
            RateTable.requireWays(registry, config.decimals("run.rates"));
        } catch (IllegalArgumentException e) {
            throw config.refuse("run.rates", "does not fit: " + e.getMessage(), "Change run.rates or the instruments.");
        }
    }

    private long equitySampleNs() {
        if (!config.text("run.equity_sample").equals("bar")) {
            return config.durationNs("run.equity_sample");
        }
        return isTicks() ? TICK_SAMPLE_NS : EngineSpec.EVERY_BAR;
    }

    private List<StrategySpec> strategies(List<FeedSpec> feeds) {
        List<StrategySpec> specs = new ArrayList<>();
        for (Config strategy : config.list("strategies")) {
            specs.add(strategy(strategy, feeds));
        }
        return specs;
    }

    private static StrategySpec strategy(Config strategy, List<FeedSpec> feeds) {
        List<String> symbols = strategy.texts("instruments");
        return new StrategySpec(
                strategy.text("name"),
                new StrategyParameters(parameters(strategy)),
                symbols,
                strategy.optionalText("bar").map(BarInterval::parse).orElse(dataInterval(symbols, feeds)),
                new Session(ZoneId.of(strategy.text("session.zone")), LocalTime.parse(strategy.text("session.open"))),
                SizingSpecs.of(strategy),
                policy(strategy),
                features(strategy));
    }

    private static FeatureSpec features(Config strategy) {
        FreshnessLimits limits = new FreshnessLimits(
                strategy.decimal("feature_age.bars").toDouble(),
                strategy.durationNs("feature_age.trades"),
                strategy.durationNs("feature_age.book"));
        return new FeatureSpec(strategy.texts("features"), limits);
    }

    private static BarInterval dataInterval(List<String> symbols, List<FeedSpec> feeds) {
        return feeds.stream()
                .filter(feed -> symbols.contains(feed.terms().symbol()))
                .map(FeedSpec::interval)
                .findFirst()
                .orElse(feeds.getFirst().interval());
    }

    private static Map<String, String> parameters(Config strategy) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String name : PARAMETERS) {
            strategy.optionalText(name).ifPresent(value -> values.put(name, value));
        }
        return values;
    }

    private static PositionPolicy policy(Config strategy) {
        return new PositionPolicy(
                constant(PositionPolicy.Direction.class, strategy.text("direction")),
                constant(PositionPolicy.Reversal.class, strategy.text("reversal")),
                constant(PositionPolicy.Repeat.class, strategy.text("repeat")),
                percent(strategy.decimal("stop_loss_pct")),
                percent(strategy.decimal("take_profit_pct")),
                trailingBps(strategy),
                strategy.count("max_holding_minutes") * MINUTE_NS,
                strategy.decimal("stop_atr_multiple"));
    }

    private static long trailingBps(Config strategy) {
        Decimal percent = strategy.decimal("trailing_stop_pct");
        try {
            return percent.toBigDecimal().movePointRight(2).longValueExact();
        } catch (ArithmeticException e) {
            throw new RequestException(
                    "strategies[].trailing_stop_pct: " + percent + " is too fine; use steps of 0.01", e);
        }
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String text) {
        return Enum.valueOf(type, text.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static Decimal percent(Decimal value) {
        return Decimal.parse(value.toBigDecimal().movePointLeft(2).toPlainString());
    }

    private static VenueSpec venueSpec(Config venue) {
        ExecutionSpecs execution = new ExecutionSpecs(venue);
        return new VenueSpec(
                constant(FillAt.class, venue.text("fills.at")),
                constant(LimitFill.class, venue.text("fills.limit")),
                constant(Settlement.class, venue.text("fills.finalize")),
                venue.decimal("spread_bps"),
                constant(SpreadOn.class, venue.text("spread_on")),
                execution.fixedSlippageBps(),
                venue.bool("slippage_within_bar"),
                venue.decimal("leverage"),
                tiers(venue),
                venue.decimal("fees.per_unit"),
                venue.decimal("fees.fixed"),
                venue.decimal("fees.minimum"),
                venue.decimal("fees.maximum"),
                execution.execution(),
                new RuleSpecs(venue).rules());
    }

    private static List<FeeTier> tiers(Config venue) {
        List<FeeTier> tiers = new ArrayList<>();
        tiers.add(new FeeTier(Decimal.ZERO, venue.decimal("fees.maker_bps"), venue.decimal("fees.taker_bps")));
        for (Config tier : venue.list("fees.tiers")) {
            tiers.add(new FeeTier(tier.decimal("volume"), tier.decimal("maker_bps"), tier.decimal("taker_bps")));
        }
        return tiers;
    }
}
