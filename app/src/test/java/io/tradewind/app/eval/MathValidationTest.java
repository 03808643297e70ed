// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.eval;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.app.eval.EvaluationReport.CaseResult;
import io.tradewind.app.eval.EvaluationReport.FileResult;
import io.tradewind.app.eval.EvaluationReport.Status;
import io.tradewind.domain.port.RequestException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** All reference cases but the backtests, which have tests of their own: the whole quantitative library against other programs. */
class MathValidationTest {

    /** Why each of these does not pass, and the evidence, is in docs/quant/accuracy.md. */
    private static final List<String> REFERENCE_IS_OFF = List.of(
            "copula_values.json clayton theta=2",
            "copula_values.json gumbel theta=1.5",
            "indicators_talib_btcflat.json OBV",
            "indicators_talib_goog.json OBV",
            "ml_linear.json linear");

    private static final List<String> NOT_BUILT_YET = List.of(
            "ml_rnn.json attention",
            "ml_rnn.json gru.I3.H4.T6.L1",
            "ml_rnn.json lstm.I2.H3.T10.L2",
            "ml_rnn.json lstm.I3.H4.T6.L1",
            "ml_trees.json trees");

    @Test
    void shouldAgreeWithEveryReferenceThatIsNotKnownToBeOff() throws IOException {
        EvaluationReport report = evaluate();

        assertThat(names(report, Status.FAIL)).as(report.toText()).isEqualTo(REFERENCE_IS_OFF);
        assertThat(names(report, Status.UNSUPPORTED)).as(report.toText()).isEqualTo(NOT_BUILT_YET);
        assertThat(Files.readString(page()))
                .as(
                        "replace the table of docs/quant/accuracy.md by the output of ./tradewind eval --markdown over these files")
                .contains(report.toMarkdown());
    }

    private static EvaluationReport evaluate() throws IOException {
        try (Stream<Path> all = Files.list(SharedCases.oracles().resolve("cases"))) {
            List<Path> files = all.filter(file -> !file.getFileName().toString().startsWith("backtest"))
                    .filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
            return new CaseEvaluator(request -> {
                        throw new RequestException("no backtest is among these cases");
                    })
                    .evaluate(files, null);
        }
    }

    private static List<String> names(EvaluationReport report, Status status) {
        return report.files().stream()
                .flatMap(file -> file.cases().stream()
                        .filter(result -> result.status() == status)
                        .map(result -> name(file, result)))
                .sorted()
                .toList();
    }

    private static String name(FileResult file, CaseResult result) {
        return Path.of(file.file()).getFileName() + " " + result.name();
    }

    private static Path page() {
        String stated = System.getProperty("tradewind.root");
        Path folder = Path.of(stated == null ? "" : stated).toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("samples"))) {
            folder = folder.getParent();
        }
        return folder.resolve("docs/quant/accuracy.md");
    }
}
