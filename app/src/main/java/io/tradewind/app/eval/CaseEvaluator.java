// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.eval;

import io.tradewind.app.eval.CaseComparator.Comparison;
import io.tradewind.app.eval.EvaluationReport.CaseResult;
import io.tradewind.app.eval.EvaluationReport.FileResult;
import io.tradewind.app.eval.EvaluationReport.Status;
import io.tradewind.app.eval.runner.CaseRules;
import io.tradewind.app.eval.runner.CaseRunner;
import io.tradewind.app.eval.runner.UnsupportedCaseException;
import io.tradewind.domain.port.RequestException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Computes reference cases and compares them: the whole of the command {@code eval} but its command line. */
public final class CaseEvaluator {

    private final RunnerRegistry runners;

    /** An evaluator that computes backtest cases with {@code backtest}. */
    public CaseEvaluator(ReferenceBacktest backtest) {
        this.runners = new RunnerRegistry(backtest);
    }

    /**
     * Evaluates all cases of the files. All files are read before the first case runs.
     *
     * @param root folder that the files' data names are relative to; null = the folder above the {@code cases} folder of each
     * @throws RequestException when a case file or a data file cannot be read
     */
    public EvaluationReport evaluate(List<Path> files, @Nullable Path root) {
        List<CaseFile> caseFiles = files.stream().map(CaseFile::read).toList();
        List<FileResult> results = new ArrayList<>();
        for (CaseFile file : caseFiles) {
            Path base = root == null ? defaultRoot(file.path()) : root;
            List<CaseResult> cases = file.cases().stream()
                    .map(reference -> evaluate(file.group(), reference, base))
                    .toList();
            results.add(new FileResult(file.path().toString(), cases));
        }
        return new EvaluationReport(List.copyOf(results));
    }

    private CaseResult evaluate(String group, ReferenceCase reference, Path root) {
        ObjectNode actual = JsonNodeFactory.instance.objectNode();
        CaseRules rules;
        try {
            CaseRunner runner = runners.runnerOf(group);
            rules = runner.rules();
            actual = runner.run(task(group, reference, root));
        } catch (UnsupportedCaseException e) {
            return uncompared(reference, Status.UNSUPPORTED, actual, String.valueOf(e.getMessage()));
        } catch (RequestException e) {
            return uncompared(reference, Status.FAIL, actual, String.valueOf(e.getMessage()));
        } catch (JacksonException e) {
            return uncompared(
                    reference,
                    Status.FAIL,
                    actual,
                    "a value of the case has the wrong kind: " + e.getOriginalMessage());
        } catch (RuntimeException e) {
            return uncompared(reference, Status.FAIL, actual, "the computation broke off: " + e);
        }
        Comparison comparison = CaseComparator.compare(reference, actual, root, rules);
        return new CaseResult(
                reference.name(),
                comparison.status(),
                comparison.maxAbsError(),
                comparison.maxRelError(),
                comparison.maxShare(),
                actual,
                comparison.message());
    }

    private static CaseRunner.Task task(String group, ReferenceCase reference, Path root) {
        return new CaseRunner.Task(
                reference.name(),
                group,
                reference.input(),
                reference.params(),
                reference.list(),
                reference.expectedKeys(),
                reference.expectedColumns(),
                reference.call(),
                root);
    }

    private static CaseResult uncompared(ReferenceCase reference, Status status, ObjectNode actual, String message) {
        return new CaseResult(reference.name(), status, Double.NaN, Double.NaN, Double.NaN, actual, message);
    }

    private static Path defaultRoot(Path file) {
        Path folder = file.toAbsolutePath().normalize().getParent();
        if (folder == null) {
            throw new RequestException(
                    "The case file " + file + " lies in no folder: name the data folder with --root.");
        }
        Path above = folder.getParent();
        return above == null ? folder : above;
    }
}
