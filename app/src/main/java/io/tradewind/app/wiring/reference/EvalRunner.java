// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.wiring.reference;

import io.tradewind.app.cli.EvalCommand;
import io.tradewind.app.eval.CaseEvaluator;
import io.tradewind.app.eval.EvaluationReport;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** {@code eval}: reference cases through the public API. */
public final class EvalRunner implements EvalCommand.Runner {
    @Override
    public EvalCommand.Outcome run(List<Path> files, Optional<Path> root) {
        EvaluationReport report = new CaseEvaluator(new CoreReferenceBacktest()).evaluate(files, root.orElse(null));
        return new EvalCommand.Outcome(report.toJson(), report.toText(), report.toMarkdown(), report.exitCode());
    }
}
