// SPDX-License-Identifier: Apache-2.0
package io.tradewind.strategy.benchmark;

import static io.tradewind.trading.signal.Signal.Action.HOLD;
import static io.tradewind.trading.signal.Signal.Action.LONG;
import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.strategy.StrategyBench;
import org.junit.jupiter.api.Test;

class BuyAndHoldTest {
    @Test
    void shouldBuyOnceAfterFirstBarWhateverFollows() {
        StrategyBench bench = new StrategyBench(new BuyAndHold());
        assertThat(bench.columns()).isEmpty();
        assertThat(bench.state()).containsExactly(0L);
        assertThat(bench.closes(10, 1, 100, 10)).containsExactly(LONG, HOLD, HOLD, HOLD);
        assertThat(bench.bar(10, 10, 10, 5)).isEqualTo(HOLD);
        assertThat(bench.state()).containsExactly(1L);
    }
}
