// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.tradewind.domain.command.OrderType;
import io.tradewind.domain.command.Side;
import io.tradewind.domain.event.VenueReason;
import io.tradewind.domain.number.Decimal;
import io.tradewind.trading.fixture.StateBytes;
import io.tradewind.trading.order.Order;
import io.tradewind.trading.order.OrderEvent;
import io.tradewind.trading.risk.Approved;
import io.tradewind.trading.risk.RiskRig;
import io.tradewind.trading.risk.limit.OrderLimits;
import io.tradewind.trading.sizing.Intent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Orders like one another within a second. */
class DuplicateOrderCheckTest {
    private static final long WINDOW_NS = 1_000_000_000L;

    private final RiskRig rig = rig(600, "0");

    private static RiskRig rig(int perMinute, String symbol) {
        OrderLimits order = new OrderLimits(
                Decimal.ZERO,
                Decimal.ZERO,
                Decimal.parse("100"),
                Decimal.parse("100"),
                Decimal.parse("500"),
                perMinute,
                WINDOW_NS,
                Decimal.ZERO);
        return new RiskRig(RiskRig.limits(order, RiskRig.shares(symbol, "0", "0", "0", "0", "0"))).deposit(100_000);
    }

    private Order send(Intent intent, long nowNs) {
        if (rig.desk.gate().check(intent, nowNs) instanceof Approved approved) {
            return rig.accept(approved, nowNs);
        }
        throw new AssertionError(rig.answer(intent, nowNs));
    }

    @ParameterizedTest
    @CsvSource({
        "1,          'DUPLICATE_ORDER: 0.000000001 against 1'",
        "999999999,  'DUPLICATE_ORDER: 0.999999999 against 1'",
        "1000000000, '5'"
    })
    void shouldRefuseTheSameOrderWithinTheWindow(long laterNs, String answer) {
        send(rig.entry(7, Side.BUY, 5), 100);
        assertThat(rig.answer(rig.entry(7, Side.BUY, 5), 100 + laterNs)).isEqualTo(answer);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6})
    void shouldPassWhatDiffersInOneField(int field) {
        send(limit(rig.entry(7, Side.BUY, 5)), 0);
        Intent other = limit(rig.entry(field == 0 ? 15 : 7, field == 1 ? Side.SELL : Side.BUY, field == 2 ? 6 : 5));
        other.limitTicks += field == 3 ? 1 : 0;
        other.stopTicks += field == 4 ? 1 : 0;
        other.purpose = field == 5 ? Intent.Purpose.QUOTE : other.purpose;
        other.type = field == 6 ? OrderType.MARKET : other.type;
        assertThat(rig.answer(other, 1)).isEqualTo(field == 2 ? "6" : "5");
        assertThat(rig.answer(other, 2)).as("but not twice").startsWith("DUPLICATE_ORDER");
    }

    private static Intent limit(Intent intent) {
        intent.type = OrderType.LIMIT;
        intent.limitTicks = 100_00;
        return intent;
    }

    @Test
    void shouldStopARunawayAlgorithmThatRepeatsASequenceWhateverBecomesOfItsOrders() {
        int passed = 0;
        for (int i = 0; i < 500; i++) {
            Intent intent = rig.entry(7, i % 2 == 0 ? Side.BUY : Side.SELL, 5 + i % 3);
            if (rig.desk.gate().check(intent, i * 1_000_000L) instanceof Approved approved) {
                Order order = rig.accept(approved, i);
                passed++;
                rig.fill(order, order.leavesLots());
            }
        }
        assertThat(passed).as("six different orders in half a second").isEqualTo(6);
    }

    @Test
    void shouldStillCountAnOrderThatTheVenueRejected() {
        Order order = send(rig.entry(7, Side.BUY, 5), 0);
        rig.orders.onEnded(order.clientOrderId(), OrderEvent.EXPIRE, VenueReason.NO_LIQUIDITY, 1);
        assertThat(rig.answer(rig.entry(7, Side.BUY, 5), 2)).startsWith("DUPLICATE_ORDER");
    }

    @Test
    void shouldLetAnOrderComeAgainAfterItWasCancelledUntouched() {
        rig.cancel(send(rig.entry(7, Side.BUY, 5), 0));
        Order again = send(rig.entry(7, Side.BUY, 5), 1);
        rig.fill(again, 1);
        rig.cancel(again);
        assertThat(rig.answer(rig.entry(7, Side.BUY, 5), 2))
                .as("one lot was filled")
                .startsWith("DUPLICATE_ORDER");
    }

    @Test
    void shouldLetAQuoteBePutBackOnceTheOldOneHasEndedInAnyWay() {
        Order first = send(rig.quote(7, Side.BUY, 5), 0);
        assertThat(rig.answer(rig.quote(7, Side.BUY, 5), 1)).startsWith("DUPLICATE_ORDER");
        rig.fill(first, 5);
        Order second = send(rig.quote(7, Side.BUY, 5), 2);
        rig.cancel(second);
        send(rig.quote(7, Side.BUY, 5), 3);
        assertThat(rig.answer(rig.quote(7, Side.BUY, 5), 4)).startsWith("DUPLICATE_ORDER");
    }

    @Test
    void shouldPassExitsAndProtectionAndAmendments() {
        for (int i = 0; i < 3; i++) {
            for (Intent.Purpose purpose : Intent.Purpose.values()) {
                Intent exit = rig.entry(7, Side.SELL, 5);
                exit.purpose = purpose;
                exit.closingLots = 5;
                assertThat(!exit.isExit() || rig.answer(exit, i).equals("5"))
                        .as(purpose.text())
                        .isTrue();
            }
        }
        send(rig.entry(7, Side.BUY, 5), 0);
        for (int i = 0; i < 3; i++) {
            Intent amended = rig.entry(7, Side.BUY, 5);
            assertThat(RiskRig.text(rig.desk.gate().checkAmendment(amended, i))).isEqualTo("5");
        }
        assertThat(rig.answer(rig.entry(7, Side.BUY, 5), 9)).startsWith("DUPLICATE_ORDER");
    }

    @Test
    void shouldCompareWhatWasWantedAndNotWhatALayerLeft() {
        RiskRig narrow = rig(600, "0.05");
        Approved cut = (Approved) narrow.desk.gate().check(narrow.quote(7, Side.BUY, 80), 0);
        Order order = narrow.accept(cut, 0);
        assertThat(order.quantityLots()).isEqualTo(50);
        assertThat(narrow.answer(narrow.quote(7, Side.BUY, 80), 1)).startsWith("DUPLICATE_ORDER");
        narrow.cancel(order);
        assertThat(narrow.answer(narrow.quote(7, Side.BUY, 80), 2)).isEqualTo("50 SYMBOL_CONCENTRATION");
    }

    @Test
    void shouldRememberOnlyAsManyOrdersAsTheRateAllows() {
        RiskRig slow = rig(2, "0");
        assertThat(slow.answer(slow.entry(7, Side.BUY, 1), 0)).isEqualTo("1");
        assertThat(slow.answer(slow.entry(7, Side.BUY, 2), 1)).isEqualTo("2");
        assertThat(slow.answer(slow.entry(7, Side.BUY, 1), 2)).startsWith("ORDER_RATE");
        assertThat(slow.answer(slow.entry(7, Side.BUY, 3), 60 * WINDOW_NS + 1)).isEqualTo("3");
        assertThat(slow.answer(slow.entry(7, Side.BUY, 1), 60 * WINDOW_NS + 2)).isEqualTo("1");
    }

    @Test
    void shouldSaveWhatItRemembers() {
        byte[] empty = StateBytes.of(rig.desk::save);
        send(rig.entry(7, Side.BUY, 5), 0);
        byte[] one = StateBytes.of(rig.desk::save);
        assertThat(one.length - empty.length).as("twelve fields").isEqualTo(12 * Long.BYTES);
        rig.answer(rig.entry(7, Side.BUY, 5), 1);
        assertThat(StateBytes.of(rig.desk::save))
                .as("a refusal leaves no trace")
                .isEqualTo(one);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 60_000_000_001L})
    void shouldNameAWindowOutsideItsRange(long windowNs) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DuplicateOrderCheck(windowNs, 10, 1))
                .withMessageContainingAll("duplicate_window", "" + windowNs);
    }
}
