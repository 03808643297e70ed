// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.tail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.tradewind.quant.distribution.NormalDistribution;
import io.tradewind.quant.optimise.NotConvergedException;
import io.tradewind.quant.random.Xoshiro256;
import io.tradewind.quant.tail.ColdStartRisk.Assessed;
import io.tradewind.quant.tail.ColdStartRisk.Refused;
import io.tradewind.quant.tail.ColdStartRisk.Settings;
import io.tradewind.quant.tail.ColdStartRisk.Transition;
import io.tradewind.quant.tail.Holding.AssetClass;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ColdStartRiskTest {
    private static final ColdStartRisk USUAL = new ColdStartRisk(Settings.USUAL);
    private static final List<Holding> BITCOIN = List.of(new Holding(AssetClass.CRYPTO, 10_000));

    /** Largest change from one day to the next, over the smaller of the two figures. */
    private static final double MOST_JUMP = 0.25;

    private static double[] returns(long seed, int count, double deviation) {
        Xoshiro256 random = new Xoshiro256(seed);
        double[] returns = new double[count];
        Arrays.setAll(returns, i -> deviation * NormalDistribution.quantile(random.nextDouble() * 0.9999 + 5e-5));
        return returns;
    }

    private static Assessed assess(ColdStartRisk risk, List<Holding> holdings, double[] returns, double confidence) {
        return (Assessed) risk.assess(holdings, returns, confidence);
    }

    @ParameterizedTest
    @CsvSource({
        "CRYPTO, 0.95, 657.9414507805889",
        "CRYPTO, 0.99, 930.5391496163363",
        "FOREX, 0.975, 195.9963984540054",
        "STOCKS, 0.999, 618.0464612335627",
        "STOCKS, 0.9, 256.31031310892007"
    })
    void shouldStartFromTheExactQuantileForAnyConfidence(AssetClass kind, double confidence, double loss) {
        // Python 3.11, scipy 1.10.1: 10000 * sigma * norm.ppf(confidence)
        Assessed first = assess(USUAL, List.of(new Holding(kind, 10_000)), new double[0], confidence);
        assertThat(first.valueAtRisk()).isCloseTo(loss, within(1e-8));
        assertThat(first.method()).isEqualTo(TailMethod.FALLBACK);
        assertThat(first.historyWeight()).isZero();
    }

    @ParameterizedTest
    @EnumSource(Transition.class)
    void shouldGoSmoothlyFromDayZeroToDayHundredTwentyAndNeverBeZero(Transition transition) {
        ColdStartRisk risk = new ColdStartRisk(new Settings(true, 60, transition, 0.1));
        for (int seed = 1; seed <= 100; seed++) {
            double deviation = 0.01 + 0.0007 * seed;
            double[] all = returns(seed, 120, deviation);
            double before = Double.NaN;
            for (int day = 0; day <= 120; day++) {
                Assessed today = assess(risk, BITCOIN, Arrays.copyOf(all, day), 0.99);
                assertThat(today.valueAtRisk()).as("seed %d, day %d", seed, day).isPositive();
                if (day > 0) {
                    double jump = Math.abs(today.valueAtRisk() - before) / Math.min(today.valueAtRisk(), before);
                    assertThat(jump).as("seed %d, day %d", seed, day).isLessThan(MOST_JUMP);
                }
                before = today.valueAtRisk();
            }
        }
    }

    @Test
    void shouldLabelEachCalculation() {
        double[] all = returns(1, 120, 0.03);
        assertThat(assess(USUAL, BITCOIN, Arrays.copyOf(all, 1), 0.99).method()).isEqualTo(TailMethod.FALLBACK);
        assertThat(assess(USUAL, BITCOIN, Arrays.copyOf(all, 2), 0.99).method()).isEqualTo(TailMethod.TRANSITION);
        assertThat(assess(USUAL, BITCOIN, Arrays.copyOf(all, 59), 0.99).method())
                .isEqualTo(TailMethod.TRANSITION);
        assertThat(assess(USUAL, BITCOIN, Arrays.copyOf(all, 60), 0.99).method())
                .isEqualTo(TailMethod.GAUSSIAN);
        ColdStartRisk historical = new ColdStartRisk(Settings.USUAL, HistoricalTail::of);
        assertThat(assess(historical, BITCOIN, all, 0.99).method().label()).isEqualTo("historical");
        assertThat(assess(USUAL, BITCOIN, new double[120], 0.99).method()).isEqualTo(TailMethod.FLOOR);
    }

    @Test
    void shouldCountShortsAndInverseContractsAsPositiveExposure() {
        Holding shortSale = Holding.linear(AssetClass.STOCKS, -50, 200);
        Holding inverse = Holding.inverse(AssetClass.CRYPTO, -100, 100);
        assertThat(shortSale.exposure()).isEqualTo(10_000);
        assertThat(inverse.exposure()).isEqualTo(10_000);
        double z = NormalDistribution.quantile(0.95);
        assertThat(ColdStartRisk.fallback(List.of(shortSale, inverse), 0.95))
                .isCloseTo(z * (0.02 + 0.04) * 10_000, within(1e-9));
    }

    @Test
    void shouldNotLetALongAndAShortCancelEachOther() {
        List<Holding> pair =
                List.of(Holding.linear(AssetClass.CRYPTO, 1, 30_000), Holding.linear(AssetClass.CRYPTO, -1, 30_000));
        assertThat(assess(USUAL, pair, new double[0], 0.95).valueAtRisk()).isGreaterThan(3_900);
    }

    @Test
    void shouldRefuseAFigureWhenTheFallbackIsOffAndTheHistoryShort() {
        ColdStartRisk off = new ColdStartRisk(new Settings(false, 60, Transition.WEIGHTED, 0.1));
        assertThat(off.assess(BITCOIN, returns(1, 59, 0.03), 0.99)).isEqualTo(new Refused(59, 60));
        assertThat(off.assess(BITCOIN, new double[0], 0.99)).isInstanceOf(Refused.class);
        assertThat(off.assess(BITCOIN, returns(1, 60, 0.03), 0.99)).isInstanceOf(Assessed.class);
    }

    @Test
    void shouldGiveZeroOnlyWhenNothingIsHeld() {
        assertThat(assess(USUAL, List.of(), returns(1, 30, 0.02), 0.99).valueAtRisk())
                .isZero();
        double[] onlyGains = new double[200];
        Arrays.fill(onlyGains, 0.01);
        Assessed gains = assess(USUAL, BITCOIN, onlyGains, 0.99);
        assertThat(gains.valueAtRisk()).isCloseTo(0.1 * gains.fallback(), within(1e-9));
    }

    @Test
    void shouldNotGoBelowTheFallbackBeforeTheHistoryIsCompleteWhenPrudent() {
        ColdStartRisk prudent = new ColdStartRisk(new Settings(true, 60, Transition.PRUDENT, 0.1));
        double[] calm = returns(3, 130, 0.01);
        Assessed early = assess(prudent, BITCOIN, Arrays.copyOf(calm, 59), 0.99);
        Assessed later = assess(prudent, BITCOIN, Arrays.copyOf(calm, 90), 0.99);
        Assessed late = assess(prudent, BITCOIN, Arrays.copyOf(calm, 120), 0.99);
        assertThat(early.valueAtRisk()).isEqualTo(early.fallback());
        assertThat(later.valueAtRisk()).isBetween(later.history(), later.fallback());
        assertThat(late.valueAtRisk()).isEqualTo(late.history());
        Assessed wild = assess(prudent, BITCOIN, returns(3, 30, 0.12), 0.99);
        assertThat(wild.valueAtRisk()).isCloseTo((wild.fallback() + wild.history()) / 2, within(1e-9));
    }

    @ParameterizedTest
    @EnumSource(Transition.class)
    void shouldFallBackWhenTheModelOfTheHistoryRefusesItsReturns(Transition transition) {
        Settings settings = new Settings(true, 60, transition, 0.1);
        ColdStartRisk cornishFisher = new ColdStartRisk(settings, CornishFisherTail::of);
        ColdStartRisk student = new ColdStartRisk(settings, StudentTail::fitted);
        ColdStartRisk unsettled = new ColdStartRisk(settings, returns -> {
            throw new NotConvergedException("never settles");
        });
        ColdStartRisk undefined =
                new ColdStartRisk(settings, returns -> GaussianTail.ofMoments(Double.MAX_VALUE, Double.MAX_VALUE));
        assertFallback(cornishFisher, new double[80]);
        assertFallback(cornishFisher, new double[2]);
        assertFallback(student, new double[80]);
        for (int count = 0; count < StudentFit.LEAST_OBSERVATIONS; count++) {
            assertFallback(student, returns(1, count, 0.03));
        }
        assertFallback(unsettled, returns(1, 80, 0.03));
        assertFallback(undefined, returns(1, 80, 0.03));
        ColdStartRisk fourDegrees = new ColdStartRisk(settings, returns -> StudentTail.fitted(returns, 4));
        assertThat(assess(fourDegrees, BITCOIN, returns(1, 5, 0.03), 0.99).history())
                .isPositive();
        assertThat(assess(cornishFisher, List.of(), new double[80], 0.99).valueAtRisk())
                .isZero();
    }

    private static void assertFallback(ColdStartRisk risk, double[] returns) {
        Assessed today = assess(risk, BITCOIN, returns, 0.99);
        assertThat(today.method()).as("%d returns", returns.length).isEqualTo(TailMethod.FALLBACK);
        assertThat(today.valueAtRisk()).isEqualTo(today.fallback()).isPositive();
        assertThat(today.historyWeight()).isZero();
        assertThat(today.history()).isNaN();
    }

    @Test
    void shouldRefuseAFigureWhenTheFallbackIsOffAndTheModelRefuses() {
        Settings settings = new Settings(false, 60, Transition.WEIGHTED, 0.1);
        ColdStartRisk off = new ColdStartRisk(settings, CornishFisherTail::of);
        assertThat(off.assess(BITCOIN, new double[80], 0.99)).isEqualTo(new Refused(80, 60));
        assertThat(off.assess(BITCOIN, returns(1, 80, 0.03), 0.99)).isInstanceOf(Assessed.class);
    }

    @Test
    void shouldRefuseBadInput() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Holding(AssetClass.FOREX, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> Holding.linear(AssetClass.FOREX, 1, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> Holding.inverse(AssetClass.FOREX, 1, Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> USUAL.assess(BITCOIN, new double[] {Double.NaN}, 0.99));
        assertThatIllegalArgumentException().isThrownBy(() -> USUAL.assess(BITCOIN, new double[0], 0.5));
        assertThatIllegalArgumentException().isThrownBy(() -> new Settings(true, 1, Transition.WEIGHTED, 0.1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Settings(true, 60, Transition.WEIGHTED, 0));
    }
}
