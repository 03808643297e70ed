// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.domain.command.OrderType;
import io.tradewind.domain.command.Side;
import io.tradewind.domain.event.TimerKind;
import io.tradewind.trading.fixture.CoreRig;
import io.tradewind.trading.fixture.RecordingVenue.Sent;
import io.tradewind.trading.fixture.ScriptedStrategy;
import io.tradewind.trading.fixture.Terms;
import io.tradewind.trading.signal.Signal;
import io.tradewind.trading.sizing.PositionPolicy.Reversal;
import org.junit.jupiter.api.Test;

/** Samples of the account, corporate actions and the end of the data. */
class EngineAccountTest {
    private static final long BAR_NS = CoreRig.BAR_NS;

    private final ScriptedStrategy strategy = new ScriptedStrategy();
    private final CoreRig rig = new CoreRig("AAA", "BBB");

    private void buyTenAt(long dollars) {
        strategy.at(0, Signal::goLong);
        rig.slot(0, strategy).open();
        rig.bar(0, 0, dollars);
        rig.fillLast(0, dollars);
    }

    @Test
    void shouldSampleEachBarWithTheFillsOfItsInstantBeforeTheNextEvent() {
        buyTenAt(100);
        assertThat(rig.samples).as("the instant is not over").isEmpty();
        rig.bar(0, 1, 110);
        assertThat(rig.samples).containsExactly(BAR_NS - 1 + " 100000");
        rig.bar(1, 1, 50);
        assertThat(rig.samples).as("two instruments, one instant").hasSize(1);
        rig.bar(0, 2, 120);
        assertThat(rig.samples).containsExactly(BAR_NS - 1 + " 100000", 2 * BAR_NS - 1 + " 100100");
        rig.events.timer(TimerKind.AFTER_SETTLEMENT);
        assertThat(rig.samples).hasSize(3).endsWith(3 * BAR_NS - 1 + " 100200");
    }

    @Test
    void shouldSampleAtTheEndOfEachIntervalWithTheLastStateInIt() {
        rig.sampleNs = 3 * BAR_NS;
        buyTenAt(100);
        rig.bar(0, 1, 110);
        rig.bar(0, 2, 120);
        assertThat(rig.samples).isEmpty();
        rig.bar(0, 3, 130);
        assertThat(rig.samples).containsExactly(3 * BAR_NS - 1 + " 100200");
        rig.bar(0, 4, 140);
        rig.bar(0, 20, 150);
        assertThat(rig.samples)
                .as("a gap: the sample has the time of the last event in its interval")
                .containsExactly(3 * BAR_NS - 1 + " 100200", 5 * BAR_NS - 1 + " 100400");
        rig.events.timer(TimerKind.AFTER_SETTLEMENT);
        assertThat(rig.samples).endsWith(21 * BAR_NS - 1 + " 100500").hasSize(3);
    }

    @Test
    void shouldNotSampleTwiceWhenNothingHappenedSince() {
        buyTenAt(100);
        rig.events.timer(TimerKind.AFTER_SETTLEMENT);
        rig.events.timer(TimerKind.AFTER_SETTLEMENT);
        assertThat(rig.samples).containsExactly(BAR_NS - 1 + " 100000");
    }

    @Test
    void shouldSampleOnceMoreWhenTheSettlementComesLater() {
        buyTenAt(100);
        rig.events.nowNs += 5;
        rig.events.timer(TimerKind.AFTER_SETTLEMENT);
        assertThat(rig.samples).containsExactly(BAR_NS - 1 + " 100000", BAR_NS + 4 + " 100000");
    }

    @Test
    void shouldNeverLetTheClockRunBackwards() {
        rig.slot(0, strategy).open();
        rig.bar(0, 5, 100);
        rig.events.nowNs = 0;
        rig.bar(1, 1, 50);
        rig.bar(0, 6, 100);
        assertThat(rig.samples).containsExactly(6 * BAR_NS - 1 + " 100000");
    }

    @Test
    void shouldSplitThePositionTheMarkAndTheWorkingOrders() {
        strategy.at(0, Signal::goLong).at(1, Signal::goFlat);
        rig.slot(0, strategy, CoreRig.policy(Reversal.CLOSE_THEN_OPEN, "0.1", "0"))
                .open();
        rig.bar(0, 0, 100);
        rig.fillLast(0, 100);
        rig.events.split(0, 4, 1);
        assertThat(rig.lots(0)).isEqualTo(40);
        assertThat(rig.engine().portfolio().markTicks(0)).isEqualTo(25_00);
        assertThat(rig.engine().portfolio().equityUnits()).isEqualTo(CoreRig.DEPOSIT * Terms.ONE);
        assertThat(rig.engine().orders().working(0).quantityLots()).isEqualTo(40);
        assertThat(rig.engine().orders().working(0).intent().stopTicks).isEqualTo(22_50);
        rig.bar(0, 1, 26);
        assertThat(strategy.seen().get(1).heldLots()).isEqualTo(40);
        assertThat(rig.venue.last().lots()).isEqualTo(40);
    }

    @Test
    void shouldProtectAnEntryThatFillsAfterASplitAtSplitPrices() {
        strategy.at(0, Signal::goLong);
        rig.slot(0, strategy, CoreRig.policy(Reversal.CLOSE_THEN_OPEN, "0.1", "0.2"))
                .open();
        rig.bar(0, 0, 100);
        rig.events.split(0, 2, 1);
        rig.events.filled(1, 0, Side.BUY, 20, 50_00, 0);
        assertThat(rig.venue.orders().subList(1, 3))
                .containsExactly(
                        new Sent(2, Side.SELL, OrderType.STOP, 20, 0, 0, 45_00, true, 2),
                        new Sent(3, Side.SELL, OrderType.LIMIT, 20, 0, 60_00, 0, true, 2));
    }

    @Test
    void shouldPayCashForTheFractionOfAReverseSplit() {
        buyTenAt(100);
        rig.events.split(0, 1, 4);
        assertThat(rig.lots(0)).isEqualTo(2);
        assertThat(rig.engine().portfolio().markTicks(0)).isEqualTo(400_00);
        assertThat(rig.engine().portfolio().cashUnits()).isEqualTo((CoreRig.DEPOSIT - 1_000 + 200) * Terms.ONE);
        assertThat(rig.engine().portfolio().equityUnits()).isEqualTo(CoreRig.DEPOSIT * Terms.ONE);
    }

    @Test
    void shouldTakeASplitOfWhatIsNeitherHeldNorPriced() {
        rig.slot(0, strategy).open();
        rig.events.split(0, 2, 1);
        assertThat(rig.engine().portfolio().markTicks(0)).isZero();
        assertThat(rig.lots(0)).isZero();
    }

    @Test
    void shouldPayDividendsInCash() {
        buyTenAt(100);
        rig.events.dividend(0, 3 * Terms.ONE, 100 * Terms.ONE);
        assertThat(rig.engine().portfolio().cashUnits()).isEqualTo((CoreRig.DEPOSIT - 1_000 + 30) * Terms.ONE);
        assertThat(rig.lots(0)).isEqualTo(10);
        rig.events.dividend(1, 3 * Terms.ONE, 100 * Terms.ONE);
        assertThat(rig.engine().portfolio().cashUnits()).isEqualTo((CoreRig.DEPOSIT - 1_000 + 30) * Terms.ONE);
    }

    @Test
    void shouldReinvestDividendsAtTheTheoreticalExPrice() {
        rig.reinvest = true;
        buyTenAt(100);
        rig.events.dividend(0, 20 * Terms.ONE, 100 * Terms.ONE);
        assertThat(rig.lots(0))
                .as("200 dollars buy 2 at 80, the rest stays cash")
                .isEqualTo(12);
        assertThat(rig.engine().portfolio().cashUnits()).isEqualTo((CoreRig.DEPOSIT - 1_000 + 40) * Terms.ONE);
        strategy.at(1, Signal::goFlat);
        rig.bar(0, 1, 80);
        assertThat(strategy.seen().get(1).heldLots()).isEqualTo(12);
        assertThat(rig.engine().portfolio().equityUnits()).isEqualTo(CoreRig.DEPOSIT * Terms.ONE);
        rig.fillLast(0, 80);
        assertThat(rig.log).contains("trip 0 12 bars 0-1 profit -200");
    }

    @Test
    void shouldCloseOpenPositionsAtTheEndOfTheData() {
        strategy.at(0, Signal::goLong);
        rig.slot(0, strategy, CoreRig.policy(Reversal.CLOSE_THEN_OPEN, "0.1", "0"))
                .slot(1, new ScriptedStrategy());
        rig.open();
        rig.bar(0, 0, 100);
        rig.fillLast(0, 100);
        rig.events.timer(TimerKind.END_OF_DATA);
        assertThat(rig.venue.cancels()).containsExactly(2L);
        assertThat(rig.venue.last()).isEqualTo(new Sent(3, Side.SELL, OrderType.MARKET, 10, 0, 0, 0, true, 0));
        rig.events.timer(TimerKind.END_OF_DATA);
        assertThat(rig.venue.orders()).as("the exit is on its way").hasSize(3);
        rig.fillLast(0, 100);
        assertThat(rig.lots(0)).isZero();
    }

    @Test
    void shouldKeepOpenPositionsWhenToldTo() {
        rig.closeAtEnd = false;
        buyTenAt(100);
        rig.events.timer(TimerKind.END_OF_DATA);
        assertThat(rig.venue.orders()).hasSize(1);
    }

    @Test
    void shouldReportWorkingOrdersWhenTheRunIsClosed() {
        strategy.at(0, Signal::goLong);
        rig.slot(0, strategy).open();
        rig.bar(0, 0, 100);
        rig.engine().close();
        assertThat(rig.log).containsExactly("done 1 SUBMITTED REQUESTED");
    }
}
