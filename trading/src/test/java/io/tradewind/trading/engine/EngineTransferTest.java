// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.domain.event.ControlAction;
import io.tradewind.domain.event.ControlReason;
import io.tradewind.trading.control.Actors;
import io.tradewind.trading.control.KillTrigger;
import io.tradewind.trading.control.TradingMode;
import io.tradewind.trading.fixture.CoreRig;
import io.tradewind.trading.fixture.Losing;
import io.tradewind.trading.fixture.Notices;
import io.tradewind.trading.fixture.ScriptedStrategy;
import io.tradewind.trading.fixture.Terms;
import io.tradewind.trading.risk.loss.LossWatch;
import io.tradewind.trading.risk.loss.LossWatch.Period;
import io.tradewind.trading.signal.Signal;
import io.tradewind.trading.sizing.FixedSizer;
import io.tradewind.trading.sizing.PositionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Money that comes and goes: a fact, whoever tells it, and never by itself a reason to lose more. */
class EngineTransferTest {
    private static final long MILLION = 1_000_000 * Terms.ONE;

    private final CoreRig rig = new CoreRig("AAA");

    /** 100 AAA held at 100 of an account of 100,000; 3 % may be lost in a day. */
    private LossWatch hold(String daily, String soft, String hard) {
        rig.limits = Losing.limits(daily, soft, hard, "0");
        rig.control = Notices.people();
        ScriptedStrategy strategy = new ScriptedStrategy().at(0, Signal::goLong);
        PositionPolicy policy = CoreRig.policy(PositionPolicy.Reversal.CLOSE_THEN_OPEN, "0", "0");
        rig.slot(0, strategy, policy, new FixedSizer(100), null).open();
        rig.bar(0, 0, 100);
        rig.fillLast(0, 100);
        return rig.engine().risk().losses();
    }

    @ParameterizedTest
    @ValueSource(ints = {Actors.NOBODY, Actors.CORE, Actors.SUPERVISOR, 3})
    void shouldNotLetMoreBeLostBecauseSomebodyWithoutARolePaidIn(int actor) {
        LossWatch losses = hold("0.03", "0", "0");
        rig.events.transferred(MILLION, actor);
        assertThat(rig.notices).singleElement().asString().startsWith("TRANSFER NORMAL NOT_AUTHORISED");
        assertThat(rig.engine().portfolio().equityUnits())
                .as("it is there all the same")
                .isEqualTo(MILLION + CoreRig.DEPOSIT * Terms.ONE);
        rig.bar(0, 1, 71);
        assertThat(losses.isReached(Period.DAY)).as("2,900 of 100,000").isFalse();
        rig.bar(0, 2, 70);
        assertThat(losses.isReached(Period.DAY)).as("3,000 of 100,000").isTrue();
        assertThat(losses.loss(Period.DAY)).isEqualTo(3_000_000);
    }

    @ParameterizedTest
    @ValueSource(ints = {Notices.OPERATOR, Notices.OFFICER})
    void shouldCountWhatSomebodyWithARolePaidIn(int actor) {
        LossWatch losses = hold("0.03", "0", "0");
        rig.events.transferred(100_000 * Terms.ONE, actor);
        assertThat(rig.notices).singleElement().asString().startsWith("TRANSFER NORMAL by");
        rig.bar(0, 1, 41);
        assertThat(losses.isReached(Period.DAY)).as("5,900 of 200,000").isFalse();
        rig.bar(0, 2, 40);
        assertThat(losses.isReached(Period.DAY)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {Actors.NOBODY, Notices.OFFICER})
    void shouldKeepALimitThatWasReachedWhateverIsPaidIn(int actor) {
        LossWatch losses = hold("0.03", "0.02", "0");
        rig.bar(0, 1, 70);
        assertThat(rig.notices.get(0)).startsWith("TRANSITION NORMAL->REDUCE");
        long drawdown = losses.drawdown();
        rig.events.transferred(MILLION, actor);
        assertThat(losses.isReached(Period.DAY)).isTrue();
        assertThat(losses.drawdown()).isBetween(drawdown, drawdown + 1);
        assertThat(losses.isSoftReached()).isTrue();
    }

    @Test
    void shouldLowerWhatMayBeLostWhoeverTakesMoneyOut() {
        LossWatch losses = hold("0.03", "0", "0");
        rig.events.transferred(-50_000 * Terms.ONE, Actors.NOBODY);
        assertThat(rig.notices).singleElement().asString().startsWith("TRANSFER NORMAL by unknown -50000/0");
        rig.bar(0, 1, 86);
        assertThat(losses.isReached(Period.DAY)).as("1,400 of 50,000").isFalse();
        rig.bar(0, 2, 85);
        assertThat(losses.isReached(Period.DAY)).as("1,500 of 50,000").isTrue();
    }

    @Test
    void shouldCountTheMoneyOnceAnOfficerAcceptsWhatIsThere() {
        LossWatch losses = hold("0.03", "0", "0");
        rig.events.transferred(100_000 * Terms.ONE, Actors.NOBODY);
        rig.events.nowNs += 3_600_000_000_000L;
        rig.events.command(
                ControlAction.REBASE_LOSSES,
                TradingMode.NORMAL,
                KillTrigger.MANUAL,
                ControlReason.LIMIT_REVIEWED,
                Notices.OFFICER);
        assertThat(rig.notices.getLast()).startsWith("REBASED");
        assertThat(losses.uncountedUnits()).isZero();
        rig.bar(0, 62, 41);
        assertThat(losses.isReached(Period.DAY)).as("5,900 of 200,000").isFalse();
    }

    @ParameterizedTest
    @CsvSource({"1, false", "0, true", "-1, true"})
    void shouldSellOffWhatIsHeldWhenTheOwnerTakesTheLastUnit(long left, boolean tripped) {
        hold("0.03", "0.05", "0.1");
        rig.events.transferred(left - CoreRig.DEPOSIT * Terms.ONE, Notices.OFFICER);
        assertThat(rig.engine().control().trigger()).isEqualTo(tripped ? KillTrigger.DRAWDOWN : null);
        assertThat(rig.notices.stream().filter(words -> words.startsWith("STEP EMERGENCY")))
                .hasSize(tripped ? 1 : 0);
    }

    @Test
    void shouldLetTheOwnerOfNoPositionTakeEverything() {
        rig.limits = Losing.limits("0.03", "0.05", "0.1", "0.05");
        rig.control = Notices.people();
        rig.slot(0, new ScriptedStrategy().at(0, Signal::goLong)).open();
        rig.events.transferred(-CoreRig.DEPOSIT * Terms.ONE, Notices.OFFICER);
        rig.bar(0, 0, 100);
        assertThat(rig.engine().control().trigger()).isNull();
        assertThat(rig.log).anyMatch(words -> words.startsWith("refused entry"));
        assertThat(rig.venue.orders()).isEmpty();
    }
}
