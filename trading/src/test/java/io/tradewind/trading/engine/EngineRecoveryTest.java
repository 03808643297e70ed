// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.domain.command.Side;
import io.tradewind.domain.event.RequestError;
import io.tradewind.domain.event.TimerKind;
import io.tradewind.domain.event.VenueOrderStatus;
import io.tradewind.domain.event.VenueReason;
import io.tradewind.domain.event.VenueRequest;
import io.tradewind.trading.execution.RecoverySpec;
import io.tradewind.trading.fixture.CoreRig;
import io.tradewind.trading.fixture.ScriptedStrategy;
import io.tradewind.trading.order.OrderState;
import io.tradewind.trading.signal.Signal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the core makes of answers that do not come, come twice, come late, or come with an error. */
class EngineRecoveryTest {
    private static final long SECOND_NS = 1_000_000_000L;

    /** When bar 0 closes, and the order of bar 0 leaves. */
    private static final long SENT_NS = CoreRig.BAR_NS - 1;

    private final CoreRig rig = new CoreRig("AAA");
    private final ScriptedStrategy strategy = new ScriptedStrategy();

    @BeforeEach
    void buyOnTheFirstBar() {
        rig.recovery = new RecoverySpec(5 * SECOND_NS, 6 * SECOND_NS, 0);
        strategy.at(0, Signal::goLong).at(1, Signal::goFlat);
        rig.slot(0, strategy).open();
        rig.bar(0, 0, 100);
        assertThat(rig.venue.orders()).hasSize(1);
    }

    private void overdue() {
        rig.events.nowNs = rig.engine().nextDueNs();
        rig.events.timer(TimerKind.ANSWER_OVERDUE);
    }

    private OrderState state() {
        return rig.engine().orders().working(0).state();
    }

    @Test
    void shouldAskForAnOrderWhoseAnswerIsOverdueAndNeverSendItAgain() {
        assertThat(rig.engine().nextDueNs()).isEqualTo(SENT_NS + 5 * SECOND_NS);
        overdue();
        assertThat(state()).isEqualTo(OrderState.UNKNOWN);
        assertThat(rig.venue.questions()).containsExactly("order 1 @" + (SENT_NS + 5 * SECOND_NS));
        rig.events.status(1, VenueOrderStatus.WORKING, 10, 0, VenueReason.REQUESTED);
        assertThat(state()).isEqualTo(OrderState.ACKNOWLEDGED);
        assertThat(rig.log).containsExactly("LOST_TRACK 1", "RECOVERED 1");
        assertThat(rig.venue.orders()).hasSize(1);
        assertThat(rig.engine().nextDueNs()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void shouldAskAgainWhenTheQuestionIsLostToo() {
        overdue();
        overdue();
        assertThat(rig.venue.questions()).hasSize(2);
        assertThat(rig.log).as("doubted once").containsExactly("LOST_TRACK 1");
    }

    @Test
    void shouldGiveAnOrderUpOnlyWhenTheVenueCanNoLongerTakeItIn() {
        overdue();
        rig.events.status(1, VenueOrderStatus.NOT_FOUND, 0, 0, VenueReason.UNKNOWN_ORDER);
        assertThat(state()).as("it may still be on its way").isEqualTo(OrderState.UNKNOWN);
        assertThat(rig.engine().nextDueNs()).isEqualTo(SENT_NS + 6 * SECOND_NS);
        overdue();
        rig.events.status(1, VenueOrderStatus.NOT_FOUND, 0, 0, VenueReason.UNKNOWN_ORDER);
        assertThat(rig.log).containsExactly("LOST_TRACK 1", "NEVER_ARRIVED 1", "done 1 FAILED NOT_REACHED");
        assertThat(rig.engine().orders().workingCount()).isZero();
    }

    @Test
    void shouldNotGiveAnOrderUpForAnAnswerThatWasGivenWhileItMightStillArrive() {
        overdue();
        long saidNs = SENT_NS + 5 * SECOND_NS;
        rig.events.nowNs = SENT_NS + 9 * SECOND_NS;
        rig.events.statusSaidAt(saidNs, 1, VenueOrderStatus.NOT_FOUND, 0, 0, VenueReason.UNKNOWN_ORDER);
        assertThat(state()).isEqualTo(OrderState.UNKNOWN);
        overdue();
        rig.events.status(1, VenueOrderStatus.WORKING, 10, 0, VenueReason.REQUESTED);
        assertThat(state()).isEqualTo(OrderState.ACKNOWLEDGED);
    }

    @Test
    void shouldAskAgainWhenTheVenueDoesNotKnowAnOrderThatItHasAccepted() {
        overdue();
        rig.events.accepted(1);
        rig.events.status(1, VenueOrderStatus.NOT_FOUND, 0, 0, VenueReason.UNKNOWN_ORDER);
        assertThat(state()).as("said before it arrived, and overtaken").isEqualTo(OrderState.UNKNOWN);
        assertThat(rig.venue.questions()).hasSize(2);
        rig.events.status(1, VenueOrderStatus.WORKING, 10, 0, VenueReason.REQUESTED);
        assertThat(state()).isEqualTo(OrderState.ACKNOWLEDGED);
    }

    @Test
    void shouldPauseBeforeItAsksAgainForFillsThatDidNotComeWithTheReport() {
        rig.events.accepted(1);
        rig.events.fill(2, 1, Side.BUY, 3, 100_00);
        rig.events.account(2, 1);
        assertThat(rig.venue.questions()).as("fill 1 may be on its way").hasSize(1);
        assertThat(rig.engine().nextDueNs()).isEqualTo(rig.events.nowNs + SECOND_NS / 2);
        overdue();
        assertThat(rig.venue.questions()).hasSize(2);
    }

    @Test
    void shouldBookAFillOnceWhenItComesTwice() {
        rig.events.accepted(1);
        rig.events.fill(1, 1, Side.BUY, 4, 100_00);
        rig.events.fill(1, 1, Side.BUY, 4, 100_00);
        assertThat(rig.lots(0)).isEqualTo(4);
        assertThat(rig.log).last().isEqualTo("DUPLICATE_FILL 1");
    }

    @Test
    void shouldAskForAMissingFillAsSoonAsTheNextComes() {
        rig.events.accepted(1);
        rig.events.fill(2, 1, Side.BUY, 3, 100_00);
        assertThat(rig.venue.questions()).containsExactly("account after 0 @" + SENT_NS);
        rig.events.fill(1, 1, Side.BUY, 7, 100_00);
        rig.events.fill(2, 1, Side.BUY, 3, 100_00);
        rig.events.account(2, 0);
        assertThat(rig.lots(0)).isEqualTo(10);
        assertThat(rig.log)
                .containsExactly(
                        "MISSING_FILL 1",
                        "fill 1 bar 0 BUY 3 @ 10000",
                        "fill 1 bar 0 BUY 7 @ 10000",
                        "done 1 FILLED REQUESTED",
                        "DUPLICATE_FILL 1");
        assertThat(rig.engine().nextDueNs()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void shouldAskForTheFillsThatAStatusKnowsMoreOf() {
        overdue();
        rig.events.status(1, VenueOrderStatus.FILLED, 10, 10, VenueReason.REQUESTED);
        assertThat(rig.venue.questions()).last().asString().startsWith("account after 0");
        rig.events.fill(1, 1, Side.BUY, 10, 100_00);
        rig.events.account(1, 0);
        assertThat(rig.lots(0)).isEqualTo(10);
        assertThat(rig.engine().orders().workingCount()).isZero();
    }

    @Test
    void shouldBookAFillThatOvertookTheEnd() {
        rig.events.accepted(1);
        rig.events.cancelled(1, VenueReason.REQUESTED);
        rig.events.fill(1, 1, Side.BUY, 4, 100_00);
        assertThat(rig.lots(0)).isEqualTo(4);
        assertThat(rig.log).contains("LATE_FILL 1", "fill 1 bar 0 BUY 4 @ 10000");
    }

    @Test
    void shouldCloseThePositionWithTheNextPriceWhenAnExitNeverArrived() {
        rig.fillLast(0, 100);
        rig.bar(0, 1, 101);
        assertThat(rig.venue.last().side()).isEqualTo(Side.SELL);
        rig.events.failed(VenueRequest.NEW, 2, RequestError.UNAVAILABLE, 0);
        assertThat(rig.log).contains("REQUEST_REFUSED 2", "done 2 FAILED NOT_REACHED");
        rig.bar(0, 2, 102);
        assertThat(rig.venue.orders()).hasSize(3);
        assertThat(rig.venue.last().side()).isEqualTo(Side.SELL);
        assertThat(rig.venue.last().lots()).isEqualTo(10);
    }

    @Test
    void shouldNotSendASecondExitWhileOneIsOnItsWay() {
        rig.fillLast(0, 100);
        strategy.at(2, Signal::goFlat);
        rig.bar(0, 1, 101);
        rig.bar(0, 2, 101);
        assertThat(rig.venue.orders()).hasSize(2);
        assertThat(rig.venue.cancels()).isEmpty();
    }

    @Test
    void shouldRefuseEntriesWhileTheVenueAskedToWaitAndLetExitsPass() {
        rig.events.failed(VenueRequest.NEW, 1, RequestError.RATE_LIMITED, 600 * SECOND_NS);
        strategy.at(2, Signal::goLong);
        rig.bar(0, 1, 100);
        rig.bar(0, 2, 100);
        assertThat(rig.log).last().isEqualTo("refused entry RATE_LIMITED");
        strategy.at(3, Signal::goLong);
        rig.bar(0, 12, 100);
        assertThat(rig.venue.orders()).hasSize(2);
    }

    @Test
    void shouldRefuseEntriesWhileTheStreamIsDownAndCompareTheAccountWhenItIsBack() {
        rig.fillLast(0, 100);
        rig.events.stream(false);
        rig.bar(0, 1, 101);
        assertThat(rig.venue.orders()).as("an exit passes").hasSize(2);
        rig.fillLast(0, 101);
        strategy.at(2, Signal::goLong).at(3, Signal::goLong);
        rig.bar(0, 2, 101);
        assertThat(rig.log).last().isEqualTo("refused entry VENUE_UNREACHABLE");
        rig.events.stream(true);
        assertThat(rig.venue.questions()).last().asString().startsWith("account after 2");
        assertThat(rig.log).contains("STREAM_DOWN 0", "STREAM_UP 0");
        rig.bar(0, 3, 101);
        assertThat(rig.venue.orders()).hasSize(3);
    }

    @Test
    void shouldCancelAnOrderOfTheVenueThatIsOverHere() {
        rig.fillLast(0, 100);
        rig.events.status(1, VenueOrderStatus.WORKING, 10, 0, VenueReason.REQUESTED);
        assertThat(rig.venue.cancels()).as("said before we heard of its end").isEmpty();
        rig.events.nowNs = SENT_NS + SECOND_NS;
        rig.events.status(1, VenueOrderStatus.WORKING, 10, 0, VenueReason.REQUESTED);
        assertThat(rig.log).last().isEqualTo("UNTRACKED_ORDER 1");
        assertThat(rig.venue.cancels()).containsExactly(1L);
    }

    @Test
    void shouldKeepNewerTermsThanAStatusThatWasLongOnItsWay() {
        rig.events.accepted(1);
        rig.events.nowNs = SENT_NS + SECOND_NS;
        rig.events.restated(1, 6);
        rig.events.statusSaidAt(SENT_NS, 1, VenueOrderStatus.WORKING, 10, 0, VenueReason.REQUESTED);
        assertThat(rig.engine().orders().working(0).quantityLots()).isEqualTo(6);
        rig.events.statusSaidAt(SENT_NS + SECOND_NS, 1, VenueOrderStatus.WORKING, 5, 0, VenueReason.REQUESTED);
        assertThat(rig.engine().orders().working(0).quantityLots()).isEqualTo(5);
    }

    @Test
    void shouldStopAskingForAFillThatTheVenueNoLongerTells() {
        rig.events.accepted(1);
        rig.events.fill(2, 1, Side.BUY, 3, 100_00);
        rig.events.account(2, 1);
        overdue();
        assertThat(rig.venue.questions()).hasSize(2);
        rig.events.account(2, 1);
        overdue();
        assertThat(rig.venue.questions())
                .as("nothing came of asking again")
                .filteredOn(question -> question.startsWith("account"))
                .hasSize(2);
        assertThat(rig.log).contains("MISSING_FILL 0");
    }

    @Test
    void shouldDoubtAWorkingOrderThatTheVenueDoesNotTellOf() {
        rig.events.accepted(1);
        rig.events.nowNs = SENT_NS + SECOND_NS;
        rig.events.stream(true);
        rig.events.account(0, 0);
        assertThat(state()).isEqualTo(OrderState.UNKNOWN);
        rig.events.status(1, VenueOrderStatus.CANCELLED, 10, 0, VenueReason.TIME_ENDED);
        assertThat(rig.log).last().isEqualTo("done 1 CANCELLED TIME_ENDED");
    }

    @Test
    void shouldNotEndAnOrderWhoseCopyTheVenueRefused() {
        rig.events.rejected(1, VenueReason.DUPLICATE_ID);
        assertThat(state()).as("it may be the order that the venue knows").isEqualTo(OrderState.UNKNOWN);
        rig.events.status(1, VenueOrderStatus.WORKING, 10, 0, VenueReason.REQUESTED);
        rig.events.rejected(1, VenueReason.DUPLICATE_ID);
        assertThat(state()).isEqualTo(OrderState.ACKNOWLEDGED);
        assertThat(rig.venue.questions()).hasSize(1);
    }

    @Test
    void shouldDoubtAnOrderWhoseRequestCameBackWithoutAnAnswer() {
        rig.events.failed(VenueRequest.NEW, 1, RequestError.NO_ANSWER, 0);
        assertThat(state()).isEqualTo(OrderState.UNKNOWN);
        assertThat(rig.venue.questions()).hasSize(1);
    }

    @Test
    void shouldComeBackWhenTheVenueSaysAndAfterAnAnswerTimeoutWhenItDoesNot() {
        overdue();
        long nowNs = rig.events.nowNs;
        rig.events.failed(VenueRequest.QUERY_ORDER, 1, RequestError.RATE_LIMITED, 2 * SECOND_NS);
        assertThat(rig.engine().nextDueNs()).isEqualTo(nowNs + 2 * SECOND_NS);
        overdue();
        rig.events.failed(VenueRequest.QUERY_ORDER, 1, RequestError.UNAVAILABLE, 0);
        assertThat(rig.engine().nextDueNs()).isEqualTo(nowNs + 7 * SECOND_NS);
    }

    @Test
    void shouldWaitForNothingWhenNobodyIsToBeAsked() {
        CoreRig trusting = new CoreRig("AAA");
        trusting.slot(0, new ScriptedStrategy().at(0, Signal::goLong)).open();
        trusting.bar(0, 0, 100);
        trusting.events.failed(VenueRequest.NEW, 1, RequestError.NO_ANSWER, 0);
        trusting.events.failed(VenueRequest.QUERY_ACCOUNT, 0, RequestError.UNAVAILABLE, 0);
        assertThat(trusting.engine().nextDueNs()).isEqualTo(Long.MAX_VALUE);
    }
}
