// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk;

import io.tradewind.domain.instrument.InstrumentRegistry;
import io.tradewind.domain.number.Decimal;
import io.tradewind.quant.indicator.StateSink;
import io.tradewind.trading.portfolio.PortfolioListener;
import io.tradewind.trading.portfolio.PortfolioView;
import io.tradewind.trading.risk.check.AccountTooSmallCheck;
import io.tradewind.trading.risk.check.DuplicateOrderCheck;
import io.tradewind.trading.risk.check.MissingMarkCheck;
import io.tradewind.trading.risk.check.NoEquityCheck;
import io.tradewind.trading.risk.check.RiskCheck;
import io.tradewind.trading.risk.check.RiskContext;
import io.tradewind.trading.risk.check.SizeLayer;
import io.tradewind.trading.risk.check.loss.LossChecks;
import io.tradewind.trading.risk.check.stop.StopChecks;
import io.tradewind.trading.risk.exposure.ExposureBook;
import io.tradewind.trading.risk.exposure.ExposureGroups;
import io.tradewind.trading.risk.exposure.InFlightListener;
import io.tradewind.trading.risk.exposure.LotsSearch;
import io.tradewind.trading.risk.exposure.SlotLots;
import io.tradewind.trading.risk.exposure.WorkingView;
import io.tradewind.trading.risk.layer.AssetLayer;
import io.tradewind.trading.risk.layer.FreeMarginLayer;
import io.tradewind.trading.risk.layer.GrossLayer;
import io.tradewind.trading.risk.layer.LeastEntryLayer;
import io.tradewind.trading.risk.layer.LeverageLayer;
import io.tradewind.trading.risk.layer.LiquidationDistanceLayer;
import io.tradewind.trading.risk.layer.MarginGlance;
import io.tradewind.trading.risk.layer.NetLayer;
import io.tradewind.trading.risk.layer.PortfolioGlance;
import io.tradewind.trading.risk.layer.StrategyLayer;
import io.tradewind.trading.risk.layer.StressLossLayer;
import io.tradewind.trading.risk.layer.SymbolLayer;
import io.tradewind.trading.risk.layer.VenueLayer;
import io.tradewind.trading.risk.limit.ExposureLimits;
import io.tradewind.trading.risk.limit.OrderLimits;
import io.tradewind.trading.risk.limit.RiskLimits;
import io.tradewind.trading.risk.loss.LossWatch;
import io.tradewind.trading.risk.margin.MarginBook;
import io.tradewind.trading.risk.scenario.ScenarioLosses;
import io.tradewind.trading.sizing.Intent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Builds the gate from the limits, in order, and owns the state behind it. What a limit leaves off is not built: without limits of the
 * portfolio the gate is that of single orders alone.
 *
 * <p>Checks: kill switch, mode, link, book, price and dates; missing marks, no equity, account too small; quantity, price bounds, order
 * notional, position, price collar, order rate; duplicates, stops, losses. Layers: correlation, volatility, value at risk, expected shortfall, heat; leverage, free
 * margin, liquidation distance; stress loss; crisis; symbol, venue, strategy, asset, gross, net; least entry. A layer
 * can only shrink what the one before let through, so their order changes the reason that is told, never what passes at most.
 */
public final class RiskDesk implements PortfolioListener, InFlightListener {
    private final RiskLimits limits;
    private final ExposureBook exposure;
    private final LossWatch losses;
    private final InstrumentRegistry registry;
    private final @Nullable DuplicateOrderCheck duplicates;
    private final @Nullable MeasureDesk measure;
    private final @Nullable MarginBook margins;
    private final @Nullable ScenarioLosses scenarios;
    private final RiskGate gate;
    private long nowNs;

    /**
     * A desk of an account. The portfolio and the working orders must tell it of their changes when {@link #isWatching}.
     *
     * @param limits all limits; nothing changes them from here on
     * @param context what checks may look at
     * @param registry instruments
     * @param portfolio positions, marks and equity
     * @param working working orders
     * @param slotLots what each slot holds
     * @param groups what is counted together
     * @param inputs what else must be known of the instruments
     */
    public RiskDesk(
            RiskLimits limits,
            RiskContext context,
            InstrumentRegistry registry,
            PortfolioView portfolio,
            WorkingView working,
            SlotLots slotLots,
            ExposureGroups groups,
            RiskInputs inputs) {
        this.limits = limits;
        this.registry = registry;
        this.exposure = new ExposureBook(registry, portfolio, working, slotLots, groups);
        this.measure = limits.measure().isOn()
                ? new MeasureDesk(limits.measure(), exposure, portfolio, inputs.classes())
                : null;
        this.margins =
                limits.margin().enforced() ? new MarginBook(registry, inputs.margin(), portfolio, exposure) : null;
        this.scenarios = limits.scenario().maxLoss().signum() > 0
                ? new ScenarioLosses(inputs.scenarios(), registry, exposure)
                : null;
        this.losses = new LossWatch(limits.loss());
        this.duplicates = duplicates(limits.order(), groups.slotInstrument().length);
        this.gate = new RiskGate(limits.order(), context, first(), further(), layers(portfolio));
    }

    private static @Nullable DuplicateOrderCheck duplicates(OrderLimits limits, int slots) {
        return limits.duplicateWindowNs() == 0
                ? null
                : new DuplicateOrderCheck(limits.duplicateWindowNs(), limits.maxOrdersPerMinute(), slots);
    }

    /** What must hold before any limit can be computed. */
    private List<RiskCheck> first() {
        List<RiskCheck> checks = new ArrayList<>();
        if (needsExposure()) {
            checks.add(new MissingMarkCheck(exposure));
            checks.add(new NoEquityCheck());
        }
        if (limits.exposure().isOn()) {
            checks.add(new AccountTooSmallCheck(narrowest(), exposure));
        }
        return checks;
    }

    private List<RiskCheck> further() {
        List<RiskCheck> checks = new ArrayList<>();
        if (duplicates != null) {
            checks.add(duplicates);
        }
        checks.addAll(StopChecks.of(limits.stop()));
        checks.addAll(LossChecks.of(losses));
        return checks;
    }

    private List<SizeLayer> layers(PortfolioView portfolio) {
        List<SizeLayer> layers = new ArrayList<>();
        if (measure != null && !measure.layers().isEmpty()) {
            layers.add(measure.group());
        }
        addOfPortfolio(layers, portfolio);
        Decimal least = limits.order().minEntryToEquity();
        add(layers, least, new LeastEntryLayer(least, portfolio));
        return layers;
    }

    private void addOfPortfolio(List<SizeLayer> layers, PortfolioView portfolio) {
        LotsSearch search = new LotsSearch(portfolio);
        List<SizeLayer> group = new ArrayList<>();
        MarginGlance ofMargins = margins == null ? null : addMargins(group, margins, search, portfolio);
        SizeLayer stress =
                scenarios == null ? null : new StressLossLayer(limits.scenario(), exposure, search, scenarios);
        if (stress != null) {
            group.add(stress);
        }
        List<SizeLayer> crisis = measure == null ? List.of() : measure.crisis();
        group.addAll(crisis);
        addExposures(group, search);
        if (!group.isEmpty()) {
            layers.add(
                    new PortfolioGlance(limits, exposure, search, ofMargins, scenarios, stress, crisis).group(group));
        }
    }

    private MarginGlance addMargins(
            List<SizeLayer> layers, MarginBook book, LotsSearch search, PortfolioView portfolio) {
        SizeLayer free = new FreeMarginLayer(exposure, search, book, portfolio);
        SizeLayer distance = new LiquidationDistanceLayer(limits.margin(), exposure, search, book);
        layers.add(new LeverageLayer(limits.margin(), exposure, search));
        layers.add(free);
        layers.add(distance);
        return new MarginGlance(limits.margin(), registry, book, free, distance);
    }

    private void addExposures(List<SizeLayer> layers, LotsSearch search) {
        ExposureLimits most = limits.exposure();
        add(layers, most.symbol(), new SymbolLayer(most.symbol(), exposure, search));
        add(layers, most.venue(), new VenueLayer(most.venue(), exposure, search));
        add(layers, most.strategy(), new StrategyLayer(most.strategy(), exposure, search));
        add(layers, most.asset(), new AssetLayer(most.asset(), exposure, search));
        add(layers, most.gross(), new GrossLayer(most.gross(), exposure, search));
        add(layers, most.net(), new NetLayer(most.net(), exposure, search));
    }

    private static void add(List<SizeLayer> layers, Decimal limit, SizeLayer layer) {
        if (limit.signum() > 0) {
            layers.add(layer);
        }
    }

    /** Smallest share of the equity that a single order must fit. */
    private Decimal narrowest() {
        ExposureLimits most = limits.exposure();
        return Stream.of(
                        most.symbol(),
                        most.venue(),
                        most.strategy(),
                        most.asset(),
                        most.gross(),
                        most.net(),
                        limits.order().maxOrderToEquity(),
                        limits.order().maxPositionToEquity())
                .filter(share -> share.signum() > 0)
                .min(Decimal::compareTo)
                .orElseThrow();
    }

    private boolean needsExposure() {
        return limits.exposure().isOn()
                || limits.margin().enforced()
                || limits.measure().isOn()
                || limits.scenario().maxLoss().signum() > 0
                || limits.order().minEntryToEquity().signum() > 0;
    }

    /**
     * Whether the desk must be told of marks, positions and orders.
     *
     * @return false when no limit looks at them
     */
    public boolean isWatching() {
        return needsExposure() || duplicates != null;
    }

    /**
     * The gate.
     *
     * @return the one that every order passes
     */
    public RiskGate gate() {
        return gate;
    }

    /**
     * The exposures.
     *
     * @return meaningful when {@link #isWatching}
     */
    public ExposureBook exposure() {
        return exposure;
    }

    /**
     * The estimates and what is measured with them.
     *
     * @return null when no limit needs them
     */
    public @Nullable MeasureDesk measure() {
        return measure;
    }

    /**
     * Losses by scenario.
     *
     * @return null when no limit needs them
     */
    public @Nullable ScenarioLosses scenarios() {
        return scenarios;
    }

    /**
     * The margins.
     *
     * @return null when they are not enforced
     */
    public @Nullable MarginBook margins() {
        return margins;
    }

    /**
     * What was lost.
     *
     * @return to be told of equity, transfers and round trips
     */
    public LossWatch losses() {
        return losses;
    }

    /**
     * The clock has moved on: marks that follow are of this time.
     *
     * @param timeNs the core's clock, nanoseconds since the epoch, UTC
     */
    public void at(long timeNs) {
        nowNs = timeNs;
    }

    @Override
    public void onMark(int instrumentId) {
        exposure.onMark(instrumentId);
        if (measure != null) {
            measure.onMark(instrumentId, nowNs);
        }
        touch(instrumentId);
    }

    @Override
    public void onPosition(int instrumentId) {
        exposure.onPosition(instrumentId);
        onExposure(instrumentId);
    }

    @Override
    public void onRate(int currencyId) {
        exposure.onRate(currencyId);
        for (int i = 0; i < registry.size(); i++) {
            if (registry.settlementId(i) == currencyId) {
                onExposure(i);
            }
        }
    }

    @Override
    public void onInFlight(int instrumentId) {
        exposure.onInFlight(instrumentId);
        onExposure(instrumentId);
    }

    private void onExposure(int instrumentId) {
        if (measure != null) {
            measure.onExposure(instrumentId);
        }
        touch(instrumentId);
    }

    private void touch(int instrumentId) {
        if (margins != null) {
            margins.onMark(instrumentId);
        }
        if (scenarios != null) {
            scenarios.onMark(instrumentId);
        }
    }

    /**
     * A split has changed what the price of an instrument means: it is no return.
     *
     * @param instrumentId the instrument
     */
    public void onSplit(int instrumentId) {
        if (measure != null) {
            measure.onSplit(instrumentId);
        }
    }

    @Override
    public void onOrderGone(Intent intent, boolean untouched) {
        if (duplicates != null) {
            duplicates.onOrderGone(intent, untouched);
        }
    }

    /**
     * Writes the state in its canonical order. Exposures are a function of positions, marks and orders, and are not written.
     *
     * @param sink receives it
     */
    public void save(StateSink sink) {
        gate.save(sink);
        if (measure != null) {
            measure.save(sink);
        }
        if (losses.isOn()) {
            losses.save(sink);
        }
    }
}
