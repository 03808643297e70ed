// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.eval.tail;

import io.tradewind.app.eval.runner.CaseParameters;
import io.tradewind.app.eval.runner.CaseRules;
import io.tradewind.app.eval.runner.CaseRunner;
import io.tradewind.app.eval.runner.CaseSeries;
import io.tradewind.app.eval.runner.UnsupportedCaseException;
import io.tradewind.quant.distribution.StudentT;
import io.tradewind.quant.performance.SampleMoments;
import io.tradewind.quant.tail.ConditionalTail;
import io.tradewind.quant.tail.CornishFisherTail;
import io.tradewind.quant.tail.GaussianTail;
import io.tradewind.quant.tail.HistoricalTail;
import io.tradewind.quant.tail.QuantileType;
import io.tradewind.quant.tail.StudentFit;
import io.tradewind.quant.tail.StudentTail;
import io.tradewind.quant.tail.TailModel;
import io.tradewind.quant.tail.TailRisk;
import io.tradewind.quant.volatility.GarchConventions;
import io.tradewind.quant.volatility.GarchModel;
import io.tradewind.quant.volatility.GarchPath;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/** Groups {@code var_es} and {@code var_es_fixed}: value at risk and expected shortfall, losses negative. */
public final class TailRiskRunner implements CaseRunner {
    private static final double USUAL_CONFIDENCE = 0.95;
    private static final Pattern LAST_NUMBER = Pattern.compile("(\\d+)\\D*$");
    private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9.]+([eE][-+]?[0-9]+)?");
    private static final Pattern VARIANCE_SHARE = Pattern.compile("([0-9.eE+-]+)\\s*\\*\\s*var\\(x\\).*");

    @Override
    public CaseRules rules() {
        return CaseRules.STANDARD.withKinds(
                Map.of("location", List.of("param"), "scale", List.of("param"), "es", List.of("es", "var")));
    }

    @Override
    public ObjectNode run(Task task) {
        CaseParameters params = new CaseParameters(task.params());
        if (params.find("lambda") != null) {
            return riskMetrics(task, params);
        }
        if (params.find("alpha") != null && params.find("beta") != null) {
            return filtered(task, params);
        }
        if (params.find("scale", "sd", "sigma") != null) {
            return closedForm(task, params);
        }
        if (params.find("fit") != null) {
            return student(task, params);
        }
        return sample(task, params);
    }

    private static ObjectNode sample(Task task, CaseParameters params) {
        double confidence = params.real(USUAL_CONFIDENCE, "confidence", "p");
        QuantileType type = quantileType(params.text("type 7", "quantile_type", "quantile"));
        params.requireAllKnown();
        double[] x = CaseSeries.read(task).first();
        Values values = new Values();
        put(values, "historical", () -> HistoricalTail.of(x, type), confidence, true);
        put(values, "gaussian", () -> GaussianTail.of(x, 0), confidence, true);
        put(values, "gaussian_ddof0", () -> GaussianTail.of(x, 0), confidence, false);
        put(values, "gaussian_ddof1", () -> GaussianTail.of(x, 1), confidence, false);
        put(values, "cornish_fisher", () -> CornishFisherTail.of(x), confidence, true);
        put(values, "cornish_fisher_operational", () -> CornishFisherTail.of(x), confidence, true);
        put(values, "cornish_fisher_raw", () -> raw(x), confidence, true);
        return values.wantedBy(task);
    }

    private static TailModel raw(double[] x) {
        return CornishFisherTail.of(x, CornishFisherTail.Shortfall.RAW);
    }

    private static void put(
            Values values, String name, Supplier<TailModel> model, double confidence, boolean screened) {
        values.number("var_" + name, () -> risk(model, confidence, screened).valueAtRisk());
        values.number("es_" + name, () -> risk(model, confidence, screened).expectedShortfall());
    }

    private static TailRisk risk(Supplier<TailModel> model, double confidence, boolean screened) {
        TailRisk risk = model.get().at(confidence);
        return screened ? risk.screened() : risk;
    }

    private static ObjectNode student(Task task, CaseParameters params) {
        double confidence = params.real(USUAL_CONFIDENCE, "confidence", "p");
        String fit = params.text("", "fit").toLowerCase(Locale.ROOT);
        double fixed = params.real(Double.NaN, "df");
        params.requireAllKnown();
        if (!fit.contains("maximum likelihood") || !fit.contains("t")) {
            throw new UnsupportedCaseException("fit '" + fit + "' has no counterpart");
        }
        double[] x = CaseSeries.read(task).first();
        StudentFit found = Double.isNaN(fixed) ? StudentFit.of(x) : StudentFit.of(x, fixed);
        TailRisk risk = StudentTail.of(found.law()).at(confidence);
        return new Values()
                .number("location", found.law()::location)
                .number("scale", found.law()::scale)
                .number("df", found.law()::degreesOfFreedom)
                .number("loglik", found::logLikelihood)
                .number("var", risk::valueAtRisk)
                .number("es", risk::expectedShortfall)
                .wantedBy(task);
    }

    private static ObjectNode closedForm(Task task, CaseParameters params) {
        double confidence = params.real(USUAL_CONFIDENCE, "confidence", "p");
        double location = params.real(0, "location", "mu", "mean");
        double scale = params.real(1, "scale", "sd", "sigma");
        double degrees = params.real(Double.NaN, "df");
        params.requireAllKnown();
        TailModel model = Double.isNaN(degrees)
                ? GaussianTail.ofMoments(location, scale)
                : StudentTail.of(new StudentT(degrees, location, scale));
        TailRisk risk = model.at(confidence);
        return new Values()
                .number("var", risk::valueAtRisk)
                .number("es", risk::expectedShortfall)
                .wantedBy(task);
    }

    private static ObjectNode filtered(Task task, CaseParameters params) {
        double confidence = params.real(USUAL_CONFIDENCE, "confidence", "p");
        double[] x = CaseSeries.read(task).first();
        double mean = mean(params.text("mean(x)", "mu"), x);
        double omega = params.real(omega(params.text("", "omega"), x), "omega_value");
        double[] parameters = {mean, omega, params.real("alpha"), params.real("beta")};
        GarchConventions start = start(params.text("mean(e^2)", "h1"), parameters);
        QuantileType type = quantileType(params.text("type 7", "z_quantile"));
        params.requireAllKnown();
        GarchPath path = GarchPath.of(GarchModel.garch(1, 1).with(start), x, parameters);
        TailRisk unit = HistoricalTail.of(path.standardised(), type).at(confidence);
        TailRisk risk = ConditionalTail.filtered(path, type).at(confidence);
        return new Values()
                .number("next_sigma", () -> StrictMath.sqrt(path.forecast(1).variances()[0]))
                .number("z_quantile", unit::valueAtRisk)
                .number("var", risk::valueAtRisk)
                .number("es", risk::expectedShortfall)
                .wantedBy(task);
    }

    private static double mean(String text, double[] x) {
        return text.startsWith("mean") ? SampleMoments.mean(x) : Double.parseDouble(text);
    }

    /** Omega as a share of the variance or as a number; NaN when it is neither. */
    private static double omega(String text, double[] x) {
        Matcher share = VARIANCE_SHARE.matcher(text);
        if (share.matches()) {
            return Double.parseDouble(share.group(1)) * SampleMoments.variance(x, 1);
        }
        return NUMBER.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
    }

    /** The published conventions with the start that words such as {@code mean(e^2)} describe. */
    private static GarchConventions start(String text, double[] parameters) {
        double unconditional = parameters[1] / (1 - parameters[2] - parameters[3]);
        return switch (text.replace(" ", "")) {
            case "mean(e^2)", "mean_square" ->
                GarchConventions.PUBLISHED.withStart(GarchConventions.Start.FIRST_ARE_MEAN_SQUARE);
            case "omega+(alpha+beta)*mean(e^2)" -> GarchConventions.PUBLISHED;
            case "omega/(1-alpha-beta)", "unconditional" -> GarchConventions.PUBLISHED.withBackcast(unconditional);
            default -> throw new UnsupportedCaseException("h1 '" + text + "' has no counterpart");
        };
    }

    private static QuantileType quantileType(String text) {
        Matcher matcher = LAST_NUMBER.matcher(text);
        if (!matcher.find()) {
            throw new UnsupportedCaseException("quantile '" + text + "' has no counterpart");
        }
        return QuantileType.ofNumber(Integer.parseInt(matcher.group(1)));
    }

    private static ObjectNode riskMetrics(Task task, CaseParameters params) {
        double lambda = params.real("lambda");
        params.ignore("init").requireAllKnown();
        double[] x = CaseSeries.read(task).first();
        TailModel model = ConditionalTail.riskMetrics(x, lambda);
        Values values = new Values().number("variance_next", () -> ConditionalTail.riskMetricsVariance(x, lambda));
        for (String name : task.wanted()) {
            if (name.matches("(var|es)\\d+")) {
                double confidence = Double.parseDouble("0." + name.replaceAll("\\D", ""));
                TailRisk risk = model.at(confidence);
                values.number(name, name.startsWith("var") ? risk::valueAtRisk : risk::expectedShortfall);
            }
        }
        return values.wantedBy(task);
    }
}
