// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.tradewind.quant.inference.cointegration.EngleGranger;
import io.tradewind.quant.inference.cointegration.HalfLife;
import io.tradewind.quant.inference.cointegration.Johansen;
import io.tradewind.quant.inference.sample.Alternative;
import io.tradewind.quant.inference.sample.EqualVariances;
import io.tradewind.quant.inference.sample.JarqueBera;
import io.tradewind.quant.inference.sample.MeanDifference;
import io.tradewind.quant.inference.sample.Moments;
import io.tradewind.quant.inference.sample.RankSum;
import io.tradewind.quant.inference.sample.SampleQuantile;
import io.tradewind.quant.inference.sample.ShapiroWilk;
import io.tradewind.quant.inference.serial.ArchLm;
import io.tradewind.quant.inference.serial.DieboldMariano;
import io.tradewind.quant.inference.serial.DurbinWatson;
import io.tradewind.quant.inference.serial.PartialAutocorrelation;
import io.tradewind.quant.inference.serial.Portmanteau;
import io.tradewind.quant.inference.serial.Runs;
import io.tradewind.quant.inference.serial.VarianceRatio;
import io.tradewind.quant.inference.unitroot.Bandwidth;
import io.tradewind.quant.inference.unitroot.Kpss;
import io.tradewind.quant.inference.unitroot.LagRule;
import io.tradewind.quant.inference.unitroot.PhillipsPerron;
import io.tradewind.quant.inference.unitroot.Trend;
import io.tradewind.quant.inference.unitroot.TseriesDickeyFuller;
import io.tradewind.quant.inference.unitroot.UrcaDickeyFuller;
import io.tradewind.quant.random.Xoshiro256;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No test of this library answers senseless data with a number. */
class GarbageTest {
    private static final double[] GOOD = new Xoshiro256(21).doubles(60).toArray();
    private static final double[] OTHER = new Xoshiro256(22).doubles(60).toArray();
    private static final double[] CONSTANT = new double[60];

    static {
        Arrays.fill(CONSTANT, 0.1);
    }

    /** Tests of one sample that need values which vary. */
    private static Map<String, Consumer<double[]>> tests() {
        Map<String, Consumer<double[]>> tests = new LinkedHashMap<>();
        tests.put("urca", x -> new UrcaDickeyFuller(Trend.LINEAR, LagRule.FIXED, 1).test(x));
        tests.put("tseries", x -> new TseriesDickeyFuller(TseriesDickeyFuller.Alternative.STATIONARY, 1).test(x));
        tests.put("kpss", x -> new Kpss(Trend.CONSTANT, Bandwidth.of(1)).test(x));
        tests.put("kpss line", x -> new Kpss(Trend.LINEAR, Bandwidth.by(Bandwidth.Rule.HOBIJN)).test(x));
        tests.put(
                "pp", x -> new PhillipsPerron(Trend.CONSTANT, Bandwidth.of(1), PhillipsPerron.Convention.URCA).test(x));
        tests.put("coint", x -> new EngleGranger(Trend.CONSTANT, LagRule.FIXED, 0).test(x, OTHER));
        tests.put("johansen", x -> new Johansen(0, 1).test(x, OTHER));
        tests.put("half-life", HalfLife::of);
        tests.put("jarque-bera", JarqueBera::of);
        tests.put("shapiro", ShapiroWilk::of);
        tests.put("portmanteau", x -> Portmanteau.of(x, 2));
        tests.put("arch", x -> ArchLm.of(x, 2));
        tests.put("pacf", x -> PartialAutocorrelation.of(x, 2, PartialAutocorrelation.Method.YULE_WALKER));
        tests.put("variance ratio", x -> VarianceRatio.of(x, 2));
        tests.put("runs", x -> Runs.of(x, 0.5, true));
        tests.put("variances", x -> EqualVariances.of(OTHER, x));
        tests.put("dm", x -> DieboldMariano.of(x, zeros(x.length), 1, 2, DieboldMariano.Variance.RECTANGULAR));
        return tests;
    }

    private static double[] zeros(int length) {
        return new double[length];
    }

    private static Set<String> names() {
        return tests().keySet();
    }

    private static double[] with(int index, double value) {
        double[] values = GOOD.clone();
        values[index] = value;
        return values;
    }

    @ParameterizedTest
    @MethodSource("names")
    void shouldRefuseGarbage(String name) {
        Consumer<double[]> test = tests().get(name);
        test.accept(GOOD);
        assertThatIllegalArgumentException().as("empty").isThrownBy(() -> test.accept(new double[0]));
        assertThatIllegalArgumentException().as("one value").isThrownBy(() -> test.accept(new double[] {1}));
        assertThatIllegalArgumentException().as("constant").isThrownBy(() -> test.accept(CONSTANT));
        assertThatIllegalArgumentException().as("NaN").isThrownBy(() -> test.accept(with(30, Double.NaN)));
        assertThatIllegalArgumentException()
                .as("infinity")
                .isThrownBy(() -> test.accept(with(0, Double.POSITIVE_INFINITY)));
        assertThatIllegalArgumentException()
                .as("-infinity")
                .isThrownBy(() -> test.accept(with(59, Double.NEGATIVE_INFINITY)));
    }

    @Test
    void shouldRefuseSeriesOfUnequalLength() {
        double[] shorter = Arrays.copyOf(OTHER, 59);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EngleGranger(Trend.CONSTANT, LagRule.FIXED, 0).test(GOOD, shorter));
        assertThatIllegalArgumentException().isThrownBy(() -> new Johansen(0, 1).test(GOOD, shorter));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DieboldMariano.of(GOOD, shorter, 1, 2, DieboldMariano.Variance.BARTLETT));
    }

    @Test
    void shouldRefuseSeriesThatDependOnOneAnother() {
        double[] twice = Arrays.stream(GOOD).map(x -> 2 * x).toArray();
        assertThatIllegalArgumentException().isThrownBy(() -> new Johansen(0, 1).test(GOOD, twice));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EngleGranger(Trend.CONSTANT, LagRule.FIXED, 0).test(OTHER, GOOD, twice));
        EngleGranger.Result same = new EngleGranger(Trend.CONSTANT, LagRule.FIXED, 0).test(GOOD, twice);
        assertThat(same.statistic()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(same.p()).isZero();
    }

    @Test
    void shouldRefuseTwoSamplesWithoutVariation() {
        assertThatIllegalArgumentException().isThrownBy(() -> MeanDifference.welch(CONSTANT, CONSTANT));
        assertThatIllegalArgumentException().isThrownBy(() -> MeanDifference.pooled(CONSTANT, CONSTANT));
        assertThatIllegalArgumentException().isThrownBy(() -> MeanDifference.welch(new double[] {1}, GOOD));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RankSum.of(CONSTANT, CONSTANT).normalP(Alternative.TWO_SIDED, true));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RankSum.of(CONSTANT, GOOD).exactP(Alternative.TWO_SIDED));
        assertThatIllegalArgumentException().isThrownBy(() -> RankSum.of(new double[0], GOOD));
    }

    @Test
    void shouldDocumentWhatAConstantSampleHas() {
        Moments moments = Moments.of(new double[] {4, 4, 4, 4});
        assertThat(moments.variance(1)).isZero();
        assertThat(moments.skewness(Moments.Convention.BIASED)).isNaN();
        assertThat(moments.excessKurtosis(Moments.Convention.UNBIASED)).isNaN();
        assertThat(SampleQuantile.LINEAR.of(new double[] {4}, 0.3)).isEqualTo(4);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Moments.of(new double[] {1}).variance(1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Moments.of(new double[] {1, 2, 3}).excessKurtosis(Moments.Convention.UNBIASED));
    }

    @Test
    void shouldRefuseOptionsOutOfRange() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Kpss(Trend.NONE, Bandwidth.of(0)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Kpss(Trend.CONSTANT, Bandwidth.of(60)).test(GOOD));
        assertThatIllegalArgumentException().isThrownBy(() -> Bandwidth.of(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> Bandwidth.by(Bandwidth.Rule.GIVEN));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new PhillipsPerron(Trend.CONSTANT, Bandwidth.of(1), PhillipsPerron.Convention.TSERIES));
        assertThatIllegalArgumentException().isThrownBy(() -> new Johansen(-2, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Johansen(0, 1).test(GOOD));
        assertThatIllegalArgumentException().isThrownBy(() -> Portmanteau.of(GOOD, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> Portmanteau.of(GOOD, 60));
        assertThatIllegalArgumentException().isThrownBy(() -> Portmanteau.of(GOOD, -1, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> VarianceRatio.of(GOOD, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> VarianceRatio.of(GOOD, 31));
        assertThatIllegalArgumentException().isThrownBy(() -> ArchLm.of(GOOD, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PartialAutocorrelation.of(GOOD, 30, PartialAutocorrelation.Method.BURG));
        assertThatIllegalArgumentException().isThrownBy(() -> SampleQuantile.LINEAR.of(GOOD, 1.5));
        assertThatIllegalArgumentException().isThrownBy(() -> SampleQuantile.type(10));
        assertThatIllegalArgumentException().isThrownBy(() -> DurbinWatson.of(zeros(5)));
        assertThat(Portmanteau.of(GOOD, 3, 3).getFirst().ljungBoxP())
                .as("no degree of freedom is left")
                .isNaN();
    }
}
