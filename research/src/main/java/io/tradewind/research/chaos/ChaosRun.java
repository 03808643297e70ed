// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.chaos;

import io.tradewind.domain.instrument.InstrumentRegistry;
import io.tradewind.domain.instrument.RateTable;
import io.tradewind.domain.port.EventSink;
import io.tradewind.domain.port.VenuePort;
import io.tradewind.research.backtest.Backtest;
import io.tradewind.research.backtest.BacktestListener;
import io.tradewind.research.backtest.BacktestResult;
import io.tradewind.research.backtest.spec.BacktestSpec;
import io.tradewind.research.backtest.spec.Drill;
import io.tradewind.research.backtest.spec.LinkSpec;
import io.tradewind.simulation.chaos.FaultLog;
import io.tradewind.simulation.chaos.FaultPlan;
import io.tradewind.simulation.door.VenueRules;
import io.tradewind.trading.engine.EngineListeners;
import io.tradewind.trading.engine.EquityListener;
import io.tradewind.trading.engine.TradingEngine;
import io.tradewind.trading.execution.RecoverySpec;
import org.jspecify.annotations.Nullable;

/** One backtest under a fault plan, and the comparison of core and venue at its end. */
public final class ChaosRun {
    /** Told how far the run is; may end it by an exception. */
    @FunctionalInterface
    public interface Progress {
        /** Tells nobody. */
        Progress NONE = (done, timeNs) -> {};

        /**
         * Some more was replayed.
         *
         * @param done bars or ticks
         * @param timeNs time of the last, nanoseconds since the epoch, UTC
         */
        void onProgress(long done, long timeNs);
    }

    private final BacktestSpec spec;
    private final FaultPlan plan;
    private final VenueRules rules;
    private final RecoverySpec recovery;
    private final long settleNs;

    /**
     * A run with the venue's own rules, or the standard ones where it has none, the standard deadlines of a core and the standard time to
     * settle.
     *
     * @param spec the backtest
     * @param plan what goes wrong in it
     */
    public ChaosRun(BacktestSpec spec, FaultPlan plan) {
        this(spec, plan, rulesOf(spec), LinkSpec.recovery(rulesOf(spec)), LinkSpec.SETTLE_NS);
    }

    /**
     * A run.
     *
     * @param spec the backtest
     * @param plan what goes wrong in it
     * @param rules what the venue's front desk goes by
     * @param recovery when the core asks about what was not answered
     * @param settleNs how long core and venue may settle what is open when the data have ended, nanoseconds
     */
    public ChaosRun(BacktestSpec spec, FaultPlan plan, VenueRules rules, RecoverySpec recovery, long settleNs) {
        this.spec = spec;
        this.plan = plan;
        this.rules = rules;
        this.recovery = recovery;
        this.settleNs = settleNs;
    }

    private static VenueRules rulesOf(BacktestSpec spec) {
        VenueRules own = spec.venue().rules();
        return own.equals(VenueRules.NONE) ? LinkSpec.RULES : own;
    }

    /** Watches both ends of one run. */
    private static final class Watch implements Drill, BacktestListener {
        private final VenueTruth truth = new VenueTruth();
        private final CoreRecord record = new CoreRecord();
        private final Progress progress;
        private @Nullable InstrumentRegistry registry;
        private @Nullable Reconciliation reconciliation;

        Watch(Progress progress) {
            this.progress = progress;
        }

        @Override
        public EngineListeners listeners(InstrumentRegistry instruments, RateTable rates) {
            registry = instruments;
            return record.listeners();
        }

        @Override
        public boolean wantsBenchmark() {
            return false;
        }

        @Override
        public EquityListener benchmark() {
            return (timeNs, account) -> {};
        }

        @Override
        public void onProgress(long done, long timeNs) {
            progress.onProgress(done, timeNs);
        }

        @Override
        public EventSink answers(EventSink way) {
            return truth.before(way);
        }

        @Override
        public VenuePort requests(VenuePort venue) {
            return truth.before(venue);
        }

        @Override
        public void onEnd(TradingEngine core, Holdings venue) {
            InstrumentRegistry instruments = registry;
            if (instruments == null) {
                throw new IllegalStateException("the run has ended before it began");
            }
            reconciliation = Reconciliation.of(instruments, core, record, venue, truth);
        }

        /** A run without data compares nothing. */
        Reconciliation reconciliation() {
            Reconciliation made = reconciliation;
            return made == null ? Reconciliation.NOTHING : made;
        }
    }

    /**
     * Runs it.
     *
     * @param progress told how far it is
     * @return what was injected, what the core concluded and whether it has what the venue has
     * @throws io.tradewind.domain.port.RequestException when data and configuration do not fit
     */
    public ChaosReport run(Progress progress) {
        Watch watch = new Watch(progress);
        FaultLog log = new FaultLog();
        LinkSpec link = new LinkSpec(plan, log, rules, recovery, watch, settleNs);
        BacktestResult result = new Backtest(spec, link).run(watch);
        return new ChaosReport(
                plan,
                log,
                watch.record.endings(),
                watch.record.incidents(),
                watch.record.steps(),
                watch.record.illegalTransitions(),
                watch.reconciliation(),
                result);
    }
}
