// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.trigger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradewind.domain.command.OrderType;
import io.tradewind.domain.command.Side;
import io.tradewind.domain.command.TriggerPrice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TriggerConditionTest {
    @ParameterizedTest
    @CsvSource({
        "STOP, BUY, 99, false",
        "STOP, BUY, 100, true",
        "STOP, BUY, 101, true",
        "STOP, SELL, 101, false",
        "STOP, SELL, 100, true",
        "STOP, SELL, 99, true",
        "STOP_LIMIT, BUY, 99, false",
        "STOP_LIMIT, BUY, 100, true",
        "STOP_LIMIT, SELL, 101, false",
        "STOP_LIMIT, SELL, 100, true",
        "TRAILING_STOP, BUY, 99, false",
        "TRAILING_STOP, BUY, 100, true",
        "TRAILING_STOP, SELL, 101, false",
        "TRAILING_STOP, SELL, 100, true",
        "MARKET_IF_TOUCHED, BUY, 101, false",
        "MARKET_IF_TOUCHED, BUY, 100, true",
        "MARKET_IF_TOUCHED, SELL, 99, false",
        "MARKET_IF_TOUCHED, SELL, 100, true",
        "LIMIT_IF_TOUCHED, BUY, 101, false",
        "LIMIT_IF_TOUCHED, BUY, 99, true",
        "LIMIT_IF_TOUCHED, SELL, 99, false",
        "LIMIT_IF_TOUCHED, SELL, 101, true"
    })
    void shouldHoldFromTheStopPriceOn(OrderType type, Side side, long priceTicks, boolean holds) {
        assertThat(TriggerCondition.isReached(type, side, 100, priceTicks)).isEqualTo(holds);
    }

    @ParameterizedTest
    @EnumSource(
            value = OrderType.class,
            names = {"STOP", "STOP_LIMIT", "TRAILING_STOP", "MARKET_IF_TOUCHED", "LIMIT_IF_TOUCHED"})
    void shouldNotHoldWhileThePriceIsNotKnown(OrderType type) {
        for (Side side : Side.values()) {
            assertThat(TriggerCondition.isReached(type, side, 100, TriggerPrices.UNKNOWN))
                    .isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = OrderType.class,
            names = {"MARKET", "LIMIT", "TIME_STOP"})
    void shouldRefuseTypesThatWatchNoPrice(OrderType type) {
        assertThatThrownBy(() -> TriggerCondition.isRising(type, Side.BUY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("watches no price");
    }

    @Test
    void shouldBeDueFromTheVeryNanosecondOn() {
        assertThat(TriggerCondition.isDue(1_000, 999)).isFalse();
        assertThat(TriggerCondition.isDue(1_000, 1_000)).isTrue();
        assertThat(TriggerCondition.isDue(1_000, 1_001)).isTrue();
    }

    @Test
    void shouldWatchTheAskForABuyAndTheBidForASell() {
        TriggerPrices prices = new TriggerPrices();
        assertThat(prices.ticks(TriggerPrice.LAST, Side.BUY)).isEqualTo(TriggerPrices.UNKNOWN);
        prices.lastTicks = 1;
        prices.markTicks = 2;
        prices.bidTicks = 3;
        prices.askTicks = 4;
        assertThat(prices.ticks(TriggerPrice.LAST, Side.SELL)).isEqualTo(1);
        assertThat(prices.ticks(TriggerPrice.MARK, Side.BUY)).isEqualTo(2);
        assertThat(prices.ticks(TriggerPrice.BID_ASK, Side.SELL)).isEqualTo(3);
        assertThat(prices.ticks(TriggerPrice.BID_ASK, Side.BUY)).isEqualTo(4);
    }
}
