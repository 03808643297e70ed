// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.execution.liquidation;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.domain.command.Side;
import io.tradewind.domain.instrument.InstrumentTerms;
import io.tradewind.trading.fixture.Terms;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A quarter of the depth, a tenth of the volume; prices are 100 dollars. */
class SliceSizerTest {
    private static final long LIMIT = 10_000;

    private long depth;
    private long volume;
    private boolean hasBook;
    private final LiquidationLeg leg = new LiquidationLeg(0);
    private final LiquidationMarket market = new LiquidationMarket() {
        @Override
        public long depthLots(int instrumentId, Side side, long limitTicks) {
            return depth;
        }

        @Override
        public boolean hasBook(int instrumentId) {
            return hasBook;
        }

        @Override
        public long volumeLots(int instrumentId) {
            return volume;
        }
    };

    private long lots(InstrumentTerms terms, long excess, long own) {
        SliceSizer sizer = new SliceSizer(LiquidationSpec.STANDARD, Terms.registry(terms), market);
        return sizer.lots(leg, Side.SELL, LIMIT, excess, own);
    }

    @ParameterizedTest
    @CsvSource({
        "1000, 50, 50, 50",
        "100, 50, 50, 10",
        "100, 50, 7, 7",
        "100, 5, 50, 5",
        "9, 50, 50, 1",
        "0, 50, 50, 1",
        "0, 1, 1, 1",
        "1000, 50, 0, 50",
    })
    void shouldTakeATenthOfTheVolumeAndTheSmallestOrderWhereNobodyTraded(
            long traded, long excess, long own, long slice) {
        volume = traded;
        assertThat(lots(Terms.share("AAA"), excess, own)).isEqualTo(slice);
    }

    @ParameterizedTest
    @CsvSource({"200, 200, 20", "200, 60, 20", "0, 60, 6", "0, 10, 1", "0, 9, 1", "0, 1, 1"})
    void shouldTakeATenthOfWhatWasHeldWhereNothingIsKnownOfTheVolume(long base, long excess, long slice) {
        leg.baseLots = base;
        volume = LiquidationMarket.UNKNOWN;
        assertThat(lots(Terms.share("AAA"), excess, excess)).isEqualTo(slice);
    }

    @ParameterizedTest
    @CsvSource({"40, 10", "3, 1", "0, 0", "-1, -1"})
    void shouldTakeAQuarterOfTheDepth(long visible, long slice) {
        hasBook = true;
        depth = visible;
        assertThat(lots(Terms.share("AAA"), 50, 50)).isEqualTo(slice);
    }

    @ParameterizedTest
    @CsvSource({
        "50, 50, 5",
        "50, 7, 7",
        "50, 5, 5",
        "50, 4, 5",
        "12, 9, 12",
        "20, 9, 9",
        "9, 9, 9",
        "9, 6, 9",
        "4, 4, 4",
    })
    void shouldNeitherSendNorLeaveLessThanTheVenuesSmallestOrder(long excess, long own, long slice) {
        volume = 0;
        InstrumentTerms fromFive = Terms.boundedShare("AAA", 5, 0, 0);
        assertThat(lots(fromFive, excess, own)).isEqualTo(slice);
    }

    @ParameterizedTest
    @CsvSource({"399, 4", "400, 4", "401, 5", "1, 1"})
    void shouldCountTheSmallestOrderByItsValueToo(int minNotional, long slice) {
        volume = 0;
        assertThat(lots(Terms.boundedShare("AAA", 0, 0, minNotional), 50, 50)).isEqualTo(slice);
    }

    @Test
    void shouldSendNoMoreThanTheVenuesLargestOrder() {
        volume = 1_000_000;
        assertThat(lots(Terms.boundedShare("AAA", 0, 30, 0), 500, 500)).isBetween(1L, 30L);
    }

    @Test
    void shouldNeverSendMoreThanIsToBeTradedNorMoreThanItsStrategyHoldsUnlessItIsTheSmallestOrder() {
        long seed = 20_240_817;
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        for (int i = 0; i < 100_000; i++) {
            int least = random.nextInt(1, 6);
            long excess = random.nextLong(1, 60);
            long own = random.nextLong(0, 60);
            volume = random.nextLong(-1, 700);
            leg.baseLots = random.nextLong(0, 100);
            long slice = lots(Terms.boundedShare("AAA", least, 0, 0), excess, own);
            String what = "seed " + seed + " step " + i + ": " + slice + " of " + excess + ", own " + own + ", least "
                    + least + ", volume " + volume + ", base " + leg.baseLots;
            assertThat(slice).as(what).isBetween(1L, excess);
            if (slice > own && own > 0) {
                assertThat(own < least || excess - own < least).as(what).isTrue();
            }
            if (excess > 2L * least && volume == 0) {
                assertThat(slice).as(what).isLessThan(3L * least);
            }
        }
    }
}
