// SPDX-License-Identifier: Apache-2.0
package io.tradewind.strategy.trend;

import static io.tradewind.trading.signal.Signal.Action.HOLD;
import static io.tradewind.trading.signal.Signal.Action.LONG;
import static io.tradewind.trading.signal.Signal.Action.SHORT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.tradewind.strategy.StrategyBench;
import io.tradewind.strategy.trend.SmaCross.Cross;
import io.tradewind.trading.signal.Signal.Action;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SmaCrossTest {
    private static StrategyBench bench(int fast, int slow, Cross cross) {
        return new StrategyBench(new SmaCross(fast, slow, cross));
    }

    @ParameterizedTest
    @EnumSource(Cross.class)
    void shouldTurnAtTheBarOfTheCrossing(Cross cross) {
        assertThat(bench(1, 2, cross).closes(10, 9, 8, 11, 12, 10, 9))
                .containsExactly(HOLD, HOLD, HOLD, LONG, HOLD, SHORT, HOLD);
    }

    @ParameterizedTest
    @EnumSource(Cross.class)
    void shouldHoldUntilSlowAverageIsWarm(Cross cross) {
        assertThat(bench(1, 4, cross).closes(1, 9, 1, 9, 1))
                .as("the first difference exists at the fourth bar")
                .containsExactly(HOLD, HOLD, HOLD, HOLD, SHORT);
    }

    @Test
    void shouldMissCrossingOverTieWhenStrict() {
        assertThat(bench(1, 2, Cross.STRICT).closes(10, 9, 9, 10))
                .as("below, equal, above")
                .containsExactly(HOLD, HOLD, HOLD, HOLD);
    }

    @Test
    void shouldSeeCrossingOverTiesWhenSignChanges() {
        assertThat(bench(1, 2, Cross.SIGN_CHANGE).closes(10, 9, 9, 9, 10, 10, 9))
                .as("below, equal, equal, above, equal, below")
                .containsExactly(HOLD, HOLD, HOLD, HOLD, LONG, HOLD, SHORT);
    }

    @Test
    void shouldNotTurnWhenDifferenceOnlyTouchesZero() {
        assertThat(bench(1, 2, Cross.SIGN_CHANGE).closes(10, 9, 9, 8)).containsOnly(HOLD);
        assertThat(bench(1, 2, Cross.STRICT).closes(10, 9, 9, 8)).containsOnly(HOLD);
    }

    @ParameterizedTest
    @EnumSource(Cross.class)
    void shouldAgreeWithAveragesComputedAnewOverRandomCloses(Cross cross) {
        for (long seed = 1; seed <= 20; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            StrategyBench bench = bench(3, 7, cross);
            List<Double> closes = new ArrayList<>();
            int last = 0;
            for (int i = 0; i < 500; i++) {
                closes.add((double) random.nextInt(10, 14));
                int sign = i < 6 ? 0 : Integer.compare(7 * sum(closes, 3), 3 * sum(closes, 7));
                Action expected = last < 0 && sign > 0 ? LONG : last > 0 && sign < 0 ? SHORT : HOLD;
                assertThat(bench.close(closes.getLast()))
                        .as("seed %d, bar %d", seed, i)
                        .isEqualTo(expected);
                last = cross == Cross.STRICT || sign != 0 ? sign : last;
            }
        }
    }

    private static int sum(List<Double> closes, int bars) {
        int sum = 0;
        for (double close : closes.subList(closes.size() - bars, closes.size())) {
            sum += (int) close;
        }
        return sum;
    }

    @Test
    void shouldNameItsColumnsAndSaveItsLastDifference() {
        StrategyBench bench = bench(1, 2, Cross.STRICT);
        assertThat(bench.columns()).containsExactly("sma(close,1)", "sma(close,2)");
        bench.closes(10, 8);
        assertThat(bench.state()).containsExactly(-1.0);
    }

    @Test
    void shouldRefuseWindowsOutOfOrder() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bench(0, 5, Cross.STRICT))
                .withMessageContaining("fast 0 and slow 5");
        assertThatIllegalArgumentException().isThrownBy(() -> bench(5, 5, Cross.STRICT));
    }
}
