// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.quant.correlation.NearestCorrelation;
import io.tradewind.quant.correlation.Shrinkage;
import io.tradewind.quant.distribution.NormalDistribution;
import io.tradewind.quant.random.Xoshiro256;
import io.tradewind.quant.tail.Holding.AssetClass;
import io.tradewind.quant.tail.TailMethod;
import io.tradewind.trading.fixture.SavedState;
import io.tradewind.trading.fixture.StateBytes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RiskModelTest {
    private static final long HOUR_NS = 3_600_000_000_000L;
    private static final long DAY_NS = 24 * HOUR_NS;
    private static final double YEAR_HOURS = 365.25 * 24;
    private static final long START = 1_000_000_000L;

    private static RiskModel model(RiskModelSpec spec, AssetClass... classes) {
        return new RiskModel(spec, Arrays.asList(classes));
    }

    private static RiskModel crypto() {
        return model(RiskModelSpec.USUAL, AssetClass.CRYPTO);
    }

    /** Normal prices of several instruments with a one-factor correlation. */
    private static long[][] prices(long seed, int instruments, int count, double hourly, double rho) {
        Xoshiro256 random = new Xoshiro256(seed);
        long[][] prices = new long[count][instruments];
        double[] log = new double[instruments];
        for (long[] row : prices) {
            double common = normal(random);
            for (int i = 0; i < instruments; i++) {
                double own = normal(random);
                log[i] += hourly * (Math.sqrt(rho) * common + Math.sqrt(1 - rho) * own);
                row[i] = Math.round(START * StrictMath.exp(log[i]));
            }
        }
        return prices;
    }

    private static double normal(Xoshiro256 random) {
        return NormalDistribution.quantile(Math.max(1e-12, random.nextDouble()));
    }

    private static void feed(RiskModel model, long[][] prices, int from, int to) {
        for (int hour = from; hour < to; hour++) {
            for (int i = 0; i < prices[hour].length; i++) {
                model.onMark(i, prices[hour][i], hour * HOUR_NS + 1_000 + i);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"CRYPTO, 0.04, 365", "FOREX, 0.01, 260", "STOCKS, 0.02, 252"})
    void shouldStartWithTheDefaultOfTheAssetClass(AssetClass assetClass, double daily, double days) {
        RiskModel model = model(RiskModelSpec.USUAL, assetClass);
        assertThat(model.annualVolatility(0)).isCloseTo(daily * Math.sqrt(days), within(1e-12));
        assertThat(model.annualVolatility(0) * model.valueAtRiskFactor(0))
                .as("one day at 99 %%: 2.326 daily deviations")
                .isCloseTo(2.3263478740408408 * daily, within(1e-12));
        assertThat(model.method(0)).isEqualTo(VolatilityMethod.FALLBACK);
        assertThat(model.volatilityAsOfNs(0)).isEqualTo(Long.MIN_VALUE);
    }

    @Test
    void shouldKnowNothingWithoutTheFallbackUntilTheHistoryIsComplete() {
        RiskModel model = model(RiskModelSpec.USUAL.withFallback(false), AssetClass.CRYPTO);
        RiskModel noClass = new RiskModel(RiskModelSpec.USUAL, Arrays.asList((AssetClass) null));
        long[][] prices = prices(3, 1, 62, 0.01, 0);
        for (int hour = 0; hour < 62; hour++) {
            for (RiskModel each : List.of(model, noClass)) {
                each.onMark(0, prices[hour][0], hour * HOUR_NS);
                boolean complete = hour >= 61;
                assertThat(Double.isNaN(each.annualVolatility(0)))
                        .as("hour %d", hour)
                        .isEqualTo(!complete);
                assertThat(each.method(0)).isEqualTo(complete ? VolatilityMethod.HISTORICAL : VolatilityMethod.NONE);
            }
        }
    }

    @Test
    void shouldMoveFromTheDefaultToHistoryWithoutAJump() {
        for (long seed = 1; seed <= 20; seed++) {
            RiskModel model = crypto();
            long[][] prices = prices(seed, 1, 200, 0.003, 0);
            double before = model.annualVolatility(0);
            for (int hour = 0; hour < 200; hour++) {
                feed(model, prices, hour, hour + 1);
                double now = model.annualVolatility(0);
                assertThat(Math.abs(now / before - 1))
                        .as("seed %d, hour %d", seed, hour)
                        .isLessThan(0.12);
                before = now;
            }
            assertThat(model.method(0)).isEqualTo(VolatilityMethod.HISTORICAL);
            assertThat(before).as("seed %d", seed).isCloseTo(0.003 * Math.sqrt(YEAR_HOURS), within(0.06));
        }
    }

    @Test
    void shouldWeighEachReturnByItsAgeAndItsTime() {
        Xoshiro256 random = new Xoshiro256(5);
        RiskModel model = crypto();
        List<double[]> returns = new ArrayList<>();
        long hour = 0;
        long price = START;
        model.onMark(0, price, 0);
        for (int n = 0; n < 100; n++) {
            long gap = 1L + random.nextInt(4);
            long next = Math.round(price * StrictMath.exp(0.01 * normal(random)));
            hour += gap;
            model.onMark(0, next, hour * HOUR_NS);
            returns.add(new double[] {StrictMath.log((double) next / price), gap, hour + 1.0});
            price = next;
        }
        hour += 1;
        model.onMark(0, price, hour * HOUR_NS);
        double squares = 0;
        double hours = 0;
        for (double[] each : returns) {
            double weight = StrictMath.pow(0.5, (hour - each[2]) / (11 * 24));
            squares += weight * each[0] * each[0];
            hours += weight * each[1];
        }
        assertThat(model.annualVolatility(0)).isCloseTo(Math.sqrt(squares / hours * YEAR_HOURS), within(1e-9));
    }

    @Test
    void shouldNotChangeInsideAnInterval() {
        RiskModel model = crypto();
        long[][] prices = prices(7, 1, 100, 0.01, 0);
        feed(model, prices, 0, 100);
        double before = model.annualVolatility(0);
        long revision = model.revision();
        model.onMark(0, 5 * START, 99 * HOUR_NS + 2_000);
        model.onMark(0, prices[99][0], 100 * HOUR_NS - 1);
        assertThat(model.annualVolatility(0)).isEqualTo(before);
        assertThat(model.revision()).isEqualTo(revision);
        model.onMark(0, prices[99][0], 100 * HOUR_NS);
        assertThat(model.revision()).isEqualTo(revision + 1);
        assertThat(model.volatilityAsOfNs(0)).isEqualTo(100 * HOUR_NS);
    }

    @Test
    void shouldNeverShowNoRiskWhenThePriceDoesNotMove() {
        RiskModel model = crypto();
        for (int hour = 0; hour < 200; hour++) {
            model.onMark(0, START, hour * HOUR_NS);
        }
        assertThat(model.method(0)).isEqualTo(VolatilityMethod.FLOOR);
        assertThat(model.method(0).tailMethod()).isEqualTo(TailMethod.FLOOR);
        assertThat(model.annualVolatility(0)).isCloseTo(0.1 * 0.04 * Math.sqrt(365), within(1e-12));
    }

    @Test
    void shouldTakeNoReturnFromASplit() {
        RiskModel split = crypto();
        RiskModel plain = crypto();
        long[][] prices = prices(9, 1, 100, 0.01, 0);
        feed(plain, prices, 0, 100);
        for (int hour = 0; hour < 100; hour++) {
            split.onMark(0, hour < 50 ? 10 * prices[hour][0] : prices[hour][0], hour * HOUR_NS + 1_000);
            if (hour == 49) {
                split.rebase(0, prices[49][0]);
            }
        }
        assertThat(split.annualVolatility(0)).isCloseTo(plain.annualVolatility(0), within(0.05));
    }

    @Test
    void shouldEstimateTheCorrelationsThatTheReturnsWereMadeWith() {
        RiskModel model = model(RiskModelSpec.USUAL, AssetClass.CRYPTO, AssetClass.CRYPTO, AssetClass.FOREX);
        long[][] prices = prices(11, 3, 745, 0.01, 0.8);
        feed(model, prices, 0, 745);
        double[][] matrix = new double[3][3];
        double[][] series = new double[3][719];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                matrix[i][j] = model.correlation(i, j);
            }
            for (int t = 0; t < 719; t++) {
                series[i][t] = StrictMath.log((double) prices[744 - 719 + t][i] / prices[744 - 720 + t][i]);
            }
        }
        double[][] naive = naive(series);
        for (int i = 0; i < 3; i++) {
            assertThat(matrix[i]).containsExactly(naive[i], within(1e-9));
        }
        assertThat(matrix[0][1]).isCloseTo(0.8, within(0.08));
        assertThat(NearestCorrelation.leastEigenvalue(matrix)).isGreaterThan(0);
        assertThat(model.correlationAsOfNs()).as("daily, at midnight").isEqualTo(31 * DAY_NS);
    }

    /** Series of mean square 1, shrunk, as correlations. */
    private static double[][] naive(double[][] series) {
        double[][] unit = new double[series.length][];
        for (int i = 0; i < series.length; i++) {
            double mean = Arrays.stream(series[i]).average().orElseThrow();
            double deviation = Math.sqrt(Arrays.stream(series[i])
                    .map(each -> (each - mean) * (each - mean))
                    .average()
                    .orElseThrow());
            unit[i] = Arrays.stream(series[i])
                    .map(each -> (each - mean) / deviation)
                    .toArray();
        }
        double[][] covariance = Shrinkage.ledoitWolf(unit).covariance();
        double[][] correlations = new double[series.length][series.length];
        for (int i = 0; i < series.length; i++) {
            for (int j = 0; j < series.length; j++) {
                correlations[i][j] = covariance[i][j] / Math.sqrt(covariance[i][i] * covariance[j][j]);
            }
        }
        return correlations;
    }

    @Test
    void shouldNotKnowACorrelationBeforeThereAreEnoughReturns() {
        RiskModel model = model(RiskModelSpec.USUAL, AssetClass.CRYPTO, AssetClass.CRYPTO);
        long[][] prices = prices(13, 2, 60, 0.01, 0.5);
        feed(model, prices, 0, 48);
        assertThat(model.correlation(0, 1))
                .as("the first midnight has 23 returns")
                .isNaN();
        assertThat(model.correlationAsOfNs()).isEqualTo(Long.MIN_VALUE);
        feed(model, prices, 48, 49);
        assertThat(model.correlation(0, 1)).isBetween(-1.0, 1.0);
        assertThat(model.correlation(0, 0)).isEqualTo(1);
        assertThat(model.correlationAsOfNs()).isEqualTo(2 * DAY_NS);
    }

    @Test
    void shouldGoOnAsIfNothingHappenedAfterARestart() {
        long[][] prices = prices(17, 3, 300, 0.01, 0.3);
        AssetClass[] classes = {AssetClass.CRYPTO, AssetClass.STOCKS, null};
        RiskModel straight = model(RiskModelSpec.USUAL, classes);
        feed(straight, prices, 0, 150);
        RiskModel restored = model(RiskModelSpec.USUAL, classes);
        SavedState saved = SavedState.of(straight::save);
        restored.restore(saved);
        assertThat(saved.isEmpty()).isTrue();
        feed(straight, prices, 150, 300);
        feed(restored, prices, 150, 300);
        assertThat(StateBytes.of(restored::save)).isEqualTo(StateBytes.of(straight::save));
        assertThat(restored.annualVolatility(1)).isEqualTo(straight.annualVolatility(1));
        assertThat(restored.correlation(0, 2)).isEqualTo(straight.correlation(0, 2));
        assertThat(restored.turbulence(1)).isEqualTo(straight.turbulence(1)).isPositive();
    }

    /** Half-lives of a day and of eleven, straight from the definition: sums over all returns by their age. */
    private static double turbulenceOf(double[] returns) {
        double[] squares = new double[2];
        double[] hours = new double[2];
        for (int i = 0; i < returns.length; i++) {
            int age = returns.length - 1 - i;
            for (int k = 0; k < 2; k++) {
                double weight = Math.pow(0.5, age / (k == 0 ? 24.0 : 264.0));
                squares[k] += weight * returns[i] * returns[i];
                hours[k] += weight;
            }
        }
        return Math.sqrt(squares[0] / hours[0] / (squares[1] / hours[1]));
    }

    @Test
    void shouldCompareTheLastDayWithTheLastWeeks() {
        int calm = 2_000;
        long[][] prices = new long[calm + 24][1];
        double[] returns = new double[prices.length - 1];
        long price = START;
        prices[0][0] = price;
        for (int hour = 1; hour < prices.length; hour++) {
            long move = hour <= calm ? START / 1_000 : START / 250;
            price += hour % 2 == 0 ? move : -move;
            prices[hour][0] = price;
            returns[hour - 1] = Math.log((double) price / prices[hour - 1][0]);
        }
        RiskModel model = crypto();
        feed(model, prices, 0, 61);
        assertThat(model.turbulence(0)).as("59 returns").isNaN();
        feed(model, prices, 61, 62);
        assertThat(model.turbulence(0))
                .as("60 returns of one size")
                .isCloseTo(turbulenceOf(Arrays.copyOf(returns, 60)), within(1e-12))
                .isCloseTo(1, within(0.01));
        feed(model, prices, 62, prices.length);
        model.onMark(0, price, prices.length * HOUR_NS);
        assertThat(model.turbulence(0))
                .as("a day of moves four times as large")
                .isCloseTo(turbulenceOf(returns), within(1e-9))
                .isBetween(2.0, 2.2);
    }

    @Test
    void shouldNotKnowTheTurbulenceOfWhatDoesNotMove() {
        RiskModel model = crypto();
        for (int hour = 0; hour < 100; hour++) {
            model.onMark(0, START, hour * HOUR_NS);
        }
        assertThat(model.turbulence(0)).isNaN();
    }

    @Test
    void shouldRefuseASpecificationThatCannotBe() {
        assertThatThrownBy(() -> new RiskModelSpec(HOUR_NS, HOUR_NS - 1, 720, 30, 60, DAY_NS, true))
                .hasMessage("halfLifeNs must be the interval or more, is " + (HOUR_NS - 1));
        assertThatThrownBy(() -> new RiskModelSpec(HOUR_NS, DAY_NS, 720, 721, 60, DAY_NS, true))
                .hasMessage("leastReturns must be 2 to windowReturns, 720, is 721");
    }
}
