// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.chaos;

import static io.tradewind.research.chaos.ShortMarket.SECOND_NS;
import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.domain.event.RequestError;
import io.tradewind.domain.instrument.InstrumentRegistry;
import io.tradewind.domain.instrument.RateTable;
import io.tradewind.research.backtest.Backtest;
import io.tradewind.research.backtest.BacktestListener;
import io.tradewind.research.backtest.BacktestResult;
import io.tradewind.research.backtest.SilentListeners;
import io.tradewind.research.backtest.spec.BacktestSpec;
import io.tradewind.research.backtest.spec.LinkSpec;
import io.tradewind.simulation.chaos.Fault;
import io.tradewind.simulation.chaos.FaultKind;
import io.tradewind.simulation.chaos.FaultPlan;
import io.tradewind.simulation.chaos.LinkMessage;
import io.tradewind.simulation.door.VenueRules;
import io.tradewind.trading.engine.EngineListeners;
import io.tradewind.trading.engine.EquityListener;
import io.tradewind.trading.execution.RecoverySpec;
import io.tradewind.trading.order.OrderIncident;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each fault by itself over books and bars, runs without faults, and proof that the comparison can fail. */
class ChaosRunTest {
    private static final int BOOK_SECONDS = 240;
    private static final int BARS = 240;
    private static final long BOOK_NS = BOOK_SECONDS * SECOND_NS;
    private static final long BAR_NS = BARS * 60 * SECOND_NS;

    /** A plain backtest that listens to nothing. */
    private static final class Plain implements BacktestListener {
        @Override
        public EngineListeners listeners(InstrumentRegistry registry, RateTable rates) {
            return SilentListeners.with((timeNs, account) -> {});
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
            // nobody watches
        }
    }

    private static ChaosReport books(long seed, FaultPlan plan) {
        return new ChaosRun(ShortMarket.books(seed, BOOK_SECONDS), plan).run(ChaosRun.Progress.NONE);
    }

    private static ChaosReport bars(long seed, FaultPlan plan) {
        return new ChaosRun(ShortMarket.bars(seed, BARS), plan).run(ChaosRun.Progress.NONE);
    }

    private static void assertClean(String of, ChaosReport report) {
        assertThat(report.reconciliation().differences()).as(of).isEmpty();
        assertThat(report.reconciliation().orders()).as(of).isGreaterThan(20);
        assertThat(report.reconciliation().fills()).as(of).isGreaterThan(10);
    }

    @ParameterizedTest
    @EnumSource
    void shouldEndWithWhatTheVenueHasAfterEachFaultAlone(FaultKind kind) {
        for (long seed = 1; seed <= 5; seed++) {
            ChaosReport books = books(seed, FaultPlan.of(seed, typical(kind, BOOK_NS)));
            assertClean(kind + " over books, seed " + seed, books);
            assertThat(books.injected().count(kind)).as(kind + " over books").isPositive();
            ChaosReport bars = bars(seed, FaultPlan.of(seed, typical(kind, BAR_NS)));
            assertClean(kind + " over bars, seed " + seed, bars);
            assertThat(bars.injected().count(kind)).as(kind + " over bars").isPositive();
        }
    }

    /** A fault that befalls one message in ten, or lasts for a fifth of the run. */
    private static Fault typical(FaultKind kind, long lengthNs) {
        Fault fault = Fault.of(kind).delay(700_000_000L).skew(-7 * SECOND_NS);
        return kind.isSpan() ? fault.during(lengthNs / 3, lengthNs / 5) : fault.rate(100_000);
    }

    static Stream<Fault> variants() {
        return Stream.of(
                Fault.of(FaultKind.REQUEST_LOST).rate(200_000).error(RequestError.NO_ANSWER),
                Fault.of(FaultKind.RESPONSE_LOST).rate(200_000).error(RequestError.UNKNOWN),
                Fault.of(FaultKind.RESPONSE_LOST).on(LinkMessage.FILLED).rate(500_000),
                Fault.of(FaultKind.RESPONSE_LOST).on(LinkMessage.ACCEPTED),
                Fault.of(FaultKind.RESPONSE_LOST).on(LinkMessage.CANCELLED),
                Fault.of(FaultKind.RESPONSE_LOST)
                        .on(LinkMessage.STATUS, LinkMessage.ACCOUNT)
                        .rate(500_000),
                Fault.of(FaultKind.DUPLICATE_RESPONSE).on(LinkMessage.FILLED),
                Fault.of(FaultKind.LATE_RESPONSE).on(LinkMessage.FILLED).delay(3 * SECOND_NS),
                Fault.of(FaultKind.REORDERED).rate(500_000),
                Fault.of(FaultKind.DUPLICATE_REQUEST).delay(2 * SECOND_NS),
                Fault.of(FaultKind.LATE_REQUEST)
                        .on(LinkMessage.NEW)
                        .rate(300_000)
                        .delay(6 * SECOND_NS),
                Fault.of(FaultKind.STREAM_DOWN)
                        .during(60 * SECOND_NS, 100 * SECOND_NS)
                        .holding(),
                Fault.of(FaultKind.STREAM_DOWN).on(LinkMessage.NEW).nth(3).during(0, 90 * SECOND_NS),
                Fault.of(FaultKind.OUTAGE)
                        .during(60 * SECOND_NS, 100 * SECOND_NS)
                        .error(null),
                Fault.of(FaultKind.CLOCK_SKEW)
                        .during(60 * SECOND_NS, 100 * SECOND_NS)
                        .skew(4 * SECOND_NS),
                Fault.of(FaultKind.CLOCK_SKEW)
                        .during(60 * SECOND_NS, 100 * SECOND_NS)
                        .skew(900_000_000L));
    }

    @ParameterizedTest
    @MethodSource("variants")
    void shouldEndWithWhatTheVenueHasAfterVariantsOfFaults(Fault fault) {
        for (long seed = 1; seed <= 3; seed++) {
            assertClean(fault + " over books, seed " + seed, books(seed, FaultPlan.of(seed, fault)));
            assertClean(fault + " over bars, seed " + seed, bars(seed, FaultPlan.of(seed, fault)));
        }
    }

    @Test
    void shouldBeTheBacktestEventForEventWithoutFaultsAndWithoutQuestions() {
        for (long seed = 1; seed <= 3; seed++) {
            for (BacktestSpec spec : List.of(ShortMarket.books(seed, BOOK_SECONDS), ShortMarket.bars(seed, BARS))) {
                BacktestResult plain = new Backtest(spec).run(new Plain());
                ChaosReport linked = new ChaosRun(spec, FaultPlan.NONE, LinkSpec.RULES, RecoverySpec.OFF, 0)
                        .run(ChaosRun.Progress.NONE);
                assertThat(linked.result().inputHash()).as("seed " + seed).isEqualTo(plain.inputHash());
                assertThat(linked.result().stateHash()).as("seed " + seed).isEqualTo(plain.stateHash());
                assertThat(linked.result().events()).as("seed " + seed).isEqualTo(plain.events());
                assertThat(linked.injected().total()).isZero();
                assertThat(plain.events()).isGreaterThan(1_000);
            }
        }
    }

    @Test
    void shouldGiveTheSameReportForTheSameSeeds() {
        for (long seed = 1; seed <= 5; seed++) {
            ChaosReport first = books(seed, FaultPlan.drawn(seed, BOOK_NS));
            ChaosReport again = books(seed, FaultPlan.drawn(seed, BOOK_NS));
            assertThat(again.result().inputHash())
                    .as("seed " + seed)
                    .isEqualTo(first.result().inputHash());
            assertThat(again.injected().injections())
                    .as("seed " + seed)
                    .isEqualTo(first.injected().injections());
            assertThat(again.steps()).as("seed " + seed).isEqualTo(first.steps());
        }
    }

    @Test
    void shouldFindTheLossWhenTheCoreAsksNobody() {
        FaultPlan plan = FaultPlan.of(
                1, Fault.of(FaultKind.RESPONSE_LOST).on(LinkMessage.FILLED).rate(100_000));
        for (BacktestSpec spec : List.of(ShortMarket.books(1, BOOK_SECONDS), ShortMarket.bars(1, BARS))) {
            Reconciliation reconciliation = new ChaosRun(
                            spec, plan, LinkSpec.RULES, RecoverySpec.OFF, LinkSpec.SETTLE_NS)
                    .run(ChaosRun.Progress.NONE)
                    .reconciliation();
            assertThat(reconciliation.isClean()).isFalse();
            assertThat(reconciliation.differences())
                    .extracting(Difference::kind)
                    .contains(Difference.Kind.LOST_FILL, Difference.Kind.POSITION);
        }
    }

    @Test
    void shouldFindTheOrderThatTheVenueHoldsWhenTheCoreAsksNobody() {
        FaultPlan plan =
                FaultPlan.of(1, Fault.of(FaultKind.RESPONSE_LOST).on(LinkMessage.ACCEPTED, LinkMessage.CANCELLED));
        Reconciliation reconciliation = new ChaosRun(
                        ShortMarket.books(1, BOOK_SECONDS), plan, LinkSpec.RULES, RecoverySpec.OFF, LinkSpec.SETTLE_NS)
                .run(ChaosRun.Progress.NONE)
                .reconciliation();
        assertThat(reconciliation.differences()).extracting(Difference::kind).contains(Difference.Kind.ORDER_STATE);
    }

    @Test
    void shouldFindDoubledOrdersWhenTheVenueDoesNotKnowClientOrderIds() {
        FaultPlan plan = FaultPlan.of(
                1, Fault.of(FaultKind.DUPLICATE_REQUEST).on(LinkMessage.NEW).rate(200_000));
        for (BacktestSpec spec : List.of(ShortMarket.books(1, BOOK_SECONDS), ShortMarket.bars(1, BARS))) {
            Reconciliation reconciliation = new ChaosRun(
                            spec, plan, VenueRules.NONE, LinkSpec.RECOVERY, LinkSpec.SETTLE_NS)
                    .run(ChaosRun.Progress.NONE)
                    .reconciliation();
            assertThat(reconciliation.differences())
                    .extracting(Difference::kind)
                    .contains(Difference.Kind.DOUBLED_ORDER);
        }
    }

    @Test
    void shouldGoThroughUnknownAndNameWhatItNoticed() {
        ChaosReport report =
                books(3, FaultPlan.of(3, Fault.of(FaultKind.RESPONSE_LOST).rate(200_000)));
        assertThat(report.count(OrderIncident.LOST_TRACK)).isGreaterThan(10);
        assertThat(report.count(OrderIncident.RECOVERED)).isGreaterThan(10);
        assertThat(report.count(OrderIncident.MISSING_FILL)).isPositive();
        assertThat(report.steps()).hasSize((int)
                report.incidents().values().stream().mapToLong(Long::longValue).sum());
        assertThat(report.endings().values().stream().mapToLong(Long::longValue).sum())
                .isGreaterThanOrEqualTo(report.reconciliation().orders());
    }
}
