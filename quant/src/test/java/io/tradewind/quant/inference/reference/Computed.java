// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.inference.reference;

import io.tradewind.quant.distribution.NormalDistribution;
import io.tradewind.quant.distribution.StudentT;
import io.tradewind.quant.inference.Autocorrelation;
import io.tradewind.quant.inference.KolmogorovSmirnov;
import io.tradewind.quant.inference.Samples;
import io.tradewind.quant.inference.cointegration.EngleGranger;
import io.tradewind.quant.inference.cointegration.Johansen;
import io.tradewind.quant.inference.cointegration.PhillipsOuliaris;
import io.tradewind.quant.inference.cointegration.UrcaJohansen;
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
import io.tradewind.quant.inference.unitroot.AugmentedDickeyFuller;
import io.tradewind.quant.inference.unitroot.Bandwidth;
import io.tradewind.quant.inference.unitroot.Kpss;
import io.tradewind.quant.inference.unitroot.LagRule;
import io.tradewind.quant.inference.unitroot.PhillipsPerron;
import io.tradewind.quant.inference.unitroot.Trend;
import io.tradewind.quant.inference.unitroot.TseriesDickeyFuller;
import io.tradewind.quant.inference.unitroot.UrcaDickeyFuller;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/** What this library makes of a case of {@link ReferenceFigures}, under the names of its figures. */
final class Computed {
    private final ReferenceFigures task;
    private final Map<String, Double> figures = new LinkedHashMap<>();

    private Computed(ReferenceFigures task) {
        this.task = task;
    }

    static Map<String, Double> of(ReferenceFigures task) {
        Computed computed = new Computed(task);
        switch (task.kind()) {
            case "adf" -> computed.dickeyFuller();
            case "urdf" -> computed.urca();
            case "tsadf" -> computed.tseries();
            case "kpss" -> computed.kpss();
            case "urpp", "tspp" -> computed.phillipsPerron();
            case "coint" -> computed.engleGranger();
            case "johansen" -> computed.johansen();
            case "cajo" -> computed.urcaJohansen();
            case "po" -> computed.phillipsOuliaris();
            case "ljung" -> computed.portmanteau();
            case "arch" -> computed.arch();
            case "pacf", "acf" -> computed.correlations();
            case "jb", "shapiro", "rshapiro", "moments", "dw", "runs", "quantile" -> computed.sample();
            case "ks1", "ks2", "rks" -> computed.distances();
            case "two", "rtwo", "wexact" -> computed.twoSamples();
            case "dm" -> computed.forecasts();
            default -> throw new IllegalArgumentException("unknown kind " + task.kind());
        }
        return computed.figures;
    }

    private void put(String name, double value) {
        figures.put(name, value);
    }

    private Trend trend() {
        return Trend.valueOf(task.text("trend"));
    }

    private Bandwidth bandwidth() {
        Bandwidth.Rule rule = Bandwidth.Rule.valueOf(task.text("rule"));
        return rule == Bandwidth.Rule.GIVEN ? Bandwidth.of(task.integer("lags")) : Bandwidth.by(rule);
    }

    private void dickeyFuller() {
        AugmentedDickeyFuller.Result result = new AugmentedDickeyFuller(
                        trend(), LagRule.valueOf(task.text("rule")), task.integer("most"))
                .test(task.first());
        put("statistic", result.statistic());
        put("p", result.p());
        put("lags", result.lags());
        put("observations", result.observations());
        put("c1", result.criticalValues().onePercent());
        put("c5", result.criticalValues().fivePercent());
        put("c10", result.criticalValues().tenPercent());
        put("criterion", result.criterion());
    }

    private void urca() {
        List<UrcaDickeyFuller.Statistic> all = new UrcaDickeyFuller(
                        trend(), LagRule.valueOf(task.text("rule")), task.integer("lags"))
                .test(task.first())
                .all();
        for (int i = 0; i < all.size(); i++) {
            put("s" + i, all.get(i).value());
            put("c" + i, all.get(i).criticalValues().fivePercent());
        }
    }

    private void tseries() {
        TseriesDickeyFuller.Result result =
                new TseriesDickeyFuller(alternativeToUnitRoot(), task.integer("lags")).test(task.first());
        put("statistic", result.statistic());
        put("p", result.p());
        put("lags", result.lags());
    }

    private TseriesDickeyFuller.Alternative alternativeToUnitRoot() {
        return TseriesDickeyFuller.Alternative.valueOf(task.text("alternative"));
    }

    private void kpss() {
        Kpss.Result result = new Kpss(trend(), bandwidth()).test(task.first());
        put("statistic", result.statistic());
        put("p", result.p());
        put("lags", result.lags());
    }

    private void phillipsPerron() {
        boolean urca = "urpp".equals(task.kind());
        PhillipsPerron.Result result = new PhillipsPerron(
                        urca ? trend() : Trend.LINEAR,
                        bandwidth(),
                        urca ? PhillipsPerron.Convention.URCA : PhillipsPerron.Convention.TSERIES)
                .test(task.first());
        put("tau", result.zTau());
        put("alpha", result.zAlpha());
        put("lags", result.lags());
        put("c1", result.tau().onePercent());
        put("c5", result.tau().fivePercent());
        put("c10", result.tau().tenPercent());
        if (!urca) {
            put(
                    "p",
                    "TAU".equals(task.text("type"))
                            ? result.pOfTau(alternativeToUnitRoot())
                            : result.pOfAlpha(alternativeToUnitRoot()));
        }
    }

    private void engleGranger() {
        EngleGranger.Result result = new EngleGranger(trend(), LagRule.valueOf(task.text("rule")), task.integer("most"))
                .test(task.first(), task.others());
        put("statistic", result.statistic());
        put("p", result.p());
        put("c1", result.criticalValues().onePercent());
        put("c5", result.criticalValues().fivePercent());
        put("c10", result.criticalValues().tenPercent());
    }

    private void johansen() {
        List<Johansen.Step> steps = new Johansen(task.integer("det"), task.integer("k"))
                .test(task.series().toArray(new double[0][]));
        for (int i = 0; i < steps.size(); i++) {
            put("t" + i, steps.get(i).trace());
            put("m" + i, steps.get(i).largest());
            put("e" + i, steps.get(i).eigenvalue());
            put("c" + i, steps.get(i).traceCritical().at95());
            put("d" + i, steps.get(i).largestCritical().at99());
        }
        List<Double> vector = steps.getFirst().vector();
        put("ratio", vector.get(1) / vector.get(0));
        put("v0", vector.get(0));
    }

    private void urcaJohansen() {
        List<UrcaJohansen.Step> steps = new UrcaJohansen(
                        UrcaJohansen.Restricted.valueOf(task.text("restricted")),
                        task.integer("k"),
                        UrcaJohansen.Form.valueOf(task.text("form")))
                .test(task.series().toArray(new double[0][]));
        for (int i = 0; i < steps.size(); i++) {
            put("t" + i, steps.get(i).trace());
            put("m" + i, steps.get(i).largest());
            put("c" + i, steps.get(i).traceCritical().at95());
            put("d" + i, steps.get(i).largestCritical().at99());
            put("e" + i, steps.get(i).eigenvalue());
        }
        List<Double> vector = steps.getFirst().vector();
        for (int i = 0; i < vector.size(); i++) {
            put("v" + i, vector.get(i));
        }
    }

    private void phillipsOuliaris() {
        PhillipsOuliaris result = PhillipsOuliaris.test(
                Boolean.parseBoolean(task.text("intercept")),
                Boolean.parseBoolean(task.text("short")),
                task.first(),
                task.others());
        put("statistic", result.statistic());
        put("p", result.p());
        put("lags", result.lags());
    }

    private void portmanteau() {
        Portmanteau result = Portmanteau.of(task.first(), task.integer("df"), task.integer("lag"))
                .getFirst();
        put("lb", result.ljungBox());
        put("lbp", result.ljungBoxP());
        put("bp", result.boxPierce());
        put("bpp", result.boxPierceP());
    }

    private void arch() {
        ArchLm result = ArchLm.of(Samples.deviations(task.first()), task.integer("lags"), task.integer("ddof"));
        put("lm", result.lagrangeMultiplier());
        put("lmp", result.lagrangeMultiplierP());
        put("f", result.f());
        put("fp", result.fP());
    }

    private void correlations() {
        int lags = task.expected().size();
        double[] values = "pacf".equals(task.kind())
                ? PartialAutocorrelation.of(
                        task.first(), lags, PartialAutocorrelation.Method.valueOf(task.text("method")))
                : task.integer("adjusted") == 1
                        ? Autocorrelation.adjusted(task.first(), lags)
                        : Autocorrelation.of(task.first(), lags);
        for (int i = 0; i < lags; i++) {
            put("v" + (i + 1), values[i]);
        }
    }

    private void sample() {
        double[] sample = task.first();
        switch (task.kind()) {
            case "jb" -> {
                JarqueBera result = JarqueBera.of(sample);
                put("statistic", result.statistic());
                put("p", result.p());
                put("skew", result.skewness());
                put("kurt", result.kurtosis());
            }
            case "shapiro", "rshapiro" -> {
                ShapiroWilk result = ShapiroWilk.of(
                        sample,
                        "shapiro".equals(task.kind()) ? ShapiroWilk.Arithmetic.SINGLE : ShapiroWilk.Arithmetic.DOUBLE);
                put("w", result.w());
                put("p", result.p());
            }
            case "dw" -> put("statistic", DurbinWatson.of(Samples.deviations(sample)));
            case "runs" -> {
                Runs runs = Runs.of(sample, SampleQuantile.LINEAR.of(sample, 0.5), task.integer("corrected") == 1);
                put("z", runs.z());
                put("p", runs.p());
            }
            case "quantile" ->
                task.expected()
                        .keySet()
                        .forEach(name -> put(
                                name,
                                SampleQuantile.type(task.integer("type"))
                                        .of(sample, Double.parseDouble(name.substring(1)))));
            default -> moments(Moments.of(sample));
        }
    }

    private void moments(Moments moments) {
        put("sb", moments.skewness(Moments.Convention.BIASED));
        put("su", moments.skewness(Moments.Convention.UNBIASED));
        put("kb", moments.excessKurtosis(Moments.Convention.BIASED));
        put("ku", moments.excessKurtosis(Moments.Convention.UNBIASED));
        put("s0", moments.standardDeviation(0));
        put("s1", moments.standardDeviation(1));
    }

    private void distances() {
        double[] sample = task.first();
        if ("ks1".equals(task.kind())) {
            double deviation = Moments.of(sample).standardDeviation(1);
            double[] scaled = Arrays.stream(Samples.deviations(sample))
                    .map(x -> x / deviation)
                    .toArray();
            String law = task.text("law");
            DoubleUnaryOperator cumulative = "norm".equals(law)
                    ? NormalDistribution::cumulative
                    : StudentT.standard(Double.parseDouble(law.substring(1)))::cumulative;
            KolmogorovSmirnov limit = KolmogorovSmirnov.of(scaled, cumulative, KolmogorovSmirnov.PValue.LIMIT);
            put("d", limit.distance());
            put("asymp", limit.p());
            put(
                    "exact",
                    KolmogorovSmirnov.of(scaled, cumulative, KolmogorovSmirnov.PValue.EXACT)
                            .p());
            return;
        }
        int cut = "rks".equals(task.kind()) ? sample.length / 2 : task.integer("cut");
        double[] first = Arrays.copyOf(sample, cut);
        double[] second = Arrays.copyOfRange(sample, cut, sample.length);
        put("d", KolmogorovSmirnov.between(first, second).distance());
        put(
                "p",
                KolmogorovSmirnov.between(first, second, KolmogorovSmirnov.PValue.LIMIT)
                        .p());
        put(
                "asymp",
                KolmogorovSmirnov.between(first, second, KolmogorovSmirnov.PValue.EFFECTIVE_SIZE)
                        .p());
        put(
                "exact",
                KolmogorovSmirnov.between(first, second, KolmogorovSmirnov.PValue.EXACT)
                        .p());
    }

    private void twoSamples() {
        double[] sample = task.first();
        int cut = "two".equals(task.kind()) ? task.integer("cut") : sample.length / 2;
        double[] first = Arrays.copyOf(sample, cut);
        double[] second = Arrays.copyOfRange(sample, cut, sample.length);
        Alternative alternative =
                "two".equals(task.kind()) ? Alternative.TWO_SIDED : Alternative.valueOf(task.text("alternative"));
        if ("wexact".equals(task.kind())) {
            put("p", RankSum.of(first, second).exactP(alternative));
            return;
        }
        boolean r = "rtwo".equals(task.kind());
        MeanDifference welch = MeanDifference.welch(first, second);
        MeanDifference pooled = MeanDifference.pooled(first, second);
        RankSum ranks = RankSum.of(first, second);
        put(r ? "t" : "welch", welch.t());
        put(r ? "p" : "welchp", welch.p(alternative));
        put("df", welch.degreesOfFreedom());
        put(r ? "tp" : "pooled", pooled.t());
        put(r ? "pp" : "pooledp", pooled.p(alternative));
        put(r ? "W" : "w", ranks.w());
        put(r ? "Wp" : "wp", ranks.normalP(alternative, true));
        put("Wn", ranks.normalP(alternative, false));
        put("F", EqualVariances.of(first, second).f());
        put("Fp", EqualVariances.of(first, second).p(alternative));
    }

    private void forecasts() {
        double[] sample = task.first();
        int half = sample.length / 2;
        DieboldMariano result = DieboldMariano.of(
                Samples.deviations(Arrays.copyOf(sample, half)),
                Samples.deviations(Arrays.copyOfRange(sample, half, 2 * half)),
                task.integer("h"),
                task.integer("power"),
                DieboldMariano.Variance.valueOf(task.text("variance")));
        put("statistic", result.statistic());
        put("p", Alternative.valueOf(task.text("alternative")).p(result.lower(), result.upper()));
    }
}
