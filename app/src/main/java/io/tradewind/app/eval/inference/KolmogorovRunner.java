// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.eval.inference;

import io.tradewind.app.eval.runner.CaseParameters;
import io.tradewind.app.eval.runner.CaseRunner;
import io.tradewind.app.eval.runner.CaseSeries;
import io.tradewind.app.eval.runner.UnsupportedCaseException;
import io.tradewind.quant.distribution.NormalDistribution;
import io.tradewind.quant.distribution.StudentT;
import io.tradewind.quant.inference.KolmogorovSmirnov;
import io.tradewind.quant.inference.KolmogorovSmirnov.PValue;
import io.tradewind.quant.inference.Samples;
import io.tradewind.quant.inference.sample.Moments;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/** scipy {@code kstest} against the normal or a t law, and {@code ks_2samp}. */
final class KolmogorovRunner implements CaseRunner {
    private static final Pattern DEGREES = Pattern.compile("([0-9]+(?:\\.[0-9]+)?)\\s*(?:df|degrees)");
    private static final Pattern DEGREES_IN_NAME = Pattern.compile("ks_1samp_t([0-9]+(?:\\.[0-9]+)?)\\..*");

    @Override
    public ObjectNode run(Task task) {
        CaseParameters params = new CaseParameters(task.params());
        return task.name().startsWith("ks_1samp") ? oneSample(task, params) : twoSamples(task, params);
    }

    private static ObjectNode oneSample(Task task, CaseParameters params) {
        String scaling = params.text("(x-mean)/std(ddof=1)", "standardise", "standardize");
        DoubleUnaryOperator law = law(task.name(), params);
        PValue usual = usual(params, PValue.LIMIT);
        params.requireAllKnown();
        double[] sample = standardised(CaseSeries.read(task).first(), scaling);
        return new Figures()
                .number("statistic", () -> KolmogorovSmirnov.of(sample, law).distance())
                .number(
                        "pvalue_asymp",
                        () -> KolmogorovSmirnov.of(sample, law, PValue.LIMIT).p())
                .number(
                        "pvalue_exact",
                        () -> KolmogorovSmirnov.of(sample, law, PValue.EXACT).p())
                .number("pvalue", () -> KolmogorovSmirnov.of(sample, law, usual).p())
                .wantedBy(task);
    }

    private static ObjectNode twoSamples(Task task, CaseParameters params) {
        TwoSamples samples = TwoSamples.of(CaseSeries.read(task), params);
        PValue usual = usual(params, PValue.EFFECTIVE_SIZE);
        params.requireAllKnown();
        return new Figures()
                .number("statistic", () -> between(samples, PValue.STEPHENS).distance())
                .number(
                        "pvalue_asymp",
                        () -> between(samples, PValue.EFFECTIVE_SIZE).p())
                .number("pvalue_exact", () -> between(samples, PValue.EXACT).p())
                .number("pvalue_limit", () -> between(samples, PValue.LIMIT).p())
                .number("pvalue", () -> between(samples, usual).p())
                .wantedBy(task);
    }

    private static KolmogorovSmirnov between(TwoSamples samples, PValue law) {
        return KolmogorovSmirnov.between(samples.first(), samples.second(), law);
    }

    private static PValue usual(CaseParameters params, PValue asymptotic) {
        String mode = params.text("exact", "mode", "method");
        return switch (mode) {
            case "exact", "auto" -> PValue.EXACT;
            case "asymp" -> asymptotic;
            default -> throw new UnsupportedCaseException("mode '" + mode + "' has no counterpart");
        };
    }

    private static DoubleUnaryOperator law(String name, CaseParameters params) {
        String text = params.text("", "cdf", "law", "distribution").toLowerCase(Locale.ROOT);
        Matcher degrees = DEGREES.matcher(text);
        Matcher inName = DEGREES_IN_NAME.matcher(name);
        double df = params.real(Double.NaN, "df");
        if (Double.isNaN(df) && degrees.find()) {
            df = Double.parseDouble(degrees.group(1));
        } else if (Double.isNaN(df) && inName.matches()) {
            df = Double.parseDouble(inName.group(1));
        }
        if (Double.isNaN(df) && (text.contains("norm") || name.startsWith("ks_1samp_norm"))) {
            return NormalDistribution::cumulative;
        }
        if (Double.isNaN(df)) {
            throw new UnsupportedCaseException("law '" + text + "' has no counterpart");
        }
        return text.contains("unit variance")
                ? StudentT.unitVariance(df)::cumulative
                : StudentT.standard(df)::cumulative;
    }

    private static double[] standardised(double[] sample, String scaling) {
        if (scaling.equals("none")) {
            return sample;
        }
        if (!scaling.contains("ddof=0") && !scaling.contains("ddof=1")) {
            throw new UnsupportedCaseException("scaling '" + scaling + "' has no counterpart");
        }
        double deviation = Moments.of(sample).standardDeviation(scaling.contains("ddof=1") ? 1 : 0);
        double[] scaled = Samples.deviations(sample);
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] /= deviation;
        }
        return scaled;
    }
}
