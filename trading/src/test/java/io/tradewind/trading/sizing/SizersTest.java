// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.sizing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.domain.command.NewOrder;
import io.tradewind.domain.instrument.ContractType;
import io.tradewind.domain.instrument.InstrumentRegistry;
import io.tradewind.domain.instrument.InstrumentTerms;
import io.tradewind.domain.number.Decimal;
import io.tradewind.domain.number.PowersOfTen;
import io.tradewind.quant.random.Xoshiro256;
import io.tradewind.trading.feature.Bar;
import io.tradewind.trading.feature.FeatureRow;
import io.tradewind.trading.fixture.FixedPortfolio;
import io.tradewind.trading.fixture.Terms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SizersTest {
    private static final long FULL = PowersOfTen.of(NewOrder.SHARE_SCALE);

    private final FeatureRow features = new FeatureRow();
    private final Size size = new Size();

    private Size sized(PositionSizer sizer, InstrumentTerms terms, long equityUnits, long closeTicks) {
        InstrumentRegistry registry = Terms.registry(terms);
        Bar bar = new Bar(registry.get(0)).set(0, 9, closeTicks, closeTicks, closeTicks, closeTicks, 0);
        sizer.declare(features);
        features.onBar(bar);
        sizer.size(new Intent(), bar, features, new FixedPortfolio(registry, equityUnits, closeTicks), size);
        return size;
    }

    private void shouldBe(Size found, long lots, long share, Size.Reason reason) {
        assertThat(found.lots()).isEqualTo(lots);
        assertThat(found.buyingPowerShare()).isEqualTo(share);
        assertThat(found.reason()).isEqualTo(reason);
    }

    @Test
    void shouldGiveTheFixedQuantityWhateverTheEquity() {
        shouldBe(sized(new FixedSizer(7), Terms.share("AAA"), 0, 100_00), 7, 0, Size.Reason.NONE);
        shouldBe(sized(new FixedSizer(0), Terms.share("AAA"), 0, 100_00), 0, 0, Size.Reason.BELOW_ONE_LOT);
        assertThat(features.names()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // equity, fraction of 100, reserve of 10000, close, lots
        "1000,   100, 0,   100.00, 10",
        "1000,   100, 0,   100.01, 9",
        "1000,    50, 0,   100.00, 5",
        "1000,   100, 100, 100.00, 9",
        "1010,   100, 100, 100.00, 10",
        "99.99,  100, 0,   99.99,  1"
    })
    void shouldBuyWholeLotsWithTheFractionLessTheReserve(
            String equity, long fraction, long reserve, String close, long lots) {
        long units = Decimal.parse(equity).unscaledAt(8);
        long ticks = Decimal.parse(close).unscaledAt(2);
        AllInSizer sizer = new AllInSizer(FULL / 100 * fraction, false, FULL / 10_000 * reserve);
        shouldBe(sized(sizer, Terms.share("AAA"), units, ticks), lots, 0, Size.Reason.NONE);
    }

    @Test
    void shouldLeaveTheQuantityToTheVenueWhenSizedAtTheFill() {
        AllInSizer sizer = new AllInSizer(FULL / 2, true, 0);
        shouldBe(sized(sizer, Terms.share("AAA"), Terms.ONE, 100_00), 0, FULL / 2, Size.Reason.NONE);
        shouldBe(sized(sizer, Terms.share("AAA"), 0, 100_00), 0, 0, Size.Reason.NO_EQUITY);
    }

    @Test
    void shouldSayThatThereIsNoEquityOrNotEnough() {
        AllInSizer sizer = new AllInSizer(FULL, false, 0);
        shouldBe(sized(sizer, Terms.share("AAA"), 0, 100_00), 0, 0, Size.Reason.NO_EQUITY);
        shouldBe(sized(sizer, Terms.share("AAA"), -Terms.ONE, 100_00), 0, 0, Size.Reason.NO_EQUITY);
        shouldBe(sized(sizer, Terms.share("AAA"), 100 * Terms.ONE - 1, 100_00), 0, 0, Size.Reason.BELOW_ONE_LOT);
        shouldBe(sized(sizer, Terms.share("AAA"), 100 * Terms.ONE, 100_00), 1, 0, Size.Reason.NONE);
    }

    @Test
    void shouldSizeNothingWithoutAPrice() {
        shouldBe(
                sized(new AllInSizer(FULL, false, 0), Terms.share("AAA"), Terms.ONE, 0),
                0,
                0,
                Size.Reason.BELOW_ONE_LOT);
    }

    @Test
    void shouldSizeInstrumentsWhoseLotsAreWorthMillions() {
        InstrumentTerms linear = Terms.contract(ContractType.LINEAR, "IDX", Terms.USD, "100");
        shouldBe(sized(new AllInSizer(FULL, false, 0), linear, 10_000_000 * Terms.ONE, 80_000), 2, 0, Size.Reason.NONE);
        shouldBe(
                sized(new AllInSizer(FULL, false, 0), Terms.share("BRK"), 1_400_000 * Terms.ONE, 700_000_00),
                2,
                0,
                Size.Reason.NONE);
    }

    @Test
    void shouldNeverSpendMoreThanTheBudgetNorLeaveALot() {
        long seed = 11;
        Xoshiro256 random = new Xoshiro256(seed);
        InstrumentRegistry registry = Terms.registry(Terms.terms(ContractType.SPOT));
        for (int i = 0; i < 100_000; i++) {
            long price = 1L + random.nextInt(20_000_000);
            long budget = random.nextLong(1_000_000 * Terms.ONE);
            FixedPortfolio portfolio = new FixedPortfolio(registry, budget, price);
            long lots = LotBudget.lotsFor(portfolio, registry.get(0), price, budget);
            assertThat(portfolio.notionalUnits(0, price, lots))
                    .as("seed %d, round %d", seed, i)
                    .isLessThanOrEqualTo(budget);
            assertThat(portfolio.notionalUnits(0, price, lots + 1))
                    .as("seed %d, round %d", seed, i)
                    .isGreaterThan(budget);
        }
    }

    @Test
    void shouldMeetTheVolatilityTarget() {
        VolatilityTargetSizer sizer = new VolatilityTargetSizer(0.2, 252, 10, 2);
        sized(sizer, Terms.share("AAA"), 1_000_000 * Terms.ONE, 100_00);
        sized(sizer, Terms.share("AAA"), 1_000_000 * Terms.ONE, 101_00);
        double first = StrictMath.log(1.01);
        double second = StrictMath.log(100.0 / 101.0);
        double sigma = StrictMath.abs(first - second) / StrictMath.sqrt(2);
        double weight = 0.2 / (sigma * StrictMath.sqrt(252));
        Size found = sized(sizer, Terms.share("AAA"), 1_000_000 * Terms.ONE, 100_00);
        assertThat(weight).isLessThan(10);
        assertThat(found.lots()).isEqualTo((long) (weight * 10_000));
    }

    @Test
    void shouldNotSizeBeforeItsVolatilityIsWarm() {
        VolatilityTargetSizer sizer = new VolatilityTargetSizer(0.2, 252, 1, 2);
        shouldBe(sized(sizer, Terms.share("AAA"), 0, 100_00), 0, 0, Size.Reason.NOT_WARM);
        shouldBe(sized(sizer, Terms.share("AAA"), 1_000 * Terms.ONE, 100_00), 0, 0, Size.Reason.NOT_WARM);
        shouldBe(sized(sizer, Terms.share("AAA"), 0, 100_00), 0, 0, Size.Reason.NO_EQUITY);
        shouldBe(sized(sizer, Terms.share("AAA"), Terms.ONE, 100_00), 0, 0, Size.Reason.BELOW_ONE_LOT);
        assertThat(features.names()).containsExactly("volatility(close,2)");
    }

    @Test
    void shouldStopAtTheLargestFractionWhenNothingMoves() {
        VolatilityTargetSizer sizer = new VolatilityTargetSizer(0.2, 252, 1.5, 2);
        for (int i = 0; i < 3; i++) {
            sized(sizer, Terms.share("AAA"), 1_000 * Terms.ONE, 100_00);
        }
        shouldBe(size, 15, 0, Size.Reason.NONE);
    }

    @Test
    void shouldShareATargetByTheSquareRootOfTheInstruments() {
        assertThat(VolatilityTargetSizer.share(Decimal.parse("0.3"), 1)).isEqualTo(0.3);
        assertThat(VolatilityTargetSizer.share(Decimal.parse("0.3"), 4)).isCloseTo(0.15, within(1e-15));
    }
}
