// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.folder.risk;

import io.tradewind.domain.command.Side;
import io.tradewind.domain.instrument.InstrumentRegistry;
import io.tradewind.domain.number.Decimal;
import io.tradewind.quant.tail.Holding.AssetClass;
import io.tradewind.research.backtest.spec.BacktestSpec;
import io.tradewind.trading.engine.EquityListener;
import io.tradewind.trading.portfolio.Portfolio;
import io.tradewind.trading.risk.RiskInputs;
import io.tradewind.trading.risk.exposure.ExposureBook;
import io.tradewind.trading.risk.exposure.ExposureGroups;
import io.tradewind.trading.risk.exposure.WorkingView;
import io.tradewind.trading.risk.margin.MarginBook;
import io.tradewind.trading.risk.measure.RiskModel;
import io.tradewind.trading.risk.measure.RiskModelSpec;
import io.tradewind.trading.risk.scenario.RiskMap;
import io.tradewind.trading.risk.scenario.ScenarioLosses;
import io.tradewind.trading.risk.scenario.ScenarioOutcome;
import io.tradewind.trading.risk.scenario.ScenarioRunner;
import io.tradewind.trading.risk.scenario.StressScenarios;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The moment of a run at which the most was at stake: what every stress scenario would have done to the account then, and its map of risks.
 *
 * <p>Looked at when a sample's gross exposure over equity is a twentieth higher than at the last look. Volatilities and correlations are
 * estimated from the marks of the samples, so that they are there under limits that need none.
 */
public final class Stakes implements EquityListener {
    private static final int BPS_SCALE = 4;
    private static final long SHARE = 1_000_000;
    private static final long STEP_PARTS = 20;

    private final InstrumentRegistry registry;
    private final BacktestSpec spec;
    private final RiskModel model;
    private final RiskInputs inputs;
    private final DailyVolumes volumes;
    private long highest;
    private long takenNs;
    private List<ScenarioOutcome> outcomes = List.of();
    private @Nullable RiskMap map;

    /**
     * Nothing is at stake yet.
     *
     * @param spec the run
     * @param registry its instruments
     */
    public Stakes(BacktestSpec spec, InstrumentRegistry registry) {
        this.spec = spec;
        this.registry = registry;
        this.inputs = RiskInputs.standard(registry, spec.limits());
        this.model = new RiskModel(RiskModelSpec.USUAL, classes());
        this.volumes = new DailyVolumes(spec, registry);
    }

    private List<@Nullable AssetClass> classes() {
        List<@Nullable AssetClass> classes = new ArrayList<>(spec.assetClasses());
        while (classes.size() < registry.size()) {
            classes.add(null);
        }
        return classes;
    }

    @Override
    public void onSample(long timeNs, Portfolio portfolio) {
        for (int i = 0; i < registry.size(); i++) {
            if (portfolio.markTicks(i) > 0) {
                model.onMark(i, portfolio.markTicks(i), timeNs);
            }
        }
        long equity = portfolio.equityUnits();
        long gross = portfolio.grossExposureUnits();
        if (equity <= 0 || gross == 0) {
            return;
        }
        long share = Math.round((double) gross / equity * SHARE);
        if (share > highest + highest / STEP_PARTS) {
            highest = share;
            takenNs = timeNs;
            take(portfolio);
        }
    }

    private void take(Portfolio portfolio) {
        ExposureGroups groups = ExposureGroups.of(registry, new int[0], new int[0]);
        ExposureBook book = new ExposureBook(registry, portfolio, NothingWorks.INSTANCE, slot -> 0, groups);
        ScenarioLosses losses = new ScenarioLosses(StressScenarios.all(), registry, book);
        MarginBook margins = new MarginBook(registry, inputs.margin(), portfolio, book);
        Decimal participation = Decimal.of(spec.liquidation().volumeShareBps(), BPS_SCALE);
        outcomes =
                new ScenarioRunner(losses, book, margins, portfolio, spec.limits(), participation).run(volumes.lots());
        map = RiskMap.of(registry, book, model);
    }

    /**
     * When the most was at stake.
     *
     * @return nanoseconds since the epoch, UTC; 0 when nothing ever was
     */
    public long takenNs() {
        return takenNs;
    }

    /**
     * What each scenario would have done then.
     *
     * @return in the order of the scenarios; empty when nothing was at stake
     */
    public List<ScenarioOutcome> outcomes() {
        return outcomes;
    }

    /**
     * The map of risks then.
     *
     * @return null when nothing was at stake
     */
    public @Nullable RiskMap map() {
        return map;
    }

    /** Samples are between orders: what is held counts alone. */
    private enum NothingWorks implements WorkingView {
        INSTANCE;

        @Override
        public long workingLots(int instrumentId, Side side) {
            return 0;
        }

        @Override
        public long reservedUnits(int instrumentId, Side side) {
            return 0;
        }

        @Override
        public long slotWorkingLots(int slotId, Side side) {
            return 0;
        }

        @Override
        public long slotReservedUnits(int slotId, Side side) {
            return 0;
        }
    }
}
