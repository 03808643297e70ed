// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.execution.liquidation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradewind.domain.command.OrderType;
import io.tradewind.domain.command.Side;
import io.tradewind.domain.event.TimerKind;
import io.tradewind.domain.event.VenueReason;
import io.tradewind.domain.number.Decimal;
import io.tradewind.trading.control.TradingMode;
import io.tradewind.trading.fixture.RecordingVenue.Sent;
import io.tradewind.trading.fixture.ScriptedQuoter;
import io.tradewind.trading.fixture.TickRig;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The plan over order books; its ways over bars are in the engine's own test. */
class LiquidationPlanTest {
    private static final long SECOND = 1_000_000_000L;

    private final ScriptedQuoter quoter = new ScriptedQuoter();
    private final TickRig rig = new TickRig("AAA").quoter(0, quoter);

    @BeforeEach
    void buyTen() {
        rig.open();
        quoter.says = quotes -> quotes.bid(9_999, 10);
        rig.book(SECOND, 0, 1, 9_999, 10_001);
        rig.at(SECOND).accepted(1);
        rig.events.filled(1, 0, Side.BUY, 10, 9_999, 0);
        assertThat(rig.engine().portfolio().lots(0)).isEqualTo(10);
        quoter.says = quotes -> quotes.bid(9_998, 5);
        rig.book(2 * SECOND, 0, 2, 9_999, 10_001);
        assertThat(rig.venue.last().id()).isEqualTo(2);
    }

    @Test
    void shouldTakeAShareOfTheVisibleDepthInEachSliceAndPauseBetween() {
        rig.at(3 * SECOND).control(TradingMode.EMERGENCY);
        assertThat(rig.venue.cancels()).as("the quote goes first").containsExactly(2L);
        assertThat(rig.venue.last())
                .as("a quarter of 10 lots, 20 basis points under the mid of 10,000")
                .isEqualTo(new Sent(3, Side.SELL, OrderType.LIMIT, 2, 0, 9_980, 0, true, 0));
        long left = 10;
        for (long id = 3; left > 0; id++) {
            Sent slice = rig.venue.last();
            assertThat(slice.id()).isEqualTo(id);
            long nowNs = rig.events.nowNs;
            rig.events.accepted(id);
            rig.events.filled(id, 0, Side.SELL, slice.lots(), 9_999, 0);
            left -= slice.lots();
            rig.book(nowNs + SECOND - 1, 0, 10 * id, 9_999, 10_001);
            assertThat(rig.venue.last().id()).as("the pause is not over").isEqualTo(id);
            rig.book(nowNs + SECOND, 0, 10 * id + 1, 9_999, 10_001);
        }
        assertThat(rig.engine().portfolio().lots(0)).isZero();
        assertThat(rig.venue.orders())
                .as("2 to begin with, 5 slices of 2, no quote beside them")
                .hasSize(7);
    }

    @Test
    void shouldGoOnWithWhatWasFilledOfASliceThatExpired() {
        rig.at(3 * SECOND).control(TradingMode.EMERGENCY);
        rig.events.accepted(3);
        rig.events.filled(3, 0, Side.SELL, 1, 9_999, 0);
        rig.events.expired(3, VenueReason.NO_LIQUIDITY);
        rig.at(4 * SECOND).timer(TimerKind.ANSWER_OVERDUE);
        assertThat(rig.venue.last().limitTicks())
                .as("something traded: the cap stays")
                .isEqualTo(9_980);
    }

    @Test
    void shouldWidenTheCapUntilTheBookIsWithinIt() {
        quoter.says = quotes -> {};
        rig.book(3 * SECOND, 0, 3, 9_000, 11_000);
        rig.at(3 * SECOND).control(TradingMode.EMERGENCY);
        assertThat(rig.venue.orders()).as("the best bid is ten percent away").hasSize(2);
        rig.book(10 * SECOND, 0, 4, 9_950, 10_050);
        int sent = rig.venue.orders().size();
        while (rig.venue.orders().size() == sent && rig.events.nowNs < 100 * SECOND) {
            rig.at(rig.engine().nextDueNs()).timer(TimerKind.ANSWER_OVERDUE);
        }
        assertThat(rig.venue.last().limitTicks())
                .as("50 basis points lie within 60")
                .isLessThanOrEqualTo(9_940);
        assertThat(rig.venue.last().limitTicks())
                .as("never beyond the hard cap")
                .isGreaterThanOrEqualTo(9_900);
    }

    @Test
    void shouldWaitForAGoodBookAndGoOnWithIt() {
        rig.at(3 * SECOND).delta(0, 50, 51, new long[][] {{9_999, 1}}, new long[0][]);
        rig.at(4 * SECOND).control(TradingMode.EMERGENCY);
        int sent = rig.venue.orders().size();
        rig.at(5 * SECOND).timer(TimerKind.ANSWER_OVERDUE);
        assertThat(rig.venue.orders()).as("no good book").hasSize(sent);
        rig.book(5 * SECOND + 1, 0, 60, 9_999, 10_001);
        assertThat(rig.venue.orders()).as("at once").hasSize(sent + 1);
    }

    @Test
    void shouldAlwaysAskForALaterTimeThanTheOneThatCame() {
        rig.at(3 * SECOND).control(TradingMode.EMERGENCY);
        for (int i = 0; i < 50; i++) {
            long id = rig.venue.last().id();
            rig.events.rejected(id, VenueReason.PERCENT_PRICE);
            long dueNs = rig.engine().nextDueNs();
            assertThat(dueNs).as("round " + i).isGreaterThan(rig.events.nowNs).isLessThan(Long.MAX_VALUE);
            rig.at(dueNs).timer(TimerKind.ANSWER_OVERDUE);
            assertThat(rig.venue.last().id()).isEqualTo(id + 1);
        }
    }

    @Test
    void shouldSaveThePlanAndComeToTheSameBytesByReplay() {
        byte[] state = stateAfterEmergency(new LiquidationPlanTest());
        assertThat(Arrays.equals(state, stateAfterEmergency(new LiquidationPlanTest())))
                .isTrue();
    }

    private static byte[] stateAfterEmergency(LiquidationPlanTest run) {
        run.buyTen();
        run.rig.at(3 * SECOND).control(TradingMode.EMERGENCY);
        run.rig.events.accepted(3);
        run.rig.events.expired(3, VenueReason.NO_LIQUIDITY);
        return run.rig.state();
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1, 1, 1, 1, 0, 1, 1, 0.5, 1, 1, depth share",
        "1, 10001, 1, 1, 1, 0, 1, 1, 0.5, 1, 1, volume share",
        "1, 1, 0, 1, 1, 0, 1, 1, 0.5, 1, 1, slice pause",
        "1, 1, 1, 0, 1, 0, 1, 1, 0.5, 1, 1, retry pause",
        "1, 1, 1, 1, 0, 0, 1, 1, 0.5, 1, 1, slippage cap",
        "1, 1, 1, 1, 1, -1, 1, 1, 0.5, 1, 1, cap step",
        "1, 1, 1, 1, 5, 0, 4, 1, 0.5, 1, 1, hard cap",
        "1, 1, 1, 1, 1, 0, 1, 0, 0.5, 1, 1, attempts",
        "1, 1, 1, 1, 1, 0, 1, 1, 1.1, 1, 1, reduce to",
        "1, 1, 1, 1, 1, 0, 1, 1, 0.5, 0, 1, reduce stages",
        "1, 1, 1, 1, 1, 0, 1, 1, 0.5, 1, 0, reduce time",
    })
    void shouldRefuseFiguresOutOfTheirRange(
            int depth,
            int volume,
            long slice,
            long retry,
            int cap,
            int step,
            int hard,
            int attempts,
            String reduceTo,
            int stages,
            long over,
            String name) {
        assertThatThrownBy(() -> new LiquidationSpec(
                        depth, volume, slice, retry, cap, step, hard, attempts, Decimal.parse(reduceTo), stages, over))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(name);
    }
}
