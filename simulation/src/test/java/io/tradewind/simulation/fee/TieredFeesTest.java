// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.fee;

import static io.tradewind.domain.command.Liquidity.MAKER;
import static io.tradewind.domain.command.Liquidity.TAKER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.tradewind.domain.number.Decimal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TieredFeesTest {
    private static final long ONE = 100_000_000L;
    private static final long DAY_NS = 86_400_000_000_000L;

    /** The schedule "standard": volume, maker and taker in basis points. */
    private static final List<FeeTier> STANDARD = List.of(
            tier("0", "10", "10"),
            tier("50000", "9", "10"),
            tier("100000", "8", "10"),
            tier("500000", "2", "6"),
            tier("1000000", "0", "4"),
            tier("5000000", "-2", "3"));

    private static FeeTier tier(String volume, String maker, String taker) {
        return new FeeTier(Decimal.parse(volume), Decimal.parse(maker), Decimal.parse(taker));
    }

    private static TieredFees standard() {
        return schedule(STANDARD, "0", "0", "0", "0");
    }

    private static TieredFees schedule(List<FeeTier> tiers, String perUnit, String fixed, String least, String most) {
        return new TieredFees(
                tiers, Decimal.parse(perUnit), Decimal.parse(fixed), Decimal.parse(least), Decimal.parse(most), 8);
    }

    @ParameterizedTest
    @CsvSource({
        "0,          10, 10",
        "49999.99,   10, 10",
        "50000,       9, 10",
        "99999.99,    9, 10",
        "100000,      8, 10",
        "499999.99,   8, 10",
        "500000,      2,  6",
        "999999.99,   2,  6",
        "1000000,     0,  4",
        "4999999.99,  0,  4",
        "5000000,    -2,  3",
        "80000000,   -2,  3",
    })
    void shouldFollowTheStandardTable(String volume, long makerBps, long takerBps) {
        TieredFees fees = standard();
        fees.onFill(Decimal.parse(volume).unscaledAt(8), 0);
        assertThat(fees.feeUnits(10_000 * ONE, ONE, MAKER)).isEqualTo(makerBps * ONE);
        assertThat(fees.feeUnits(10_000 * ONE, ONE, TAKER)).isEqualTo(takerBps * ONE);
    }

    @Test
    void shouldForgetVolumeAfterThirtyDays() {
        TieredFees fees = standard();
        fees.onFill(400_000 * ONE, 0);
        fees.onFill(100_000 * ONE, 10 * DAY_NS);
        fees.onTime(29 * DAY_NS + DAY_NS - 1);
        assertThat(fees.feeUnits(10_000 * ONE, ONE, MAKER))
                .as("day 29 counts both")
                .isEqualTo(2 * ONE);
        fees.onTime(30 * DAY_NS);
        assertThat(fees.feeUnits(10_000 * ONE, ONE, MAKER))
                .as("day 30 counts the second")
                .isEqualTo(8 * ONE);
        fees.onTime(40 * DAY_NS);
        assertThat(fees.feeUnits(10_000 * ONE, ONE, MAKER))
                .as("day 40 counts none")
                .isEqualTo(10 * ONE);
    }

    @Test
    void shouldForgetEverythingAfterLongSilence() {
        TieredFees fees = standard();
        for (int day = 0; day < 30; day++) {
            fees.onFill(1_000_000 * ONE, day * DAY_NS);
        }
        assertThat(fees.feeUnits(10_000 * ONE, ONE, MAKER)).isEqualTo(-2 * ONE);
        fees.onFill(ONE, 4_000 * DAY_NS);
        assertThat(fees.feeUnits(10_000 * ONE, ONE, MAKER)).isEqualTo(10 * ONE);
    }

    @Test
    void shouldCountDaysBeforeTheEpoch() {
        TieredFees fees = standard();
        fees.onFill(50_000 * ONE, -1);
        fees.onTime(29 * DAY_NS - 1);
        assertThat(fees.feeUnits(10_000 * ONE, ONE, MAKER)).isEqualTo(9 * ONE);
        fees.onTime(29 * DAY_NS);
        assertThat(fees.feeUnits(10_000 * ONE, ONE, MAKER)).isEqualTo(10 * ONE);
    }

    @Test
    void shouldAgreeWithSumOverLastThirtyDaysWhenFillsAreRandom() {
        long seed = 20_260_101L;
        SplittableRandom random = new SplittableRandom(seed);
        TieredFees fees = standard();
        Map<Long, Long> volumes = new TreeMap<>();
        long timeNs = 0;
        for (int i = 0; i < 20_000; i++) {
            timeNs += random.nextLong(random.nextInt(200) == 0 ? 60 * DAY_NS : DAY_NS / 2);
            long today = timeNs / DAY_NS;
            fees.onTime(timeNs);
            long volume = volumes.entrySet().stream()
                    .filter(entry -> entry.getKey() > today - 30)
                    .mapToLong(Map.Entry::getValue)
                    .sum();
            FeeTier expected = STANDARD.stream()
                    .filter(tier -> volume >= tier.volume().unscaledAt(8))
                    .toList()
                    .getLast();
            long notional = random.nextLong(20_000 * ONE);
            assertThat(fees.feeUnits(notional, ONE, TAKER))
                    .as("seed %d, fill %d", seed, i)
                    .isEqualTo(naive(notional, expected.takerBps()));
            assertThat(fees.feeUnits(notional, ONE, MAKER))
                    .as("seed %d, fill %d", seed, i)
                    .isEqualTo(naive(notional, expected.makerBps()));
            fees.onFill(notional, timeNs);
            volumes.merge(today, notional, Long::sum);
        }
    }

    private static long naive(long notional, Decimal bps) {
        return BigDecimal.valueOf(notional)
                .multiply(bps.toBigDecimal())
                .scaleByPowerOfTen(-4)
                .setScale(0, RoundingMode.HALF_EVEN)
                .longValueExact();
    }

    @Test
    void shouldRoundHalfEven() {
        TieredFees fees = TieredFees.flat(Decimal.ZERO, Decimal.parse("0.5"));
        assertThat(fees.feeUnits(10_000, 0, TAKER)).as("0.5").isZero();
        assertThat(fees.feeUnits(30_000, 0, TAKER)).as("1.5").isEqualTo(2);
        assertThat(fees.feeUnits(50_000, 0, TAKER)).as("2.5").isEqualTo(2);
    }

    @Test
    void shouldAddAmountByUnitAndFixedAmount() {
        TieredFees fees = schedule(List.of(tier("0", "1", "2")), "0.005", "0.35", "0", "0");
        assertThat(fees.feeUnits(1_000 * ONE, 100 * ONE, TAKER))
                .as("0.20 + 0.50 + 0.35")
                .isEqualTo(105_000_000);
        assertThat(fees.feeUnits(1_000 * ONE, 100 * ONE, MAKER))
                .as("0.10 + 0.50 + 0.35")
                .isEqualTo(95_000_000);
    }

    @Test
    void shouldKeepFeeBetweenLeastAndMost() {
        TieredFees fees = schedule(List.of(tier("0", "10", "10")), "0", "0", "1", "5");
        assertThat(fees.feeUnits(100 * ONE, ONE, TAKER)).isEqualTo(ONE);
        assertThat(fees.feeUnits(2_000 * ONE, ONE, TAKER)).isEqualTo(2 * ONE);
        assertThat(fees.feeUnits(90_000 * ONE, ONE, TAKER)).isEqualTo(5 * ONE);
    }

    @Test
    void shouldPassRebateOnWithoutLeastOrMost() {
        TieredFees fees = schedule(List.of(tier("0", "-2", "3")), "0", "0", "1", "5");
        assertThat(fees.feeUnits(10_000 * ONE, ONE, MAKER)).isEqualTo(-2 * ONE);
        TieredFees mixed = schedule(List.of(tier("0", "-2", "3")), "0", "3", "0", "0");
        assertThat(mixed.feeUnits(10_000 * ONE, ONE, MAKER)).as("-2 + 3").isEqualTo(ONE);
    }

    @Test
    void shouldFindValueThatLeavesRoomForItsFee() {
        TieredFees fees = schedule(List.of(tier("0", "0", "10")), "0", "5", "0", "0");
        assertThat(fees.valueWithin(1_006 * ONE)).isEqualTo(1_000 * ONE);
        assertThat(fees.valueWithin(4 * ONE)).as("less than the fixed fee").isZero();
        TieredFees rebate = schedule(List.of(tier("0", "0", "-10")), "0", "0", "0", "0");
        assertThat(rebate.valueWithin(1_000 * ONE))
                .as("a rebate is not spent in advance")
                .isEqualTo(1_000 * ONE);
    }

    @Test
    void shouldNeverExceedAmountWithValueAndFee() {
        long seed = 7;
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 20_000; i++) {
            TieredFees fees = TieredFees.flat(Decimal.ZERO, Decimal.of(random.nextLong(100_000), 3));
            long amount = random.nextLong(1_000 * ONE);
            long value = fees.valueWithin(amount);
            assertThat(value + fees.feeUnits(value, 0, TAKER))
                    .as("seed %d, step %d", seed, i)
                    .isLessThanOrEqualTo(amount);
        }
    }

    @Test
    void shouldRefuseScheduleWithoutTierFromZero() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> schedule(List.of(), "0", "0", "0", "0"))
                .withMessageContaining("volume 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> schedule(List.of(tier("1", "0", "0")), "0", "0", "0", "0"))
                .withMessageContaining("volume 0");
    }

    @Test
    void shouldRefuseTiersThatDoNotRise() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> schedule(List.of(tier("0", "1", "1"), tier("0", "2", "2")), "0", "0", "0", "0"))
                .withMessageContaining("rising");
    }

    @Test
    void shouldRefuseRatesAndVolumesOutOfRange() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tier("-1", "0", "0"))
                .withMessageContaining("negative");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tier("0", "10001", "0"))
                .withMessageContaining("10000");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tier("0", "0", "-10001"))
                .withMessageContaining("10000");
    }
}
