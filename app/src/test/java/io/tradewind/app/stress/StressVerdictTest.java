// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.stress;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.app.cli.StressCommand;
import io.tradewind.app.stress.StressOutcome.Events;
import io.tradewind.app.stress.StressOutcome.Exposure;
import io.tradewind.app.stress.StressOutcome.Gate;
import io.tradewind.app.stress.StressOutcome.Locks;
import io.tradewind.app.stress.StressOutcome.Machine;
import io.tradewind.app.stress.StressOutcome.Symbol;
import io.tradewind.app.stress.StressOutcome.Trades;
import io.tradewind.app.stress.gateway.LockVerifier;
import io.tradewind.app.stress.gateway.LockViolation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Starts from an outcome on which everything holds, spoils one thing, and expects the verdict to name it. */
class StressVerdictTest {
    private static final Locks GOOD_LOCKS = new Locks(2, 2, 0, List.of(), 0);
    private static final Trades GOOD_TRADES = new Trades(3, 1, 1, 1, 1, 150);
    private static final Gate GOOD_GATE = new Gate(Map.of(), 0, 0);

    private long totalPnl = 150;
    private long fillsPnl = 150;
    private long cashChange = 150;
    private long failedRequests;
    private Locks locks = GOOD_LOCKS;
    private Trades trades = GOOD_TRADES;
    private Gate gate = GOOD_GATE;
    private List<String> positionFaults = List.of();
    private String breaker = "CLOSED";
    private long requestsOfSecond = 1;
    private long maxNs = 2_000;
    private long p99Ns = 1_000;
    private long shareOfSecond = 3_000_000;
    private long tickIntervalNs = 10_000_000;
    private long signalIntervalNs = 40_000_000;
    private Exposure exposure = new Exposure(7_500_000, 5_000_000, 100_000_000);
    private long openings;
    private long stallNs;
    private int signals = 1;
    private long tradesOfEach = 1;
    private long durationNs = 1_000_000;

    private StressOutcome outcome() {
        StressSpec spec = new StressSpec(2, signals, 1, 1, 1, null, null);
        return new StressOutcome(
                spec,
                List.of(
                        new Symbol(
                                "BTCUSD.s",
                                tradesOfEach,
                                1,
                                100,
                                450_000_000L,
                                signals,
                                2_000,
                                1_000,
                                1_000,
                                4_500_000,
                                10_000_000,
                                40_000_000),
                        new Symbol(
                                "ETHUSD.s",
                                tradesOfEach,
                                0,
                                50,
                                300_000_000L,
                                requestsOfSecond,
                                maxNs,
                                p99Ns,
                                1_000,
                                shareOfSecond,
                                tickIntervalNs,
                                signalIntervalNs)),
                totalPnl,
                fillsPnl,
                cashChange,
                2,
                failedRequests,
                failedRequests == 0 ? "" : "EFSM",
                locks,
                trades,
                gate,
                positionFaults,
                10_000_000_000L,
                exposure,
                breaker,
                openings,
                new Events(100, 120),
                durationNs,
                "00ff",
                12,
                new Machine(1, stallNs));
    }

    private void assertFails(String condition) {
        StressVerdict verdict = StressVerdict.of(outcome());
        assertThat(verdict).hasToString("FAIL");
        assertThat(verdict.failed()).hasSize(1);
        assertThat(verdict.failed().getFirst()).contains(condition);
    }

    @Test
    void shouldPassWhenEverythingHolds() {
        StressVerdict verdict = StressVerdict.of(outcome());

        assertThat(verdict.failed()).isEmpty();
        assertThat(verdict).hasToString("PASS");
    }

    @Test
    void shouldFailWhenTheFillsSayAnotherProfit() {
        fillsPnl = 151;
        assertFails("PnL of the fills: 150 is not 151");
    }

    @Test
    void shouldFailWhenTheCashOfTheLedgerDiffers() {
        cashChange = 149;
        assertFails("cash of the ledger: 150 is not 149");
    }

    @Test
    void shouldFailWhenTheSymbolsDoNotSumToTheTotal() {
        trades = new Trades(3, 1, 1, 1, 1, 149);
        assertFails("sum of the symbols: 150 is not 149");
    }

    @Test
    void shouldFailWhenADuplicateWasCountedOrNoneWasInjected() {
        trades = new Trades(3, 1, 1, 1, 0, 150);
        assertFails("duplicates ignored and duplicates injected: 0 is not 1");
        trades = new Trades(3, 0, 1, 1, 0, 150);
        assertFails("delivered twice: nothing was tested");
    }

    @Test
    void shouldFailWhenNoDisorderWasInjectedOrLessWasSeen() {
        trades = new Trades(3, 1, 0, 0, 1, 150);
        assertFails("delivered behind a newer one: nothing was tested");
        trades = new Trades(3, 1, 2, 1, 1, 150);
        assertFails("only 1 trades came out of order, of 2 injected");
        trades = new Trades(2, 1, 0, 0, 1, 150);
        assertThat(StressVerdict.of(outcome()).passed()).isTrue();
    }

    @Test
    void shouldFailWhenALockIsNotGivenBackOrOverlaps() {
        locks = new Locks(2, 1, 0, List.of(), 0);
        assertFails("lock acquires and releases: 2 is not 1");
        locks = new Locks(2, 2, 1, List.of(), 0);
        assertFails("overlaps of the session: 1 is not 0");
        locks = new Locks(3, 3, 0, List.of(), 0);
        assertFails("lock acquires and requests: 3 is not 2");
        locks = new Locks(2, 2, 0, List.of(new LockViolation(LockViolation.Kind.WRONG_SYMBOL, 7, "x")), 1);
        assertFails("line 7: WRONG_SYMBOL");
    }

    @Test
    void shouldFailWhenASignalDidNotReachTheGateway() {
        requestsOfSecond = 0;
        assertFails("ETHUSD.s: requests and signals: 0 is not 1");
    }

    @Test
    void shouldFailWhenTheVenueOrTheGateOrTheBreakerSaysNo() {
        failedRequests = 1;
        assertFails("1 requests failed, the first: EFSM");
        failedRequests = 0;
        gate = new Gate(Map.of("SYMBOL_CONCENTRATION", 3L), 0, 0);
        assertFails("SYMBOL_CONCENTRATION=3");
        gate = new Gate(Map.of(), 0, 1);
        assertFails("illegal order transitions");
        gate = GOOD_GATE;
        breaker = "HALF_OPEN";
        assertFails("breaker is HALF_OPEN");
        breaker = "CLOSED";
        openings = 1;
        assertFails("breaker opened 1 times during the run");
    }

    @Test
    void shouldFailWhenPositionsDiffer() {
        positionFaults = List.of("BTCUSD.s: core 1 lots, fills 2, venue 1");
        assertFails("fills 2, venue 1");
    }

    @Test
    void shouldJudgeTheMaximumOfTheLatencyUnlessTheRunIsLong() {
        samples(999);
        maxNs = StressVerdict.LATENCY_LIMIT_NS - 1;
        p99Ns = maxNs;
        StressCommand.Outcome shown = StressRunner.judged(outcome(), null);
        assertThat(shown.passed()).isTrue();
        assertThat(shown.text()).contains("100.000 ms", "judged by the maximum");

        maxNs = StressVerdict.LATENCY_LIMIT_NS;
        assertFails("ETHUSD.s: the maximum of the latency is 100000000 ns, not below 100000000");
    }

    @Test
    void shouldJudgeAThousandSamplesByThe99thPercentile() {
        samples(1_000);
        maxNs = 260_000_000L;
        p99Ns = StressVerdict.LATENCY_LIMIT_NS - 1;
        StressCommand.Outcome shown = StressRunner.judged(outcome(), null);
        assertThat(shown.passed()).isTrue();
        assertThat(shown.text()).contains("260.000 ms", "judged by the 99th percentile, from 1,000 samples");

        p99Ns = StressVerdict.LATENCY_LIMIT_NS;
        assertFails("ETHUSD.s: the 99th percentile of the latency is 100000000 ns, not below 100000000");
    }

    @Test
    void shouldFailAtFiftyMillisecondsBetweenTicksOrSignalsAndNotBelow() {
        tickIntervalNs = 49_999_999L;
        signalIntervalNs = 49_999_999L;
        assertThat(StressVerdict.of(outcome()).passed()).isTrue();
        tickIntervalNs = 50_000_000L;
        assertFails("ETHUSD.s: 50000000 ns between two ticks, not below 50000000");
        tickIntervalNs = 0;
        signalIntervalNs = 50_000_000L;
        assertFails("ETHUSD.s: 50000000 ns between two signals");
    }

    @Test
    void shouldFailAboveTheLimitsOfExposureAndNotAtThem() {
        shareOfSecond = 5_000_000;
        exposure = new Exposure(100_000_000, 5_000_000, 100_000_000);
        assertThat(StressVerdict.of(outcome()).passed()).isTrue();
        shareOfSecond = 5_000_001;
        assertFails("ETHUSD.s: exposure of 5.0001 % is above the limit of 5.0000 %");
        shareOfSecond = 0;
        exposure = new Exposure(100_000_001, 5_000_000, 100_000_000);
        assertFails("all symbols: exposure of 100.0001 % is above the limit of 100.0000 %");
        shareOfSecond = 900_000_000;
        exposure = new Exposure(900_000_000, 0, 0);
        assertThat(StressVerdict.of(outcome()).passed()).isTrue();
    }

    @Test
    void shouldMeasureAgainOnlyWhenTheMachineAloneMadeAShortRunFail() {
        samples(50);
        maxNs = StressVerdict.LATENCY_LIMIT_NS;
        stallNs = 50_000_000;
        assertThat(StressRunner.isDisturbed(outcome())).isTrue();

        stallNs = 49_999_999;
        assertThat(StressRunner.isDisturbed(outcome())).isFalse();
        stallNs = 50_000_000;
        fillsPnl = 151;
        assertThat(StressRunner.isDisturbed(outcome())).isFalse();
        fillsPnl = 150;
        maxNs = 1;
        assertThat(StressRunner.isDisturbed(outcome())).isFalse();
        samples(1_000);
        p99Ns = StressVerdict.LATENCY_LIMIT_NS;
        assertThat(StressRunner.isDisturbed(outcome())).isFalse();
    }

    private void samples(int count) {
        signals = count;
        requestsOfSecond = count;
    }

    @Test
    void shouldFailAtFiftyTradesASecondAndNotAbove() {
        tradesOfEach = 50;
        durationNs = 2_000_000_000L;
        assertFails("fewer than 50 trades a second");
        durationNs = 1_999_999_999L;
        assertThat(StressVerdict.of(outcome()).passed()).isTrue();
    }

    @Test
    void shouldShowTheSumOfWhatItShowsOfEachSymbol() {
        StressCommand.Outcome shown = StressRunner.judged(outcome(), null);

        assertThat(shown.passed()).isTrue();
        assertThat(shown.document().get("exposure")).hasToString("7.5000");
        assertThat(shown.document().get("totalPnl")).hasToString("0.0000015");
        assertThat(shown.text()).endsWith("\n\nPASS").contains("BTCUSD.s", "4.50 %", "7.50 %");
    }

    @Test
    void shouldNameEachFailedConditionInTextAndDocument() {
        fillsPnl = 1;
        breaker = "OPEN";
        StressCommand.Outcome shown = StressRunner.judged(outcome(), null);

        assertThat(shown.passed()).isFalse();
        assertThat(shown.document()).containsEntry("verdict", "FAIL");
        assertThat(shown.text().lines().toList().reversed().subList(0, 3))
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("  - the gateway's breaker"),
                        line -> assertThat(line).startsWith("  - total PnL and the PnL of the fills"),
                        line -> assertThat(line).isEqualTo("FAIL"));
    }

    @Test
    void shouldFailWhenTheLogFileSaysSomethingElse() {
        LockVerifier file = new LockVerifier();
        file.acceptLine("[ZMQ_LOCK_ACQUIRE] [BTCUSD.s] lock_id=0000000a access#1");
        file.finish();
        StressCommand.Outcome shown = StressRunner.judged(outcome(), file);

        assertThat(shown.passed()).isFalse();
        assertThat(shown.text()).contains("holds 1 acquires and 0 releases", "MISSING_RELEASE");
    }
}
