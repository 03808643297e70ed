// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.tradewind.quant.performance.PerformanceInput;
import io.tradewind.quant.performance.PerformanceSummary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The product's own metrics against numpy, scipy and empyrical on daily closes, at the tolerance of the cases. */
class PerformanceReferenceTest {

    /** The product's metric per name of the reference, with what makes it comparable. */
    private static final Map<String, Comparison> COMPARISONS = Map.ofEntries(
            Map.entry("total_return", new Comparison("total_return", 1, 0)),
            Map.entry("cagr_252", new Comparison("cagr", 1, 0)),
            Map.entry("ann_vol_ddof1", new Comparison("volatility", 1, 0)),
            Map.entry("sharpe_arith_ddof1", new Comparison("sharpe", 1, 0)),
            Map.entry("sortino_mar0_downside_over_all_n", new Comparison("sortino", 1, 0)),
            Map.entry("max_drawdown", new Comparison("max_drawdown", -1, 0)),
            Map.entry("calmar", new Comparison("calmar", 1, 0)),
            Map.entry("win_rate", new Comparison("positive_days", 1, 0)),
            Map.entry("var95_hist_type7", new Comparison("var_95", 1, 0)),
            Map.entry("cvar95_mean_le", new Comparison("es_95", 1, 0)),
            Map.entry("skew_biased", new Comparison("skewness", 1, 0)),
            Map.entry("exkurt_biased", new Comparison("kurtosis", 1, -3)),
            Map.entry("ulcer", new Comparison("ulcer_index", 1, 0)),
            Map.entry("longest_drawdown_bars", new Comparison("max_drawdown_length", 1, 0)));

    /** The reference value is {@code sign * value + shift}. */
    private record Comparison(String key, int sign, double shift) {}

    @ParameterizedTest
    @ValueSource(strings = {"goog_daily", "sp500_daily"})
    void shouldEqualTheReferenceMetrics(String name) throws IOException {
        ReferenceCase reference = CaseFile.read(SharedCases.caseFile("performance_py.json")).cases().stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow();
        double[] closes = closes(reference);
        double[] later = new double[closes.length - 1];
        System.arraycopy(closes, 1, later, 0, later.length);

        var summary = PerformanceSummary.of(new PerformanceInput(closes[0], later, 252));

        List<String> errors = new ArrayList<>();
        COMPARISONS.forEach((expectedName, comparison) -> {
            double expected = reference.expected().get(expectedName).doubleValue();
            double value = summary.metric(comparison.key()).orElseThrow().value();
            double computed = comparison.sign() * value + comparison.shift();
            errors.add(String.format(Locale.ROOT, "%s %.2e", expectedName, Math.abs(computed / expected - 1)));
            assertThat(computed).as(expectedName).isCloseTo(expected, withinPercentage(1e-6));
        });
        Path folder = Files.createDirectories(Path.of("target", "reference-errors"));
        Files.write(folder.resolve(name + ".txt"), errors);
    }

    private static double[] closes(ReferenceCase reference) throws IOException {
        Path file = SharedCases.oracles().resolve(reference.input().get("file").asString());
        List<String> lines = Files.readAllLines(file);
        int to = reference.input().get("rows").get(1).intValue();
        return lines.stream()
                .skip(1)
                .limit(to)
                .mapToDouble(line -> Double.parseDouble(line.split(",", -1)[4]))
                .toArray();
    }
}
