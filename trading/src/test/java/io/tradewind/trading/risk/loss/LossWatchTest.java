// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.loss;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.domain.number.Decimal;
import io.tradewind.quant.indicator.StateSource;
import io.tradewind.trading.fixture.StateBytes;
import io.tradewind.trading.risk.limit.LossLimits;
import io.tradewind.trading.risk.loss.LossWatch.Period;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LossWatchTest {
    private static final long ONE = 100_000_000L;
    private static final long EQUITY = 100_000 * ONE;
    private static final long DAY = Calendar.DAY_NS;

    /** Sunday, 1 March 2020. */
    private static final long SUNDAY = ns("2020-03-01T00:00:00Z");

    private static long ns(String instant) {
        Instant at = Instant.parse(instant);
        return at.getEpochSecond() * 1_000_000_000L + at.getNano();
    }

    private static LossLimits limits(String day, String week, String month, int row, String soft, String hard) {
        return new LossLimits(
                Decimal.parse(day),
                Decimal.parse(week),
                Decimal.parse(month),
                row,
                0,
                Decimal.parse(soft),
                Decimal.parse(hard),
                Decimal.parse("0.06"),
                2 * row);
    }

    private static LossWatch opened(LossLimits limits, long nowNs) {
        LossWatch watch = new LossWatch(limits);
        watch.equity(EQUITY);
        watch.at(nowNs);
        return watch;
    }

    private static LossWatch standard() {
        return opened(limits("0.03", "0.05", "0.1", 5, "0.15", "0.20"), SUNDAY);
    }

    @ParameterizedTest
    @CsvSource({"-1, false", "0, true", "1, true"})
    void shouldReachTheLimitOfADayAtTheUnitThatReachesIt(long more, boolean reached) {
        LossWatch watch = standard();
        watch.equity(EQUITY - 3_000 * ONE - more);
        assertThat(watch.isReached(Period.DAY)).isEqualTo(reached);
    }

    @Test
    void shouldBeginItsPeriodsWithTheFirstEquityWhereverTheClockWas() {
        LossWatch watch = new LossWatch(standard().limits());
        watch.at(SUNDAY);
        watch.equity(EQUITY);
        expectAll(watch, false);
        watch.equity(EQUITY - 3_000 * ONE);
        assertThat(watch.isReached(Period.DAY)).isTrue();
    }

    @Test
    void shouldNeverTripOnAGain() {
        LossWatch watch = standard();
        watch.equity(10 * EQUITY);
        for (Period period : Period.values()) {
            assertThat(watch.isReached(period)).isFalse();
            assertThat(watch.loss(period)).isZero();
        }
        assertThat(watch.drawdown()).isZero();
        assertThat(watch.isSoftReached() || watch.isHardReached() || watch.isKillDayReached())
                .isFalse();
    }

    @Test
    void shouldKeepALimitReachedUntilTheDayIsOverAndNotANanosecondLonger() {
        LossWatch watch = standard();
        watch.equity(EQUITY - 3_000 * ONE);
        watch.equity(EQUITY);
        watch.at(SUNDAY + DAY - 1);
        assertThat(watch.isReached(Period.DAY))
                .as("it came back, the day goes on")
                .isTrue();
        assertThat(watch.isDayOver(SUNDAY + DAY - 1)).isFalse();
        watch.at(SUNDAY + DAY);
        assertThat(watch.isReached(Period.DAY)).isFalse();
    }

    @Test
    void shouldMeasureEachPeriodFromTheEquityAtItsOwnStart() {
        LossWatch watch = standard();
        watch.equity(EQUITY - 2_000 * ONE);
        watch.at(SUNDAY + DAY);
        watch.equity(EQUITY - 4_000 * ONE);
        assertThat(watch.loss(Period.DAY)).as("2,000 of 98,000, rounded up").isEqualTo(2_040_817);
        assertThat(watch.loss(Period.WEEK)).as("a week begins on Monday").isEqualTo(2_040_817);
        assertThat(watch.loss(Period.MONTH)).isEqualTo(4_000_000);
    }

    @Test
    void shouldBeginAWeekOnMondayAndAMonthOnTheFirst() {
        LossWatch watch = opened(limits("0", "0.05", "0.1", 0, "0", "0"), ns("2024-12-30T00:00:00Z"));
        watch.equity(EQUITY - 6_000 * ONE);
        watch.at(ns("2025-01-01T00:00:00Z"));
        assertThat(watch.isReached(Period.WEEK))
                .as("the ISO week goes on over New Year")
                .isTrue();
        assertThat(watch.loss(Period.MONTH)).as("the month does not").isZero();
        watch.at(ns("2025-01-05T23:59:59.999999999Z"));
        assertThat(watch.isReached(Period.WEEK)).isTrue();
        watch.at(ns("2025-01-06T00:00:00Z"));
        assertThat(watch.isReached(Period.WEEK)).isFalse();
    }

    @Test
    void shouldCountDaysWeeksAndMonthsLikeTheCalendar() {
        LocalDate monday = LocalDate.of(1969, 12, 29);
        for (long day = -800_000; day < 800_000; day += 37) {
            LocalDate date = LocalDate.ofEpochDay(day);
            assertThat(Calendar.month(day))
                    .as(date.toString())
                    .isEqualTo(date.getYear() * 12L + date.getMonthValue() - 1);
            assertThat(Calendar.week(day))
                    .as(date.toString())
                    .isEqualTo(Math.floorDiv(ChronoUnit.DAYS.between(monday, date), 7L));
        }
        for (long day = 18_000; day < 19_000; day++) {
            boolean sameWeek = Calendar.week(day) == Calendar.week(day + 1);
            int week = LocalDate.ofEpochDay(day).get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
            assertThat(sameWeek)
                    .isEqualTo(week == LocalDate.ofEpochDay(day + 1).get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
        }
    }

    @Test
    void shouldNotCountDepositsAndWithdrawalsAsProfitOrLoss() {
        LossWatch watch = standard();
        watch.equity(EQUITY - 2_000 * ONE);
        long drawdown = watch.drawdown();
        watch.transfer(EQUITY - 2_000 * ONE, -48_000 * ONE, true);
        assertThat(watch.drawdown()).as("the same share but for rounding up").isBetween(drawdown, drawdown + 1);
        assertThat(watch.loss(Period.DAY))
                .as("2,000 of the 52,000 that are left of the start")
                .isEqualTo(3_846_154);
        assertThat(watch.isReached(Period.DAY)).isTrue();
        assertThat(watch.highUnits()).isEqualTo(5_102_040_816_327L);

        watch = standard();
        watch.equity(EQUITY - 10_000 * ONE);
        watch.transfer(EQUITY - 10_000 * ONE, 90_000 * ONE, true);
        assertThat(watch.drawdown()).isEqualTo(10_000_000);
        assertThat(watch.highUnits()).isEqualTo(2 * EQUITY);
        watch.equity(2 * EQUITY - 30_000 * ONE);
        assertThat(watch.isSoftReached()).as("15 % of twice the mark").isTrue();
        watch.equity(2 * EQUITY - 30_000 * ONE + 1);
        assertThat(watch.isSoftReached()).isFalse();
    }

    @Test
    void shouldNotFallIntoADrawdownWhenTheOwnerOfNoPositionTakesEverything() {
        LossWatch watch = standard();
        watch.heldBy(() -> false);
        watch.transfer(EQUITY, -EQUITY, true);
        assertThat(watch.drawdown()).isZero();
        assertThat(watch.isHardReached() || watch.isLimited()).isFalse();
        assertThat(watch.isFunded()).isFalse();
        watch.transfer(0, EQUITY, true);
        assertThat(watch.isFunded()).isTrue();
        assertThat(watch.drawdown()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "1, false, false",
        "1, true, false",
        "0, false, false",
        "0, true, true",
        "-1, false, false",
        "-1, true, true"
    })
    void shouldReachEveryLimitWhenNothingIsLeftToLoseAndSomethingIsHeld(long left, boolean held, boolean reached) {
        LossWatch watch = standard();
        watch.heldBy(() -> held);
        watch.transfer(EQUITY, left - EQUITY, true);
        assertThat(watch.isFunded()).isEqualTo(left > 0);
        expectAll(watch, reached);
        assertThat(watch.drawdown()).isEqualTo(reached ? ONE : 0);
        assertThat(watch.loss(Period.DAY)).isEqualTo(reached ? ONE : 0);
    }

    private static void expectAll(LossWatch watch, boolean reached) {
        for (Period period : Period.values()) {
            assertThat(watch.isReached(period)).as(period.name()).isEqualTo(reached);
        }
        assertThat(watch.isKillDayReached()).isEqualTo(reached);
        assertThat(watch.isSoftReached()).isEqualTo(reached);
        assertThat(watch.isHardReached()).isEqualTo(reached);
    }

    @Test
    void shouldReachEveryLimitByTheLastUnit() {
        LossWatch watch = standard();
        watch.transfer(EQUITY, 1 - EQUITY, true);
        watch.equity(0);
        expectAll(watch, true);
        watch.equity(Long.MIN_VALUE);
        assertThat(watch.drawdown()).as("more than can be counted is not less").isEqualTo(Long.MAX_VALUE);
        assertThat(watch.isHardReached()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"1, true, false", "0, true, true", "-1, true, true", "0, false, false", "-1, false, false"})
    void shouldReachTheLimitOfADayThatBeginsWithoutEquity(long atMidnight, boolean held, boolean reached) {
        LossWatch watch = standard();
        watch.heldBy(() -> held);
        watch.equity(atMidnight);
        watch.at(SUNDAY + DAY);
        assertThat(watch.isReached(Period.DAY)).isEqualTo(reached);
        assertThat(watch.isKillDayReached()).isEqualTo(reached);
        watch.equity(EQUITY);
        assertThat(watch.isReached(Period.DAY)).as("until the day is over").isEqualTo(reached);
    }

    @Test
    void shouldMeasureLossesAsIfMoneyThatNobodyAnswersForWasNotThere() {
        LossWatch watch = standard();
        watch.equity(EQUITY - 2_000 * ONE);
        watch.transfer(EQUITY - 2_000 * ONE, 9 * EQUITY, false);
        assertThat(watch.uncountedUnits()).isEqualTo(9 * EQUITY);
        assertThat(watch.drawdown()).isEqualTo(2_000_000);
        assertThat(watch.loss(Period.DAY)).isEqualTo(2_000_000);
        watch.equity(10 * EQUITY - 3_000 * ONE + 1);
        assertThat(watch.isReached(Period.DAY)).isFalse();
        watch.equity(10 * EQUITY - 3_000 * ONE);
        assertThat(watch.isReached(Period.DAY)).as("3 % of what counts").isTrue();
        watch.equity(10 * EQUITY - 20_000 * ONE);
        assertThat(watch.isHardReached()).isTrue();
    }

    @Test
    void shouldTakeWhatDoesNotCountOutFirst() {
        LossWatch watch = standard();
        watch.transfer(EQUITY, EQUITY, false);
        watch.transfer(2 * EQUITY, -EQUITY, false);
        assertThat(watch.uncountedUnits()).isZero();
        assertThat(watch.highUnits()).isEqualTo(EQUITY);
        watch.transfer(EQUITY, EQUITY, false);
        watch.transfer(2 * EQUITY, -EQUITY - EQUITY / 2, false);
        assertThat(watch.uncountedUnits()).isZero();
        assertThat(watch.highUnits()).isEqualTo(EQUITY / 2);
        assertThat(watch.drawdown()).isZero();
    }

    @Test
    void shouldCountAllMoneyOnceLossesAreAccepted() {
        LossWatch watch = standard();
        watch.transfer(EQUITY, EQUITY, false);
        watch.rebase();
        assertThat(watch.uncountedUnits()).isZero();
        assertThat(watch.highUnits()).isEqualTo(2 * EQUITY);
        watch.equity(2 * EQUITY - 3_000 * ONE);
        assertThat(watch.isReached(Period.DAY)).isFalse();
        watch.equity(2 * EQUITY - 6_000 * ONE);
        assertThat(watch.isReached(Period.DAY)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "85000.00000001, false, false",
        "85000, true, false",
        "80000.00000001, true, false",
        "80000, true, true",
        "0, true, true",
        "-5000, true, true"
    })
    void shouldReachSoftAndHardDrawdownAtTheUnit(BigDecimal equity, boolean soft, boolean hard) {
        LossWatch watch = standard();
        watch.equity(equity.movePointRight(8).longValueExact());
        assertThat(watch.isSoftReached()).isEqualTo(soft);
        assertThat(watch.isHardReached()).isEqualTo(hard);
    }

    @Test
    void shouldFollowAPathOfEquityUpDownAndBackUp() {
        LossWatch watch = standard();
        long[] path = {110, 99, 120, 102, 101, 119, 120, 121, 96};
        long[] drawdown = {0, 10_000_000, 0, 15_000_000, 15_833_334, 833_334, 0, 0, 20_661_158};
        for (int i = 0; i < path.length; i++) {
            watch.equity(path[i] * 1_000 * ONE);
            assertThat(watch.drawdown()).as("step " + i).isEqualTo(drawdown[i]);
        }
        assertThat(watch.isHardReached()).isTrue();
        watch.rebase();
        assertThat(watch.drawdown()).isZero();
        assertThat(watch.highUnits()).isEqualTo(96_000 * ONE);
        assertThat(watch.isReached(Period.DAY)).isFalse();
    }

    @Test
    void shouldTellTheDrawdownOfAnEquityWithoutNotingIt() {
        LossWatch watch = standard();
        watch.equity(EQUITY - 5_000 * ONE);
        assertThat(watch.drawdownAt(EQUITY - 10_000 * ONE)).isEqualTo(10_000_000);
        assertThat(watch.drawdownAt(EQUITY + ONE)).isZero();
        assertThat(watch.drawdown()).as("what was noted").isEqualTo(5_000_000);
    }

    @Test
    void shouldCountATradeOnceHoweverManyPartsItIsClosedIn() {
        LossWatch watch = standard();
        for (int trade = 0; trade < 5; trade++) {
            assertThat(watch.isStreakReached()).isFalse();
            for (int part = 0; part < 10; part++) {
                watch.closed(20, part == 0 ? 5 : -1);
            }
            watch.over(20);
        }
        assertThat(watch.streak()).isEqualTo(5);
        assertThat(watch.isStreakReached()).isTrue();
        watch.at(SUNDAY + DAY);
        assertThat(watch.isStreakReached()).as("until the next day").isFalse();
        watch.closed(3, 0);
        watch.over(3);
        assertThat(watch.streak())
                .as("a trade that lost nothing and won nothing")
                .isEqualTo(5);
        watch.closed(3, -1);
        watch.over(3);
        assertThat(watch.isStreakReached()).as("the sixth").isTrue();
        watch.closed(3, 1);
        watch.over(3);
        assertThat(watch.streak()).isZero();
    }

    @Test
    void shouldReachTheKillLimitsOfDayAndStreak() {
        LossWatch watch = standard();
        watch.equity(EQUITY - 6_000 * ONE + 1);
        assertThat(watch.isKillDayReached()).isFalse();
        watch.equity(EQUITY - 6_000 * ONE);
        assertThat(watch.isKillDayReached()).isTrue();
        for (int i = 0; i < 10; i++) {
            assertThat(watch.isKillStreakReached()).isFalse();
            watch.closed(0, -1);
            watch.over(0);
        }
        assertThat(watch.isKillStreakReached()).isTrue();
    }

    @Test
    void shouldBeOffWithoutLimits() {
        LossWatch watch = opened(LossLimits.OFF, SUNDAY);
        watch.equity(1);
        assertThat(watch.isOn()).isFalse();
        assertThat(watch.isSoftReached() || watch.isHardReached() || watch.isKillDayReached())
                .isFalse();
        assertThat(watch.isKillStreakReached() || watch.isReached(Period.MONTH)).isFalse();
    }

    @Test
    void shouldComeBackFromItsSavedStateByteByByte() {
        LossWatch watch = standard();
        watch.equity(EQUITY + 5);
        watch.equity(EQUITY - 3_500 * ONE);
        watch.closed(9, -4);
        watch.entered();
        watch.transfer(EQUITY - 3_500 * ONE, 7 * ONE, false);
        byte[] saved = StateBytes.of(watch::save);
        LossWatch back = new LossWatch(watch.limits());
        ByteBuffer bytes = ByteBuffer.wrap(saved);
        back.restore(new StateSource() {
            @Override
            public long getLong() {
                return bytes.getLong();
            }

            @Override
            public double getDouble() {
                return bytes.getDouble();
            }
        });
        assertThat(StateBytes.of(back::save)).isEqualTo(saved);
        assertThat(back.isReached(Period.DAY)).isTrue();
        assertThat(back.drawdown()).isEqualTo(watch.drawdown());
        assertThat(back.entries()).isEqualTo(1);
        assertThat(back.uncountedUnits()).isEqualTo(7 * ONE);
    }

    /** The definitions once more, over the whole past, in big decimals. */
    private static final class PlainWatch {
        private BigDecimal high = BigDecimal.valueOf(EQUITY);
        private BigDecimal dayBase = BigDecimal.valueOf(EQUITY);
        private BigDecimal equity = BigDecimal.valueOf(EQUITY);
        private LocalDate day = date(SUNDAY);
        private boolean dayReached;

        static LocalDate date(long nowNs) {
            return Instant.ofEpochSecond(Math.floorDiv(nowNs, 1_000_000_000L))
                    .atZone(ZoneOffset.UTC)
                    .toLocalDate();
        }

        void at(long nowNs) {
            if (!date(nowNs).equals(day)) {
                day = date(nowNs);
                dayBase = equity;
                dayReached = false;
            }
        }

        void equity(long units) {
            equity = BigDecimal.valueOf(units);
            high = high.max(equity);
            BigDecimal loss = dayBase.subtract(equity);
            dayReached |= dayBase.signum() > 0 && loss.compareTo(dayBase.multiply(new BigDecimal("0.03"))) >= 0;
        }

        boolean isSoft() {
            return high.subtract(equity).compareTo(high.multiply(new BigDecimal("0.15"))) >= 0;
        }
    }

    @Test
    void shouldAgreeWithThePlainDefinitionsOverAHundredThousandSteps() {
        long seed = 20_260_722;
        SplittableRandom random = new SplittableRandom(seed);
        LossWatch watch = standard();
        PlainWatch plain = new PlainWatch();
        long nowNs = SUNDAY;
        long equity = EQUITY;
        for (int step = 0; step < 100_000; step++) {
            nowNs += random.nextLong(0, DAY / 20);
            watch.at(nowNs);
            plain.at(nowNs);
            equity += random.nextLong(-equity / 300, equity / 299 + 1);
            watch.equity(equity);
            plain.equity(equity);
            assertThat(watch.isReached(Period.DAY))
                    .as("seed %d step %d", seed, step)
                    .isEqualTo(plain.dayReached);
            assertThat(watch.isSoftReached()).as("seed %d step %d", seed, step).isEqualTo(plain.isSoft());
        }
    }
}
