// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.config;

import io.tradewind.app.config.key.OffRule;
import io.tradewind.app.config.key.RiskKeys;
import io.tradewind.app.config.key.ShareRule;
import io.tradewind.app.config.key.TimeText;
import io.tradewind.domain.number.Decimal;
import io.tradewind.trading.risk.limit.CrisisLimits;
import io.tradewind.trading.risk.limit.ExposureLimits;
import io.tradewind.trading.risk.limit.LossLimits;
import io.tradewind.trading.risk.limit.MarginLimits;
import io.tradewind.trading.risk.limit.MeasureLimits;
import io.tradewind.trading.risk.limit.OrderLimits;
import io.tradewind.trading.risk.limit.RiskLimits;
import io.tradewind.trading.risk.limit.ScenarioLimits;
import io.tradewind.trading.risk.limit.StopLimits;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The limits of the risk gate from a configuration: a preset, and single figures in its place. */
public final class RiskSettings {
    private static final String SECTION = RiskKeys.SECTION + ".";

    private final Config config;
    private final String preset;
    private final RiskLimits base;

    private RiskSettings(Config config) {
        this.config = config;
        this.preset = config.optionalText(SECTION + "preset").orElse("standard");
        this.base = RiskLimits.preset(preset);
    }

    /**
     * The limits of a run.
     *
     * @param config the whole configuration
     * @return its limits
     * @throws ConfigException when two of them contradict each other, with the key that does
     */
    public static RiskLimits of(Config config) {
        return new RiskSettings(config).limits();
    }

    private RiskLimits limits() {
        OrderLimits order = checked(this::order);
        ExposureLimits exposure = checked(this::exposure);
        MarginLimits margin = checked(this::margin);
        MeasureLimits measure = checked(this::measure);
        StopLimits stop = checked(this::stop);
        LossLimits loss = checked(this::loss);
        ScenarioLimits scenario = checked(() ->
                new ScenarioLimits(decimal("max_stress_loss", base.scenario().maxLoss())));
        return checked(
                () -> new RiskLimits(RiskLimits.VERSION, order, exposure, margin, measure, stop, loss, scenario));
    }

    /** The file and line of the key that was written are blamed: the limit that does not fit, or the one that it does not fit to. */
    private <T> T checked(Supplier<T> limits) {
        try {
            return limits.get();
        } catch (IllegalArgumentException e) {
            String message = String.valueOf(e.getMessage());
            String name = blamed(message);
            String what =
                    message.startsWith(name + " ") ? message.substring(name.length() + 1) : "does not fit: " + message;
            throw config.refuse(
                    SECTION + name,
                    what,
                    "What is not set comes from the preset " + preset
                            + "; './tradewind config explain risk' shows it.");
        }
    }

    /** Records name first the limit that does not fit, then the one that it does not fit to. */
    private String blamed(String message) {
        List<String> named =
                Arrays.stream(message.split("[ ,:]+")).filter(RiskKeys::isLimit).toList();
        return named.stream()
                .filter(name -> text(name).isPresent())
                .findFirst()
                .orElse(named.isEmpty() ? "preset" : named.getFirst());
    }

    private OrderLimits order() {
        OrderLimits order = base.order();
        return new OrderLimits(
                decimal("max_order_notional", order.maxOrderNotional()),
                decimal("max_position_notional", order.maxPositionNotional()),
                decimal("max_order_to_equity", order.maxOrderToEquity()),
                decimal("max_position_to_equity", order.maxPositionToEquity()),
                decimal("price_collar_bps", order.priceCollarBps()),
                count("max_orders_per_minute", order.maxOrdersPerMinute()),
                duration("duplicate_window", order.duplicateWindowNs()),
                decimal("min_entry_to_equity", order.minEntryToEquity()));
    }

    private ExposureLimits exposure() {
        ExposureLimits exposure = base.exposure();
        return new ExposureLimits(
                decimal("max_symbol", exposure.symbol()),
                decimal("max_venue", exposure.venue()),
                decimal("max_strategy", exposure.strategy()),
                decimal("max_asset", exposure.asset()),
                decimal("max_gross", exposure.gross()),
                decimal("max_net", exposure.net()));
    }

    /** A margin limit that the configuration names is checked under every preset. */
    private MarginLimits margin() {
        MarginLimits margin = base.margin();
        boolean named = text("max_leverage").isPresent()
                || text("min_liquidation_distance").isPresent();
        if (!named) {
            return margin;
        }
        Decimal preferred = margin.enforced() ? margin.maxLeverage() : MarginLimits.CEILING;
        Decimal leverage = decimal("max_leverage", preferred);
        if (leverage.compareTo(MarginLimits.CEILING) > 0) {
            throw config.refuse(
                    SECTION + "max_leverage",
                    "is " + leverage + ", above the ceiling " + MarginLimits.CEILING
                            + " that no configuration may loosen",
                    "Set " + MarginLimits.CEILING
                            + " or less; to measure a strategy without a check of leverage, leave it out and"
                            + " choose preset: research.");
        }
        return new MarginLimits(leverage, decimal("min_liquidation_distance", margin.minLiquidationDistance()), true);
    }

    private MeasureLimits measure() {
        MeasureLimits measure = base.measure();
        return new MeasureLimits(
                decimal("volatility_target", measure.annualVolatility()),
                decimal("max_heat", measure.heat()),
                decimal("max_correlation", measure.correlation()),
                count("max_correlated", measure.maxCorrelated()),
                decimal("max_value_at_risk", measure.valueAtRisk()),
                decimal("max_expected_shortfall", measure.expectedShortfall()),
                bool("volatility_fallback", measure.fallback()),
                duration("estimate_age", measure.maxAgeNs()),
                new CrisisLimits(
                        decimal("crisis_turbulence", measure.crisis().turbulence()),
                        decimal("crisis_share", measure.crisis().share())));
    }

    private StopLimits stop() {
        StopLimits stop = base.stop();
        return new StopLimits(
                bool("require_stop", stop.required()),
                decimal("fallback_stop", stop.fallbackDistance()),
                decimal("max_stop_distance", stop.maxDistance()));
    }

    private LossLimits loss() {
        LossLimits loss = base.loss();
        return new LossLimits(
                decimal("daily_loss", loss.daily()),
                decimal("weekly_loss", loss.weekly()),
                decimal("monthly_loss", loss.monthly()),
                count("max_consecutive_losses", loss.consecutive()),
                count("max_trades_per_day", loss.tradesPerDay()),
                decimal("soft_drawdown", loss.softDrawdown()),
                decimal("hard_drawdown", loss.hardDrawdown()),
                decimal("kill_daily_loss", loss.killDaily()),
                count("kill_consecutive_losses", loss.killConsecutive()));
    }

    private Optional<String> text(String name) {
        return config.optionalText(SECTION + name);
    }

    private Decimal decimal(String name, Decimal preset) {
        return text(name)
                .map(text -> text.equals(OffRule.OFF) ? Decimal.ZERO : ShareRule.value(text))
                .orElse(preset);
    }

    private int count(String name, int preset) {
        return text(name)
                .map(text -> text.equals(OffRule.OFF) ? 0 : Integer.parseInt(text))
                .orElse(preset);
    }

    private long duration(String name, long presetNs) {
        return text(name)
                .map(text -> text.equals(OffRule.OFF) ? 0 : TimeText.parseDurationNs(text))
                .orElse(presetNs);
    }

    private boolean bool(String name, boolean preset) {
        return text(name).map(Boolean::parseBoolean).orElse(preset);
    }
}
