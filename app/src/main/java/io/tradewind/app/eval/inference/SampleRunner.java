// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.eval.inference;

import io.tradewind.app.eval.runner.CaseParameters;
import io.tradewind.app.eval.runner.CaseRunner;
import io.tradewind.app.eval.runner.CaseSeries;
import io.tradewind.app.eval.runner.UnsupportedCaseException;
import io.tradewind.quant.inference.Autocorrelation;
import io.tradewind.quant.inference.Samples;
import io.tradewind.quant.inference.sample.JarqueBera;
import io.tradewind.quant.inference.sample.Moments;
import io.tradewind.quant.inference.sample.Moments.Convention;
import io.tradewind.quant.inference.sample.SampleQuantile;
import io.tradewind.quant.inference.sample.ShapiroWilk;
import io.tradewind.quant.inference.serial.DurbinWatson;
import io.tradewind.quant.inference.serial.PartialAutocorrelation;
import io.tradewind.quant.inference.serial.PartialAutocorrelation.Method;
import io.tradewind.quant.inference.serial.Runs;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.node.ObjectNode;

/** Figures of one sample: moments, quantiles, Jarque-Bera, Shapiro-Wilk, correlations with itself, Durbin-Watson, runs. */
final class SampleRunner implements CaseRunner {
    private static final int USUAL_LAGS = 10;

    private static final Map<String, Method> PARTIAL = new TreeMap<>(Map.ofEntries(
            Map.entry("yw", Method.YULE_WALKER_ADJUSTED),
            Map.entry("ywa", Method.YULE_WALKER_ADJUSTED),
            Map.entry("ywadjusted", Method.YULE_WALKER_ADJUSTED),
            Map.entry("ld", Method.YULE_WALKER_ADJUSTED),
            Map.entry("lda", Method.YULE_WALKER_ADJUSTED),
            Map.entry("ldadjusted", Method.YULE_WALKER_ADJUSTED),
            Map.entry("ywm", Method.YULE_WALKER),
            Map.entry("ywmle", Method.YULE_WALKER),
            Map.entry("ldb", Method.YULE_WALKER),
            Map.entry("ldbiased", Method.YULE_WALKER),
            Map.entry("ols", Method.LEAST_SQUARES),
            Map.entry("ols-adjusted", Method.LEAST_SQUARES_ADJUSTED),
            Map.entry("ols-inefficient", Method.LEAST_SQUARES_COMMON),
            Map.entry("burg", Method.BURG)));

    @Override
    public ObjectNode run(Task task) {
        CaseParameters params = new CaseParameters(task.params());
        int lags = params.integer(USUAL_LAGS, "nlags", "lags");
        Method partial = partial(params.text("ywadjusted", "method"));
        boolean adjusted = params.flag(false, "adjusted");
        boolean corrected = params.flag(true, "correction");
        params.requireAllKnown();
        double[] sample = CaseSeries.read(task).first();
        Figures figures = new Figures();
        describe(figures, sample);
        for (String name : task.wanted()) {
            if (name.matches("q\\d+")) {
                double probability = Double.parseDouble("0." + name.substring(1));
                figures.number(name, () -> SampleQuantile.LINEAR.of(sample, probability));
            }
        }
        PARTIAL.forEach(
                (name, method) -> figures.list("pacf_" + name, () -> PartialAutocorrelation.of(sample, lags, method)));
        figures.list("pacf", () -> PartialAutocorrelation.of(sample, lags, partial))
                .list("acf", () -> adjusted ? Autocorrelation.adjusted(sample, lags) : Autocorrelation.of(sample, lags))
                .list("acf_adjusted", () -> Autocorrelation.adjusted(sample, lags));
        tests(figures, task, sample, corrected);
        return figures.wantedBy(task);
    }

    private static Method partial(String name) {
        Method method = PARTIAL.get(name);
        if (method == null) {
            throw new UnsupportedCaseException("partial autocorrelations by '" + name + "' have no counterpart");
        }
        return method;
    }

    private static void describe(Figures figures, double[] sample) {
        Moments moments = Moments.of(sample);
        figures.number("mean", moments::mean)
                .number("std_ddof1", () -> moments.standardDeviation(1))
                .number("std_ddof0", () -> moments.standardDeviation(0))
                .number("var_ddof1", () -> moments.variance(1))
                .number("var_ddof0", () -> moments.variance(0))
                .number("skew_biased", () -> moments.skewness(Convention.BIASED))
                .number("skew_unbiased", () -> moments.skewness(Convention.UNBIASED))
                .number("exkurt_biased", () -> moments.excessKurtosis(Convention.BIASED))
                .number("exkurt_unbiased", () -> moments.excessKurtosis(Convention.UNBIASED))
                .number("skew", () -> moments.skewness(Convention.BIASED))
                .number("kurtosis", () -> moments.excessKurtosis(Convention.BIASED) + 3)
                .number("median", () -> SampleQuantile.LINEAR.of(sample, 0.5))
                .number("durbin_watson", () -> DurbinWatson.of(Samples.deviations(sample)))
                .number("shapiro_W", () -> shapiro(sample).w())
                .number("shapiro_p", () -> shapiro(sample).p());
    }

    private static void tests(Figures figures, Task task, double[] sample, boolean corrected) {
        String name = task.name();
        if (name.contains("jarque_bera") || name.startsWith("tseries_jb")) {
            figures.number("statistic", () -> JarqueBera.of(sample).statistic())
                    .number("pvalue", () -> JarqueBera.of(sample).p());
        } else if (name.startsWith("shapiro")) {
            figures.number("statistic", () -> shapiro(sample).w())
                    .number("pvalue", () -> shapiro(sample).p());
        } else if (name.startsWith("durbin_watson")) {
            figures.number("statistic", () -> DurbinWatson.of(sample));
        } else if (name.startsWith("runs")) {
            figures.number("statistic", () -> runs(sample, corrected).z())
                    .number("pvalue", () -> runs(sample, corrected).p());
        }
    }

    /** scipy's. */
    private static ShapiroWilk shapiro(double[] sample) {
        return ShapiroWilk.of(sample, ShapiroWilk.Arithmetic.SINGLE);
    }

    private static Runs runs(double[] sample, boolean corrected) {
        return Runs.of(sample, Samples.mean(sample), corrected);
    }
}
