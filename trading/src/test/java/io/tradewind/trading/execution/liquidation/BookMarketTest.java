// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.execution.liquidation;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.domain.command.Side;
import io.tradewind.domain.instrument.ContractType;
import io.tradewind.domain.instrument.InstrumentRegistry;
import io.tradewind.domain.number.Currency;
import io.tradewind.trading.fixture.SavedState;
import io.tradewind.trading.fixture.Terms;
import org.junit.jupiter.api.Test;

/** Volumes of bars in lots; depth is tested with the plan. */
class BookMarketTest {
    private static final int COIN = 0;
    private static final int INVERSE = 1;
    private static final long BTC_AT_50_000 = 100_000;

    private final InstrumentRegistry registry = Terms.registry(
            Terms.coin("ETH", Terms.USD), Terms.contract(ContractType.INVERSE, "BTC", Currency.of("USD"), "10"));
    private final BookMarket market = market();

    private BookMarket market() {
        return new BookMarket(
                registry,
                instrumentId -> false,
                instrumentId -> {
                    throw new IllegalStateException("there are no books");
                },
                false);
    }

    @Test
    void shouldCountTheLotsOfABarAndTellNothingBeforeTheFirst() {
        assertThat(market.hasBook(COIN)).isFalse();
        assertThat(market.depthLots(COIN, Side.SELL, 1)).isEqualTo(LiquidationMarket.UNKNOWN);
        assertThat(market.volumeLots(COIN)).isEqualTo(LiquidationMarket.UNKNOWN);
        market.onVolume(COIN, Terms.ONE, 1);
        assertThat(market.volumeLots(COIN)).as("a coin in lots of 0.0001").isEqualTo(10_000);
        market.onVolume(COIN, 9_999, 1);
        assertThat(market.volumeLots(COIN)).as("less than one lot").isZero();
    }

    @Test
    void shouldTakeAnEmptyBarForWhatItIsOnlyWhereVolumesAreTold() {
        market.onVolume(COIN, 0, 1);
        assertThat(market.volumeLots(COIN)).isEqualTo(LiquidationMarket.UNKNOWN);
        market.onVolume(COIN, Terms.ONE, 1);
        market.onVolume(COIN, 0, 1);
        assertThat(market.volumeLots(COIN)).isZero();
    }

    @Test
    void shouldConvertTheVolumeOfAnInverseContractByItsPrice() {
        market.onVolume(INVERSE, 2 * Terms.ONE, BTC_AT_50_000);
        assertThat(market.volumeLots(INVERSE))
                .as("2 BTC at 50,000 dollars in contracts of 10 dollars")
                .isEqualTo(10_000);
        market.onVolume(INVERSE, 2 * Terms.ONE, BTC_AT_50_000 / 2);
        assertThat(market.volumeLots(INVERSE)).isEqualTo(5_000);
        market.onVolume(INVERSE, 1, BTC_AT_50_000);
        assertThat(market.volumeLots(INVERSE)).isZero();
        market.onVolume(INVERSE, Long.MAX_VALUE, Long.MAX_VALUE / 1_000);
        assertThat(market.volumeLots(INVERSE)).as("more than can be counted").isPositive();
    }

    @Test
    void shouldComeBackFromItsSavedState() {
        market.onVolume(COIN, Terms.ONE, 1);
        SavedState saved = SavedState.of(market::save);
        BookMarket again = market();
        again.restore(saved);
        assertThat(saved.isEmpty()).isTrue();
        assertThat(again.volumeLots(COIN)).isEqualTo(10_000);
        assertThat(again.volumeLots(INVERSE)).isEqualTo(LiquidationMarket.UNKNOWN);
    }
}
