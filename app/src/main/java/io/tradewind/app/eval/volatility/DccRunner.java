// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.eval.volatility;

import io.tradewind.app.eval.runner.CaseParameters;
import io.tradewind.app.eval.runner.CaseRules;
import io.tradewind.app.eval.runner.CaseRunner;
import io.tradewind.app.eval.runner.CaseSeries;
import io.tradewind.app.eval.runner.JsonValues;
import io.tradewind.app.eval.runner.UnsupportedCaseException;
import io.tradewind.quant.volatility.GarchConventions;
import io.tradewind.quant.volatility.GarchFit;
import io.tradewind.quant.volatility.GarchModel;
import io.tradewind.quant.volatility.MeanModel;
import io.tradewind.quant.volatility.VarianceForm;
import io.tradewind.quant.volatility.multivariate.DccFit;
import io.tradewind.quant.volatility.multivariate.DccFitter;
import io.tradewind.quant.volatility.multivariate.DccModel;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Group {@code dcc_rmgarch}: {@code dccfit} of R's rmgarch with its forecasts; matrices by their 1-based observation. */
final class DccRunner implements CaseRunner {

    private static final Pattern UNIVARIATE =
            Pattern.compile("(constant|zero) mean,\\s*(sGARCH|gjrGARCH|eGARCH)\\((\\d+),\\s*(\\d+)\\),\\s*(\\w+)");
    private static final Pattern MATRIX = Pattern.compile("([RH])_(first|last|\\d+)");
    private static final Pattern FORECAST = Pattern.compile("([RH])_forecast_(?:(\\d+)_)?(\\d+)");

    @Override
    public CaseRules rules() {
        return CaseRules.STANDARD.withKinds(Map.ofEntries(
                Map.entry("coef", List.of("param")),
                Map.entry("se", List.of("se")),
                Map.entry("loglik", List.of("loglik")),
                Map.entry("Qbar", List.of("corr")),
                Map.entry("R_first", List.of("corr")),
                Map.entry("R_10", List.of("corr")),
                Map.entry("R_last", List.of("corr")),
                Map.entry("R_forecast_1_5", List.of("corr")),
                Map.entry("H_first", List.of("cov")),
                Map.entry("H_last", List.of("cov")),
                Map.entry("H_forecast_1", List.of("cov"))));
    }

    @Override
    public ObjectNode run(Task task) {
        CaseSeries series = CaseSeries.read(task);
        var params = new CaseParameters(task.params());
        int[] order = params.integers("dcc_order");
        String law = params.text("mvnorm", "distribution");
        boolean asymmetric = params.text("DCC", "model").equals("aDCC");
        GarchModel margin = margin(params.text("constant mean, sGARCH(1,1), normal", "univariate"));
        params.requireAllKnown();
        if (!List.of("mvnorm", "mvt").contains(law) || order.length != 2) {
            throw new UnsupportedCaseException("the distribution '" + law + "' or its orders have no counterpart");
        }
        DccModel model = new DccModel(order[0], order[1], asymmetric, law.equals("mvt"));
        DccFit fit = DccFitter.fit(margin, model, series.columns());
        ObjectNode actual = JsonNodeFactory.instance.objectNode();
        task.wanted().forEach(name -> RugarchRunner.set(actual, name, figure(fit, series.names(), name)));
        return actual;
    }

    private static GarchModel margin(String text) {
        Matcher matcher = UNIVARIATE.matcher(text);
        if (!matcher.matches()) {
            throw new UnsupportedCaseException("the univariate model '" + text + "' has no counterpart");
        }
        VarianceForm form = RugarchRunner.form(matcher.group(2));
        int p = Integer.parseInt(matcher.group(3));
        return new GarchModel(
                matcher.group(1).equals("zero") ? MeanModel.ZERO : MeanModel.CONSTANT,
                form,
                p,
                form == VarianceForm.GARCH ? 0 : p,
                Integer.parseInt(matcher.group(4)),
                Innovations.of(matcher.group(5)),
                GarchConventions.RUGARCH);
    }

    private static @Nullable JsonNode figure(DccFit fit, List<String> columns, String name) {
        return switch (name) {
            case "coef" -> named(fit, columns, estimates(fit));
            case "se" -> named(fit, columns, fit.rmgarchErrors());
            case "loglik" -> JsonValues.number(fit.logLikelihood());
            case "Qbar" -> JsonValues.matrix(fit.target());
            default -> {
                Matcher forecast = FORECAST.matcher(name);
                yield forecast.matches() ? forecast(fit, forecast) : matrix(fit, MATRIX.matcher(name));
            }
        };
    }

    private static @Nullable JsonNode matrix(DccFit fit, Matcher matcher) {
        if (!matcher.matches()) {
            return null;
        }
        int t = switch (matcher.group(2)) {
            case "first" -> 0;
            case "last" -> fit.observations() - 1;
            default -> Integer.parseInt(matcher.group(2)) - 1;
        };
        return JsonValues.matrix(matcher.group(1).equals("R") ? fit.correlation(t) : fit.covariance(t));
    }

    private static JsonNode forecast(DccFit fit, Matcher matcher) {
        int last = Integer.parseInt(matcher.group(3));
        boolean correlation = matcher.group(1).equals("R");
        double[][][] steps = correlation
                ? fit.forecast(last).correlations()
                : fit.forecast(last).covariances();
        if (matcher.group(2) == null) {
            return JsonValues.matrix(steps[last - 1]);
        }
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        for (int step = Integer.parseInt(matcher.group(2)); step <= last; step++) {
            all.add((JsonNode) JsonValues.matrix(steps[step - 1]));
        }
        return all;
    }

    private static double[] estimates(DccFit fit) {
        double[] margins = fit.margins().stream()
                .flatMapToDouble(margin -> Arrays.stream(margin.parameters()))
                .toArray();
        double[] all = Arrays.copyOf(margins, margins.length + fit.parameters().length);
        System.arraycopy(fit.parameters(), 0, all, margins.length, fit.parameters().length);
        return all;
    }

    private static JsonNode named(DccFit fit, List<String> columns, double[] values) {
        Map<String, Double> named = new LinkedHashMap<>();
        int next = 0;
        for (int i = 0; i < columns.size(); i++) {
            for (String parameter : marginNames(fit.margins().get(i))) {
                named.put("[" + columns.get(i) + "]." + parameter, values[next++]);
            }
        }
        for (String parameter : fit.model().parameterNames()) {
            named.put("[Joint]" + parameter, values[next++]);
        }
        return GarchFigures.object(named);
    }

    private static List<String> marginNames(GarchFit margin) {
        return margin.model().parameterNames();
    }
}
