// SPDX-License-Identifier: Apache-2.0
package io.tradewind.strategy.trend;

import static io.tradewind.trading.signal.Signal.Action.FLAT;
import static io.tradewind.trading.signal.Signal.Action.HOLD;
import static io.tradewind.trading.signal.Signal.Action.LONG;
import static io.tradewind.trading.signal.Signal.Action.SHORT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.strategy.StrategyBench;
import org.junit.jupiter.api.Test;

class BreakoutTest {
    /** Entry channel of 5 bars, exit channel of 2, true range of 2, after five bars between 99 and 101. */
    private static StrategyBench warm(double atrMultiple) {
        StrategyBench bench = new StrategyBench(new Breakout(5, 2, 2, atrMultiple));
        for (int i = 0; i < 5; i++) {
            assertThat(bench.bar(101, 99, 100, 0)).isEqualTo(HOLD);
        }
        return bench;
    }

    @Test
    void shouldGoLongWhenCloseIsAboveHighestHighOfEarlierBars() {
        assertThat(warm(2).bar(103, 100, 101, 0)).as("at the high is not above").isEqualTo(HOLD);
        StrategyBench bench = warm(2);
        assertThat(bench.bar(103, 100, 102, 0)).isEqualTo(LONG);
        assertThat(bench.signal().stopPrice())
                .as("true ranges 2, 2, 3 average to 2.5; twice that below 102")
                .isCloseTo(97, within(1e-9));
        assertThat(bench.signal().targetPrice()).isNaN();
        assertThat(bench.signal().limitPrice()).isNaN();
    }

    @Test
    void shouldGoShortWhenCloseIsBelowLowestLowOfEarlierBars() {
        assertThat(warm(2).bar(100, 97, 99, 0)).as("at the low is not below").isEqualTo(HOLD);
        StrategyBench bench = warm(2);
        assertThat(bench.bar(100, 97, 98, 0)).isEqualTo(SHORT);
        assertThat(bench.signal().stopPrice()).isCloseTo(103, within(1e-9));
    }

    @Test
    void shouldTurnRoundWhenOppositeChannelBreaks() {
        assertThat(warm(2).bar(103, 100, 102, -5)).isEqualTo(LONG);
        assertThat(warm(2).bar(100, 97, 98, 5)).isEqualTo(SHORT);
    }

    @Test
    void shouldNotRepeatEntryWhenItsSideIsHeld() {
        assertThat(warm(2).bar(103, 100, 102, 5)).isEqualTo(HOLD);
        assertThat(warm(2).bar(100, 97, 98, -5)).isEqualTo(HOLD);
    }

    @Test
    void shouldLeaveLongWhenCloseIsBelowExitChannel() {
        StrategyBench bench = warm(2);
        bench.bar(112, 108, 110, 0);
        bench.bar(112, 109, 111, 5);
        assertThat(bench.bar(112, 105, 108, 5)).as("at the low of 108").isEqualTo(HOLD);
        assertThat(bench.bar(110, 104, 104.5, 5)).as("below 105, above 99").isEqualTo(FLAT);
        assertThat(bench.signal().stopPrice()).isNaN();
    }

    @Test
    void shouldLeaveShortWhenCloseIsAboveExitChannel() {
        StrategyBench bench = warm(2);
        bench.bar(92, 88, 90, 0);
        bench.bar(91, 88, 89, -5);
        assertThat(bench.bar(92, 88, 92, -5)).as("at the high of 92").isEqualTo(HOLD);
        assertThat(bench.bar(94, 90, 93, -5)).as("above 92").isEqualTo(FLAT);
    }

    @Test
    void shouldIgnoreExitChannelWhenNothingIsHeld() {
        StrategyBench bench = warm(2);
        bench.bar(112, 108, 110, 0);
        bench.bar(112, 109, 111, 0);
        assertThat(bench.bar(112, 100, 104, 0)).isEqualTo(HOLD);
    }

    @Test
    void shouldAttachNoStopWhenMultipleIsZero() {
        StrategyBench bench = warm(0);
        assertThat(bench.bar(103, 100, 102, 0)).isEqualTo(LONG);
        assertThat(bench.signal().stopPrice()).isNaN();
    }

    @Test
    void shouldAttachNoStopWhenItWouldNotBePositive() {
        StrategyBench bench = warm(1_000);
        assertThat(bench.bar(103, 100, 102, 0)).isEqualTo(LONG);
        assertThat(bench.signal().stopPrice()).isNaN();
    }

    @Test
    void shouldWaitForChannelAndRange() {
        StrategyBench slowRange = new StrategyBench(new Breakout(1, 1, 5, 2));
        for (int i = 0; i < 4; i++) {
            assertThat(slowRange.bar(101 + 10 * i, 99 + 10 * i, 100 + 10 * i, 0))
                    .as("no range at bar %d", i)
                    .isEqualTo(HOLD);
        }
        StrategyBench slowChannel = new StrategyBench(new Breakout(5, 1, 1, 2));
        for (int i = 0; i < 5; i++) {
            assertThat(slowChannel.bar(101 + 10 * i, 99 + 10 * i, 100 + 10 * i, 0))
                    .as("no channel at bar %d", i)
                    .isEqualTo(HOLD);
        }
        assertThat(slowChannel.bar(161, 159, 160, 0)).isEqualTo(LONG);
    }

    @Test
    void shouldKeepItsStateInTheFeatureRow() {
        StrategyBench bench = warm(2);
        assertThat(bench.columns())
                .containsExactly(
                        "donchian-high(5)", "donchian-low(5)", "donchian-high(2)", "donchian-low(2)", "atr(2)");
        assertThat(bench.state()).isEmpty();
    }

    @Test
    void shouldRefuseParametersOutOfRange() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Breakout(0, 1, 1, 1))
                .withMessageContaining("1 bar");
        assertThatIllegalArgumentException().isThrownBy(() -> new Breakout(1, 0, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Breakout(1, 1, 0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Breakout(1, 1, 1, -0.1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Breakout(1, 1, 1, Double.NaN));
    }
}
