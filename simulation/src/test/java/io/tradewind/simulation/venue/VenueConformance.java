// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.venue;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.domain.command.NewOrder;
import io.tradewind.domain.command.OrderType;
import io.tradewind.domain.command.Side;
import io.tradewind.domain.command.TimeInForce;
import io.tradewind.domain.port.EventSink;
import io.tradewind.domain.port.VenuePort;
import io.tradewind.domain.port.VenueQueryPort;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/**
 * What every venue promises to the core, whatever is behind it: one suite for simulated venues and for adapters of live ones. A
 * subclass gives a {@link Rig}; instrument 0 trades near 10,000 ticks and takes quantities from 1 to 1,000 lots.
 */
public abstract class VenueConformance {
    /** A venue with an empty account, and a hand on its market. */
    public interface Rig {
        /** Where orders go. */
        VenuePort orders();

        /** Where questions go. */
        VenueQueryPort questions();

        /** The clock, nanoseconds since the epoch, UTC. */
        long nowNs();

        /** The market trades at a price, with more than 1,000 lots on either side of it, and the clock goes on. */
        void trade(long ticks);

        /** Hands over all answers that are under way. */
        void answers(EventSink sink);
    }

    private final EventTexts texts = new EventTexts();
    private final Rig rig = rig();

    /** A rig whose market traded at 10,000. */
    protected abstract Rig rig();

    private List<String> answers() {
        texts.lines.clear();
        rig.answers(texts);
        return List.copyOf(texts.lines);
    }

    private void send(long id, OrderType type, Side side, long lots, Consumer<NewOrder> terms) {
        NewOrder order = new NewOrder();
        order.clientOrderId = id;
        order.timeNs = rig.nowNs();
        order.type = type;
        order.side = side;
        order.quantityLots = lots;
        terms.accept(order);
        rig.orders().newOrder(order);
    }

    private void limit(long id, Side side, long lots, long ticks) {
        send(id, OrderType.LIMIT, side, lots, order -> order.limitTicks = ticks);
    }

    private void buy(long id, long lots) {
        send(id, OrderType.MARKET, Side.BUY, lots, order -> {});
        rig.trade(10_000);
    }

    private static List<String> words(List<String> lines) {
        return lines.stream()
                .map(line -> line.split(" "))
                .map(line -> line[0] + " " + line[1])
                .toList();
    }

    @Test
    void shouldAcknowledgeOrderBeforeAnythingElse() {
        limit(1, Side.BUY, 10, 9_000);
        assertThat(answers()).containsExactly("accepted 1");
    }

    @Test
    void shouldRefuseOrderWithImpossibleTermsAndRememberIt() {
        limit(1, Side.BUY, 0, 9_000);
        limit(2, Side.BUY, 10, 0);
        assertThat(answers()).containsExactly("rejected 1 BAD_QUANTITY", "rejected 2 BAD_PRICE");
        rig.questions().queryOrder(1, 0, rig.nowNs());
        assertThat(answers()).containsExactly("status 1 REJECTED 0 of 0 at 9000 BAD_QUANTITY");
    }

    @Test
    void shouldRefuseTermsThatDoNotGoTogether() {
        send(1, OrderType.TRAILING_STOP, Side.SELL, 10, order -> {});
        send(2, OrderType.TIME_STOP, Side.SELL, 10, order -> {});
        send(3, OrderType.STOP, Side.SELL, 10, order -> {
            order.stopTicks = 9_000;
            order.postOnly = true;
        });
        send(4, OrderType.LIMIT, Side.BUY, 10, order -> {
            order.limitTicks = 9_000;
            order.timeInForce = TimeInForce.GTD;
        });
        assertThat(answers())
                .containsExactly(
                        "rejected 1 BAD_COMBINATION",
                        "rejected 2 BAD_COMBINATION",
                        "rejected 3 BAD_COMBINATION",
                        "rejected 4 BAD_COMBINATION");
    }

    @Test
    void shouldCancelWorkingOrderOnceAndRefuseItAfterwards() {
        limit(1, Side.BUY, 10, 9_000);
        rig.orders().cancelOrder(1, 0, rig.nowNs());
        rig.orders().cancelOrder(1, 0, rig.nowNs());
        rig.orders().cancelOrder(99, 0, rig.nowNs());
        assertThat(answers())
                .containsExactly(
                        "accepted 1",
                        "cancelled 1 REQUESTED",
                        "refused CANCEL 1 UNKNOWN_ORDER",
                        "refused CANCEL 99 UNKNOWN_ORDER");
    }

    @Test
    void shouldAmendPriceAndQuantityOfWorkingOrder() {
        limit(1, Side.BUY, 10, 9_000);
        rig.orders().amendOrder(1, 0, 6, 9_100, rig.nowNs());
        rig.orders().amendOrder(1, 0, 0, 9_200, rig.nowNs());
        rig.orders().amendOrder(1, 0, 7, 0, rig.nowNs());
        assertThat(answers())
                .containsExactly(
                        "accepted 1", "amended 1 to 6 at 9100", "amended 1 to 6 at 9200", "amended 1 to 7 at 9200");
        rig.questions().queryOrder(1, 0, rig.nowNs());
        assertThat(answers()).containsExactly("status 1 WORKING 0 of 7 at 9200");
    }

    @Test
    void shouldRefuseAmendmentThatMakesNoSense() {
        send(1, OrderType.STOP, Side.SELL, 10, order -> order.stopTicks = 9_000);
        limit(2, Side.BUY, 10, 9_000);
        rig.orders().amendOrder(1, 0, 0, 9_100, rig.nowNs());
        rig.orders().amendOrder(2, 0, 0, 0, rig.nowNs());
        rig.orders().amendOrder(2, 0, 5_000, 0, rig.nowNs());
        rig.orders().amendOrder(3, 0, 5, 0, rig.nowNs());
        assertThat(answers())
                .containsExactly(
                        "accepted 1",
                        "accepted 2",
                        "refused AMEND 1 BAD_COMBINATION",
                        "refused AMEND 2 BAD_COMBINATION",
                        "refused AMEND 2 BAD_QUANTITY",
                        "refused AMEND 3 UNKNOWN_ORDER");
    }

    @Test
    void shouldRefuseToMovePostOnlyOrderWhereItWouldTake() {
        send(1, OrderType.LIMIT, Side.BUY, 10, order -> {
            order.limitTicks = 9_000;
            order.postOnly = true;
        });
        rig.orders().amendOrder(1, 0, 0, 10_500, rig.nowNs());
        assertThat(answers()).containsExactly("accepted 1", "refused AMEND 1 WOULD_TAKE");
    }

    @Test
    void shouldSayWhatBecameOfAnyOrder() {
        buy(1, 10);
        limit(2, Side.BUY, 4, 9_000);
        limit(3, Side.BUY, 5, 9_000);
        rig.orders().cancelOrder(3, 0, rig.nowNs());
        answers();
        for (int id = 1; id <= 4; id++) {
            rig.questions().queryOrder(id, 0, rig.nowNs());
        }
        assertThat(answers())
                .containsExactly(
                        "status 1 FILLED 10 of 10",
                        "status 2 WORKING 0 of 4 at 9000",
                        "status 3 CANCELLED 0 of 5 at 9000 REQUESTED",
                        "status 4 NOT_FOUND 0 of 0");
    }

    @Test
    void shouldNumberFillsWithoutGapsAndTellThemAgainWithTheSameNumbers() {
        for (int id = 1; id <= 4; id++) {
            buy(id, id);
        }
        limit(5, Side.BUY, 4, 9_000);
        List<String> fills =
                answers().stream().filter(line -> line.startsWith("filled")).toList();
        assertThat(texts.fillIds).containsExactly(1L, 2L, 3L, 4L);
        texts.fillIds.clear();
        rig.questions().queryAccount(2, rig.nowNs());
        assertThat(answers())
                .containsExactly(
                        fills.get(2),
                        fills.get(3),
                        "status 5 WORKING 0 of 4 at 9000",
                        "account 1 working, last fill 4");
        assertThat(texts.fillIds).containsExactly(3L, 4L);
    }

    @Test
    void shouldAnswerTheSameQuestionTheSameWay() {
        buy(1, 10);
        answers();
        rig.questions().queryAccount(0, rig.nowNs());
        List<String> first = answers();
        rig.questions().queryAccount(0, rig.nowNs());
        assertThat(answers()).isEqualTo(first).hasSize(2);
    }

    @Test
    void shouldTriggerWaitingOrdersAndFillThem() {
        buy(1, 100);
        answers();
        send(2, OrderType.STOP, Side.SELL, 10, order -> order.stopTicks = 9_500);
        send(3, OrderType.MARKET_IF_TOUCHED, Side.SELL, 10, order -> order.stopTicks = 10_500);
        send(4, OrderType.TRAILING_STOP, Side.SELL, 10, order -> order.trailTicks = 600);
        rig.trade(10_600);
        assertThat(words(answers())).endsWith("triggered 3", "filled 3");
        rig.trade(9_900);
        assertThat(words(answers())).as("600 below 10,600").containsExactly("triggered 4", "filled 4");
        rig.trade(9_400);
        assertThat(words(answers())).containsExactly("triggered 2", "filled 2");
    }

    @Test
    void shouldShareOneQuantityInGroup() {
        buy(1, 10);
        answers();
        send(2, OrderType.LIMIT, Side.SELL, 10, order -> {
            order.limitTicks = 10_500;
            order.ocoGroupId = 7;
        });
        send(3, OrderType.STOP, Side.SELL, 4, order -> {
            order.stopTicks = 9_500;
            order.ocoGroupId = 7;
        });
        rig.trade(9_400);
        assertThat(words(answers()))
                .containsExactly("accepted 2", "accepted 3", "triggered 3", "filled 3", "restated 2");
        rig.questions().queryOrder(2, 0, rig.nowNs());
        assertThat(answers()).containsExactly("status 2 WORKING 0 of 6 at 10500");
    }

    @Test
    void shouldEndTheGroupWhenOneOfItIsRefused() {
        send(2, OrderType.LIMIT, Side.BUY, 10, order -> {
            order.limitTicks = 9_500;
            order.ocoGroupId = 7;
        });
        for (int id = 3; id <= 4; id++) {
            send(id, OrderType.STOP, Side.BUY, id == 3 ? 0 : 5, order -> {
                order.stopTicks = 10_500;
                order.ocoGroupId = 7;
            });
        }
        assertThat(answers())
                .containsExactly(
                        "accepted 2", "rejected 3 BAD_QUANTITY", "cancelled 2 OCO_REJECTED", "rejected 4 OCO_REJECTED");
    }

    @Test
    void shouldLetChildrenWorkForWhatTheirParentWasFilled() {
        send(1, OrderType.LIMIT, Side.BUY, 6, order -> order.limitTicks = 9_500);
        bracket(10);
        rig.trade(9_400);
        assertThat(words(answers()))
                .containsExactly("accepted 1", "accepted 2", "accepted 3", "filled 1", "restated 2", "restated 3");
        rig.trade(9_800);
        rig.trade(10_600);
        assertThat(words(answers())).containsExactly("filled 3", "cancelled 2");
    }

    private void bracket(long lots) {
        send(2, OrderType.STOP, Side.SELL, lots, order -> {
            order.stopTicks = 9_000;
            order.parentOrderId = 1;
            order.ocoGroupId = 7;
            order.reduceOnly = true;
        });
        send(3, OrderType.LIMIT, Side.SELL, lots, order -> {
            order.limitTicks = 10_500;
            order.parentOrderId = 1;
            order.ocoGroupId = 7;
            order.reduceOnly = true;
        });
    }

    @Test
    void shouldEndChildrenWithTheirParent() {
        send(1, OrderType.LIMIT, Side.BUY, 6, order -> order.limitTicks = 9_500);
        bracket(6);
        rig.orders().cancelOrder(1, 0, rig.nowNs());
        assertThat(answers())
                .containsExactly(
                        "accepted 1",
                        "accepted 2",
                        "accepted 3",
                        "cancelled 1 REQUESTED",
                        "cancelled 2 PARENT_ENDED",
                        "cancelled 3 PARENT_ENDED");
        send(4, OrderType.LIMIT, Side.SELL, 6, order -> {
            order.limitTicks = 10_500;
            order.parentOrderId = 1;
        });
        send(5, OrderType.LIMIT, Side.SELL, 6, order -> {
            order.limitTicks = 10_500;
            order.parentOrderId = 99;
        });
        assertThat(answers()).containsExactly("rejected 4 PARENT_ENDED", "rejected 5 UNKNOWN_ORDER");
    }

    @Test
    void shouldEndOrderAtItsTime() {
        send(1, OrderType.LIMIT, Side.BUY, 6, order -> {
            order.limitTicks = 9_500;
            order.timeInForce = TimeInForce.GTD;
            order.expireTimeNs = rig.nowNs() + 50;
        });
        send(2, OrderType.TIME_STOP, Side.BUY, 6, order -> order.triggerTimeNs = rig.nowNs() + 50);
        rig.trade(10_000);
        rig.trade(10_000);
        assertThat(words(answers()))
                .containsExactlyInAnyOrder("accepted 1", "accepted 2", "expired 1", "triggered 2", "filled 2");
    }
}
