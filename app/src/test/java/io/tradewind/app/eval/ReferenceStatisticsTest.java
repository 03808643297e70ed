// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.eval;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.app.eval.EvaluationReport.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The statistics of two other programs, from the trades and equity those programs recorded. The measured errors are left in
 * {@code target/reference-errors}, from where they go into docs/quant/performance.md.
 */
class ReferenceStatisticsTest {

    @ParameterizedTest
    @CsvSource({"backtest_backtestingpy.json, 7", "backtest_backtrader.json, 3", "deflated_sharpe.json, 3"})
    void shouldReproduceAllStatisticsOfTheReferenceProgram(String name, int least) throws IOException {
        Path file = SharedCases.caseFile(name);
        Path root = SharedCases.oracles();
        var evaluator = new CaseEvaluator(new RecordedBacktest(file, root));

        EvaluationReport report = evaluator.evaluate(List.of(file), null);

        Path errors = Files.createDirectories(Path.of("target", "reference-errors"));
        Files.writeString(errors.resolve(name + ".txt"), report.toText());
        assertThat(report.files().getFirst().count(Status.PASS))
                .as(report.toText())
                .isGreaterThanOrEqualTo(least);
        assertThat(report.files().getFirst().count(Status.UNSUPPORTED)).isZero();
        assertThat(report.exitCode()).as(report.toText()).isZero();
    }
}
