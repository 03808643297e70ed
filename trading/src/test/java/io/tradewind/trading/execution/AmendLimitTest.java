// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.execution;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.domain.command.OrderType;
import io.tradewind.domain.command.Side;
import io.tradewind.domain.number.Decimal;
import io.tradewind.trading.fixture.RecordingVenue;
import io.tradewind.trading.fixture.RecordingVenue.Amended;
import io.tradewind.trading.order.Order;
import io.tradewind.trading.risk.Approved;
import io.tradewind.trading.risk.Refused;
import io.tradewind.trading.risk.RiskRig;
import io.tradewind.trading.risk.limit.ExposureLimits;
import io.tradewind.trading.risk.limit.OrderLimits;
import io.tradewind.trading.sizing.Intent;
import io.tradewind.trading.sizing.Size;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An account of 100,000 dollars; a share costs 100. Amendments of one resting bid. */
class AmendLimitTest {
    private static final int SHARE = 7;

    private final RecordingVenue venue = new RecordingVenue();
    private final List<String> log = new ArrayList<>();

    private RiskRig rig(String position, String symbol) {
        OrderLimits order = new OrderLimits(
                Decimal.ZERO,
                Decimal.ZERO,
                Decimal.ONE,
                Decimal.parse(position),
                Decimal.parse("500"),
                600,
                1_000_000_000L,
                Decimal.ZERO);
        return new RiskRig(RiskRig.limits(order, new ExposureLimits(Decimal.parse(symbol), o(), o(), o(), o(), o())))
                .deposit(100_000);
    }

    private static Decimal o() {
        return Decimal.ZERO;
    }

    private OrderExecutor executor(RiskRig rig) {
        OrderRecovery recovery = new OrderRecovery(rig.orders, venue, venue, RecoverySpec.OFF);
        return new OrderExecutor(
                rig.desk.gate(),
                rig.orders,
                venue,
                new RejectionListener() {
                    @Override
                    public void onRefused(long timeNs, Intent intent, Refused refused) {
                        log.add("refused " + intent.lots + " " + refused.reason());
                    }

                    @Override
                    public void onNotSized(long timeNs, int slotId, int instrumentId, Size.Reason reason) {}

                    @Override
                    public void onCut(long timeNs, Intent wanted, Approved approved) {
                        log.add("cut " + wanted.lots + " to " + approved.intent().lots + " "
                                + approved.cut().reason());
                    }
                },
                recovery);
    }

    private static Order bid(RiskRig rig, OrderExecutor executor, long lots) {
        Intent intent = rig.entry(SHARE, Side.BUY, lots);
        intent.type = OrderType.LIMIT;
        intent.limitTicks = 100_00;
        Order order = executor.submit(intent, 0);
        rig.orders.onAccepted(order.clientOrderId(), 0);
        return order;
    }

    @ParameterizedTest
    @CsvSource({"500, true", "501, false"})
    void shouldNotCountTheOrderItselfTwiceAgainstThePosition(long lots, boolean sent) {
        RiskRig rig = rig("0.5", "0");
        OrderExecutor executor = executor(rig);
        Order order = bid(rig, executor, 300);
        assertThat(executor.amend(order, lots, 100_00, 1)).isEqualTo(sent);
        assertThat(venue.amendments()).hasSize(sent ? 1 : 0);
        assertThat(log).isEqualTo(sent ? List.of() : List.of("refused 501 MAX_POSITION"));
        assertThat(rig.orders.inFlight().workingLots(SHARE, Side.BUY))
                .as("what works has not changed yet")
                .isEqualTo(300);
        assertThat(rig.desk.exposure().instrument(SHARE).lots(Side.BUY)).isEqualTo(300);
    }

    @Test
    void shouldAskForWhatTheLayersLeaveAndNoMore() {
        RiskRig rig = rig("1", "0.05");
        OrderExecutor executor = executor(rig);
        Order order = bid(rig, executor, 30);
        rig.fill(order, 10);
        assertThat(executor.amend(order, 60, 100_01, 1)).isTrue();
        assertThat(venue.amendments()).containsExactly(new Amended(order.clientOrderId(), 50, 100_01));
        assertThat(log).containsExactly("cut 50 to 40 SYMBOL_CONCENTRATION");
    }

    @Test
    void shouldNotSendAnAmendmentOfWhichNothingIsLeft() {
        RiskRig rig = rig("1", "0.05");
        OrderExecutor executor = executor(rig);
        Order order = bid(rig, executor, 50);
        assertThat(executor.amend(order, 60, 100_00, 1)).as("cut to what it is").isFalse();
        rig.hold(SHARE + 8, 60);
        assertThat(executor.amend(order, 60, 100_00, 2)).isFalse();
        assertThat(executor.amend(order, 50, 100_01, 3))
                .as("not even at another price")
                .isFalse();
        assertThat(venue.amendments()).isEmpty();
        assertThat(log)
                .containsExactly(
                        "cut 60 to 50 SYMBOL_CONCENTRATION",
                        "refused 60 SYMBOL_CONCENTRATION",
                        "refused 50 SYMBOL_CONCENTRATION");
    }

    @Test
    void shouldAlwaysTakeRiskOffWithoutAskingTheGate() {
        RiskRig rig = rig("1", "0.05");
        OrderExecutor executor = executor(rig);
        Order order = bid(rig, executor, 50);
        rig.hold(SHARE + 8, 60);
        assertThat(executor.amend(order, 20, 100_00, 1)).isTrue();
        assertThat(venue.amendments()).containsExactly(new Amended(order.clientOrderId(), 20, 100_00));
        assertThat(log).isEmpty();
    }

    @Test
    void shouldRepriceAnOrderWhoseOwnSizeFillsTheLimit() {
        RiskRig rig = rig("1", "0.05");
        OrderExecutor executor = executor(rig);
        Order order = bid(rig, executor, 50);
        assertThat(executor.amend(order, 50, 99_50, 1)).isTrue();
        assertThat(venue.amendments()).containsExactly(new Amended(order.clientOrderId(), 50, 99_50));
        assertThat(log).isEmpty();
    }

    @Test
    void shouldSendNoMoreOfANewOrderThanTheLayersLeave() {
        RiskRig rig = rig("1", "0.05");
        Order order = bid(rig, executor(rig), 80);
        assertThat(order.quantityLots()).isEqualTo(50);
        assertThat(venue.last().lots()).isEqualTo(50);
        assertThat(log).containsExactly("cut 80 to 50 SYMBOL_CONCENTRATION");
    }
}
