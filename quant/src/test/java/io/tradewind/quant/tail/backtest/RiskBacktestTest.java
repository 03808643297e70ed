// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.tail.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.quant.SharedFolder;
import io.tradewind.quant.performance.Interval;
import io.tradewind.quant.random.Xoshiro256;
import io.tradewind.quant.tail.HistoricalTail;
import io.tradewind.quant.tail.backtest.CoverageTest.Convention;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expected values: reference cases {@code var_backtests}: R 4.2.2, rugarch 1.5.1. */
class RiskBacktestTest {
    private static Exceedances hits(String text) {
        boolean[] hits = new boolean[text.length()];
        for (int i = 0; i < hits.length; i++) {
            hits[i] = text.charAt(i) == '1';
        }
        return Exceedances.ofHits(hits);
    }

    private static RollingForecast crisis() {
        double[] returns = SharedFolder.column("inputs/sp500_logret_pct.csv", "ret").stream()
                .skip(3000)
                .limit(1250)
                .mapToDouble(Double::parseDouble)
                .toArray();
        return RollingForecast.of(returns, 500, 0.99, HistoricalTail::of);
    }

    @Test
    void shouldGiveTheTestsOfRugarch() {
        RollingForecast forecast = crisis();
        Exceedances exceedances = forecast.exceedances();
        assertThat(exceedances.indices()).containsExactly(287, 293, 646, 683, 684, 685, 691, 709);
        assertThat(exceedances.transitions()).isEqualTo(new Exceedances.Transitions(735, 6, 6, 2));
        assertThat(CoverageTest.unconditional(exceedances, 0.99).statistic())
                .isCloseTo(0.032953114141303, within(1e-12));
        CoverageTest both = CoverageTest.conditional(exceedances, 0.99, Convention.ALL_DAYS);
        assertThat(both.statistic()).isCloseTo(9.83241753816289, within(1e-10));
        assertThat(both.pValue()).isCloseTo(0.00732685606046835, within(1e-12));
        DurationTest durations = DurationTest.of(exceedances);
        assertThat(durations.shape()).isCloseTo(0.455085977551447, within(1e-5));
        assertThat(durations.logLikelihood()).isCloseTo(-34.7341752918357, within(1e-9));
        assertThat(durations.memorylessLogLikelihood()).isCloseTo(-39.7191414023253, within(1e-10));
        assertThat(forecast.shortfallTest().pValue()).isCloseTo(0.135251216747477, within(1e-10));
    }

    @ParameterizedTest
    @CsvSource({
        "250, 5, 0.99, 1.95680978823062, 0.161854917196043",
        "500, 12, 0.99, 7.11070954212349, 0.00766247743466963",
        "1000, 3, 0.99, 6.82554187945062, 0.00898632873817606",
        "250, 0, 0.99, 5.02516792675073, 0.0249815030534497"
    })
    void shouldHaveTheClosedFormOfKupiec(int days, int count, double confidence, double statistic, double pValue) {
        CoverageTest test = CoverageTest.unconditional(days, count, confidence);
        assertThat(test.statistic()).isCloseTo(statistic, within(1e-10));
        assertThat(test.pValue()).isCloseTo(pValue, within(1e-12));
    }

    @Test
    void shouldAddUpExactlyInTheTextbookConvention() {
        Exceedances exceedances = hits("0010000100110000000100000000000000000001000000000100");
        CoverageTest both = CoverageTest.conditional(exceedances, 0.9, Convention.FOLLOWING_DAYS);
        Exceedances.Transitions t = exceedances.transitions();
        double direct = 2
                * (t.none2none() * StrictMath.log((double) t.none2none() / (t.none2none() + t.none2hit()))
                        + t.none2hit() * StrictMath.log((double) t.none2hit() / (t.none2none() + t.none2hit()))
                        + t.hit2none() * StrictMath.log((double) t.hit2none() / (t.hit2none() + t.hit2hit()))
                        + t.hit2hit() * StrictMath.log((double) t.hit2hit() / (t.hit2none() + t.hit2hit()))
                        - (t.none2none() + t.hit2none()) * StrictMath.log(0.9)
                        - (t.none2hit() + t.hit2hit()) * StrictMath.log(0.1));
        assertThat(both.statistic()).isCloseTo(direct, within(1e-10));
        assertThat(both.statistic())
                .isNotEqualTo(CoverageTest.conditional(exceedances, 0.9, Convention.ALL_DAYS)
                        .statistic());
    }

    @Test
    void shouldRejectACorrectModelAsOftenAsItsSizeSays() {
        // The statistic is discrete: its exact size at 5 % with 1,000 days and a probability of 5 % is 5.85 %, by
        // summing the law.
        Xoshiro256 random = new Xoshiro256(20);
        int rejected = 0;
        int runs = 4_000;
        for (int run = 0; run < runs; run++) {
            int count = 0;
            for (int day = 0; day < 1_000; day++) {
                count += random.nextDouble() < 0.05 ? 1 : 0;
            }
            rejected += CoverageTest.unconditional(1_000, count, 0.95).pValue() < 0.05 ? 1 : 0;
        }
        Interval rate = Interval.wilson(rejected, runs, 0.99);
        double exact = exactSize(1_000, 0.95);
        assertThat(exact).as("rejected %d of %d, seed 20", rejected, runs).isBetween(rate.low(), rate.high());
        assertThat(exact).isBetween(0.04, 0.065);
    }

    private static double exactSize(int days, double confidence) {
        double size = 0;
        double log = days * StrictMath.log(confidence);
        for (int count = 0; count <= days; count++) {
            size += CoverageTest.unconditional(days, count, confidence).pValue() < 0.05 ? StrictMath.exp(log) : 0;
            log += StrictMath.log((days - count) / (count + 1.0) * (1 - confidence) / confidence);
        }
        return size;
    }

    @Test
    void shouldFindExceedancesThatComeInRuns() {
        boolean[] bunched = new boolean[1_000];
        boolean[] spread = new boolean[1_000];
        for (int i = 0; i < 50; i++) {
            bunched[(i / 10) * 200 + i % 10] = true;
            spread[i * 20] = true;
        }
        assertThat(CoverageTest.independence(Exceedances.ofHits(bunched)).pValue())
                .isLessThan(1e-6);
        assertThat(DurationTest.of(Exceedances.ofHits(bunched)).shape()).isLessThan(0.8);
        assertThat(DurationTest.of(Exceedances.ofHits(spread)).shape()).isGreaterThan(5);
        assertThat(CoverageTest.unconditional(Exceedances.ofHits(bunched), 0.95).pValue())
                .isGreaterThan(0.99);
    }

    @Test
    void shouldNotBreakOffWithoutOrWithOnlyExceedances() {
        assertThat(CoverageTest.independence(hits("0000000")).statistic()).isZero();
        assertThat(CoverageTest.independence(hits("1111111")).pValue()).isEqualTo(1);
        assertThat(CoverageTest.conditional(hits("0000"), 0.99, Convention.ALL_DAYS)
                        .statistic())
                .isCloseTo(-8 * StrictMath.log(0.99), within(1e-14));
        assertThat(CoverageTest.unconditional(5, 5, 0.99).statistic())
                .isCloseTo(-10 * StrictMath.log(0.01), within(1e-12));
    }

    @Test
    void shouldCountOnlyReturnsStrictlyBelow() {
        Exceedances exceedances = Exceedances.of(new double[] {-1, -2, -3}, new double[] {-2, -2, -2});
        assertThat(exceedances.indices()).containsExactly(2);
    }

    @Test
    void shouldRefuseBadInput() {
        assertThatIllegalArgumentException().isThrownBy(() -> CoverageTest.unconditional(0, 0, 0.99));
        assertThatIllegalArgumentException().isThrownBy(() -> CoverageTest.unconditional(10, 11, 0.99));
        assertThatIllegalArgumentException().isThrownBy(() -> CoverageTest.unconditional(10, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> CoverageTest.independence(hits("1")));
        assertThatIllegalArgumentException().isThrownBy(() -> DurationTest.of(hits("0001000")));
        assertThatIllegalArgumentException().isThrownBy(() -> DurationTest.of(hits("1111")));
        assertThatIllegalArgumentException().isThrownBy(() -> Exceedances.of(new double[2], new double[3]));
        double[] none = new double[3];
        Arrays.fill(none, -1);
        assertThatIllegalArgumentException().isThrownBy(() -> ShortfallTest.of(new double[3], none, none));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RollingForecast.of(new double[5], 5, 0.99, HistoricalTail::of));
    }
}
