// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.eval.inference;

import io.tradewind.app.eval.runner.CaseParameters;
import io.tradewind.app.eval.runner.CaseRunner;
import io.tradewind.app.eval.runner.CaseSeries;
import io.tradewind.quant.inference.sample.Alternative;
import io.tradewind.quant.inference.sample.EqualVariances;
import io.tradewind.quant.inference.sample.MeanDifference;
import io.tradewind.quant.inference.sample.RankSum;
import tools.jackson.databind.node.ObjectNode;

/** R {@code t.test}, {@code var.test} and {@code wilcox.test(exact = FALSE)}. */
final class TwoSampleRunner implements CaseRunner {
    @Override
    public ObjectNode run(Task task) {
        CaseParameters params = new CaseParameters(task.params());
        TwoSamples samples = TwoSamples.of(CaseSeries.read(task), params);
        Alternative alternative = Options.alternative(params);
        boolean exact = params.flag(false, "exact");
        boolean continuity = params.flag(true, "correct");
        params.requireAllKnown();
        MeanDifference welch = MeanDifference.welch(samples.first(), samples.second());
        MeanDifference pooled = MeanDifference.pooled(samples.first(), samples.second());
        EqualVariances variances = EqualVariances.of(samples.first(), samples.second());
        RankSum ranks = RankSum.of(samples.first(), samples.second());
        return new Figures()
                .number("welch_t", welch::t)
                .number("welch_df", welch::degreesOfFreedom)
                .number("welch_p", () -> welch.p(alternative))
                .number("pooled_t", pooled::t)
                .number("pooled_df", pooled::degreesOfFreedom)
                .number("pooled_p", () -> pooled.p(alternative))
                .number("F", variances::f)
                .number("F_p", () -> variances.p(alternative))
                .number("wilcoxon_W", ranks::w)
                .number("wilcoxon_p", () -> exact ? ranks.exactP(alternative) : ranks.normalP(alternative, continuity))
                .wantedBy(task);
    }
}
