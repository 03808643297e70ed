// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.execution;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.domain.command.OrderType;
import io.tradewind.domain.command.Side;
import io.tradewind.trading.control.TradingMode;
import io.tradewind.trading.fixture.RecordingVenue;
import io.tradewind.trading.fixture.RecordingVenue.Sent;
import io.tradewind.trading.fixture.StateBytes;
import io.tradewind.trading.order.Order;
import io.tradewind.trading.order.OrderEvent;
import io.tradewind.trading.signal.Quotes;
import io.tradewind.trading.sizing.Intent;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuoteExecutorTest {
    private static final long SECOND_NS = 1_000_000_000L;

    private final QuoteDesk desk = new QuoteDesk();

    private static void hold(Quotes quotes) {
        assertThat(quotes.isSaid(Side.BUY)).isFalse();
    }

    @Test
    void shouldShowOneRestingOrderASide() {
        desk.tick(quotes -> {
            quotes.bid(99_00, 5);
            quotes.ask(101_00, 7);
        });
        assertThat(desk.venue.orders())
                .containsExactly(
                        new Sent(1, Side.BUY, OrderType.LIMIT, 5, 0, 99_00, 0, false, 0),
                        new Sent(2, Side.SELL, OrderType.LIMIT, 7, 0, 101_00, 0, false, 0));
        assertThat(desk.venue.postOnly()).containsOnly(true);
        assertThat(desk.orders.working(0).intent().purpose).isEqualTo(Intent.Purpose.QUOTE);
        desk.tick(QuoteExecutorTest::hold);
        desk.tick(quotes -> quotes.bid(99_00, 5));
        assertThat(desk.venue.orders()).as("said again, nothing changes").hasSize(2);
        assertThat(desk.venue.cancels()).isEmpty();
    }

    @Test
    void shouldReplaceAnOrderOnlyWhenTheVenueHasConfirmedItsCancel() {
        desk.tick(quotes -> quotes.bid(99_00, 5));
        desk.orders.onAccepted(1, 0);
        desk.tick(quotes -> quotes.bid(98_00, 5));
        assertThat(desk.venue.cancels()).containsExactly(1L);
        desk.tick(QuoteExecutorTest::hold);
        desk.tick(quotes -> quotes.bid(97_00, 6));
        assertThat(desk.sent()).as("cancelled once, not replaced yet").hasSize(1);
        assertThat(desk.venue.cancels()).hasSize(1);
        desk.end(1, OrderEvent.CANCEL);
        assertThat(desk.sent()).as("only a tick places").hasSize(1);
        desk.tick(QuoteExecutorTest::hold);
        assertThat(desk.sent()).containsExactly("1 BUY 5@9900", "2 BUY 6@9700");
    }

    @Test
    void shouldCancelAlsoWhatTheVenueHasNotYetAccepted() {
        desk.tick(quotes -> quotes.ask(101_00, 5));
        desk.tick(Quotes::noAsk);
        assertThat(desk.venue.cancels()).containsExactly(1L);
        desk.orders.onAccepted(1, 0);
        desk.end(1, OrderEvent.CANCEL);
        desk.tick(QuoteExecutorTest::hold);
        assertThat(desk.sent()).hasSize(1);
        assertThat(desk.illegal).isZero();
    }

    @Test
    void shouldCutAnOrderWhenMoreRestsThanIsWantedButNotWhenLessDoes() {
        desk.tick(quotes -> quotes.bid(99_00, 5));
        desk.orders.onAccepted(1, 0);
        desk.tick(quotes -> quotes.bid(99_00, 9));
        assertThat(desk.venue.cancels())
                .as("more is wanted: the place in the queue is kept")
                .isEmpty();
        desk.fill(1, 2);
        desk.tick(quotes -> quotes.bid(99_00, 3));
        assertThat(desk.venue.amendments()).as("three are left").isEmpty();
        desk.tick(quotes -> quotes.bid(99_00, 2));
        assertThat(desk.venue.amendments()).containsExactly(new RecordingVenue.Amended(1, 4, 99_00));
        desk.tick(quotes -> quotes.bid(99_00, 1));
        assertThat(desk.venue.amendments()).as("one at a time").hasSize(1);
        desk.orders.onAmended(1, 4, 99_00, 0);
        desk.tick(QuoteExecutorTest::hold);
        assertThat(desk.venue.amendments()).last().isEqualTo(new RecordingVenue.Amended(1, 3, 99_00));
        assertThat(desk.venue.cancels()).isEmpty();
        assertThat(desk.sent()).containsExactly("1 BUY 5@9900");
    }

    @Test
    void shouldWithdrawWhatIsTooMuchWhileTheVenueHasNotAnswered() {
        desk.tick(quotes -> quotes.bid(99_00, 5));
        desk.tick(quotes -> quotes.bid(99_00, 2));
        assertThat(desk.venue.amendments()).isEmpty();
        assertThat(desk.venue.cancels()).containsExactly(1L);
    }

    @Test
    void shouldShowAnewAfterAFullFill() {
        desk.tick(quotes -> quotes.bid(99_00, 5));
        desk.orders.onAccepted(1, 0);
        desk.fill(1, 5);
        desk.tick(quotes -> quotes.bid(98_00, 4));
        assertThat(desk.sent()).containsExactly("1 BUY 5@9900", "2 BUY 4@9800");
    }

    @Test
    void shouldSurviveAFillWhileACancelIsUnderWay() {
        desk.tick(quotes -> quotes.bid(99_00, 5));
        desk.orders.onAccepted(1, 0);
        desk.tick(quotes -> quotes.bid(98_00, 5));
        desk.fill(1, 2);
        desk.tick(QuoteExecutorTest::hold);
        assertThat(desk.sent()).as("three are still there").hasSize(1);
        desk.fill(1, 3);
        desk.tick(quotes -> quotes.bid(97_00, 1));
        assertThat(desk.sent()).containsExactly("1 BUY 5@9900", "2 BUY 1@9700");
        assertThat(desk.venue.cancels()).containsExactly(1L);
        assertThat(desk.illegal).isZero();
    }

    @Test
    void shouldQuoteAgainAtTheNextTickWhenTheVenueRefused() {
        desk.tick(quotes -> quotes.bid(99_00, 5));
        desk.end(1, OrderEvent.REJECT);
        desk.tick(quotes -> quotes.bid(98_00, 5));
        assertThat(desk.sent()).containsExactly("1 BUY 5@9900", "2 BUY 5@9800");
    }

    @Test
    void shouldRestASideForASecondAfterTheGateRefused() {
        desk.mode.set(TradingMode.PAUSE);
        desk.tick(quotes -> quotes.bid(99_00, 5));
        assertThat(desk.refused).isEqualTo(1);
        desk.mode.set(TradingMode.NORMAL);
        desk.nowNs = SECOND_NS - 1;
        desk.tick(quotes -> {
            quotes.bid(99_00, 5);
            quotes.ask(101_00, 5);
        });
        assertThat(desk.sent()).as("the other side does not rest").containsExactly("1 SELL 5@10100");
        assertThat(desk.refused).isEqualTo(1);
        desk.nowNs = SECOND_NS;
        desk.tick(QuoteExecutorTest::hold);
        assertThat(desk.sent()).containsExactly("1 SELL 5@10100", "2 BUY 5@9900");
    }

    @Test
    void shouldTakeBothQuotesAwayAndWantNoneUntilTheStrategySpeaks() {
        desk.tick(quotes -> {
            quotes.bid(99_00, 5);
            quotes.ask(101_00, 5);
        });
        desk.quoting.withdrawAll(0);
        desk.quoting.withdrawAll(0);
        assertThat(desk.venue.cancels()).as("each once").containsExactly(1L, 2L);
        desk.end(1, OrderEvent.CANCEL);
        desk.end(2, OrderEvent.CANCEL);
        desk.tick(QuoteExecutorTest::hold);
        assertThat(desk.sent()).hasSize(2);
        desk.tick(quotes -> quotes.ask(101_00, 4));
        assertThat(desk.sent()).hasSize(3).endsWith("3 SELL 4@10100");
    }

    @Test
    void shouldNotSendAPriceThatTheVenueHasRefusedAgainForATenthOfASecond() {
        desk.tick(quotes -> quotes.bid(99_00, 5));
        desk.quoting.onRejected(Side.BUY, 99_00, desk.nowNs);
        desk.end(1, OrderEvent.REJECT);
        desk.nowNs += SECOND_NS / 10 - 1;
        desk.tick(QuoteExecutorTest::hold);
        assertThat(desk.sent()).hasSize(1);
        desk.tick(quotes -> quotes.bid(98_99, 5));
        assertThat(desk.sent()).as("another price goes at once").hasSize(2);
        desk.end(2, OrderEvent.CANCEL);
        desk.nowNs += 1;
        desk.tick(quotes -> quotes.bid(99_00, 5));
        assertThat(desk.sent()).hasSize(3);
    }

    /** The pool hands the same object out again under another id, when enough orders have ended after it. */
    @Test
    void shouldNeverTakeAPooledOrderForItsOwn() {
        desk.tick(quotes -> quotes.bid(99_00, 5));
        Order reused = desk.orders.working(0);
        desk.end(1, OrderEvent.CANCEL);
        long id = 1;
        do {
            if (desk.orders.workingCount() > 0) {
                desk.end(id, OrderEvent.CANCEL);
            }
            assertThat(desk.executor.execute(ofAnother(), 0)).isTrue();
            id++;
        } while (desk.orders.working(0) != reused);
        assertThat(reused.clientOrderId()).isEqualTo(id);

        desk.tick(quotes -> quotes.bid(98_00, 5));
        assertThat(desk.venue.cancels()).as("the other's order is left alone").isEmpty();
        assertThat(desk.sent()).endsWith(id + 1 + " BUY 5@9800");
        desk.quoting.withdrawAll(0);
        assertThat(desk.venue.cancels()).containsExactly(id + 1);
    }

    private static Intent ofAnother() {
        Intent other = new Intent();
        other.clear();
        other.slotId = 9;
        other.side = Side.BUY;
        other.type = OrderType.LIMIT;
        other.lots = 50;
        other.limitTicks = 95_00;
        other.referenceTicks = 100_00;
        return other;
    }

    @Test
    void shouldSaveWhatIsWantedAndWhatWorks() {
        List<byte[]> states = new ArrayList<>();
        states.add(StateBytes.of(desk.quoting::save));
        desk.tick(quotes -> quotes.bid(99_00, 5));
        states.add(StateBytes.of(desk.quoting::save));
        desk.tick(quotes -> quotes.bid(99_00, 6));
        states.add(StateBytes.of(desk.quoting::save));
        desk.end(1, OrderEvent.CANCEL);
        states.add(StateBytes.of(desk.quoting::save));
        desk.mode.set(TradingMode.PAUSE);
        desk.tick(QuoteExecutorTest::hold);
        states.add(StateBytes.of(desk.quoting::save));
        assertThat(states.stream().map(java.util.Arrays::toString)).doesNotHaveDuplicates();
    }
}
