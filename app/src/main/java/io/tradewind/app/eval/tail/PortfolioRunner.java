// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.eval.tail;

import io.tradewind.app.eval.runner.CaseParameters;
import io.tradewind.app.eval.runner.CaseRules;
import io.tradewind.app.eval.runner.CaseRunner;
import io.tradewind.app.eval.runner.CaseSeries;
import io.tradewind.app.eval.runner.JsonValues;
import io.tradewind.app.eval.runner.UnsupportedCaseException;
import io.tradewind.quant.correlation.SampleCovariance;
import io.tradewind.quant.correlation.Shrinkage;
import io.tradewind.quant.performance.SampleMoments;
import io.tradewind.quant.portfolio.BlackLitterman;
import io.tradewind.quant.portfolio.HierarchicalRiskParity;
import io.tradewind.quant.portfolio.Kelly;
import io.tradewind.quant.portfolio.MeanVariance;
import io.tradewind.quant.portfolio.RiskParity;
import io.tradewind.quant.portfolio.Weights;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Group {@code portfolio}: weights and covariances of a table of returns. */
public final class PortfolioRunner implements CaseRunner {
    private static final Pattern VIEW = Pattern.compile(
            "\\s*asset(\\d+)\\s*(?:-\\s*asset(\\d+)\\s*)?=\\s*([-+0-9.eE]+).*Omega\\s*=\\s*P tau Sigma P\\^T.*");
    private static final double USUAL_TAU = 0.05;
    private static final double USUAL_DELTA = 2.5;

    @Override
    public CaseRules rules() {
        List<String> optimised = List.of("optimised");
        return CaseRules.STANDARD.withKinds(Map.of(
                "risk_parity_erc", optimised,
                "risk_contribution_share", optimised,
                "max_diversification_long_only", optimised,
                "long_only_min_var_at_mean_return", optimised,
                "long_only_min_variance", optimised,
                "long_only_tangency_rf0", optimised));
    }

    @Override
    public ObjectNode run(Task task) {
        CaseParameters params = new CaseParameters(task.params());
        int ddof = ddof(params.text("sample, ddof 1", "cov"));
        JsonNode views = params.find("bl");
        params.requireAllKnown();
        double[][] series = CaseSeries.read(task).columns();
        double[][] covariance = SampleCovariance.of(series, ddof);
        double[] means = Arrays.stream(series).mapToDouble(SampleMoments::mean).toArray();
        Values values = new Values();
        values.node("cov", () -> JsonValues.matrix(covariance)).node("mean", () -> JsonValues.numbers(means));
        putShrunk(values, series);
        putOptimised(values, covariance, means);
        HierarchicalRiskParity tree = HierarchicalRiskParity.of(covariance);
        values.node("hrp", () -> JsonValues.numbers(tree.weights()))
                .node("hrp_order", () -> JsonValues.integers(tree.order()));
        if (views != null) {
            putViews(values, covariance, views);
        }
        return values.wantedBy(task);
    }

    private static int ddof(String text) {
        return switch (text.replace(" ", "")) {
            case "sample,ddof1" -> 1;
            case "sample,ddof0" -> 0;
            default -> throw new UnsupportedCaseException("covariance '" + text + "' has no counterpart");
        };
    }

    private static void putShrunk(Values values, double[][] series) {
        Supplier<Shrinkage> wolf = () -> Shrinkage.ledoitWolf(series);
        Supplier<Shrinkage> oracle = () -> Shrinkage.oracleApproximating(series);
        Supplier<Shrinkage> equal = () -> Shrinkage.constantCorrelation(series);
        putShrunk(values, "ledoit_wolf", wolf);
        putShrunk(values, "oas", oracle);
        putShrunk(values, "ledoit_wolf_constant_correlation", equal);
    }

    private static void putShrunk(Values values, String name, Supplier<Shrinkage> shrinkage) {
        values.number(name + "_shrinkage", () -> shrinkage.get().intensity())
                .node(name + "_cov", () -> JsonValues.matrix(shrinkage.get().covariance()));
    }

    private static void putOptimised(Values values, double[][] covariance, double[] means) {
        double target = SampleMoments.mean(means);
        double none = Double.POSITIVE_INFINITY;
        put(values, "min_variance", () -> MeanVariance.minimumVariance(covariance));
        put(values, "long_only_min_variance", () -> MeanVariance.minimumVariance(covariance, 0, none));
        put(values, "tangency_rf0", () -> tangency(covariance, means));
        put(values, "long_only_tangency_rf0", () -> MeanVariance.longOnlyTangency(covariance, means, 0));
        put(values, "risk_parity_erc", () -> RiskParity.equal(covariance));
        put(values, "risk_contribution_share", () -> Weights.riskShares(RiskParity.equal(covariance), covariance));
        put(values, "max_diversification", () -> MeanVariance.maximumDiversification(covariance));
        put(values, "max_diversification_long_only", () -> MeanVariance.longOnlyMaximumDiversification(covariance));
        put(
                values,
                "long_only_min_var_at_mean_return",
                () -> MeanVariance.withMean(covariance, means, target, MeanVariance.Target.EXACTLY, 0, none));
    }

    /** The closed form as the case has it: scaled to sum 1 even where that turns the portfolio round. */
    private static double[] tangency(double[][] covariance, double[] means) {
        double[] raw = Kelly.multiple(means, 0, covariance);
        double sum = SampleMoments.sum(raw);
        return Arrays.stream(raw).map(value -> value / sum).toArray();
    }

    private static void put(Values values, String name, Supplier<double[]> weights) {
        values.node(name, () -> JsonValues.numbers(weights.get()));
    }

    private static void putViews(Values values, double[][] covariance, JsonNode views) {
        Matcher view = VIEW.matcher(views.path("view").asString(""));
        if (!view.matches() || !views.path("w_mkt").asString("equal").equals("equal")) {
            throw new UnsupportedCaseException("views '" + views + "' have no counterpart");
        }
        double[] weights = new double[covariance.length];
        Arrays.fill(weights, 1.0 / covariance.length);
        double[] portfolio = new double[covariance.length];
        portfolio[Integer.parseInt(view.group(1))] = 1;
        if (view.group(2) != null) {
            portfolio[Integer.parseInt(view.group(2))] = -1;
        }
        BlackLitterman.Market market = new BlackLitterman.Market(
                covariance,
                weights,
                views.path("delta").asDouble(USUAL_DELTA),
                views.path("tau").asDouble(USUAL_TAU));
        double[] mean = {Double.parseDouble(view.group(3))};
        BlackLitterman result = BlackLitterman.of(
                market, BlackLitterman.Views.proportional(new double[][] {portfolio}, mean, market, false));
        values.node("bl_implied", () -> JsonValues.numbers(result.implied()))
                .node("bl_posterior_mean", () -> JsonValues.numbers(result.posterior()))
                .node("bl_posterior_cov", () -> JsonValues.matrix(result.covariance()));
    }
}
