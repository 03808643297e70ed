// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.domain.instrument.ContractType;
import io.tradewind.domain.instrument.Instrument;
import io.tradewind.domain.instrument.InstrumentTerms;
import io.tradewind.quant.random.Xoshiro256;
import io.tradewind.trading.fixture.Terms;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PositionTest {
    private static final int FILLS = 100_000;

    /** Position arithmetic written down again in BigDecimal, from the definitions. */
    private static final class NaivePosition {
        private final InstrumentTerms terms;
        private BigDecimal lots = BigDecimal.ZERO;
        private BigDecimal cost = BigDecimal.ZERO;
        private BigDecimal realised = BigDecimal.ZERO;

        private NaivePosition(InstrumentTerms terms) {
            this.terms = terms;
        }

        private BigDecimal notional(long ticks, BigDecimal quantity) {
            BigDecimal price = terms.tick().toBigDecimal().multiply(BigDecimal.valueOf(ticks));
            BigDecimal contracts = quantity.multiply(terms.lot().toBigDecimal())
                    .multiply(terms.multiplier().toBigDecimal());
            int scale = terms.settlement().scale();
            return terms.contract() == ContractType.INVERSE
                    ? contracts.divide(price, scale, RoundingMode.HALF_EVEN)
                    : contracts.multiply(price).setScale(scale, RoundingMode.HALF_EVEN);
        }

        private void fill(long signedLots, long ticks) {
            BigDecimal quantity = BigDecimal.valueOf(signedLots);
            BigDecimal whole = notional(ticks, quantity);
            if (lots.signum() * quantity.signum() < 0) {
                BigDecimal closing = lots.abs().min(quantity.abs()).multiply(BigDecimal.valueOf(quantity.signum()));
                BigDecimal proceeds = notional(ticks, closing).negate();
                BigDecimal share = cost.multiply(closing.abs())
                        .divide(lots.abs(), terms.settlement().scale(), RoundingMode.HALF_EVEN);
                BigDecimal profit = proceeds.subtract(share);
                realised = realised.add(terms.contract() == ContractType.INVERSE ? profit.negate() : profit);
                cost = cost.subtract(share).add(whole.add(proceeds));
            } else {
                cost = cost.add(whole);
            }
            lots = lots.add(quantity);
        }
    }

    @ParameterizedTest
    @EnumSource(ContractType.class)
    void shouldAgreeWithTheNaiveTwinOverManyFills(ContractType type) {
        long seed = 20_260_101L + type.ordinal();
        Xoshiro256 random = new Xoshiro256(seed);
        Instrument instrument = Terms.instrument(type);
        Position position = new Position(instrument);
        NaivePosition naive = new NaivePosition(instrument.terms());
        for (int i = 0; i < FILLS; i++) {
            long lots = signedLots(random, position.lots());
            long ticks = 1_000L + random.nextInt(9_000_000);
            position.apply(lots, ticks, instrument.notionalUnits(ticks, lots));
            naive.fill(lots, ticks);
            boolean same = units(naive.lots, 0) == position.lots()
                    && units(naive.cost, 8) == position.costUnits()
                    && units(naive.realised, 8) == position.realisedUnits();
            assertThat(same).as("seed %d, fill %d of %s", seed, i, type).isTrue();
        }
    }

    /** Any size, with every tenth fill closing exactly and every tenth turning the position round. */
    private static long signedLots(Xoshiro256 random, long held) {
        int kind = random.nextInt(10);
        if (held != 0 && kind == 0) {
            return -held;
        }
        if (held != 0 && kind == 1) {
            return -held - Long.signum(held) * (1L + random.nextInt(500));
        }
        long lots = 1L + random.nextInt(2_000);
        return random.nextBoolean() ? lots : -lots;
    }

    private static long units(BigDecimal value, int scale) {
        return value.movePointRight(scale).longValueExact();
    }

    @ParameterizedTest
    @EnumSource(ContractType.class)
    void shouldHaveNoCostWhenFlatAfterAnyPath(ContractType type) {
        long seed = 77;
        Xoshiro256 random = new Xoshiro256(seed);
        Instrument instrument = Terms.instrument(type);
        for (int round = 0; round < 1_000; round++) {
            Position position = new Position(instrument);
            for (int i = 0; i < 10; i++) {
                fill(position, signedLots(random, position.lots()), 1_000L + random.nextInt(1_000_000));
            }
            if (position.lots() != 0) {
                fill(position, -position.lots(), 5_000);
            }
            assertThat(position.costUnits())
                    .as("seed %d, round %d", seed, round)
                    .isZero();
            assertThat(position.unrealisedUnits(123)).isZero();
            assertThat(position.valueUnits(123)).isZero();
        }
    }

    private static long fill(Position position, long lots, long ticks) {
        return position.apply(lots, ticks, position.instrument().notionalUnits(ticks, lots));
    }

    @Test
    void shouldProfitFromALongSpotPositionWhenThePriceRises() {
        Position position = new Position(Terms.instrument(ContractType.SPOT));
        fill(position, 10_000, 100_00);
        assertThat(position.unrealisedUnits(110_00)).isEqualTo(10 * Terms.ONE);
        assertThat(position.valueUnits(110_00))
                .as("spot counts at market value")
                .isEqualTo(110 * Terms.ONE);
        assertThat(fill(position, -5_000, 110_00)).isEqualTo(5 * Terms.ONE);
        assertThat(position.costUnits()).isEqualTo(50 * Terms.ONE);
        assertThat(fill(position, -15_000, 90_00))
                .as("half loses 5, then short 1")
                .isEqualTo(-5 * Terms.ONE);
        assertThat(position.lots()).isEqualTo(-10_000);
        assertThat(position.costUnits()).isEqualTo(-90 * Terms.ONE);
        assertThat(position.unrealisedUnits(80_00)).isEqualTo(10 * Terms.ONE);
    }

    @Test
    void shouldProfitFromALongLinearContractByThePriceDifference() {
        Position position = new Position(Terms.instrument(ContractType.LINEAR));
        fill(position, 1_000, 200_000);
        assertThat(position.unrealisedUnits(202_000)).as("1 BTC x 1000").isEqualTo(1_000 * Terms.ONE);
        assertThat(position.valueUnits(202_000)).isEqualTo(1_000 * Terms.ONE);
        assertThat(fill(position, -1_000, 199_000)).isEqualTo(-500 * Terms.ONE);
    }

    @Test
    void shouldProfitFromALongInverseContractInTheBaseCurrency() {
        Position position = new Position(Terms.instrument(ContractType.INVERSE));
        fill(position, 1_000, 100_000);
        BigDecimal expected = new BigDecimal("10000")
                .divide(new BigDecimal("50000"), MathContext.DECIMAL64)
                .subtract(new BigDecimal("10000").divide(new BigDecimal("62500"), MathContext.DECIMAL64));
        assertThat(position.unrealisedUnits(125_000))
                .isEqualTo(units(expected, 8))
                .isEqualTo(4_000_000);
        assertThat(position.valueUnits(125_000)).isEqualTo(4_000_000);
        assertThat(fill(position, -1_000, 125_000)).isEqualTo(4_000_000);
        fill(position, -1_000, 125_000);
        assertThat(position.unrealisedUnits(100_000))
                .as("short gains when the price falls")
                .isEqualTo(4_000_000);
    }

    @Test
    void shouldKeepTheCostInASplitUntilNoUnitIsLeft() {
        Position position = new Position(Terms.instrument(ContractType.SPOT));
        fill(position, 30_000, 100_00);
        position.rescale(60_000);
        assertThat(position.costUnits()).isEqualTo(300 * Terms.ONE);
        assertThat(position.realisedUnits()).isZero();
        position.rescale(0);
        assertThat(position.costUnits()).as("nothing is left to bear a cost").isZero();
        assertThat(position.realisedUnits()).isEqualTo(-300 * Terms.ONE);
    }

    @Test
    void shouldReleaseTheWholeCostOfAnInverseContractThatVanishes() {
        Position position = new Position(Terms.instrument(ContractType.INVERSE));
        fill(position, 1_000, 100_000);
        long cost = position.costUnits();
        position.rescale(0);
        assertThat(position.realisedUnits()).isEqualTo(cost);
        assertThat(position.costUnits()).isZero();
    }
}
