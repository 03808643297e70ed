// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.layer;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.domain.command.Side;
import io.tradewind.trading.order.Order;
import io.tradewind.trading.risk.RiskRig;
import io.tradewind.trading.sizing.Intent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An account of 100,000 dollars; instrument 7 is a share at 100.00. */
class SymbolLayerTest {
    private static final int SHARE = 7;

    private static RiskRig rig() {
        return new RiskRig(RiskRig.limits(RiskRig.shares("0.05", "0", "0", "0", "0", "0"))).deposit(100_000);
    }

    @ParameterizedTest
    @CsvSource({
        // held, bids, asks, side, wanted, answer
        "  0,  0,  0, BUY,   49, 49",
        "  0,  0,  0, BUY,   50, 50",
        "  0,  0,  0, BUY,   51, 50 SYMBOL_CONCENTRATION",
        "  0,  0,  0, SELL,  51, 50 SYMBOL_CONCENTRATION",
        " 30, 15,  0, BUY,    5, 5",
        " 30, 15,  0, BUY,    6, 5 SYMBOL_CONCENTRATION",
        " 30,  0, 10, BUY,   21, 20 SYMBOL_CONCENTRATION",
        " 30,  0, 80, SELL,   1, 'SYMBOL_CONCENTRATION: 5100 against 5000'",
        " 50,  0,  0, BUY,    1, 'SYMBOL_CONCENTRATION: 5100 against 5000'",
        " 50,  0,  0, SELL, 100, 100",
        " 50,  0,  0, SELL, 101, 100 SYMBOL_CONCENTRATION",
        "-20,  0,  0, BUY,   71, 70 SYMBOL_CONCENTRATION"
    })
    void shouldCountWhatIsHeldAndWhatWorksOnTheSideOfTheOrder(
            long held, long bids, long asks, Side side, long wanted, String answer) {
        RiskRig rig = rig();
        if (held != 0) {
            rig.hold(SHARE, held);
        }
        if (bids > 0) {
            rig.send(rig.quote(SHARE, Side.BUY, bids));
        }
        if (asks > 0) {
            rig.send(rig.quote(SHARE, Side.SELL, asks));
        }
        assertThat(rig.answer(rig.entry(SHARE, side, wanted), 1)).isEqualTo(answer);
    }

    /**
     * As it came about in a run of three strategies: a long was let through that only fitted because others were short; its stop filled, and the
     * account was short beyond the limit.
     */
    @Test
    void shouldNotNetASlotThatItsStopMayCloseAtAnyTime() {
        RiskRig rig = rig().hold(SHARE, -30);
        int breakout = SHARE + rig.registry.size();
        Order entry = rig.send(rig.entry(breakout, Side.BUY, 51));
        assertThat(entry.leavesLots()).as("others are short, and do not count").isEqualTo(50);
        rig.fill(entry, 50);
        assertThat(rig.portfolio.lots(SHARE)).isEqualTo(20);
        assertThat(rig.answer(rig.entry(SHARE, Side.SELL, 21), 1)).isEqualTo("20 SYMBOL_CONCENTRATION");
        rig.fill(rig.send(rig.entry(SHARE, Side.SELL, 20)), 20);
        assertThat(rig.answer(rig.entry(SHARE, Side.SELL, 1), 1)).isEqualTo("SYMBOL_CONCENTRATION: 5100 against 5000");
        Intent stop = rig.entry(breakout, Side.SELL, 50);
        stop.purpose = Intent.Purpose.STOP_LOSS;
        stop.closingLots = 50;
        rig.fill(rig.send(stop), 50);
        assertThat(rig.portfolio.lots(SHARE))
                .as("5 per cent of the equity at 100.00")
                .isEqualTo(-50);
    }

    @Test
    void shouldLetASlotCloseWhatItHasWhereOtherSlotsAreOnTheSideOfTheOrder() {
        RiskRig rig = rig().hold(SHARE, 50);
        int other = SHARE + rig.registry.size();
        rig.hold(other, -20);
        assertThat(rig.answer(rig.quote(other, Side.BUY, 20), 1)).isEqualTo("20");
        assertThat(rig.answer(rig.quote(other, Side.BUY, 21), 1)).isEqualTo("20 SYMBOL_CONCENTRATION");
        assertThat(rig.desk.exposure().worstUnits(SHARE, Side.SELL)).isEqualTo(2_000 * 100_000_000L);
        assertThat(rig.desk.exposure().worstUnits(SHARE, Side.BUY)).isEqualTo(5_000 * 100_000_000L);
    }

    @Test
    void shouldLetAMakerComeBackFromBeyondTheLimitAndNoFurtherThanTheLimitOnTheOtherSide() {
        RiskRig rig = rig().hold(SHARE, -40);
        rig.portfolio.mark(SHARE, 200_00);
        assertThat(rig.portfolio.equityUnits()).as("the short lost 4,000").isEqualTo(96_000 * 100_000_000L);
        assertThat(rig.answer(rig.quote(SHARE, Side.SELL, 1), 1)).startsWith("SYMBOL_CONCENTRATION: 8200 against 4800");
        assertThat(rig.answer(rig.quote(SHARE, Side.BUY, 40), 1)).isEqualTo("40");
        assertThat(rig.answer(rig.quote(SHARE, Side.BUY, 64), 1)).isEqualTo("64");
        assertThat(rig.answer(rig.quote(SHARE, Side.BUY, 65), 1)).isEqualTo("64 SYMBOL_CONCENTRATION");
    }

    @Test
    void shouldCountOnlyTheOpeningPartOfAReversal() {
        RiskRig rig = rig().hold(SHARE, 30);
        var reversal = rig.entry(SHARE, Side.SELL, 80);
        reversal.closingLots = 30;
        assertThat(rig.answer(reversal, 1)).isEqualTo("80");
        reversal.lots = 81;
        assertThat(rig.answer(reversal, 1)).isEqualTo("80 SYMBOL_CONCENTRATION");
    }

    @Test
    void shouldCutAnOrderSizedByShareAndReserveWhatIsLeft() {
        RiskRig rig = rig();
        var tenth = rig.share(SHARE, Side.BUY, RiskRig.FULL_SHARE / 10);
        var order = rig.send(tenth);
        assertThat(order.intent().buyingPowerShare).isEqualTo(RiskRig.FULL_SHARE / 20);
        assertThat(order.reservedUnits()).isEqualTo(5_000 * 100_000_000L);
        assertThat(rig.answer(rig.entry(SHARE, Side.BUY, 1), 1)).startsWith("SYMBOL_CONCENTRATION: 5100 against 5000");
        assertThat(rig.answer(tenth, 1)).startsWith("SYMBOL_CONCENTRATION: 15000 against 5000");
        rig.orders.onRestated(order.clientOrderId(), 40, 1);
        assertThat(rig.answer(rig.entry(SHARE, Side.BUY, 11), 1)).isEqualTo("10 SYMBOL_CONCENTRATION");
        rig.cancel(order);
        assertThat(rig.answer(rig.entry(SHARE, Side.BUY, 51), 1)).isEqualTo("50 SYMBOL_CONCENTRATION");
    }
}
