// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradewind.domain.command.OrderType;
import io.tradewind.domain.command.Side;
import io.tradewind.domain.command.TimeInForce;
import io.tradewind.simulation.matching.filter.MatchFilters;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Moves, reductions and orders within a budget. */
class MatchingMoveTest {
    private final EventText events = new EventText();
    private final MatchingEngine engine = new MatchingEngine(MatchFilters.NONE, events);
    private final OrderRequest request = new OrderRequest();

    @BeforeEach
    void twoSellersAtAPriceAndOneAbove() {
        limit(1, 7, Side.SELL, 10, 100);
        limit(2, 8, Side.SELL, 5, 100);
        limit(3, 9, Side.SELL, 4, 103);
        events.take();
    }

    private void limit(long id, long account, Side side, long lots, long ticks) {
        engine.submit(request.of(id, account, side, OrderType.LIMIT, TimeInForce.GTC, lots)
                .prices(ticks, OrderRequest.NOT_GIVEN));
    }

    private void within(long id, Side side, long lots, long budget) {
        engine.submitWithinBudget(request.of(id, 1, side, OrderType.MARKET, TimeInForce.FOK, lots), budget);
    }

    @Test
    void shouldLoseItsPlaceByAMoveToThePriceWhereItRests() {
        engine.move(1, 7, 100);
        limit(4, 1, Side.BUY, 6, 100);
        assertThat(events.take())
                .containsExactly(
                        "AMENDED 1 10@100 10 REQUESTED", "ACCEPTED 4 6", "TRADE 4 2 5@100 1 0", "TRADE 4 1 1@100 0 9");
    }

    @Test
    void shouldTakeWhenItMovesAcrossAndRestWithWhatIsLeft() {
        limit(4, 1, Side.BUY, 12, 99);
        events.take();
        engine.move(1, 7, 98);
        assertThat(events.take()).containsExactly("AMENDED 1 10@98 10 REQUESTED", "TRADE 1 4 10@99 0 2");
        engine.move(1, 7, 98);
        assertThat(events.take()).containsExactly("REJECTED 1 UNKNOWN_ORDER");
    }

    @Test
    void shouldRefuseAMoveOfAnotherAccountOrToNoPrice() {
        engine.move(1, 8, 101);
        engine.move(1, 7, 0);
        assertThat(events.take()).containsExactly("REJECTED 1 UNKNOWN_ORDER", "REJECTED 1 BAD_PRICE");
    }

    @Test
    void shouldKeepItsPlaceWhenItIsReducedAndBeGoneWhenNothingIsLeft() {
        engine.reduce(1, 7, 4);
        limit(4, 1, Side.BUY, 3, 100);
        engine.reduce(1, 7, 99);
        engine.reduce(1, 7, 1);
        assertThat(events.take())
                .containsExactly(
                        "AMENDED 1 6@100 6 REQUESTED",
                        "ACCEPTED 4 3",
                        "TRADE 4 1 3@100 0 3",
                        "CANCELLED 1 3 REQUESTED",
                        "REJECTED 1 UNKNOWN_ORDER");
    }

    @Test
    void shouldRefuseAReductionByNothing() {
        engine.reduce(1, 7, 0);
        assertThat(events.take()).containsExactly("REJECTED 1 BAD_QUANTITY");
    }

    @Test
    void shouldFillWithinABudgetToTheLastTickOrNotAtAll() {
        long cost = 15 * 100 + 103;
        assertThat(engine.walkCost(Side.BUY, 16)).isEqualTo(cost);
        within(4, Side.BUY, 16, cost - 1);
        assertThat(events.take()).containsExactly("ACCEPTED 4 16", "EXPIRED 4 16");
        within(5, Side.BUY, 16, cost);
        assertThat(events.take())
                .containsExactly("ACCEPTED 5 16", "TRADE 5 1 10@100 6 0", "TRADE 5 2 5@100 1 0", "TRADE 5 3 1@103 0 3");
    }

    @Test
    void shouldNotFillWithinAnyBudgetWhatTheBookDoesNotHold() {
        assertThat(engine.walkCost(Side.BUY, 20)).isEqualTo(-1);
        within(4, Side.BUY, 20, Long.MAX_VALUE);
        assertThat(events.take()).containsExactly("ACCEPTED 4 20", "EXPIRED 4 20");
    }

    @Test
    void shouldSellWhenItBringsAtLeastTheBudget() {
        limit(6, 7, Side.BUY, 5, 90);
        events.take();
        within(4, Side.SELL, 5, 451);
        within(5, Side.SELL, 5, 450);
        assertThat(events.take()).containsExactly("ACCEPTED 4 5", "EXPIRED 4 5", "ACCEPTED 5 5", "TRADE 5 6 5@90 0 0");
    }

    @Test
    void shouldCountOnceWhatAGroupShares() {
        engine.submit(request.of(6, 5, Side.BUY, OrderType.LIMIT, TimeInForce.GTC, 5)
                .prices(90, OrderRequest.NOT_GIVEN)
                .links(1, OrderRequest.NOT_GIVEN));
        engine.submit(request.of(7, 5, Side.BUY, OrderType.LIMIT, TimeInForce.GTC, 5)
                .prices(89, OrderRequest.NOT_GIVEN)
                .links(1, OrderRequest.NOT_GIVEN));
        events.take();
        within(4, Side.SELL, 6, 1);
        assertThat(events.take()).containsExactly("ACCEPTED 4 6", "EXPIRED 4 6");
    }

    @Test
    void shouldRefuseABudgetForAnOrderThatIsNoPlainMarketOrder() {
        request.of(4, 1, Side.BUY, OrderType.LIMIT, TimeInForce.FOK, 1).prices(100, OrderRequest.NOT_GIVEN);
        assertThatThrownBy(() -> engine.submitWithinBudget(request, 100)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldSayThatACostIsTooLargeToCount() {
        limit(6, 7, Side.SELL, MatchFilters.MAX_UNITS, MatchFilters.MAX_UNITS);
        assertThat(engine.walkCost(Side.BUY, MatchFilters.MAX_UNITS)).isEqualTo(Long.MAX_VALUE);
    }
}
