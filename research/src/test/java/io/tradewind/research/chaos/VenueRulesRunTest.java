// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.domain.admission.TokenRate;
import io.tradewind.domain.instrument.InstrumentRegistry;
import io.tradewind.domain.instrument.RateTable;
import io.tradewind.domain.number.Decimal;
import io.tradewind.research.backtest.Backtest;
import io.tradewind.research.backtest.BacktestListener;
import io.tradewind.research.backtest.BacktestResult;
import io.tradewind.research.backtest.spec.BacktestSpec;
import io.tradewind.simulation.chaos.FaultPlan;
import io.tradewind.simulation.door.FilterSpec;
import io.tradewind.simulation.door.RateRules;
import io.tradewind.simulation.door.RequestWeights;
import io.tradewind.simulation.door.VenueRules;
import io.tradewind.trading.engine.EngineListeners;
import io.tradewind.trading.engine.EquityListener;
import io.tradewind.trading.order.OrderIncident;
import io.tradewind.trading.order.OrderState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ordinary backtests against a venue with rules, over books and over bars. */
class VenueRulesRunTest {
    private static final int SECONDS = 120;
    private static final int BARS = 300;

    /** Keeps what became of the orders of one run. */
    private static final class Run implements BacktestListener {
        final CoreRecord record = new CoreRecord();
        final BacktestResult result;

        Run(BacktestSpec spec) {
            result = new Backtest(spec).run(this);
        }

        @Override
        public EngineListeners listeners(InstrumentRegistry registry, RateTable rates) {
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
        public void onProgress(long done, long timeNs) {}

        long ended(OrderState state) {
            return record.endings().getOrDefault(state, 0L);
        }
    }

    private static BacktestSpec spec(boolean ticks, VenueRules rules) {
        BacktestSpec plain = ticks ? ShortMarket.books(3, SECONDS) : ShortMarket.bars(3, BARS);
        return new BacktestSpec(
                plain.name(),
                plain.seed(),
                plain.currency(),
                plain.cash(),
                plain.rates(),
                plain.feeds(),
                plain.strategies(),
                plain.venue().with(rules),
                plain.limits(),
                plain.equitySampleNs(),
                plain.reinvestDividends(),
                plain.workers(),
                plain.book());
    }

    private static VenueRules limited(long capacity, long seconds, long reserve) {
        TokenRate rate = TokenRate.ofSeconds(capacity, capacity, seconds).withCancelReserve(reserve);
        return VenueRules.NONE.withRates(
                new RateRules(rate, RequestWeights.ONE, null, RequestWeights.NEW_ORDERS, 0, 0));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void shouldChangeNothingWhileNoRuleBites(boolean ticks) {
        Run plain = new Run(spec(ticks, VenueRules.NONE));
        Run ruled = new Run(spec(ticks, limited(1_000_000, 1, 0)));
        assertThat(ruled.record.endings()).isEqualTo(plain.record.endings()).isNotEmpty();
        assertThat(ruled.result.portfolio().equityUnits())
                .isEqualTo(plain.result.portfolio().equityUnits());
        assertThat(ruled.record.incidents()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void shouldRefuseWhatTheRateLimitHasNoRoomForAndGoOn(boolean ticks) {
        Run plain = new Run(spec(ticks, VenueRules.NONE));
        Run ruled = new Run(spec(ticks, limited(3, 600, 1)));
        assertThat(ruled.record.incidents().keySet()).containsExactly(OrderIncident.REQUEST_REFUSED);
        assertThat(ruled.ended(OrderState.FAILED)).isPositive();
        assertThat(ruled.ended(OrderState.FILLED)).isPositive().isLessThan(plain.ended(OrderState.FILLED));
        assertThat(ruled.record.illegalTransitions()).isZero();
    }

    @Test
    void shouldCancelInTheEndWhatTheRateLimitRefusedToCancelAtFirst() {
        Run ruled = new Run(spec(true, limited(2, 4, 0)));
        assertThat(ruled.ended(OrderState.FAILED)).isPositive();
        assertThat(ruled.ended(OrderState.CANCELLED)).isGreaterThan(10);
        assertThat(ruled.record.incidents().keySet()).containsExactly(OrderIncident.REQUEST_REFUSED);
        assertThat(ruled.record.illegalTransitions()).isZero();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void shouldRefuseLimitsFarFromTheAverageOfTheMarket(boolean ticks) {
        FilterSpec none = FilterSpec.NONE;
        Decimal half = Decimal.of(5, 1);
        VenueRules rules = VenueRules.NONE.withFilters(new FilterSpec(
                none.price(),
                none.lot(),
                none.marketLot(),
                none.notional(),
                new FilterSpec.PercentPrice(half, Decimal.ZERO, Decimal.ZERO, Decimal.of(2, 0), 5),
                0,
                0,
                0));
        Run ruled = new Run(spec(ticks, rules));
        assertThat(ruled.ended(OrderState.REJECTED)).isPositive();
        assertThat(ruled.record.illegalTransitions()).isZero();
    }

    @Test
    void shouldGiveTheSameRunAgain() {
        BacktestSpec spec = spec(true, limited(5, 2, 1));
        assertThat(new Run(spec).result.inputHash()).isEqualTo(new Run(spec).result.inputHash());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void shouldJudgeOnceWhenFaultsHappenOnTheWayToo(boolean ticks) {
        BacktestSpec spec =
                spec(ticks, VenueRules.STANDARD.withRates(limited(6, 2, 2).rates()));
        ChaosReport report =
                new ChaosRun(spec, FaultPlan.drawn(5, SECONDS * 1_000_000_000L)).run(ChaosRun.Progress.NONE);
        assertThat(report.reconciliation().isClean())
                .as(report.reconciliation().toString())
                .isTrue();
        assertThat(report.count(OrderIncident.REQUEST_REFUSED)).isPositive();
    }
}
