// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.calibration.venue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.domain.command.Side;
import io.tradewind.simulation.queue.QueueSpec;
import java.util.List;
import org.junit.jupiter.api.Test;

class TaggedOrdersTest {
    private static final long SECOND = 1_000_000_000L;

    private final TouchPath quotes = new TouchPath(Side.BUY);
    private final TradePath trades = new TradePath();

    private void quote(double second, long quantity) {
        quotes.add(Math.round(second * SECOND), 100, quantity);
    }

    private void trade(double second, long quantity) {
        long ns = Math.round(second * SECOND);
        trades.add(ns, ns, 100, quantity);
    }

    /** 100 ahead; 17 join; 30 are added, 40 cancelled, 25 traded; then 35 ahead trade, and the order. */
    private void oneOrder() {
        quote(1, 100);
        quote(2, 117);
        quote(3, 147);
        quote(4, 107);
        trade(5, 25);
        quote(5.001, 82);
        trade(6, 35);
        trade(6.001, 17);
        quote(6.002, 30);
    }

    @Test
    void shouldFindAnOrderByItsSizeAndKnowWhatWasCancelledAheadOfIt() {
        oneOrder();
        List<QueueHistory> found = TaggedOrders.of(quotes, trades);
        assertThat(found).hasSize(1);
        QueueHistory order = found.getFirst();
        assertThat(order.joinTimeNs()).isEqualTo(2 * SECOND);
        assertThat(order.aheadAtJoin()).isEqualTo(100);
        assertThat(order.cancelled()).isEqualTo(40);
        assertThat(order.cancelledAhead()).isEqualTo(100 - 25 - 35);
        assertThat(order.isConsistent(0)).isTrue();
        assertThat(order.observedShare()).isEqualTo(1);
    }

    @Test
    void shouldReplayTheOrderUnderAModel() {
        oneOrder();
        QueueHistory order = TaggedOrders.of(quotes, trades).getFirst();
        // 10 of the 40 were more than the 30 behind: these were ahead whatever the model.
        assertThat(order.predictedShare(QueueSpec.riskAverse().build())).isCloseTo(0.25, within(1e-12));
        assertThat(order.positionError(QueueSpec.riskAverse().build())).isCloseTo(0.3, within(1e-12));
        assertThat(order.predictedShare(QueueSpec.optimistic().build())).isEqualTo(1);
        assertThat(order.positionError(QueueSpec.optimistic().build())).isZero();
        double even = 100.0 / 130;
        assertThat(order.predictedShare(QueueSpec.power(1).build())).isCloseTo(even, within(1e-9));
    }

    @Test
    void shouldLeaveOutASizeThatCameTwiceOrLeftWithoutATrade() {
        oneOrder();
        quote(7, 47);
        trade(8, 17);
        assertThat(TaggedOrders.of(quotes, trades)).isEmpty();
    }

    @Test
    void shouldLeaveOutAnOrderWhosePriceWasNotAlwaysTheBest() {
        quote(1, 100);
        quote(2, 117);
        quotes.add(3 * SECOND, 101, 5);
        quote(4, 117);
        trade(6, 17);
        assertThat(TaggedOrders.of(quotes, trades)).isEmpty();
    }

    @Test
    void shouldLeaveOutAJoinWithATradeBesideIt() {
        quote(1, 100);
        trade(1.998, 3);
        quote(2, 117);
        quote(3, 110);
        trade(6, 17);
        assertThat(TaggedOrders.of(quotes, trades)).isEmpty();
    }

    @Test
    void shouldCallAnOrderInconsistentWhenMoreTradedThanWasAhead() {
        quote(1, 100);
        quote(2, 117);
        quote(3, 110);
        trade(4, 105);
        trade(6, 17);
        assertThat(TaggedOrders.of(quotes, trades).getFirst().isConsistent(0.02))
                .isFalse();
    }
}
