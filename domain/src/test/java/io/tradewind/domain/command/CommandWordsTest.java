// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CommandWordsTest {
    @ParameterizedTest
    @EnumSource(Side.class)
    void shouldFindTheSideOfItsOrdinal(Side side) {
        assertThat(Side.of(side.ordinal())).isSameAs(side);
    }

    @ParameterizedTest
    @EnumSource(Liquidity.class)
    void shouldFindTheLiquidityOfItsOrdinal(Liquidity liquidity) {
        assertThat(Liquidity.of(liquidity.ordinal())).isSameAs(liquidity);
    }

    @Test
    void shouldKeepTheEncodedOrderOfTheWords() {
        assertThat(Side.values()).containsExactly(Side.BUY, Side.SELL);
        assertThat(Liquidity.values()).containsExactly(Liquidity.MAKER, Liquidity.TAKER);
    }

    @Test
    void shouldGiveTheSideThatMovesAPosition() {
        assertThat(Side.ofSigned(Long.MAX_VALUE)).isSameAs(Side.BUY);
        assertThat(Side.ofSigned(-1)).isSameAs(Side.SELL);
        assertThat(Side.ofSigned(Long.MIN_VALUE)).isSameAs(Side.SELL);
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    void shouldCancelOutWhenASideMeetsItsOpposite(Side side) {
        assertThat(side.sign() + side.opposite().sign()).isZero();
        assertThat(side.opposite().opposite()).isSameAs(side);
        assertThat(Side.ofSigned(side.sign())).isSameAs(side);
    }

    @Test
    void shouldStartAnOrderAsAPlainMarketBuyWithoutSize() {
        NewOrder order = new NewOrder();

        assertThat(order.side).isSameAs(Side.BUY);
        assertThat(order.type).isSameAs(OrderType.MARKET);
        assertThat(order.timeInForce).isSameAs(TimeInForce.GTC);
        assertThat(order.quantityLots).isZero();
        assertThat(order.buyingPowerShare).isZero();
        assertThat(order.limitTicks).isZero();
        assertThat(order.stopTicks).isZero();
        assertThat(order.reduceOnly).isFalse();
        assertThat(order.ocoGroupId).isZero();
    }
}
