// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.eval.learning;

import io.tradewind.app.eval.runner.CaseRunner;
import java.util.Map;

/** The runners of the groups of learning cases. */
public final class LearningRunners {

    private LearningRunners() {}

    /** Runners by the beginning of the group's name. */
    public static Map<String, CaseRunner> all() {
        return Map.of(
                "ml_purged_kfold", new SplitRunner(),
                "ml_labels", new LabelRunner(),
                "ml_fracdiff", new FractionalDifferenceRunner(),
                "ml_linear", new LinearRunner(),
                "ml_optim", new DescentRunner(),
                "ml_pca", new PrincipalComponentsRunner(),
                "ml_fastica", new FastIcaRunner(),
                "ml_trees", new TreeRunner());
    }
}
