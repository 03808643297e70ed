// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.eval.inference;

import io.tradewind.app.eval.runner.CaseParameters;
import io.tradewind.app.eval.runner.CaseRunner.Task;
import io.tradewind.app.eval.runner.UnsupportedCaseException;
import io.tradewind.quant.inference.sample.Alternative;
import io.tradewind.quant.inference.unitroot.AugmentedDickeyFuller;
import io.tradewind.quant.inference.unitroot.Bandwidth;
import io.tradewind.quant.inference.unitroot.LagRule;
import io.tradewind.quant.inference.unitroot.Trend;
import io.tradewind.quant.inference.unitroot.TseriesDickeyFuller;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Options of the reference programs in their own words. */
final class Options {
    private Options() {}

    /** Deterministic terms: statsmodels' letters, urca's types, or words. */
    static Trend trend(String text) {
        return switch (text.toLowerCase(Locale.ROOT).replace(" ", "")) {
            case "n", "nc", "none" -> Trend.NONE;
            case "c", "constant", "drift", "mu", "level" -> Trend.CONSTANT;
            case "ct", "constant+trend", "trend", "tau" -> Trend.LINEAR;
            case "ctt", "constant+trend+trend^2", "constant+trend+trend2", "constant+trend+quadratic" ->
                Trend.QUADRATIC;
            default -> throw new UnsupportedCaseException("deterministic terms '" + text + "' have no counterpart");
        };
    }

    /** statsmodels' {@code autolag}: AIC when absent, fixed when null. */
    static LagRule lagRule(Task task, CaseParameters params) {
        JsonNode node = params.find("autolag");
        if (node == null) {
            return task.params().has("autolag") ? LagRule.FIXED : LagRule.AIC;
        }
        return lagRule(node.asString(""));
    }

    /** The name of a rule. */
    static LagRule lagRule(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "aic" -> LagRule.AIC;
            case "bic" -> LagRule.BIC;
            case "t-stat" -> LagRule.T_STATISTIC;
            case "fixed", "none" -> LagRule.FIXED;
            default -> throw new UnsupportedCaseException("lag selection '" + text + "' has no counterpart");
        };
    }

    /** statsmodels' {@code maxlag}: Schwert's rule when absent or null. */
    static int mostLags(CaseParameters params) {
        return params.integer(AugmentedDickeyFuller.SCHWERT, "maxlag");
    }

    /** A bandwidth: a number, or the name of a rule at the beginning of the text; the default when there is none. */
    static Bandwidth bandwidth(@Nullable JsonNode node, Bandwidth whenAbsent) {
        if (node == null) {
            return whenAbsent;
        }
        if (node.isNumber()) {
            return Bandwidth.of(node.asInt());
        }
        String word = node.asString("").toLowerCase(Locale.ROOT).split("[^a-z]", 2)[0];
        return switch (word) {
            case "auto" -> Bandwidth.by(Bandwidth.Rule.HOBIJN);
            case "legacy" -> Bandwidth.by(Bandwidth.Rule.SCHWERT);
            case "short" -> Bandwidth.by(Bandwidth.Rule.SHORT);
            case "long" -> Bandwidth.by(Bandwidth.Rule.LONG);
            case "nil" -> Bandwidth.of(0);
            default -> throw new UnsupportedCaseException("lags '" + node.asString("") + "' have no counterpart");
        };
    }

    /** tseries' {@code lshort}: true when absent. */
    static Bandwidth shortOrLong(CaseParameters params) {
        return Bandwidth.by(params.flag(true, "lshort") ? Bandwidth.Rule.SHORT : Bandwidth.Rule.LONG);
    }

    /** R's and scipy's {@code alternative}: two-sided when absent. */
    static Alternative alternative(CaseParameters params) {
        String text = params.text("two.sided", "alternative");
        return switch (text.toLowerCase(Locale.ROOT).replace('-', '.')) {
            case "two.sided" -> Alternative.TWO_SIDED;
            case "less" -> Alternative.LESS;
            case "greater" -> Alternative.GREATER;
            default -> throw new UnsupportedCaseException("alternative '" + text + "' has no counterpart");
        };
    }

    /** tseries' {@code alternative} to a unit root: stationary when absent. */
    static TseriesDickeyFuller.Alternative alternativeToUnitRoot(CaseParameters params) {
        String text = params.text("stationary", "alternative");
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "stationary" -> TseriesDickeyFuller.Alternative.STATIONARY;
            case "explosive" -> TseriesDickeyFuller.Alternative.EXPLOSIVE;
            default -> throw new UnsupportedCaseException("alternative '" + text + "' has no counterpart");
        };
    }
}
