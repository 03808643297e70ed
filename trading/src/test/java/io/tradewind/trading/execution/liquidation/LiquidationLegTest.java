// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.execution.liquidation;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.trading.control.ResidualReason;
import io.tradewind.trading.fixture.SavedState;
import io.tradewind.trading.fixture.StateBytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LiquidationLegTest {
    private static final long WHOLE = 100_000_000L;

    @ParameterizedTest
    @EnumSource(ResidualReason.class)
    void shouldComeBackFromItsSavedStateWithEachReason(ResidualReason why) {
        LiquidationLeg leg = new LiquidationLeg(3);
        leg.begin(LiquidationSpec.STANDARD, 100, 7);
        leg.orderId = 9;
        leg.busy = true;
        leg.widen(LiquidationSpec.STANDARD, 8);
        leg.fail(why, 9);
        leg.told = why;
        SavedState saved = SavedState.of(leg::save);
        LiquidationLeg again = new LiquidationLeg(3);
        again.restore(saved);
        assertThat(saved.isEmpty()).isTrue();
        assertThat(again.told).isEqualTo(why);
        assertThat(StateBytes.of(again::save)).isEqualTo(StateBytes.of(leg::save));
    }

    @ParameterizedTest
    @CsvSource({"100, 50000000, 50", "5, 50000000, 3", "100, 0, 0", "100, 100000000, 100", "0, 50000000, 0"})
    void shouldLeaveAShareRoundedUp(long held, long share, long left) {
        LiquidationLeg leg = new LiquidationLeg(0);
        leg.begin(LiquidationSpec.STANDARD, held, 0);
        assertThat(leg.after(share, WHOLE)).isEqualTo(left);
        leg.leave(share, WHOLE);
        assertThat(leg.targetLots).isEqualTo(left);
    }

    @Test
    void shouldNeverLeaveMoreThanItWasToLeaveBefore() {
        LiquidationLeg leg = new LiquidationLeg(0);
        leg.begin(LiquidationSpec.STANDARD, 100, 0);
        leg.leave(WHOLE / 2, WHOLE);
        leg.leave(WHOLE, WHOLE);
        assertThat(leg.targetLots).isEqualTo(50);
    }
}
