// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.execution;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.trading.fixture.CoreRig;
import io.tradewind.trading.fixture.RecordingVenue.Amended;
import io.tradewind.trading.fixture.SavedState;
import io.tradewind.trading.fixture.ScriptedStrategy;
import io.tradewind.trading.fixture.StateBytes;
import io.tradewind.trading.order.OrderManager;
import io.tradewind.trading.risk.Refused;
import io.tradewind.trading.signal.Signal;
import io.tradewind.trading.sizing.FixedSizer;
import io.tradewind.trading.sizing.Intent;
import io.tradewind.trading.sizing.PositionPolicy.Reversal;
import io.tradewind.trading.sizing.Size;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Protection of 100 shares held, a stop and a target to sell them: orders 2 and 3. */
class OrderSweepTest {
    private static final long NOW = 1_000_000_000_000L;

    private final CoreRig rig = new CoreRig("AAA");
    private long held = 100;

    @BeforeEach
    void buyWithAStopAndATarget() {
        ScriptedStrategy strategy = new ScriptedStrategy().at(0, Signal::goLong);
        rig.slot(0, strategy, CoreRig.policy(Reversal.CLOSE_THEN_OPEN, "0.5", "0.5"), new FixedSizer(100), null)
                .open();
        rig.bar(0, 0, 100);
        rig.fillLast(0, 100);
    }

    /** What only becomes smaller is never refused. */
    private static final class Refusals implements RejectionListener {
        @Override
        public void onRefused(long timeNs, Intent intent, Refused refused) {
            throw new AssertionError("refused " + refused.reason());
        }

        @Override
        public void onNotSized(long timeNs, int slotId, int instrumentId, Size.Reason reason) {
            throw new AssertionError("not sized " + reason);
        }
    }

    private OrderSweep sweep() {
        OrderManager orders = rig.engine().orders();
        OrderRecovery recovery = new OrderRecovery(orders, rig.venue, rig.venue, RecoverySpec.OFF);
        OrderExecutor executor =
                new OrderExecutor(rig.engine().risk().gate(), orders, rig.venue, new Refusals(), recovery);
        return new OrderSweep(executor, orders, slotId -> held, 2);
    }

    private void accept() {
        rig.events.accepted(2);
        rig.events.accepted(3);
    }

    @ParameterizedTest
    @ValueSource(longs = {100, 101})
    void shouldLeaveProtectionAloneThatIsNoLargerThanWhatIsHeld(long lots) {
        accept();
        held = lots;
        sweep().fitProtection(0, NOW);
        assertThat(rig.venue.amendments()).isEmpty();
        assertThat(rig.venue.cancels()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 99})
    void shouldMakeProtectionAsSmallAsWhatIsHeld(long lots) {
        accept();
        held = lots;
        sweep().fitProtection(0, NOW);
        assertThat(rig.venue.amendments()).extracting(Amended::lots).containsExactly(lots, lots);
        assertThat(rig.venue.cancels()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, -100, -200})
    void shouldCancelProtectionThatWouldAddToWhatIsHeld(long lots) {
        accept();
        held = lots;
        sweep().fitProtection(0, NOW);
        assertThat(rig.venue.amendments()).isEmpty();
        assertThat(rig.venue.cancels()).containsExactlyInAnyOrder(2L, 3L);
    }

    @Test
    void shouldLeaveTheProtectionOfOthersAlone() {
        accept();
        held = 0;
        sweep().fitProtection(1, NOW);
        assertThat(rig.venue.cancels()).isEmpty();
    }

    @Test
    void shouldTryAgainWhatCouldNotBeAskedForAlsoAfterARestart() {
        held = 60;
        OrderSweep first = sweep();
        first.fitProtection(0, NOW);
        assertThat(rig.venue.amendments()).as("the venue has not answered").isEmpty();
        SavedState saved = SavedState.of(first::save);

        OrderSweep again = sweep();
        again.restore(saved);
        assertThat(saved.isEmpty()).isTrue();
        assertThat(StateBytes.of(again::save)).isEqualTo(StateBytes.of(first::save));

        accept();
        held = 50;
        again.refit(NOW);
        assertThat(rig.venue.amendments())
                .as("as much as is held now")
                .extracting(Amended::lots)
                .containsExactly(50L, 50L);
    }

    @Test
    void shouldForgetWhatFits() {
        held = 60;
        OrderSweep sweep = sweep();
        sweep.fitProtection(0, NOW);
        held = 100;
        sweep.refit(NOW);
        held = 60;
        accept();
        sweep.refit(NOW);
        assertThat(rig.venue.amendments()).isEmpty();
    }
}
